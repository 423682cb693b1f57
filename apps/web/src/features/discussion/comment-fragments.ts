import { graphql } from '../../gql/gql.ts';

/** A comment's own words and what may be done to it. */
export const commentItem = graphql(`
  fragment CommentItem on Comment {
    id
    depth
    stance
    body
    language
    createdAt
    editedAt
    deletedAt
    isByProposalAuthor
    helpfulCount
    notHelpfulCount
    viewerVote
    replyCount
    editableUntil
    viewerMay
    author {
      id
      displayName
      isOfficial
    }
    hidden {
      at
      rule
      reason
    }
  }
`);

/** An answer with the first answers below it. */
export const commentBranch = graphql(`
  fragment CommentBranch on Comment {
    id
    replyCount
    ...CommentItem
    replies(first: 3) {
      edges {
        node {
          id
          replyCount
          ...CommentItem
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A comment on the proposal with two levels of answers. */
export const commentTree = graphql(`
  fragment CommentTree on Comment {
    id
    replyCount
    ...CommentItem
    replies(first: 3) {
      edges {
        node {
          id
          ...CommentBranch
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
