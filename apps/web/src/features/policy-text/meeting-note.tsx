import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../ui/button.tsx';
import { Note } from '../../ui/state-label.tsx';
import type { Meeting } from './suggestion-draft.ts';

/** The words were written on an older version: what was taken over by itself, and where both changed the same. */
export function MeetingNote({
  from,
  to,
  meetings,
  lang,
  onTake,
}: {
  from: number;
  to: number;
  meetings: readonly Meeting[];
  lang: string;
  /** Takes the words of the newer version for this clause. */
  onTake: (id: string) => void;
}) {
  return (
    <Note tone="soon" icon="changed" role="alert">
      <b>
        <FormattedMessage
          id="suggest.meeting"
          defaultMessage="These words were written on draft {from, number}. Draft {to, number} is out since. Nothing of yours is lost, and nothing is sent yet."
          values={{ from, to }}
        />
      </b>
      {meetings.length === 0 ? (
        <p>
          <FormattedMessage
            id="suggest.meeting.none"
            defaultMessage="The new draft leaves the places you changed as they were, so your words stand on top of it now. Read them once more and send."
          />
        </p>
      ) : (
        <>
          <p>
            <FormattedMessage
              id="suggest.meeting.both"
              defaultMessage="The new draft changes the same places as you. Your words stand below; these are the draft’s:"
            />
          </p>
          <ul className="stack">
            {meetings.map(({ id, theirs, mine }) => (
              <li key={id}>
                {theirs ? (
                  <blockquote className="as-typed" lang={lang} dir="auto">
                    {theirs.words}
                  </blockquote>
                ) : (
                  <p>
                    <FormattedMessage
                      id="suggest.meeting.gone"
                      defaultMessage="The draft has taken this clause out: “{words}”"
                      values={{ words: <bdi lang={lang}>{mine?.words}</bdi> }}
                    />
                  </p>
                )}
                <TextButton onClick={() => onTake(id)}>
                  <FormattedMessage id="suggest.meeting.take" defaultMessage="Begin here from the new draft" />
                </TextButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}
