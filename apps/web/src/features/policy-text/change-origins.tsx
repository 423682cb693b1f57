import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { suggestionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { VersionOriginsQuery } from '../../gql/graphql.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { quoted } from './edit-words.ts';

const originsQuery = graphql(`
  query VersionOrigins($consultation: String!, $number: Int!) {
    policyText(consultation: $consultation) {
      id
      policyVersion(number: $number) {
        id
        number
        origins {
          id
          clauseId
          kind
          by {
            id
            displayName
          }
          amendment {
            id
            number
            author {
              id
              displayName
            }
            ruling {
              reason
            }
          }
        }
      }
    }
  }
`);

type PolicyVersionRead = NonNullable<NonNullable<VersionOriginsQuery['policyText']>['policyVersion']>;
export type ChangeOrigin = PolicyVersionRead['origins'][number];

/** Why clauses differ between two versions: what each version between did, by clause. Comes after the words. */
export function useOriginsBetween(consultation: string, from: number, to: number): ReadonlyMap<string, ChangeOrigin[]> {
  const client = useApolloClient();
  const [origins, setOrigins] = useState<ReadonlyMap<string, ChangeOrigin[]>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const numbers = Array.from({ length: Math.max(0, to - from) }, (_, step) => from + 1 + step);
    void Promise.all(
      numbers.map((number) => client.query({ query: originsQuery, variables: { consultation, number } })),
    ).then(
      (answers) => {
        const byClause = new Map<string, ChangeOrigin[]>();
        for (const { data } of answers)
          for (const origin of data?.policyText?.policyVersion?.origins ?? [])
            byClause.set(origin.clauseId, [...(byClause.get(origin.clauseId) ?? []), origin]);
        if (isWanted) setOrigins(byClause);
      },
      // The comparison stands without them; nothing is said that is not known.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [client, consultation, from, to]);
  return origins;
}

/** Which suggestions a change came from, or which official made it. */
export function FromWhom({
  origins,
  consultation,
}: {
  origins: readonly ChangeOrigin[];
  consultation: { slug: string };
}) {
  const amendments = new Map(origins.flatMap(({ amendment }) => (amendment ? [[amendment.id, amendment]] : [])));
  if (amendments.size === 0) {
    const by = origins.find((origin) => origin.by)?.by;
    return (
      by && (
        <span>
          <FormattedMessage
            id="text.compare.byOfficial"
            defaultMessage="by {name}, for the officials"
            values={{ name: <PersonName name={by.displayName} /> }}
          />
        </span>
      )
    );
  }
  return [...amendments.values()].map((amendment) => (
    <span key={amendment.id}>
      <FormattedMessage
        id="text.compare.fromSuggestion"
        defaultMessage="from <suggestion>suggestion {number, number}</suggestion> by {name}{why, select, yes {: “{reason}”} other {}}"
        values={{
          number: amendment.number,
          name: <PersonName name={amendment.author?.displayName} />,
          why: amendment.ruling ? 'yes' : 'no',
          reason: <bdi>{quoted(amendment.ruling?.reason ?? '', 120)}</bdi>,
          suggestion: (words) => (
            <Link key="s" to={suggestionPath(consultation, amendment)}>
              {words}
            </Link>
          ),
        }}
      />
    </span>
  ));
}
