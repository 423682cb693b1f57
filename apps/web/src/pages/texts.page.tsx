import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { requestIdOf } from '../app/answers.ts';
import { TextLine } from '../features/policy-text/text-line.tsx';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/button.tsx';
import { Lines } from '../ui/lists.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';

const textsQuery = graphql(`
  query TextsPage($after: String) {
    policyTexts(first: 15, after: $after) {
      edges {
        node {
          id
          ...TextLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** All policy texts that the public reads, latest begun first. */
export function TextsPage() {
  const intl = useIntl();
  const { data, error, refetch, fetchMore, loading } = useQuery(textsQuery, { notifyOnNetworkStatusChange: true });
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'shell.nav.texts', defaultMessage: 'Policy texts' })}
        lead={
          <FormattedMessage
            id="texts.lead"
            defaultMessage="Drafts that are being written with you. Pick a clause, see what others suggest and say, and suggest words of your own."
          />
        }
      />
      <Loaded
        data={data}
        error={error}
        retry={() => void refetch()}
        requestId={requestIdOf(error)}
        bones={<Bones lines={6} />}
      >
        {({ policyTexts: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={<FormattedMessage id="texts.empty" defaultMessage="No policy text is public yet" />}>
              <p>
                <FormattedMessage
                  id="texts.empty.words"
                  defaultMessage="A text appears here as soon as the officials of a consultation publish a first draft of it."
                />
              </p>
            </Empty>
          ) : (
            <>
              <Lines>
                {edges.map(({ node }) => (
                  <TextLine key={node.id} text={node} />
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
    </div>
  );
}
