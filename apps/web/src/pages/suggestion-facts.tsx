import { FormattedMessage } from 'react-intl';
import { Fact, Facts } from '../ui/lists.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { Deadline, When } from '../ui/when.tsx';
import type { ShownSuggestion } from './suggestion.page.tsx';

/** In the margin: on what it was written, until when it is open, and what it said before. */
export function SuggestionFacts({ suggestion }: { suggestion: ShownSuggestion }) {
  const { revisions, text, state } = suggestion;
  const closesAt = text.consultation.currentPhase?.closesAt;
  const isUndecided = state === 'open' || state === 'stale';
  return (
    <>
      <Facts>
        <Fact name={<FormattedMessage id="suggestion.fact.base" defaultMessage="Written on" />}>
          <FormattedMessage
            id="suggest.draft"
            defaultMessage="Draft {number, number}"
            values={{ number: suggestion.base }}
          />
        </Fact>
        <Fact name={<FormattedMessage id="suggestion.fact.reads" defaultMessage="Read by" />}>
          <bdi>{text.consultation.askedBy}</bdi>
        </Fact>
        {isUndecided && closesAt && (
          <Fact name={<FormattedMessage id="suggestion.fact.voices" defaultMessage="Voices" />}>
            <Deadline closesAt={closesAt} />
          </Fact>
        )}
      </Facts>
      {revisions.length > 0 && (
        <details>
          <summary>
            <FormattedMessage
              id="suggestion.revisions"
              defaultMessage="{count, plural, one {Changed # time} other {Changed # times}} since it was sent"
              values={{ count: revisions.length }}
            />
          </summary>
          <ol className="stack" role="list">
            {revisions.map(({ number, at, base, why }) => (
              <li key={number}>
                <p className="small muted">
                  <FormattedMessage
                    id="suggestion.revision"
                    defaultMessage="Until {day}, on draft {base, number}, its reason was:"
                    values={{ day: <When at={at} as="minute" />, base }}
                  />
                </p>
                <Markdown text={why} lang={suggestion.language} firstHeading={3} className="aside-words" />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
