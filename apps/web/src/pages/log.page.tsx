import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { LoggedDecisions } from '../features/moderation/logged-decisions.tsx';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';

const logQuery = graphql(`
  query ModerationLog($after: String) {
    moderationLog(first: 30, after: $after) {
      edges {
        node {
          id
          caseNumber
          action
          rule
          reason
          at
          subjectKind
          hoursToDecision
          consultation {
            id
            slug
            title
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every decision of moderators, in public, without the content and the persons. */
export function LogPage() {
  const intl = useIntl();
  const { data, error, refetch, fetchMore, loading } = useQuery(logQuery, { notifyOnNetworkStatusChange: true });
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'log.title', defaultMessage: 'What moderators decided' })}
        lead={
          <FormattedMessage
            id="log.lead"
            defaultMessage="Each decision with its rule and its reason, newest first. Neither the words nor the people are shown. The <rules>six rules</rules> are the only ground for taking something out of view."
            values={{ rules: (words) => <Link to="/rules">{words}</Link> }}
          />
        }
      />
      <Loaded
        data={data}
        error={error}
        retry={() => void refetch()}
        requestId={requestIdOf(error)}
        bones={<Bones lines={8} />}
      >
        {({ moderationLog: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty
              title={
                <FormattedMessage id="log.empty" defaultMessage="Moderators have not had to decide anything yet" />
              }
            />
          ) : (
            <div className="stack-wide">
              <LoggedDecisions decisions={edges.map(({ node }) => node)} />
              {pageInfo.hasNextPage && (
                <Button
                  look="quiet"
                  sending={loading}
                  onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
                >
                  <FormattedMessage id="log.more" defaultMessage="Show earlier decisions" />
                </Button>
              )}
            </div>
          )
        }
      </Loaded>
    </div>
  );
}
