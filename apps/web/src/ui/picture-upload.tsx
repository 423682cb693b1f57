import { useId, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button, TextButton } from './button.tsx';
import { TextField } from './fields.tsx';
import { sendPicture, type Picture } from './send-picture.ts';
import { Failed, Refused } from './waiting.tsx';

interface PictureUploadProps {
  label: ReactNode;
  hint?: ReactNode;
  onPicture: (picture: Picture) => void;
  /** The sentence for a reason of the server. */
  say: (reason: string) => ReactNode;
}

/** Chooses a picture, asks what it shows, and sends it. */
export function PictureUpload({ label, hint, onPicture, say }: PictureUploadProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const [missing, setMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<{ reason: string | null } | null>(null);

  const choose = (chosen: File | null) => {
    setFile(chosen);
    setAlt('');
    setMissing(false);
    setProblem(null);
    if (!chosen && input.current) input.current.value = '';
  };
  const send = async () => {
    if (!file) return;
    setMissing(alt.trim() === '');
    if (alt.trim() === '') return;
    setSending(true);
    const sent = await sendPicture(file, alt.trim());
    setSending(false);
    if (sent === null) return setProblem({ reason: null });
    if ('reason' in sent) return setProblem({ reason: sent.reason });
    choose(null);
    onPicture(sent);
  };

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="drop">
        <input
          ref={input}
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={({ target }) => choose(target.files?.[0] ?? null)}
        />
      </div>
      {file && (
        <>
          <TextField
            label={<FormattedMessage id="ui.picture.alt" defaultMessage="What is to be seen in the picture?" />}
            hint={
              <FormattedMessage id="ui.picture.alt.hint" defaultMessage="One sentence for people who cannot see it." />
            }
            error={
              missing && <FormattedMessage id="ui.picture.alt.missing" defaultMessage="Say what the picture shows." />
            }
            value={alt}
            maxLength={300}
            dir="auto"
            onChange={({ target }) => setAlt(target.value)}
          />
          <div className="row">
            <Button look="line" small icon="upload" sending={sending} onClick={() => void send()}>
              <FormattedMessage id="ui.picture.send" defaultMessage="Add the picture" />
            </Button>
            <TextButton onClick={() => choose(null)}>
              <FormattedMessage id="ui.picture.drop" defaultMessage="Leave it out" />
            </TextButton>
          </div>
        </>
      )}
      {problem?.reason && <Refused words={say(problem.reason)} />}
      {problem && !problem.reason && (
        <Failed
          what={<FormattedMessage id="ui.picture.failed" defaultMessage="The picture was not sent." />}
          retry={() => void send()}
        />
      )}
    </div>
  );
}
