import { defineMessages } from 'react-intl';

export const subjectKindWords = defineMessages({
  proposal: { id: 'moderation.kind.proposal', defaultMessage: 'Proposal' },
  amendment: { id: 'moderation.kind.amendment', defaultMessage: 'Suggestion' },
  comment: { id: 'moderation.kind.comment', defaultMessage: 'Comment' },
});

/** What a moderator may do with a case, in the order of their keys. */
export const caseActions = ['keep', 'hide', 'restore'] as const;

export const caseActionWords = defineMessages({
  keep: { id: 'moderation.action.keep', defaultMessage: 'Keep as it is' },
  hide: { id: 'moderation.action.hide', defaultMessage: 'Take out of view' },
  restore: { id: 'moderation.action.restore', defaultMessage: 'Bring back into view' },
});

export const caseActionsDone = defineMessages({
  keep: { id: 'moderation.done.keep', defaultMessage: 'Kept as it is' },
  hide: { id: 'moderation.done.hide', defaultMessage: 'Taken out of view' },
  restore: { id: 'moderation.done.restore', defaultMessage: 'Brought back into view' },
});

/** What the reason may begin with; moderators change it to fit. */
export const startingTexts = defineMessages({
  respect: {
    id: 'moderation.start.respect',
    defaultMessage:
      'We took your words out of view because they attack a person instead of an argument (rule 1). You can say what you mean again without that.',
  },
  privacy: {
    id: 'moderation.start.privacy',
    defaultMessage:
      'We took your words out of view because they name someone’s private details (rule 2). You can write them again without those.',
  },
  noAdvertising: {
    id: 'moderation.start.noAdvertising',
    defaultMessage: 'We took your words out of view because they advertise, or say the same thing many times (rule 3).',
  },
  onTopic: {
    id: 'moderation.start.onTopic',
    defaultMessage:
      'We took your words out of view because they do not belong to the question of this consultation (rule 4). They are welcome where the question fits.',
  },
  honesty: {
    id: 'moderation.start.honesty',
    defaultMessage:
      'We took your words out of view because they pass off as fact what is known to be false, or speak in someone else’s name (rule 5).',
  },
  law: {
    id: 'moderation.start.law',
    defaultMessage: 'We took your words out of view because the law forbids them (rule 6).',
  },
  restore: {
    id: 'moderation.start.restore',
    defaultMessage: 'We looked at this again. Your words keep to the rules of the forum and are back in view.',
  },
});
