import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { AmendmentState } from '../gql/graphql.ts';
import { commandKey, type KeyLine } from '../ui/bench.tsx';

/** The lists of the officials' workbench, by what stands in them. */
export const queues = {
  open: ['open'],
  stale: ['stale'],
  decided: ['accepted', 'acceptedInPart', 'rejected', 'merged', 'withdrawn'],
} as const satisfies Record<string, readonly AmendmentState[]>;
export type Queue = keyof typeof queues;
export const queueNames: readonly Queue[] = ['open', 'stale', 'decided'];

export const queueWords: Record<Queue, ReactNode> = {
  open: <FormattedMessage id="manage-suggestions.open" defaultMessage="Open" />,
  stale: <FormattedMessage id="manage-suggestions.stale" defaultMessage="Out of date" />,
  decided: <FormattedMessage id="manage-suggestions.decided" defaultMessage="Decided" />,
};

export const benchKeys: KeyLine[] = [
  { keys: ['J', 'K'], does: <FormattedMessage id="moderation.keys.move" defaultMessage="move" /> },
  {
    keys: ['A', 'P', 'R'],
    does: <FormattedMessage id="manage-suggestions.keys.decide" defaultMessage="accept, in part, not" />,
  },
  {
    keys: ['X'],
    does: <FormattedMessage id="manage-suggestions.keys.choose" defaultMessage="choose for merging" />,
  },
  { keys: ['M'], does: <FormattedMessage id="manage-suggestions.keys.merge" defaultMessage="merge the chosen" /> },
  {
    keys: [`${commandKey} ↵`],
    does: <FormattedMessage id="manage-suggestions.keys.send" defaultMessage="decide" />,
  },
  { keys: ['?'], does: <FormattedMessage id="moderation.keys.all" defaultMessage="show all keys" /> },
];
