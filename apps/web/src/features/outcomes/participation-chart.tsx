import { FormattedMessage, useIntl } from 'react-intl';
import { Chart } from '../../ui/figure.tsx';

export interface Week {
  week: string;
  proposals: number;
  comments: number;
  supports: number;
  people: number;
}

const width = 640;
const height = 260;
const frame = { start: 44, end: 0, top: 28, foot: 30 };

/** The smallest round number at or above, for the end of the scale. */
export function roundUp(most: number): number {
  if (most <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= most) ?? 10;
  return step * power;
}

/** How many people took part, week by week, labelled directly, with the same as a table. */
export function ParticipationChart({ weeks }: { weeks: readonly Week[] }) {
  const intl = useIntl();
  const most = roundUp(Math.max(...weeks.map(({ people }) => people), 1));
  const slot = (width - frame.start - frame.end) / weeks.length;
  const tall = height - frame.top - frame.foot;
  const y = (people: number) => frame.top + tall * (1 - people / most);
  const peak = weeks.reduce((best, week) => (week.people > best.people ? week : best));
  const day = (week: string) => intl.formatDate(`${week}T12:00:00`, { day: 'numeric', month: 'short' });
  const labelEach = Math.ceil(weeks.length / 6);

  return (
    <Chart
      width={width}
      height={height}
      title={intl.formatMessage({ id: 'outcome.chart.title', defaultMessage: 'People who took part, week by week' })}
      description={intl.formatMessage(
        {
          id: 'outcome.chart.description',
          defaultMessage:
            'A column a week, {weeks, number} in all. Most people took part in the week of {week}: {people, number}. The same figures stand in the table below.',
        },
        { weeks: weeks.length, week: day(peak.week), people: peak.people },
      )}
      table={<ParticipationTable weeks={weeks} />}
    >
      {(prefix) => (
        <g>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line
                className={share === 0 ? 'axis' : 'grid'}
                x1={frame.start}
                x2={width}
                y1={y(most * share)}
                y2={y(most * share)}
              />
              <text x={frame.start - 8} y={y(most * share) + 5} textAnchor="end">
                {intl.formatNumber(most * share)}
              </text>
            </g>
          ))}
          {weeks.map((week, place) => {
            const x = frame.start + slot * place;
            return (
              <g key={week.week}>
                <rect
                  x={x + slot * 0.12}
                  width={slot * 0.76}
                  y={y(week.people)}
                  height={Math.max(week.people > 0 ? 1.5 : 0, y(0) - y(week.people))}
                  fill={week === peak ? 'var(--text)' : `url(#${prefix}-dots)`}
                  stroke="var(--neutral)"
                />
                {week === peak && (
                  <text
                    className="strong"
                    x={Math.min(Math.max(x + slot / 2, frame.start + 20), width - 20)}
                    y={y(week.people) - 8}
                    textAnchor="middle"
                  >
                    {intl.formatNumber(week.people)}
                  </text>
                )}
                {place % labelEach === 0 && (
                  <text
                    x={place === 0 ? x : Math.min(x + slot / 2, width - 24)}
                    y={height - 8}
                    textAnchor={place === 0 ? 'start' : 'middle'}
                  >
                    {day(week.week)}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      )}
    </Chart>
  );
}

function ParticipationTable({ weeks }: { weeks: readonly Week[] }) {
  const intl = useIntl();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="outcome.week" defaultMessage="Week of" />
          </th>
          <th scope="col" className="n">
            <FormattedMessage id="outcome.people" defaultMessage="People" />
          </th>
          <th scope="col" className="n">
            <FormattedMessage id="outcome.proposals" defaultMessage="Proposals" />
          </th>
          <th scope="col" className="n">
            <FormattedMessage id="outcome.comments" defaultMessage="Comments" />
          </th>
          <th scope="col" className="n">
            <FormattedMessage id="outcome.supports" defaultMessage="Supports" />
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, people, proposals, comments, supports }) => (
          <tr key={week}>
            <th scope="row">
              {intl.formatDate(`${week}T12:00:00`, { day: 'numeric', month: 'long', year: 'numeric' })}
            </th>
            {[people, proposals, comments, supports].map((count, column) => (
              <td key={column} className="n">
                {intl.formatNumber(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
