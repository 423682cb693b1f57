import { useApolloClient, useSubscription } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';

const proposalCounts = graphql(`
  subscription LiveCounts($proposalIds: [ID!]!) {
    proposalCounts(proposalIds: $proposalIds) {
      proposalId
      supportCount
      commentCount
    }
  }
`);

/** Keeps the counts of these proposals as the server has them, while they are on the page. */
export function useLiveCounts(proposalIds: readonly string[]): void {
  const { cache } = useApolloClient();
  useSubscription(proposalCounts, {
    variables: { proposalIds: [...proposalIds] },
    skip: proposalIds.length === 0,
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (!data) return;
      const { proposalId, supportCount, commentCount } = data.proposalCounts;
      cache.modify({
        id: cache.identify({ __typename: 'Proposal', id: proposalId }),
        fields: { supportCount: () => supportCount, commentCount: () => commentCount },
      });
    },
  });
}
