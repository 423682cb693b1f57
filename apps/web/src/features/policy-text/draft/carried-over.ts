import { useApolloClient } from '@apollo/client/react';
import { rebaseAmendment, type Clause } from '@folkmoot/domain';
import { useEffect, useState } from 'react';
import { graphql } from '../../../gql/gql.ts';
import { changesRead } from '../suggestion-draft.ts';

const openAmendments = graphql(`
  query OpenAmendments($consultation: String!, $after: String) {
    policyText(consultation: $consultation) {
      id
      amendments(first: 100, states: [open], order: newest, after: $after) {
        edges {
          node {
            id
            number
            base
            changes {
              kind
              clauseId
              afterId
              clauseKind
              level
              words
              before {
                kind
                level
                number
                words
              }
            }
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

/** What publishing would make of the open suggestions. */
export interface CarriedOver {
  carried: number;
  /** The new version says already what they wish. */
  taken: readonly number[];
  stale: readonly number[];
  isWhole: boolean;
  failed: boolean;
}

const nothing: CarriedOver = { carried: 0, taken: [], stale: [], isWhole: false, failed: false };

/** Tries each open suggestion on what is about to be published, a few at a time, so that the page stays alive. */
export function useCarriedOver(
  consultation: string,
  latest: { number: number; clauses: readonly Clause[] } | null,
  next: readonly Clause[],
): CarriedOver {
  const client = useApolloClient();
  const [result, setResult] = useState(nothing);
  useEffect(() => {
    let isWanted = true;
    const weigh = async () => {
      const sofar = { carried: 0, taken: [] as number[], stale: [] as number[] };
      let after: string | null = null;
      do {
        const { data }: { data?: { policyText: OpenPage | null } } = await client.query({
          query: openAmendments,
          variables: { consultation, after },
          fetchPolicy: 'no-cache',
        });
        const page: OpenPage['amendments'] | undefined = data?.policyText?.amendments;
        for (const { node } of page?.edges ?? []) {
          if (!latest || node.base !== latest.number) continue;
          const rebased = rebaseAmendment(latest.clauses, next, changesRead(node.changes));
          if (rebased.state === 'open') sofar.carried += 1;
          else sofar[rebased.state].push(node.number);
          await new Promise((resolve) => setTimeout(resolve));
          if (!isWanted) return;
        }
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        setResult({ ...sofar, isWhole: after === null, failed: false });
      } while (after !== null);
    };
    weigh().catch(() => isWanted && setResult({ ...nothing, failed: true }));
    return () => {
      isWanted = false;
    };
  }, [client, consultation, latest, next]);
  return result;
}

interface OpenPage {
  amendments: {
    edges: { node: { number: number; base: number; changes: Parameters<typeof changesRead>[0] } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
