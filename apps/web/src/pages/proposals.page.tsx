import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath, proposalsPath } from '../app/paths.ts';
import { filterIn, ProposalFilters } from '../features/proposals/proposal-filters.tsx';
import { ProposalLine } from '../features/proposals/proposal-line.tsx';
import { graphql } from '../gql/gql.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Lines } from '../ui/lists.tsx';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';
import { wayTo } from './way-to.tsx';

const proposalsQuery = graphql(`
  query Proposals(
    $slug: String!
    $after: String
    $order: ProposalOrder!
    $search: String
    $topic: String
    $place: String
    $answer: AnswerState
    $seed: Int
  ) {
    consultation(slug: $slug) {
      id
      slug
      title
      time
      proposalCount
      proposalTopics
      proposalPlaces
      viewerMay
      proposals(
        first: 20
        after: $after
        order: $order
        search: $search
        topic: $topic
        place: $place
        answer: $answer
        seed: $seed
      ) {
        totalCount
        edges {
          node {
            id
            ...ProposalLine
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

/** All proposals of a consultation. */
export function ProposalsPage() {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const intl = useIntl();
  const { data, previousData, error, refetch, fetchMore, loading } = useQuery(proposalsQuery, {
    variables: { slug, ...filterIn(params) },
    notifyOnNetworkStatusChange: true,
  });
  const known = data ?? previousData;
  return (
    <Loaded data={known} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ consultation }) => {
        if (!consultation) return <NothingHere />;
        const { proposals } = consultation;
        return (
          <div className="wrap">
            <Crumbs
              way={[
                wayTo(consultation.time),
                { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
              ]}
              here={<FormattedMessage id="proposals.here" defaultMessage="Proposals" />}
            />
            <PageHead
              tight
              title={intl.formatMessage(
                {
                  id: 'proposals.title',
                  defaultMessage: '{count, plural, =0 {No proposals yet} one {# proposal} other {# proposals}}',
                },
                { count: consultation.proposalCount },
              )}
              lead={<bdi>{consultation.title}</bdi>}
            >
              {consultation.viewerMay.includes('saveProposalDraft') && (
                <p>
                  <LinkButton to={`${proposalsPath(consultation)}/new`} icon="pencil">
                    <FormattedMessage id="proposals.write" defaultMessage="Write a proposal" />
                  </LinkButton>
                </p>
              )}
            </PageHead>
            <ProposalFilters topics={consultation.proposalTopics} places={consultation.proposalPlaces} />
            <FormattedMessage id="proposals.here" defaultMessage="Proposals">
              {(words) => <h2 className="unseen">{words}</h2>}
            </FormattedMessage>
            <p className="small muted" role="status">
              <FormattedMessage
                id="proposals.found"
                defaultMessage="{count, plural, =0 {None found} one {# found} other {# found}}"
                values={{ count: proposals.totalCount }}
              />
            </p>
            {error && !data ? (
              <Loaded data={undefined} error={error} retry={() => void refetch()}>
                {() => null}
              </Loaded>
            ) : proposals.edges.length > 0 ? (
              <Lines>
                {proposals.edges.map(({ node }) => (
                  <ProposalLine key={node.id} proposal={node} />
                ))}
              </Lines>
            ) : loading ? (
              <Bones lines={6} />
            ) : (
              <Empty title={<FormattedMessage id="proposals.empty" defaultMessage="No proposal fits" />}>
                <p>
                  <FormattedMessage
                    id="proposals.empty.on"
                    defaultMessage="Take a filter away, or search for other words. While proposing is open, you can write the one that is missing."
                  />
                </p>
              </Empty>
            )}
            {proposals.pageInfo.hasNextPage && (
              <Button
                look="quiet"
                sending={loading}
                onClick={() => void fetchMore({ variables: { after: proposals.pageInfo.endCursor } })}
              >
                <FormattedMessage id="proposals.more" defaultMessage="Show more proposals" />
              </Button>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
