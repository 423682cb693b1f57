import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { PhaseKind, PhaseTimelineFragment } from '../../gql/graphql.ts';
import { calendarDays } from '../../ui/deadline.ts';
import { Unseen } from '../../ui/page-head.tsx';
import { useDates } from '../../ui/when.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';

const phaseTimeline = graphql(`
  fragment PhaseTimeline on Consultation {
    id
    proposalCount
    commentCount
    phases {
      id
      kind
      opensAt
      closesAt
      state
    }
  }
`);

/** The steps of a consultation: past thin and ticked, now thick, to come dashed; each with its dates and what it gave. */
export function PhaseTimeline({ consultation }: { consultation: FragmentType<PhaseTimelineFragment> }) {
  const { data } = useMasked({ fragment: phaseTimeline, from: consultation });
  const intl = useIntl();
  const dates = useDates();

  const gave = (kind: PhaseKind) => {
    if (kind === 'propose')
      return (
        <FormattedMessage
          id="consultation.phase.proposals"
          defaultMessage="{count, plural, one {# proposal} other {# proposals}}"
          values={{ count: data.proposalCount }}
        />
      );
    if (kind === 'discuss')
      return (
        <FormattedMessage
          id="consultation.phase.comments"
          defaultMessage="{count, plural, one {# comment} other {# comments}}"
          values={{ count: data.commentCount }}
        />
      );
    if (kind === 'answer')
      return <FormattedMessage id="consultation.phase.answers" defaultMessage="Answers with reasons" />;
    return null;
  };

  return (
    <ol className="phases" role="list">
      {data.phases.map(({ id, kind, opensAt, closesAt, state }) => {
        const name = intl.formatMessage(phaseKindWords[kind]);
        const days = calendarDays(new Date(), new Date(closesAt));
        return (
          <li
            key={id}
            className={`${state}${state === 'now' && days <= 7 ? ' soon' : ''}`}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <b>
              {state === 'now' ? (
                <FormattedMessage id="consultation.phase.now" defaultMessage="{phase}, now" values={{ phase: name }} />
              ) : (
                name
              )}
            </b>
            <span title={`${dates.exactly(opensAt)} – ${dates.exactly(closesAt)}`}>
              {state === 'past' && (
                <FormattedMessage
                  id="consultation.phase.finished"
                  defaultMessage="Finished {day}"
                  values={{ day: dates.day(closesAt) }}
                />
              )}
              {state === 'now' &&
                (days <= 7 ? (
                  <FormattedMessage
                    id="consultation.phase.closesAt"
                    defaultMessage="Closes {day}, {time}"
                    values={{ day: dates.weekday(closesAt), time: dates.time(closesAt) }}
                  />
                ) : (
                  <FormattedMessage
                    id="consultation.phase.until"
                    defaultMessage="Until {day}"
                    values={{ day: dates.day(closesAt) }}
                  />
                ))}
              {state === 'next' && (
                <FormattedMessage
                  id="consultation.phase.fromTo"
                  defaultMessage="{from} to {to}"
                  values={{ from: dates.day(opensAt), to: dates.day(closesAt) }}
                />
              )}
            </span>
            {state !== 'next' && gave(kind) && <span>{gave(kind)}</span>}
            {state === 'now' && days > 0 && days <= 7 && (
              <span>
                <FormattedMessage
                  id="consultation.phase.daysLeft"
                  defaultMessage="{days, plural, one {# day left} other {# days left}}"
                  values={{ days }}
                />
              </span>
            )}
            {state === 'past' && (
              <Unseen>
                <FormattedMessage id="consultation.phase.over" defaultMessage="This step is over." />
              </Unseen>
            )}
          </li>
        );
      })}
    </ol>
  );
}
