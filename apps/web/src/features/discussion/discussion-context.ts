import type { Reason } from '@folkmoot/domain';
import { createContext, use, type ReactNode } from 'react';
import type { CommentItemFragment } from '../../gql/graphql.ts';

export interface DiscussionPlace {
  proposalId: string;
  /** Why nobody, or not this person, can speak just now; null while they can. */
  refusal: Reason | null;
  /** Told of each comment of one's own, so that it is not announced as an arrival. */
  onOwn: (commentId: string) => void;
  /** How moderation speaks in a discussion; the page brings it, since features do not know each other. */
  report: (commentId: string) => ReactNode;
  hiddenNote: (hidden: NonNullable<CommentItemFragment['hidden']>) => ReactNode;
}

export const DiscussionContext = createContext<DiscussionPlace>({
  proposalId: '',
  refusal: null,
  onOwn: () => undefined,
  report: () => null,
  hiddenNote: () => null,
});

/** The discussion this comment stands in. */
export const useDiscussion = (): DiscussionPlace => use(DiscussionContext);
