import { useQuery } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { requestIdOf } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { Minutes } from '../../ui/lists.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { HappeningLine } from './happening-line.tsx';

const storyQuery = graphql(`
  query Story($slug: String!, $after: String) {
    consultation(slug: $slug) {
      id
      happenings(first: 8, after: $after) {
        edges {
          node {
            id
            ...HappeningLine
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

/** What happened in the consultation so far, newest first. */
export function Story({ slug }: { slug: string }) {
  const { data, error, refetch, fetchMore, loading } = useQuery(storyQuery, {
    variables: { slug },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <section className="section">
      <FormattedMessage id="consultation.story" defaultMessage="The story so far" tagName="h2" />
      <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)}>
        {({ consultation }) =>
          consultation && (
            <div className="narrow">
              <Minutes>
                {consultation.happenings.edges.map(({ node }) => (
                  <HappeningLine key={node.id} happening={node} within="consultation" />
                ))}
              </Minutes>
              {consultation.happenings.pageInfo.hasNextPage && (
                <Button
                  look="quiet"
                  small
                  sending={loading}
                  onClick={() => void fetchMore({ variables: { after: consultation.happenings.pageInfo.endCursor } })}
                >
                  <FormattedMessage id="consultation.story.more" defaultMessage="Show what came before" />
                </Button>
              )}
            </div>
          )
        }
      </Loaded>
    </section>
  );
}
