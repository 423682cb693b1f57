import { FormattedMessage } from 'react-intl';
import { calendarDays } from '../../ui/deadline.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { useDates } from '../../ui/when.tsx';

/** Until when officials owe an answer, and how late they are. */
export function AnswerDue({ dueAt }: { dueAt: string }) {
  const dates = useDates();
  const late = -calendarDays(new Date(), new Date(dueAt));
  return late > 0 ? (
    <StateLabel tone="late" icon="late" title={dates.exactly(dueAt)}>
      <FormattedMessage
        id="outcome.late"
        defaultMessage="Answer {days, plural, one {# day} other {# days}} late"
        values={{ days: late }}
      />
    </StateLabel>
  ) : (
    <StateLabel tone="done" icon="clock" title={dates.exactly(dueAt)}>
      <FormattedMessage
        id="outcome.due"
        defaultMessage="An answer is due by {day}"
        values={{ day: dates.day(dueAt) }}
      />
    </StateLabel>
  );
}
