import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { OfficialAnswerFragment } from '../../gql/graphql.ts';
import { Facts, Fact } from '../../ui/lists.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Crest } from '../../ui/sign.tsx';
import { useDates, When } from '../../ui/when.tsx';
import { AnswerStateLabel } from '../../words/answer-state.tsx';

const officialAnswer = graphql(`
  fragment OfficialAnswer on Answer {
    id
    state
    reason
    at
    office
    daysBeforeDue
    by {
      id
      displayName
    }
    promises {
      what
      by
      who
    }
  }
`);

/** What officials answered: who, when and how punctually, the decision, the reasons, the promises. */
export function OfficialAnswer({
  answer: masked,
  past,
}: {
  answer: FragmentType<OfficialAnswerFragment>;
  past?: boolean;
}) {
  const { data: answer } = useMasked({ fragment: officialAnswer, from: masked });
  const dates = useDates();
  return (
    <div className={past ? 'answer past' : 'answer'}>
      <div className="by">
        <Crest />
        <span>
          <b>
            {past ? (
              <FormattedMessage id="outcome.earlierAnswer" defaultMessage="Earlier answer" />
            ) : (
              <FormattedMessage id="outcome.answer" defaultMessage="Official answer" />
            )}
          </b>
          <br />
          <span className="muted">
            <bdi>{[answer.by?.displayName, answer.office].filter(Boolean).join(', ')}</bdi>
            {'. '}
            <When at={answer.at} />
            <Punctuality days={answer.daysBeforeDue} />
          </span>
        </span>
      </div>
      <h3>
        <AnswerStateLabel state={answer.state} inherit />
      </h3>
      <Markdown text={answer.reason} firstHeading={3} />
      {answer.promises.length > 0 && (
        <div className="promises">
          <Facts>
            {answer.promises.map(({ what, by, who }) => (
              <Fact
                key={`${what}${by}`}
                name={
                  <FormattedMessage
                    id="outcome.promise"
                    defaultMessage="Promised by {day}"
                    values={{ day: dates.day(`${by}T12:00:00`) }}
                  />
                }
              >
                <bdi>{what}</bdi>
                {who && (
                  <>
                    {' '}
                    <span className="muted">
                      (<bdi>{who}</bdi>)
                    </span>
                  </>
                )}
              </Fact>
            ))}
          </Facts>
        </div>
      )}
    </div>
  );
}

function Punctuality({ days }: { days: number | null }) {
  if (days === null) return '.';
  if (days > 0)
    return (
      <FormattedMessage
        id="outcome.early"
        defaultMessage=", {days, plural, one {# day} other {# days}} before it was due."
        values={{ days }}
      />
    );
  if (days === 0) return <FormattedMessage id="outcome.onTheDay" defaultMessage=", on the day it was due." />;
  return (
    <FormattedMessage
      id="outcome.afterDue"
      defaultMessage=", {days, plural, one {# day} other {# days}} after it was due."
      values={{ days: -days }}
    />
  );
}
