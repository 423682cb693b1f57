import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath, numberIn, proposalPath } from '../app/paths.ts';
import { RevisionList } from '../features/proposals/revision-list.tsx';
import { graphql } from '../gql/gql.ts';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { wayTo } from './way-to.tsx';

const historyQuery = graphql(`
  query HistoryPage($consultation: String!, $number: Int!) {
    proposal(consultation: $consultation, number: $number) {
      id
      number
      slug
      title
      summary
      body
      language
      publishedAt
      editedAt
      revisions {
        number
        title
        summary
        body
        at
      }
      consultation {
        id
        slug
        title
        time
      }
    }
  }
`);

/** How the words of a proposal became what they are. */
export function HistoryPage() {
  const { slug = '', numberAndSlug } = useParams();
  const intl = useIntl();
  const { data, error, refetch } = useQuery(historyQuery, {
    variables: { consultation: slug, number: numberIn(numberAndSlug) },
  });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ proposal }) => {
        if (!proposal) return <NothingHere />;
        const { consultation } = proposal;
        return (
          <div className="wrap">
            <Crumbs
              way={[
                wayTo(consultation.time),
                { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
                { to: proposalPath(consultation, proposal), words: <bdi>{proposal.title}</bdi> },
              ]}
              here={<FormattedMessage id="history.here" defaultMessage="What changed" />}
            />
            <PageHead
              title={intl.formatMessage({ id: 'history.title', defaultMessage: 'What changed in this proposal' })}
              lead={
                <FormattedMessage
                  id="history.lead"
                  defaultMessage="Newest first. Words that were added are underlined, words that were taken out are struck."
                />
              }
            />
            <RevisionList earlier={proposal.revisions} now={proposal} lang={proposal.language} />
          </div>
        );
      }}
    </Loaded>
  );
}
