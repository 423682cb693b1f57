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
    anchor {
      start
      end
      exact
      prefix
      suffix
      versionNumber
    }
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

/** A comment on the proposal with the first answers to it. Deeper ones are fetched where the reader asks for them. */
export const commentTree = graphql(`
  fragment CommentTree on Comment {
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
