import type { ApolloCache, Reference } from '@apollo/client';
import type { DiscussionSubject } from './discussion-context.ts';

interface Edges {
  edges: readonly { node: Reference }[];
}

/** Puts a new comment where the reader sees it: on top of the discussion, or at the end of the answers to its parent. */
export function seat(cache: ApolloCache, commentId: string, subject: DiscussionSubject, parentId: string | null): void {
  const node: Reference = { __ref: cache.identify({ __typename: 'Comment', id: commentId }) ?? '' };
  const edge = { __typename: 'CommentEdge', cursor: '', node };
  const onTop = (list: Edges | Reference) => ('edges' in list ? { ...list, edges: [edge, ...list.edges] } : list);
  // The server counts a proposal's comments with its answer; those of a suggestion are counted on here.
  if (subject.kind === 'amendment')
    cache.modify<{ commentCount: number }>({
      id: cache.identify({ __typename: 'Amendment', id: subject.id }),
      fields: { commentCount: (count) => count + 1 },
    });
  if (parentId)
    cache.modify<{ replies: Edges; replyCount: number }>({
      id: cache.identify({ __typename: 'Comment', id: parentId }),
      fields: {
        replies: (list) => ('edges' in list ? { ...list, edges: [...list.edges, edge] } : list),
        replyCount: (count) => count + 1,
      },
    });
  else if (subject.kind === 'clause')
    cache.modify<{ clauseComments: Edges }>({
      id: cache.identify({ __typename: 'PolicyText', id: subject.textId }),
      // One text keeps the lists of all its clauses; only this clause's grow.
      fields: {
        clauseComments: (list, { storeFieldName }) => (storeFieldName.includes(subject.id) ? onTop(list) : list),
      },
    });
  else
    cache.modify<{ comments: Edges }>({
      id: cache.identify({ __typename: subject.kind === 'proposal' ? 'Proposal' : 'Amendment', id: subject.id }),
      fields: { comments: onTop },
    });
}
