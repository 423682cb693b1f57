import { FormattedMessage } from 'react-intl';
import type { AnswerState } from '../../gql/graphql.ts';
import { Fact, Facts } from '../../ui/lists.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Crest } from '../../ui/sign.tsx';
import { useDates } from '../../ui/when.tsx';
import { AnswerStateLabel } from '../../words/answer-state.tsx';
import type { PromiseWords } from './promise-fields.tsx';

interface AnswerPreviewProps {
  by: string;
  state: AnswerState | null;
  reason: string;
  promises: readonly PromiseWords[];
  lang: string;
}

/** An answer not given yet, as citizens will see it. */
export function AnswerPreview({ by, state, reason, promises, lang }: AnswerPreviewProps) {
  const dates = useDates();
  return (
    <div className="answer">
      <div className="by">
        <Crest />
        <span>
          <b>
            <FormattedMessage id="outcome.answer" defaultMessage="Official answer" />
          </b>
          <br />
          <span className="muted">
            <bdi>{by}</bdi>
          </span>
        </span>
      </div>
      {state && (
        <h3>
          <AnswerStateLabel state={state} inherit />
        </h3>
      )}
      <Markdown text={reason} lang={lang} firstHeading={3} />
      {promises.length > 0 && (
        <div className="promises">
          <Facts>
            {promises.map(({ what, by: day, who }, place) => (
              <Fact
                key={place}
                name={
                  day && (
                    <FormattedMessage
                      id="outcome.promise"
                      defaultMessage="Promised by {day}"
                      values={{ day: dates.day(`${day}T12:00:00`) }}
                    />
                  )
                }
              >
                <bdi>{what}</bdi>{' '}
                <span className="muted">
                  (<bdi>{who}</bdi>)
                </span>
              </Fact>
            ))}
          </Facts>
        </div>
      )}
    </div>
  );
}
