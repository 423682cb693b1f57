import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { consultationPath, proposalPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/fields.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { AttachFiles } from './attach-files.tsx';
import type { ShownAttachment } from './attachments.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { faultFrom, faultsOf, type DraftWords, type Faults, type WordField } from './proposal-draft-words.ts';
import { fieldId, ProposalFields } from './proposal-fields.tsx';
import { SaveStateLine } from './save-state-line.tsx';
import { SimilarWhileWriting } from './similar-while-writing.tsx';
import { useAutosave } from './use-autosave.ts';

const publishProposal = graphql(`
  mutation PublishProposal($input: PublishProposalInput!) {
    publishProposal(input: $input) {
      ... on PublishProposalSuccess {
        proposal {
          id
          number
          slug
          consultation {
            id
            slug
            proposalCount
          }
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface WriteProposalProps {
  consultation: { id: string; slug: string; proposalTopics: readonly string[]; proposalPlaces: readonly string[] };
  start: { id: string | null; version: number | null; words: DraftWords; attachments: readonly ShownAttachment[] };
  keptUnder: string;
}

/** A proposal being written. Nothing typed is lost, nothing is public before the last button. */
export function WriteProposal({ consultation, start, keptUnder }: WriteProposalProps) {
  const navigate = useNavigate();
  const { cache } = useApolloClient();
  const [words, setWords] = useState(start.words);
  const [attachments, setAttachments] = useState(start.attachments);
  const [left, setLeft] = useState<readonly WordField[]>([]);
  const [asked, setAsked] = useState<Faults>({});
  const { state, save, draftId, forget } = useAutosave(
    consultation.id,
    { id: start.id, version: start.version, words, attachmentIds: attachments.map(({ id }) => id) },
    keptUnder,
  );
  const { send, sending, refusal, failure } = useAct(publishProposal, (data) => data.publishProposal);

  const now = faultsOf(words);
  const shown: Faults = {};
  for (const field of left) if (now[field] && words[field]) shown[field] = now[field];
  for (const [field, reason] of Object.entries({ ...asked, ...faultFrom(refusal) })) {
    if (isStillWrong(field, now)) shown[field] = reason;
  }

  const publish = async () => {
    setAsked(now);
    if (Object.keys(now).length > 0) return;
    const saved = await save();
    const id = draftId();
    if (!saved || !id) return;
    const sent = await send({ input: { id } });
    if (sent.kind !== 'done') return;
    forget();
    cache.evict({ id: cache.identify({ __typename: 'Consultation', id: consultation.id }), fieldName: 'proposals' });
    await navigate(proposalPath(consultation, sent.value.proposal));
  };

  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <ErrorSummary
        faults={Object.entries(asked)
          .filter(([field]) => isStillWrong(field, now))
          .map(([field, reason]) => ({
            fieldId: fieldId(field as WordField),
            words: <FaultLine field={field as WordField} reason={<ReasonWords reason={reason} />} />,
          }))}
      />
      <div>
        <ProposalFields
          words={words}
          faults={shown}
          topics={consultation.proposalTopics}
          places={consultation.proposalPlaces}
          onChange={(change) => setWords((old) => ({ ...old, ...change }))}
          onLeave={(field) => setLeft((fields) => (fields.includes(field) ? fields : [...fields, field]))}
          afterTitle={<SimilarWhileWriting consultation={consultation} title={words.title} exceptId={start.id} />}
          withLanguage
        />
        <AttachFiles attachments={attachments} onChange={setAttachments} />
      </div>
      <div className="stack">
        <SaveStateLine state={state} />
        {refusal && refusal.field === null && <Refused words={<ReasonWords reason={refusal.reason} />} />}
        {failure && (
          <Failed
            what={<FormattedMessage id="proposal.publish.failed" defaultMessage="Your proposal was not published." />}
            safe={
              <FormattedMessage id="proposal.publish.safe" defaultMessage="The connection broke. Your draft is kept." />
            }
            requestId={failure.requestId}
          />
        )}
        <p className="small muted">
          <FormattedMessage
            id="proposal.publish.words"
            defaultMessage="Once published, everyone can read and support it, under your name. You can change the words until someone supports them."
          />
        </p>
        <div className="row">
          <Button type="submit" sending={sending}>
            <FormattedMessage id="proposal.publish" defaultMessage="Publish the proposal" />
          </Button>
          <Link to={consultationPath(consultation)}>
            <FormattedMessage id="proposal.later" defaultMessage="Go on later" />
          </Link>
          <DiscardDraft
            draftId={draftId}
            onDiscarded={() => {
              forget();
              void navigate(consultationPath(consultation));
            }}
          />
        </div>
      </div>
    </form>
  );
}

function isStillWrong(field: string, faults: Faults): field is WordField {
  return Object.hasOwn(faults, field);
}

/** Names the field together with what is wrong with it. */
export function FaultLine({ field, reason }: { field: WordField; reason: React.ReactNode }) {
  return (
    <FormattedMessage
      id="proposal.fault"
      defaultMessage="{field, select, title {Title} summary {In short} body {Your proposal} topic {Topic} place {Place} other {}}: {reason}"
      values={{ field, reason }}
    />
  );
}
