import { useQuery } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { requestIdOf } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { AmendmentState } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { AmendmentCard } from './amendment-card.tsx';

const suggestionsQuery = graphql(`
  query ClauseSuggestions($consultation: String!, $clauseId: ID!, $after: String) {
    policyText(consultation: $consultation) {
      id
      suggestRefusal
      amendments(
        clauseId: $clauseId
        first: 5
        after: $after
        order: mostBacked
        states: [open, stale, accepted, acceptedInPart, rejected, merged]
      ) {
        edges {
          node {
            id
            state
            ...AmendmentCard
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

const isUndecided = (state: AmendmentState) => state === 'open' || state === 'stale';

/** What people suggest for one clause: what is undecided first, then what has been decided. */
export function ClauseSuggestions({ consultation, clauseId }: { consultation: { slug: string }; clauseId: string }) {
  const { data, error, refetch, fetchMore, loading } = useQuery(suggestionsQuery, {
    variables: { consultation: consultation.slug, clauseId },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)}>
      {({ policyText }) => {
        if (!policyText) return null;
        const { edges, pageInfo } = policyText.amendments;
        const found = edges.map(({ node }) => node);
        const isOpen = policyText.suggestRefusal === null || policyText.suggestRefusal === 'NOT_SIGNED_IN';
        if (found.length === 0)
          return (
            <p className="muted small">
              <FormattedMessage
                id="text.suggestions.none"
                defaultMessage="{open, select, yes {No one has suggested words for this clause yet. Yours would be read here.} other {No one has suggested words for this clause.}}"
                values={{ open: isOpen ? 'yes' : 'no' }}
              />
            </p>
          );
        return (
          <>
            {[
              ...found.filter(({ state }) => isUndecided(state)),
              ...found.filter(({ state }) => !isUndecided(state)),
            ].map((amendment) => (
              <AmendmentCard key={amendment.id} amendment={amendment} consultation={consultation} />
            ))}
            {pageInfo.hasNextPage && (
              <Button
                look="quiet"
                small
                sending={loading}
                onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
              >
                <FormattedMessage id="text.suggestions.more" defaultMessage="Show more suggestions" />
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
