import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { useDates } from '../../ui/when.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const inviteCoauthor = graphql(`
  mutation InviteCoauthor($input: InviteCoauthorInput!) {
    inviteCoauthor(input: $input) {
      ... on InviteCoauthorSuccess {
        link
        expiresAt
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** An author makes a link for someone to join. It is shown this once: only its hash is kept. */
export function InviteCoauthor({ amendmentId }: { amendmentId: string }) {
  const dates = useDates();
  const [invited, setInvited] = useState<{ link: string; expiresAt: string } | null>(null);
  const [isCopied, setCopied] = useState(false);
  const fieldId = useId();
  const { send, sending, refusal, failure } = useAct(inviteCoauthor, (data) => data.inviteCoauthor);

  const invite = async () => {
    const sent = await send({ input: { amendmentId } });
    if (sent.kind !== 'done') return;
    setCopied(false);
    setInvited({ link: sent.value.link, expiresAt: sent.value.expiresAt });
  };

  // Without the right to the clipboard, or without TLS, the link stands selected to be copied by hand.
  const copy = async (link: string) => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      document.getElementById(fieldId)?.focus();
    }
  };

  return (
    <>
      <TextButton icon="people" closed={sending} onClick={() => void invite()}>
        <FormattedMessage id="suggestion.invite" defaultMessage="Invite someone to write with you" />
      </TextButton>
      {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="suggestion.invite.failed" defaultMessage="No link was made." />}
          requestId={failure.requestId}
        />
      )}
      {invited && (
        <div className="stack invitation">
          <TextField
            id={fieldId}
            label={<FormattedMessage id="suggestion.invite.link" defaultMessage="Give this link to one person" />}
            hint={
              <FormattedMessage
                id="suggestion.invite.hint"
                defaultMessage="Whoever opens it signed in can join as an author. It works once, until {day}. It is shown only now."
                values={{ day: dates.weekday(invited.expiresAt) }}
              />
            }
            readOnly
            dir="ltr"
            value={invited.link}
            onFocus={({ target }) => target.select()}
          />
          <div>
            <Button look="line" small icon={isCopied ? 'check' : 'link'} onClick={() => void copy(invited.link)}>
              {isCopied ? (
                <FormattedMessage id="suggestion.invite.copied" defaultMessage="Copied" />
              ) : (
                <FormattedMessage id="suggestion.invite.copy" defaultMessage="Copy the link" />
              )}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
