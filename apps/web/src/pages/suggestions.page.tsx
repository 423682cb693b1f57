import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams, useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath, suggestPath, textPath } from '../app/paths.ts';
import { AmendmentCard } from '../features/policy-text/amendment-card.tsx';
import { amendmentFilterIn, AmendmentFilters } from '../features/policy-text/amendment-filters.tsx';
import { useVersion } from '../features/policy-text/use-version.ts';
import { graphql } from '../gql/gql.ts';
import type { SuggestionsPageQuery } from '../gql/graphql.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';
import { useDates } from '../ui/when.tsx';

const suggestionsQuery = graphql(`
  query SuggestionsPage(
    $slug: String!
    $after: String
    $clauseId: ID
    $states: [AmendmentState!]
    $order: AmendmentOrder!
  ) {
    policyText(consultation: $slug) {
      id
      title
      language
      versionCount
      viewerMay
      suggestRefusal
      consultation {
        id
        slug
        title
        currentPhase {
          id
          closesAt
        }
      }
      amendments(first: 20, after: $after, clauseId: $clauseId, states: $states, order: $order) {
        totalCount
        edges {
          node {
            id
            ...AmendmentCard
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

type Text = NonNullable<SuggestionsPageQuery['policyText']>;

/** Everything that people suggest for a text. */
export function SuggestionsPage() {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const intl = useIntl();
  const filter = amendmentFilterIn(params);
  const { data, previousData, error, refetch, fetchMore, loading } = useQuery(suggestionsQuery, {
    variables: { slug, ...filter },
    notifyOnNetworkStatusChange: true,
  });
  const known = data ?? previousData;
  const { version } = useVersion(slug, known?.policyText ? known.policyText.versionCount : null);
  return (
    <Loaded data={known} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ policyText }) => {
        if (!policyText) return <NothingHere />;
        const { consultation, amendments, versionCount } = policyText;
        return (
          <div className="wrap">
            <Crumbs
              way={[
                { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
                {
                  to: textPath(consultation),
                  words: (
                    <FormattedMessage
                      id="suggest.draft"
                      defaultMessage="Draft {number, number}"
                      values={{ number: versionCount }}
                    />
                  ),
                },
              ]}
              here={<FormattedMessage id="suggestions.here" defaultMessage="Suggestions" />}
            />
            <PageHead
              tight
              title={intl.formatMessage({ id: 'suggestions.title', defaultMessage: 'Suggestions for the text' })}
              lead={<bdi lang={policyText.language}>{policyText.title}</bdi>}
            >
              {policyText.viewerMay.includes('suggestAmendment') && (
                <p>
                  <LinkButton
                    to={`${suggestPath(consultation)}${filter.clauseId ? `?clause=${filter.clauseId}` : ''}`}
                    icon="pencil"
                  >
                    <FormattedMessage id="suggest.here" defaultMessage="Suggest other words" />
                  </LinkButton>
                </p>
              )}
            </PageHead>
            <AmendmentFilters clauses={version?.clauses ?? []} />
            <FormattedMessage id="suggestions.here" defaultMessage="Suggestions">
              {(words) => <h2 className="unseen">{words}</h2>}
            </FormattedMessage>
            <p className="small muted" role="status">
              <FormattedMessage
                id="proposals.found"
                defaultMessage="{count, plural, =0 {None found} one {# found} other {# found}}"
                values={{ count: amendments.totalCount }}
              />
            </p>
            {error && !data ? (
              <Loaded data={undefined} error={error} retry={() => void refetch()}>
                {() => null}
              </Loaded>
            ) : amendments.edges.length > 0 ? (
              <div className="suggestions">
                {amendments.edges.map(({ node }) => (
                  <AmendmentCard key={node.id} amendment={node} consultation={consultation} />
                ))}
              </div>
            ) : loading ? (
              <Bones lines={6} />
            ) : (
              <NoSuggestions text={policyText} isFiltered={Boolean(filter.states || filter.clauseId)} />
            )}
            {amendments.pageInfo.hasNextPage && (
              <Button
                look="quiet"
                sending={loading}
                onClick={() => void fetchMore({ variables: { after: amendments.pageInfo.endCursor } })}
              >
                <FormattedMessage id="suggestions.more" defaultMessage="Show more suggestions" />
              </Button>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function NoSuggestions({ text, isFiltered }: { text: Text; isFiltered: boolean }) {
  const dates = useDates();
  if (isFiltered)
    return (
      <Empty title={<FormattedMessage id="suggestions.none.here" defaultMessage="No suggestion fits" />}>
        <p>
          <FormattedMessage
            id="suggestions.none.here.on"
            defaultMessage="Take a filter away. While suggesting is open, you can write the one that is missing."
          />
        </p>
      </Empty>
    );
  const isOpen = text.suggestRefusal === null || text.suggestRefusal === 'NOT_SIGNED_IN';
  const closesAt = text.consultation.currentPhase?.closesAt;
  return (
    <Empty title={<FormattedMessage id="suggestions.none" defaultMessage="Nobody has suggested other words yet" />}>
      <p>
        <FormattedMessage
          id="suggestions.none.on"
          defaultMessage="{open, select, yes {Pick a clause <text>in the text</text> and write it as you would like to read it. {day, select, none {} other {You have until {day}.}}} other {Suggesting is not open at present. <text>Read the text</text>.}}"
          values={{
            open: isOpen ? 'yes' : 'no',
            day: closesAt ? dates.weekday(closesAt) : 'none',
            text: (words) => (
              <Link key="text" to={textPath(text.consultation)}>
                {words}
              </Link>
            ),
          }}
        />
      </p>
    </Empty>
  );
}
