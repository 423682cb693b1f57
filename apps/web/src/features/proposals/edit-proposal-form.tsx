import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/fields.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { AttachFiles } from './attach-files.tsx';
import type { ShownAttachment } from './attachments.tsx';
import { faultFrom, faultsOf, type DraftWords, type WordField } from './proposal-draft-words.ts';
import { fieldId, ProposalFields } from './proposal-fields.tsx';
import { FaultLine } from './write-proposal.tsx';

const editProposal = graphql(`
  mutation EditProposal($input: EditProposalInput!) {
    editProposal(input: $input) {
      ... on EditProposalSuccess {
        proposal {
          id
          version
          title
          summary
          body
          topic
          place
          slug
          editedAt
          attachments {
            id
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

interface EditProposalFormProps {
  proposal: DraftWords & { id: string; version: number; attachments: readonly ShownAttachment[] };
  topics: readonly string[];
  places: readonly string[];
  back: string;
}

/** The author changes a published proposal, as long as nobody has put their name behind its words. */
export function EditProposalForm({ proposal, topics, places, back }: EditProposalFormProps) {
  const navigate = useNavigate();
  const { title, summary, body, topic, place, language } = proposal;
  const [words, setWords] = useState<DraftWords>({ title, summary, body, topic, place, language });
  const [attachments, setAttachments] = useState(proposal.attachments);
  const [asked, setAsked] = useState(false);
  const { send, sending, refusal, failure } = useAct(editProposal, (data) => data.editProposal);
  const faults = { ...(asked ? faultsOf(words) : {}), ...faultFrom(refusal) };

  const save = async () => {
    setAsked(true);
    if (Object.keys(faultsOf(words)).length > 0) return;
    const { language: _, ...changed } = words;
    const sent = await send({
      input: { id: proposal.id, version: proposal.version, ...changed, attachmentIds: attachments.map(({ id }) => id) },
    });
    if (sent.kind === 'done') await navigate(back);
  };

  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary
        faults={Object.entries(faults).map(([field, reason]) => ({
          fieldId: fieldId(field as WordField),
          words: <FaultLine field={field as WordField} reason={<ReasonWords reason={reason} />} />,
        }))}
      />
      <div>
        <ProposalFields
          words={words}
          faults={faults}
          topics={topics}
          places={places}
          onChange={(change) => setWords((old) => ({ ...old, ...change }))}
          onLeave={() => undefined}
        />
        <AttachFiles attachments={attachments} onChange={setAttachments} />
      </div>
      {refusal && refusal.field === null && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="proposal.edit.failed" defaultMessage="Your change was not saved." />}
          requestId={failure.requestId}
        />
      )}
      <p className="small muted">
        <FormattedMessage
          id="proposal.edit.words"
          defaultMessage="What stood before stays readable under “what changed”."
        />
      </p>
      <div className="row">
        <Button type="submit" sending={sending}>
          <FormattedMessage id="proposal.edit.save" defaultMessage="Save the change" />
        </Button>
        <Link to={back}>
          <FormattedMessage id="proposal.edit.back" defaultMessage="Leave it as it was" />
        </Link>
      </div>
    </form>
  );
}
