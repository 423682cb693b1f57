import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath } from '../app/paths.ts';
import { keptDraft } from '../features/proposals/use-autosave.ts';
import { WriteProposal } from '../features/proposals/write-proposal.tsx';
import { graphql } from '../gql/gql.ts';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { wayTo } from './way-to.tsx';

const draftQuery = graphql(`
  query DraftPage($id: ID!) {
    proposalDraft(id: $id) {
      id
      version
      title
      summary
      body
      topic
      place
      language
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

/** Where a proposal is gone on with. */
export function DraftPage() {
  const { id = '' } = useParams();
  const intl = useIntl();
  const { data, error, refetch } = useQuery(draftQuery, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ proposalDraft: draft }) => {
        if (!draft) return <NothingHere />;
        const { consultation, attachments, version, title, summary, body, topic, place, language } = draft;
        const kept = keptDraft(id);
        // Words of this device that the server has not seen yet go before the server's own of the same version.
        const words = kept?.version === version ? kept.words : { title, summary, body, topic, place, language };
        return (
          <div className="wrap">
            <Crumbs
              way={[
                wayTo(consultation.time),
                { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
              ]}
              here={<FormattedMessage id="draft.here" defaultMessage="Draft" />}
            />
            <PageHead
              tight
              title={intl.formatMessage({ id: 'draft.title', defaultMessage: 'Your draft' })}
              lead={<bdi>{consultation.title}</bdi>}
            />
            <div className="narrow">
              <WriteProposal consultation={consultation} keptUnder={id} start={{ id, version, words, attachments }} />
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
