import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath, numberIn, proposalPath } from '../app/paths.ts';
import { EditProposalForm } from '../features/proposals/edit-proposal-form.tsx';
import { graphql } from '../gql/gql.ts';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Loaded, Refused } from '../ui/waiting.tsx';
import { ReasonWords } from '../words/reason-words.tsx';
import { wayTo } from './way-to.tsx';

const editQuery = graphql(`
  query EditProposalPage($consultation: String!, $number: Int!) {
    proposal(consultation: $consultation, number: $number) {
      id
      number
      slug
      version
      title
      summary
      body
      topic
      place
      language
      supportCount
      viewerMay
      attachments {
        id
        kind
        url
        name
        alt
        bytes
        width
        height
      }
      consultation {
        id
        slug
        title
        time
        proposalTopics
        proposalPlaces
      }
    }
  }
`);

/** Where an author changes a published proposal. */
export function EditProposalPage() {
  const { slug = '', numberAndSlug } = useParams();
  const intl = useIntl();
  const { data, error, refetch } = useQuery(editQuery, {
    variables: { consultation: slug, number: numberIn(numberAndSlug) },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ proposal }) => {
        if (!proposal) return <NothingHere />;
        const { consultation } = proposal;
        const back = proposalPath(consultation, proposal);
        return (
          <div className="wrap">
            <Crumbs
              way={[
                wayTo(consultation.time),
                { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
                { to: back, words: <bdi>{proposal.title}</bdi> },
              ]}
              here={<FormattedMessage id="edit.here" defaultMessage="Change the words" />}
            />
            <PageHead tight title={intl.formatMessage({ id: 'edit.title', defaultMessage: 'Change your proposal' })} />
            <div className="narrow">
              {proposal.viewerMay.includes('editProposal') ? (
                <EditProposalForm
                  proposal={proposal}
                  topics={consultation.proposalTopics}
                  places={consultation.proposalPlaces}
                  back={back}
                />
              ) : (
                <Refused words={<ReasonWords reason={proposal.supportCount > 0 ? 'HAS_SUPPORTERS' : 'NOT_YOURS'} />} />
              )}
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
