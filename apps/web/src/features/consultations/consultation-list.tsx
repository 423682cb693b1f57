import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { requestIdOf } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { ConsultationTime } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Lines } from '../../ui/lists.tsx';
import { Bones, Loaded } from '../../ui/waiting.tsx';
import { ConsultationLine } from './consultation-line.tsx';

const consultationListQuery = graphql(`
  query ConsultationList($time: ConsultationTime!, $after: String) {
    consultations(time: $time, first: 15, after: $after) {
      edges {
        node {
          id
          ...ConsultationLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** All consultations that stand at one point of their life. */
export function ConsultationList({ time, empty }: { time: ConsultationTime; empty: ReactNode }) {
  const { data, error, refetch, fetchMore, loading } = useQuery(consultationListQuery, {
    variables: { time },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Loaded
      data={data}
      error={error}
      retry={() => void refetch()}
      requestId={requestIdOf(error)}
      bones={<Bones lines={6} />}
    >
      {({ consultations: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          empty
        ) : (
          <>
            <FormattedMessage id="consultation.list" defaultMessage="Consultations">
              {(words) => <h2 className="unseen">{words}</h2>}
            </FormattedMessage>
            <Lines>
              {edges.map(({ node }) => (
                <ConsultationLine key={node.id} consultation={node} />
              ))}
            </Lines>
            {pageInfo.hasNextPage && (
              <Button
                look="quiet"
                sending={loading}
                onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
              >
                <FormattedMessage id="consultation.more" defaultMessage="Show more" />
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
