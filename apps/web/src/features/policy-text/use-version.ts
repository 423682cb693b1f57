import { useQuery } from '@apollo/client/react';
import type { Clause } from '@folkmoot/domain';
import { useMemo } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { Version } from './suggestion-draft.ts';

const versionClauses = graphql(`
  query VersionClauses($slug: String!, $number: Int!) {
    policyText(consultation: $slug) {
      id
      policyVersion(number: $number) {
        id
        number
        clauses {
          id
          kind
          level
          number
          words
        }
      }
    }
  }
`);

/** The clauses as the algorithms take them. */
export const asClauses = (clauses: readonly Clause[]): Clause[] =>
  clauses.map(({ id, kind, level, words }) => ({ id, kind, level, words }));

/** One version of a text; nothing is asked where no number is given. */
export function useVersion(slug: string, number: number | null) {
  const { data, error, refetch } = useQuery(versionClauses, {
    variables: { slug, number: number ?? 0 },
    skip: number === null,
  });
  const found = data?.policyText?.policyVersion;
  const version = useMemo<Version | null>(
    () => (found ? { number: found.number, clauses: asClauses(found.clauses) } : null),
    [found],
  );
  return { version, isThere: number === null || data !== undefined, error, retry: () => void refetch() };
}
