import { FormattedMessage } from 'react-intl';
import type { Stance } from '../../gql/graphql.ts';
import './changes.css';

/** Who is for it, against it and neither: a bar with patterns, and the same in figures and words. */
export function VoiceTally({ voices }: { voices: Record<Stance, number> }) {
  const total = voices.for + voices.against + voices.neutral;
  return (
    <>
      {total > 0 && (
        <div className="voices" aria-hidden="true">
          {voices.for > 0 && <i className="for" style={{ flex: voices.for }} />}
          {voices.against > 0 && <i className="against" style={{ flex: voices.against }} />}
          {voices.neutral > 0 && <i className="neutral" style={{ flex: voices.neutral }} />}
        </div>
      )}
      <p className="tiny muted num">
        {total > 0 ? (
          <FormattedMessage
            id="suggestion.voices"
            defaultMessage="<f>{pro, number} for</f>, <a>{con, number} against</a>, {neutral, number} neutral"
            values={{
              pro: voices.for,
              con: voices.against,
              neutral: voices.neutral,
              f: (words) => <span className="voice-for">{words}</span>,
              a: (words) => <span className="voice-against">{words}</span>,
            }}
          />
        ) : (
          <FormattedMessage id="suggestion.voices.none" defaultMessage="Nobody has spoken for or against it yet." />
        )}
      </p>
    </>
  );
}
