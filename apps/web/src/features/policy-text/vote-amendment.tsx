import type { FragmentType } from '@apollo/client';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { Stance, VoteAmendmentPartFragment } from '../../gql/graphql.ts';
import { Button, TextButton, type Look } from '../../ui/button.tsx';
import { TakeBackSupport } from '../../ui/take-back-support.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { stanceWords } from '../../words/stance.tsx';
import { useVoice } from './use-voice.ts';
import { VoiceTally } from './voice-tally.tsx';

const voteAmendmentPart = graphql(`
  fragment VoteAmendmentPart on Amendment {
    id
    number
    state
    voices {
      for
      against
      neutral
    }
    viewerStance
    voiceRefusal
  }
`);

/** The tally, and one's own voice: support it, or be against it or neutral. The count is never guessed. */
export function VoteAmendment({
  amendment,
  look = 'line',
  tallyAlone,
}: {
  amendment: FragmentType<VoteAmendmentPartFragment>;
  look?: Extract<Look, 'filled' | 'line'>;
  /** In lists: leave the closed button out where the state says why already. */
  tallyAlone?: boolean;
}) {
  const { data } = useMasked({ fragment: voteAmendmentPart, from: amendment });
  const closed = data.voiceRefusal && data.voiceRefusal !== 'NOT_SIGNED_IN' ? data.voiceRefusal : null;
  const isEnded = data.state !== 'open' && data.state !== 'stale';
  const why = useId();
  return (
    <div className="voice">
      <VoiceTally voices={data.voices} />
      {!closed && <Voices amendment={data} look={look} />}
      {closed && (!tallyAlone || !isEnded) && (
        <>
          <Button look={look} icon="lock" small closed aria-describedby={why}>
            <FormattedMessage id="suggestion.voice.closed" defaultMessage="Supporting is closed" />
          </Button>
          <p className="small muted" id={why}>
            {closed === 'ALREADY_DECIDED' ? (
              <FormattedMessage
                id="suggestion.voice.decided"
                defaultMessage="{state, select, merged {It was merged into another suggestion.} other {Officials have decided about it.}} The voices stay as they were."
                values={{ state: data.state }}
              />
            ) : (
              <ReasonWords reason={closed} />
            )}
          </p>
        </>
      )}
      {closed && data.viewerStance && (
        <p className="small muted">
          <FormattedMessage
            id="suggestion.voice.was"
            defaultMessage="{stance, select, for {You supported it.} against {You were against it.} other {You were neutral.}}"
            values={{ stance: data.viewerStance }}
          />
        </p>
      )}
    </div>
  );
}

const others = ['against', 'neutral'] as const satisfies readonly Stance[];

function Voices({ amendment, look }: { amendment: VoteAmendmentPartFragment; look: 'filled' | 'line' }) {
  const intl = useIntl();
  const { give, sending, refusal, failed } = useVoice(amendment);
  const [asking, setAsking] = useState(false);
  const { viewerStance } = amendment;
  const isMine = viewerStance === 'for';
  return (
    <>
      <div
        className="row"
        role="group"
        aria-label={intl.formatMessage(
          { id: 'suggestion.voice.group', defaultMessage: 'Your voice on suggestion {number, number}' },
          { number: amendment.number },
        )}
      >
        <Button
          look={isMine ? 'mine' : look}
          icon={isMine ? 'mine' : 'support'}
          small
          aria-pressed={isMine}
          sending={sending}
          onClick={() => (isMine ? setAsking(true) : void give('for'))}
        >
          {isMine ? (
            <FormattedMessage id="suggestion.voice.mine" defaultMessage="You support this" />
          ) : (
            <FormattedMessage id="proposal.support.short" defaultMessage="Support" />
          )}
        </Button>
        {others.map((stance) => (
          <TextButton
            key={stance}
            icon={viewerStance === stance ? 'check' : stance}
            aria-pressed={viewerStance === stance}
            closed={sending}
            onClick={() => void give(viewerStance === stance ? null : stance)}
          >
            <FormattedMessage {...stanceWords[stance]} />
          </TextButton>
        ))}
      </div>
      {refusal && !asking && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          {refusal.reason === 'EMAIL_NOT_CONFIRMED' && (
            <Link to="/account">
              <FormattedMessage id="proposal.support.confirm" defaultMessage="Send me the link again" />
            </Link>
          )}
        </Refused>
      )}
      {failed && !asking && (
        <Failed what={<FormattedMessage id="suggestion.voice.failed" defaultMessage="Your voice was not sent." />} />
      )}
      <TakeBackSupport
        open={asking && isMine}
        onClose={() => setAsking(false)}
        words={
          <FormattedMessage
            id="suggestion.voice.takeBack"
            defaultMessage="The suggestion then counts one supporter less. You can support it again as long as suggesting is open."
          />
        }
        refused={refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
        failed={failed}
        sending={sending}
        onTakeBack={() => void give(null).then((done) => done && setAsking(false))}
      />
    </>
  );
}
