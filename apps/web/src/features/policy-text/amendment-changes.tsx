import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { AmendmentChangesFragment } from '../../gql/graphql.ts';
import { ClauseChange } from './clause-change.tsx';
import { shownChanges } from './shown-change.ts';

const amendmentChanges = graphql(`
  fragment AmendmentChanges on Amendment {
    id
    language
    changes {
      kind
      clauseId
      afterId
      afterNumber
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
`);

/** What a suggestion changes, clause by clause, in colour and in words. */
export function AmendmentChanges({
  amendment,
  fold,
  inWords,
  most = Number.POSITIVE_INFINITY,
}: {
  amendment: FragmentType<AmendmentChangesFragment>;
  /** Cut long stretches that stay; in cards. */
  fold?: boolean;
  inWords?: boolean;
  /** How many clauses at most; the others are counted. */
  most?: number;
}) {
  const { data } = useMasked({ fragment: amendmentChanges, from: amendment });
  const changes = shownChanges(data.changes);
  const rest = changes.length - most;
  return (
    <>
      {changes.slice(0, most).map((change) => (
        <ClauseChange key={change.clauseId} change={change} lang={data.language} fold={fold} inWords={inWords} />
      ))}
      {rest > 0 && (
        <p className="small muted">
          <FormattedMessage
            id="suggestion.moreChanges"
            defaultMessage="{count, plural, one {And # more clause} other {And # more clauses}}"
            values={{ count: rest }}
          />
        </p>
      )}
    </>
  );
}
