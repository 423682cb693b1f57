import { plainWords } from '@folkmoot/domain';
import { useQuery } from '@apollo/client/react';
import { useIntersection } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { ClauseRow, type ReadClause } from './clause-row.tsx';
import type { Surroundings } from './outline.ts';
import { stretchesOf } from './stretches.ts';

const anchorsQuery = graphql(`
  query ClauseAnchors($consultation: String!, $clauseId: ID!) {
    policyText(consultation: $consultation) {
      id
      clauseComments(clauseId: $clauseId, first: 100, order: newest) {
        edges {
          node {
            id
            deletedAt
            hidden {
              at
            }
            anchor {
              start
              end
              exact
              prefix
              suffix
              versionNumber
            }
          }
        }
      }
    }
  }
`);

interface CommentedRowProps {
  consultation: string;
  clause: ReadClause;
  around: Surroundings;
  selected: boolean;
}

/** A clause that people comment on. Which of its words they mean is asked for when it comes near the screen. */
export function CommentedRow({ consultation, ...row }: CommentedRowProps) {
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '400px 0px' });
  const [wasNear, setWasNear] = useState(false);
  if (entry?.isIntersecting && !wasNear) setWasNear(true);
  const { data } = useQuery(anchorsQuery, {
    variables: { consultation, clauseId: row.clause.id },
    skip: !wasNear,
    fetchPolicy: 'cache-first',
  });
  const comments = data?.policyText?.clauseComments.edges;
  const stretches = useMemo(
    () =>
      stretchesOf(
        plainWords(row.clause.words),
        (comments ?? []).flatMap(({ node: { id, anchor, deletedAt, hidden } }) =>
          anchor && !deletedAt && !hidden ? [{ id, anchor }] : [],
        ),
      ),
    [row.clause.words, comments],
  );
  return (
    <div ref={ref}>
      <ClauseRow {...row} stretches={stretches} />
    </div>
  );
}
