import { defineMessages } from 'react-intl';
import type { HouseRule, ReportReason } from '../gql/graphql.ts';

/** The six house rules in their fixed order: they are cited by number. */
export const houseRules = [
  'respect',
  'privacy',
  'noAdvertising',
  'onTopic',
  'honesty',
  'law',
] as const satisfies readonly HouseRule[];
export const ruleNumber = (rule: HouseRule): number => houseRules.indexOf(rule) + 1;

export const houseRuleWords = defineMessages({
  respect: { id: 'rule.respect', defaultMessage: 'Argue with what was said, not with who said it' },
  privacy: { id: 'rule.privacy', defaultMessage: 'Publish nobody’s private details, not even your own' },
  noAdvertising: {
    id: 'rule.noAdvertising',
    defaultMessage: 'Do not advertise, and do not send the same thing many times',
  },
  onTopic: { id: 'rule.onTopic', defaultMessage: 'Keep to the question of the consultation' },
  honesty: {
    id: 'rule.honesty',
    defaultMessage: 'Do not pass off as fact what you know to be false, nor yourself as someone else',
  },
  law: { id: 'rule.law', defaultMessage: 'Write nothing the law forbids' },
});

export const houseRuleReasons = defineMessages({
  respect: {
    id: 'rule.respect.why',
    defaultMessage:
      'No insults, threats or contempt for a person or a group. A sharp argument is welcome; a person is never the argument.',
  },
  privacy: {
    id: 'rule.privacy.why',
    defaultMessage:
      'No addresses, telephone numbers, health details or pictures of people who have not agreed. What is written here stays public.',
  },
  noAdvertising: {
    id: 'rule.noAdvertising.why',
    defaultMessage:
      'The forum belongs to everyone who takes part. Products, campaigns and copied texts drown what people want to say.',
  },
  onTopic: {
    id: 'rule.onTopic.why',
    defaultMessage:
      'Officials read everything and owe an answer. What belongs to another question is better placed there.',
  },
  honesty: {
    id: 'rule.honesty.why',
    defaultMessage: 'Being wrong is allowed and is answered with facts. Deceiving is not. One person has one account.',
  },
  law: {
    id: 'rule.law.why',
    defaultMessage: 'That covers incitement to hatred, defamation and other people’s protected works.',
  },
});

export const reportReasons = [
  'insult',
  'personalData',
  'spam',
  'offTopic',
  'duplicate',
  'falseClaim',
  'illegal',
  'other',
] as const satisfies readonly ReportReason[];

export const reportReasonWords = defineMessages({
  insult: { id: 'report.insult', defaultMessage: 'It insults or threatens someone' },
  personalData: { id: 'report.personalData', defaultMessage: 'It names someone’s private details' },
  spam: { id: 'report.spam', defaultMessage: 'It is advertising, or the same thing again and again' },
  offTopic: { id: 'report.offTopic', defaultMessage: 'It has nothing to do with the question' },
  duplicate: { id: 'report.duplicate', defaultMessage: 'It repeats another contribution' },
  falseClaim: { id: 'report.falseClaim', defaultMessage: 'It claims something false on purpose' },
  illegal: { id: 'report.illegal', defaultMessage: 'It may be against the law' },
  other: { id: 'report.other', defaultMessage: 'Something else' },
});
