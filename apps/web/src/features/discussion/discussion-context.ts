import type { Reason } from '@folkmoot/domain';
import { createContext, use, type ReactNode } from 'react';
import type { AnchorInput, CommentItemFragment } from '../../gql/graphql.ts';

/** What is talked about. `id` is what its arrivals are announced under. */
export type DiscussionSubject =
  | { kind: 'proposal'; id: string; consultation: string; number: number }
  | { kind: 'amendment'; id: string; consultation: string; number: number }
  | {
      kind: 'clause';
      id: string;
      consultation: string;
      textId: string;
      /** How many comments it has, as far as the page knows. */
      count: number;
      /** The words of it that the next comment is about; without them it is about the whole clause. */
      anchor?: AnchorInput | null;
    };

/** What the page brings into a discussion, since features do not know each other. */
export interface DiscussionGuests {
  /** How moderation speaks in it. */
  report: (commentId: string) => ReactNode;
  hiddenNote: (hidden: NonNullable<CommentItemFragment['hidden']>) => ReactNode;
  /** The quotation above a comment on words, and where these stand now. */
  quotation?: (anchor: NonNullable<CommentItemFragment['anchor']>) => ReactNode;
  /** Other things to do with a comment, beside answering it. */
  acts?: (commentId: string) => ReactNode;
  /** Told of each comment of one's own, answers too. */
  onSpoken?: (commentId: string) => void;
}

export interface DiscussionPlace extends DiscussionGuests {
  subject: DiscussionSubject;
  /** Why nobody, or not this person, can speak just now; null while they can. */
  refusal: Reason | null;
  /** Told of each comment of one's own, so that it is not announced as an arrival. */
  onOwn: (commentId: string) => void;
}

export const DiscussionContext = createContext<DiscussionPlace>({
  subject: { kind: 'proposal', id: '', consultation: '', number: 0 },
  refusal: null,
  onOwn: () => undefined,
  report: () => null,
  hiddenNote: () => null,
});

/** The discussion this comment stands in. */
export const useDiscussion = (): DiscussionPlace => use(DiscussionContext);
