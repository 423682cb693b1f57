import { FormattedMessage, useIntl } from 'react-intl';
import type { AnswerState } from '../../gql/graphql.ts';
import { Chart } from '../../ui/figure.tsx';
import { answerStateWords } from '../../words/answer-state.tsx';

interface AnswerCount {
  state: AnswerState;
  count: number;
}

const fills = (prefix: string): Record<AnswerState, string> => ({
  accepted: 'var(--text)',
  done: 'var(--text)',
  partly: `url(#${prefix}-dots)`,
  rejected: `url(#${prefix}-lines)`,
  underReview: 'var(--sunk)',
});

/** How proposals were answered: a bar an answer, the figure and the word beside it. */
export function AnswerBars({ answers }: { answers: readonly AnswerCount[] }) {
  const intl = useIntl();
  const most = Math.max(...answers.map(({ count }) => count), 1);
  const line = 56;
  const word = (state: AnswerState) => intl.formatMessage(answerStateWords[state]);
  return (
    <Chart
      width={640}
      height={answers.length * line}
      title={intl.formatMessage({ id: 'outcome.answers.title', defaultMessage: 'How proposals were answered' })}
      description={intl.formatList(answers.map(({ state, count }) => `${word(state)}: ${intl.formatNumber(count)}`))}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="outcome.answers.state" defaultMessage="Answer" />
              </th>
              <th scope="col" className="n">
                <FormattedMessage id="outcome.proposals" defaultMessage="Proposals" />
              </th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ state, count }) => (
              <tr key={state}>
                <th scope="row">{word(state)}</th>
                <td className="n">{intl.formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {(prefix) =>
        answers.map(({ state, count }, place) => (
          <g key={state}>
            <text className="strong" x={0} y={place * line + 18}>
              {word(state)}
            </text>
            <text x={640} y={place * line + 18} textAnchor="end">
              {intl.formatNumber(count)}
            </text>
            <rect
              x={0}
              y={place * line + 26}
              width={Math.max(2, (640 * count) / most)}
              height={18}
              fill={fills(prefix)[state]}
              stroke="var(--neutral)"
            />
          </g>
        ))
      }
    </Chart>
  );
}
