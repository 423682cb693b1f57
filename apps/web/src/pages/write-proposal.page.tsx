import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { useSignInFirst } from '../app/intent.ts';
import { useLanguage } from '../app/language.tsx';
import { consultationPath } from '../app/paths.ts';
import { useSession } from '../app/session.tsx';
import { emptyWords } from '../features/proposals/proposal-draft-words.ts';
import { keptDraft } from '../features/proposals/use-autosave.ts';
import { WriteProposal } from '../features/proposals/write-proposal.tsx';
import { graphql } from '../gql/gql.ts';
import type { WriteProposalPageQuery } from '../gql/graphql.ts';
import { Button } from '../ui/button.tsx';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { Loaded, Refused } from '../ui/waiting.tsx';
import { useDates } from '../ui/when.tsx';
import { ReasonWords } from '../words/reason-words.tsx';
import { wayTo } from './way-to.tsx';

const writeQuery = graphql(`
  query WriteProposalPage($slug: String!) {
    consultation(slug: $slug) {
      id
      slug
      title
      time
      askedBy
      proposalTopics
      proposalPlaces
      viewerMay
      currentPhase {
        id
        closesAt
      }
    }
  }
`);

/** Where a proposal is begun. */
export function WriteProposalPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(writeQuery, { variables: { slug } });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ consultation }) => (consultation ? <Write consultation={consultation} /> : <NothingHere />)}
    </Loaded>
  );
}

function Write({ consultation }: { consultation: NonNullable<WriteProposalPageQuery['consultation']> }) {
  const intl = useIntl();
  const dates = useDates();
  const { currentPhase } = consultation;
  return (
    <div className="wrap">
      <Crumbs
        way={[wayTo(consultation.time), { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> }]}
        here={<FormattedMessage id="write.here" defaultMessage="Write a proposal" />}
      />
      <PageHead
        tight
        title={intl.formatMessage({ id: 'write.title', defaultMessage: 'Write a proposal' })}
        lead={
          <FormattedMessage
            id="write.lead"
            defaultMessage="It is read by {askedBy}. {day, select, none {} other {Proposing is open until {day}.}}"
            values={{
              askedBy: <bdi key="by">{consultation.askedBy}</bdi>,
              day: currentPhase ? dates.day(currentPhase.closesAt) : 'none',
            }}
          />
        }
      />
      <div className="narrow">
        <IfAllowed consultation={consultation} />
      </div>
    </div>
  );
}

function IfAllowed({ consultation }: { consultation: NonNullable<WriteProposalPageQuery['consultation']> }) {
  const { viewer, known } = useSession();
  const { language } = useLanguage();
  const signInFirst = useSignInFirst();
  if (!known) return null;
  if (!viewer)
    return (
      <div className="stack">
        <Refused words={<ReasonWords reason="NOT_SIGNED_IN" />}>
          <FormattedMessage
            id="write.signIn.words"
            defaultMessage="A proposal carries a name, and the answer to it needs someone to reach."
          />
        </Refused>
        <Button onClick={() => signInFirst('propose')}>
          <FormattedMessage id="write.signIn" defaultMessage="Sign in and write" />
        </Button>
      </div>
    );
  if (!viewer.emailConfirmed) return <Refused words={<ReasonWords reason="EMAIL_NOT_CONFIRMED" />} />;
  if (!consultation.viewerMay.includes('saveProposalDraft'))
    return <Refused words={<ReasonWords reason="PHASE_CLOSED" />} />;
  const keptUnder = `new.${consultation.id}`;
  const kept = keptDraft(keptUnder);
  return (
    <WriteProposal
      consultation={consultation}
      keptUnder={keptUnder}
      start={{
        id: kept?.id ?? null,
        version: kept?.version ?? null,
        words: kept?.words ?? emptyWords(language),
        attachments: [],
      }}
    />
  );
}
