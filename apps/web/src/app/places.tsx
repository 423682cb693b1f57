import { FormattedMessage } from 'react-intl';
import type { ReactNode } from 'react';
import type { Verb } from '../gql/graphql.ts';

interface Place {
  to: string;
  words: ReactNode;
  /** Shown only to those who may do this anywhere. */
  verb?: Verb;
}

/** Where the masthead leads. */
export const places: readonly Place[] = [
  { to: '/', words: <FormattedMessage id="shell.nav.open" defaultMessage="Open now" /> },
  { to: '/results', words: <FormattedMessage id="shell.nav.results" defaultMessage="Results" /> },
  { to: '/texts', words: <FormattedMessage id="shell.nav.texts" defaultMessage="Policy texts" /> },
  { to: '/archive', words: <FormattedMessage id="shell.nav.archive" defaultMessage="Archive" /> },
];

/** The workbench, for those who hold a role. */
export const workbench: readonly Place[] = [
  {
    to: '/moderation',
    verb: 'seeCases',
    words: <FormattedMessage id="shell.nav.moderation" defaultMessage="Moderation" />,
  },
  {
    to: '/answers',
    verb: 'seeAnswerDuties',
    words: <FormattedMessage id="shell.nav.answers" defaultMessage="Answers" />,
  },
  {
    to: '/manage',
    verb: 'draftConsultation',
    words: <FormattedMessage id="shell.nav.manage" defaultMessage="Consultations" />,
  },
  { to: '/people', verb: 'seeAccounts', words: <FormattedMessage id="shell.nav.people" defaultMessage="People" /> },
];

/** What the foot of the page leads to. */
export const foundations: readonly Place[] = [
  { to: '/how', words: <FormattedMessage id="shell.foot.how" defaultMessage="How decisions are made" /> },
  { to: '/rules', words: <FormattedMessage id="shell.foot.rules" defaultMessage="Rules of the forum" /> },
  { to: '/log', words: <FormattedMessage id="shell.foot.log" defaultMessage="Public log" /> },
  { to: '/data', words: <FormattedMessage id="shell.foot.data" defaultMessage="Open data" /> },
  { to: '/accessibility', words: <FormattedMessage id="shell.foot.accessibility" defaultMessage="Accessibility" /> },
  { to: '/privacy', words: <FormattedMessage id="shell.foot.privacy" defaultMessage="Privacy" /> },
];
