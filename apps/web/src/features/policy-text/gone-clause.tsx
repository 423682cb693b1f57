import { useQuery } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { clauseHash, tracePath, versionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import { Note } from '../../ui/state-label.tsx';

const goneQuery = graphql(`
  query GoneClause($consultation: String!, $clauseId: ID!) {
    clauseHistory(consultation: $consultation, clauseId: $clauseId) {
      clauseId
      versions {
        versionNumber
        number
        publishedAt
      }
      origins {
        id
        kind
        clauseId
        otherId
        versionNumber
      }
    }
  }
`);

/** An address leads to a clause that this version does not have: where it went, and where it can still be read. */
export function GoneClause({
  consultation,
  clauseId,
  shown,
  numberOf,
}: {
  consultation: { slug: string };
  clauseId: string;
  /** The version that is being read. */
  shown: number;
  numberOf: (clauseId: string) => string | undefined;
}) {
  const { data } = useQuery(goneQuery, { variables: { consultation: consultation.slug, clauseId } });
  if (!data) return null;
  const history = data.clauseHistory;
  const last = history?.versions.at(-1);
  if (!history || !last)
    return (
      <Note icon="alert" role="status">
        <FormattedMessage
          id="text.gone.unknown"
          defaultMessage="The clause that this address names is not in this text. The address may be incomplete."
        />
      </Note>
    );
  const end = history.origins.find(({ kind, ...origin }) => origin.clauseId === clauseId && kind === 'merged');
  const isYetToCome = history.versions.every(({ versionNumber }) => versionNumber > shown);
  const read = isYetToCome ? history.versions[0] : last;
  const otherNumber = end?.otherId ? numberOf(end.otherId) : undefined;
  return (
    <Note icon="changed" role="status">
      {isYetToCome ? (
        <FormattedMessage
          id="text.gone.later"
          defaultMessage="The clause that this address names came with draft {number, number}. It is not in this one."
          values={{ number: read?.versionNumber }}
        />
      ) : end?.otherId && otherNumber !== undefined ? (
        <FormattedMessage
          id="text.gone.merged"
          defaultMessage="The clause that this address names went into <other>{figures, select, none {another clause} other {clause {figures}}}</other> with draft {number, number}."
          values={{
            number: end.versionNumber,
            figures: otherNumber || 'none',
            other: (words) => (
              <a key="other" href={clauseHash(end.otherId ?? '')}>
                {words}
              </a>
            ),
          }}
        />
      ) : (
        <FormattedMessage
          id="text.gone.out"
          defaultMessage="The clause that this address names was taken out with draft {number, number}."
          values={{ number: last.versionNumber + 1 }}
        />
      )}{' '}
      {read && (
        <Link to={`${versionPath(consultation, { number: read.versionNumber })}${clauseHash(clauseId)}`}>
          <FormattedMessage
            id="text.gone.read"
            defaultMessage="Read it in draft {number, number}"
            values={{ number: read.versionNumber }}
          />
        </Link>
      )}{' '}
      <Link to={tracePath(consultation, clauseId)}>
        <FormattedMessage id="text.gone.trace" defaultMessage="What became of it" />
      </Link>
    </Note>
  );
}
