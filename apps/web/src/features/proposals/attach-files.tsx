import { mostAttachments, reasons, type Reason } from '@folkmoot/domain';
import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button, TextButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lines } from '../../ui/lists.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import type { ShownAttachment } from './attachments.tsx';

const isReason = (value: unknown): value is Reason => typeof value === 'string' && Object.hasOwn(reasons, value);

function isAttachment(answer: unknown): answer is ShownAttachment {
  return typeof answer === 'object' && answer !== null && 'id' in answer && 'url' in answer && 'kind' in answer;
}

type Sent = ShownAttachment | { reason: Reason } | null;

/** Sends one file; answers the attachment, the reason for a no, or null when the line broke. */
async function sendFile(file: File, alt: string): Promise<Sent> {
  const form = new FormData();
  form.set('alt', alt);
  form.set('file', file);
  try {
    const response = await fetch('/files', {
      method: 'POST',
      body: form,
      headers: { 'x-folkmoot': '1' },
      credentials: 'same-origin',
    });
    const answer: unknown = await response.json();
    if (isAttachment(answer)) return answer;
    if (typeof answer === 'object' && answer !== null && 'reason' in answer && isReason(answer.reason))
      return { reason: answer.reason };
    return null;
  } catch {
    return null;
  }
}

/** Pictures and documents of a proposal: chosen or dropped, described, sent, taken away again. */
export function AttachFiles({
  attachments,
  onChange,
}: {
  attachments: readonly ShownAttachment[];
  onChange: (attachments: readonly ShownAttachment[]) => void;
}) {
  const inputId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Reason | null>(null);
  const [failed, setFailed] = useState(false);
  const isImage = file?.type.startsWith('image/') ?? false;

  const choose = (chosen: File | null | undefined) => {
    setFile(chosen ?? null);
    setAlt('');
    setRefusal(null);
    setFailed(false);
  };

  const send = async () => {
    if (!file) return;
    if (isImage && !alt.trim()) return setRefusal('REQUIRED');
    setSending(true);
    setRefusal(null);
    setFailed(false);
    const answer = await sendFile(file, alt.trim() || file.name);
    setSending(false);
    if (answer === null) return setFailed(true);
    if ('reason' in answer) return setRefusal(answer.reason);
    choose(null);
    onChange([...attachments, answer]);
  };

  return (
    <div className="field">
      <label htmlFor={inputId}>
        <FormattedMessage id="proposal.files" defaultMessage="Pictures and documents" />
      </label>
      <p className="hint" id={`${inputId}-hint`}>
        <FormattedMessage
          id="proposal.files.hint"
          defaultMessage="JPEG, PNG, WebP, AVIF or PDF. Only what you may publish: no faces of people who have not agreed."
        />
      </p>
      {attachments.length > 0 && (
        <Lines soft tight>
          {attachments.map((attachment) => (
            <li key={attachment.id} className="row between">
              <span>
                <Icon name={attachment.kind === 'image' ? 'photo' : 'file'} />{' '}
                <bdi>{attachment.alt || attachment.name}</bdi>
              </span>
              <TextButton icon="trash" onClick={() => onChange(attachments.filter(({ id }) => id !== attachment.id))}>
                <FormattedMessage id="proposal.files.remove" defaultMessage="Take away" />
              </TextButton>
            </li>
          ))}
        </Lines>
      )}
      {attachments.length < mostAttachments && (
        <div
          className={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            choose(event.dataTransfer.files[0]);
          }}
        >
          <input
            key={file ? 'chosen' : 'free'}
            id={inputId}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,application/pdf"
            aria-describedby={`${inputId}-hint`}
            hidden={file !== null}
            onChange={({ target }) => choose(target.files?.[0])}
          />
          {file && (
            <>
              <span>
                <Icon name={isImage ? 'photo' : 'file'} /> <bdi>{file.name}</bdi>
              </span>
              <TextButton onClick={() => choose(null)}>
                <FormattedMessage id="proposal.files.another" defaultMessage="Choose another" />
              </TextButton>
            </>
          )}
        </div>
      )}
      {file && (
        <>
          <TextField
            label={
              isImage ? (
                <FormattedMessage id="proposal.files.alt" defaultMessage="What is to be seen in the picture?" />
              ) : (
                <FormattedMessage id="proposal.files.name" defaultMessage="What is this document?" />
              )
            }
            hint={
              isImage && (
                <FormattedMessage
                  id="proposal.files.alt.hint"
                  defaultMessage="One sentence for people who cannot see it."
                />
              )
            }
            error={refusal && <ReasonWords reason={refusal} />}
            value={alt}
            maxLength={300}
            dir="auto"
            onChange={({ target }) => setAlt(target.value)}
          />
          <div className="form-foot">
            <Button look="line" icon="upload" sending={sending} onClick={() => void send()}>
              <FormattedMessage id="proposal.files.add" defaultMessage="Add the file" />
            </Button>
          </div>
        </>
      )}
      {refusal && !file && <Refused words={<ReasonWords reason={refusal} />} />}
      {failed && (
        <Failed
          what={<FormattedMessage id="proposal.files.failed" defaultMessage="The file was not sent." />}
          retry={() => void send()}
        />
      )}
    </div>
  );
}
