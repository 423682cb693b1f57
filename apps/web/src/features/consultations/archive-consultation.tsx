import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const archiveConsultation = graphql(`
  mutation ArchiveConsultation($input: ArchiveConsultationInput!) {
    archiveConsultation(input: $input) {
      ... on ArchiveConsultationSuccess {
        consultation {
          id
          ...ConsultationStanding
          ...ConsultationEditing
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Puts a finished consultation away for good, readable. */
export function ArchiveConsultation({ id, onDone }: { id: string; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, refusal, failure } = useAct(archiveConsultation, (data) => data.archiveConsultation);
  const archive = async () => {
    if ((await send({ input: { id } })).kind !== 'done') return;
    setAsking(false);
    onDone();
  };
  return (
    <div className="stack-tight">
      <FormattedMessage id="manage.archive" defaultMessage="Archive it" tagName="h2" />
      <p className="small">
        <FormattedMessage
          id="manage.archive.words"
          defaultMessage="When the result is public and all answers are given. It stays readable for ever and changes no more."
        />
      </p>
      <Button look="quiet" icon="archive" onClick={() => setAsking(true)}>
        <FormattedMessage id="manage.archive.ask" defaultMessage="Archive the consultation" />
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<FormattedMessage id="manage.archive.title" defaultMessage="Archive this consultation?" />}
      >
        <div className="stack">
          <p>
            <FormattedMessage
              id="manage.archive.means"
              defaultMessage="Nobody can then write, answer or change anything in it, you included. You cannot undo this."
            />
          </p>
          {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
          {failure && (
            <Failed
              what={<FormattedMessage id="manage.archive.failed" defaultMessage="It was not archived." />}
              requestId={failure.requestId}
            />
          )}
          <div className="row">
            <Button sending={sending} onClick={() => void archive()}>
              <FormattedMessage id="manage.archive.do" defaultMessage="Archive it for good" />
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="manage.archive.not" defaultMessage="Not yet" />
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
