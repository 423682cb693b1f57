import { FormattedMessage, useIntl } from 'react-intl';
import { StateLabel } from '../../ui/state-label.tsx';

interface Record {
  given: number;
  onTime: number;
  late: number;
  longestWaitDays: number | null;
}

/** Whether officials keep their word on answering, in public. */
export function AnswerRecord({ record: { given, onTime, late, longestWaitDays } }: { record: Record }) {
  const intl = useIntl();
  const due = given + late;
  return (
    <div>
      <FormattedMessage id="outcome.inTime" defaultMessage="Are answers given in time?" tagName="h2" />
      {due === 0 ? (
        <p className="small muted">
          <FormattedMessage id="outcome.inTime.none" defaultMessage="No answer has been due yet." />
        </p>
      ) : (
        <>
          <p>
            <span className="big-count">{intl.formatNumber(onTime)}</span>{' '}
            <FormattedMessage
              id="outcome.inTime.of"
              defaultMessage="of {due, plural, one {# answer} other {# answers}} given on time"
              values={{ due }}
            />
          </p>
          <div className="tally" aria-hidden="true">
            <i className="kept" style={{ flex: onTime }} />
            {due > onTime && <i className="against" style={{ flex: due - onTime }} />}
          </div>
          {late > 0 && (
            <p className="small">
              <StateLabel tone="late" icon="late">
                <FormattedMessage
                  id="outcome.inTime.late"
                  defaultMessage="{late, plural, one {# answer is late} other {# answers are late}}"
                  values={{ late }}
                />
              </StateLabel>
              <br />
              {longestWaitDays !== null && (
                <span className="muted">
                  <FormattedMessage
                    id="outcome.inTime.longest"
                    defaultMessage="The longest has waited {days, plural, one {# day} other {# days}}."
                    values={{ days: longestWaitDays }}
                  />
                </span>
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}
