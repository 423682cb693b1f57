import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { CommentOrder } from '../../gql/graphql.ts';
import { orderNamed } from './comment-order.tsx';
import type { DiscussionGuests, DiscussionSubject } from './discussion-context.ts';
import { LoadedTalk } from './loaded-talk.tsx';

const proposalDiscussion = graphql(`
  query Discussion($consultation: String!, $number: Int!, $order: CommentOrder!, $after: String) {
    proposal(consultation: $consultation, number: $number) {
      id
      commentCount
      commentRefusal
      stances {
        for
        against
        neutral
      }
      comments(first: 20, after: $after, order: $order) {
        edges {
          node {
            id
            ...CommentTree
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const amendmentDiscussion = graphql(`
  query AmendmentDiscussion($consultation: String!, $number: Int!, $order: CommentOrder!, $after: String) {
    amendment(consultation: $consultation, number: $number) {
      id
      commentCount
      commentRefusal
      comments(first: 20, after: $after, order: $order) {
        edges {
          node {
            id
            ...CommentTree
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const clauseDiscussion = graphql(`
  query ClauseDiscussion($consultation: String!, $clauseId: ID!, $order: CommentOrder!, $after: String) {
    policyText(consultation: $consultation) {
      id
      commentRefusal
      clauseComments(clauseId: $clauseId, first: 20, after: $after, order: $order) {
        edges {
          node {
            id
            ...CommentTree
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface DiscussionProps extends DiscussionGuests {
  subject: DiscussionSubject;
}

/** Everything said about a proposal, a suggestion, or a clause. */
export function Discussion({ subject, ...guests }: DiscussionProps) {
  const [params] = useSearchParams();
  const order = orderNamed(params.get('comments'));
  switch (subject.kind) {
    case 'proposal':
      return <OnProposal subject={subject} order={order} guests={guests} />;
    case 'amendment':
      return <OnAmendment subject={subject} order={order} guests={guests} />;
    case 'clause':
      return <OnClause subject={subject} order={order} guests={guests} />;
  }
}

interface OnProps<Kind extends DiscussionSubject['kind']> {
  subject: Extract<DiscussionSubject, { kind: Kind }>;
  order: CommentOrder;
  guests: DiscussionGuests;
}

function OnProposal({ subject, order, guests }: OnProps<'proposal'>) {
  const { consultation, number } = subject;
  const query = useQuery(proposalDiscussion, {
    variables: { consultation, number, order },
    notifyOnNetworkStatusChange: true,
  });
  const proposal = (query.data ?? query.previousData)?.proposal;
  return (
    <LoadedTalk
      said={proposal && { ...proposal, refusal: proposal.commentRefusal }}
      {...{ subject, order, guests, query }}
    />
  );
}

function OnAmendment({ subject, order, guests }: OnProps<'amendment'>) {
  const { consultation, number } = subject;
  const query = useQuery(amendmentDiscussion, {
    variables: { consultation, number, order },
    notifyOnNetworkStatusChange: true,
  });
  const amendment = (query.data ?? query.previousData)?.amendment;
  return (
    <LoadedTalk
      said={amendment && { ...amendment, refusal: amendment.commentRefusal }}
      {...{ subject, order, guests, query }}
    />
  );
}

function OnClause({ subject, order, guests }: OnProps<'clause'>) {
  const query = useQuery(clauseDiscussion, {
    variables: { consultation: subject.consultation, clauseId: subject.id, order },
    notifyOnNetworkStatusChange: true,
  });
  // What another clause was told is never shown here meanwhile: the place is made anew for each.
  const text = query.data?.policyText;
  return (
    <LoadedTalk
      said={text && { comments: text.clauseComments, commentCount: subject.count, refusal: text.commentRefusal }}
      {...{ subject, order, guests, query }}
    />
  );
}
