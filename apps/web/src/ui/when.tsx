import { useIntl } from 'react-intl';
import { deadlineOf } from './deadline.ts';
import { StateLabel } from './state-label.tsx';

type Precision = 'day' | 'weekday' | 'minute';

const year = (date: Date) => (date.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const));

/** A date in the site's language; the year only when it is another year; the zone in the title. */
export function useDates() {
  const intl = useIntl();
  return {
    day: (at: string | Date) => {
      const date = new Date(at);
      return intl.formatDate(date, { day: 'numeric', month: 'long', ...year(date) });
    },
    weekday: (at: string | Date) => {
      const date = new Date(at);
      return intl.formatDate(date, { weekday: 'long', day: 'numeric', month: 'long', ...year(date) });
    },
    minute: (at: string | Date) => {
      const date = new Date(at);
      return intl.formatDate(date, {
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        ...year(date),
      });
    },
    time: (at: string | Date) =>
      intl.formatTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    exactly: (at: string | Date) =>
      intl.formatDate(new Date(at), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZoneName: 'short',
      }),
    /** Recent things by their distance, older ones by their date. */
    ago: (at: string | Date) => {
      const date = new Date(at);
      const minutes = Math.round((Date.now() - date.getTime()) / 60_000);
      if (minutes < 1) return intl.formatMessage({ id: 'ui.justNow', defaultMessage: 'just now' });
      if (minutes < 60) return intl.formatRelativeTime(-minutes, 'minute');
      if (minutes < 24 * 60) return intl.formatRelativeTime(-Math.round(minutes / 60), 'hour');
      if (minutes < 7 * 24 * 60)
        return intl.formatRelativeTime(-Math.round(minutes / 1440), 'day', { numeric: 'auto' });
      return intl.formatDate(date, { day: 'numeric', month: 'long', ...year(date) });
    },
  };
}

/** A moment, readable by people and machines. */
export function When({ at, as = 'day' }: { at: string; as?: Precision | 'ago' }) {
  const dates = useDates();
  return (
    <time dateTime={at} title={dates.exactly(at)}>
      {dates[as](at)}
    </time>
  );
}

/** Until when something is open, coloured by how little time is left. No ticking seconds. */
export function Deadline({ closesAt, now = new Date() }: { closesAt: string; now?: Date }) {
  const intl = useIntl();
  const dates = useDates();
  const closes = new Date(closesAt);
  const deadline = deadlineOf(closes, now);
  const title = dates.exactly(closes);
  switch (deadline.kind) {
    case 'open':
      return (
        <StateLabel tone="open" icon="open" title={title}>
          {intl.formatMessage({ id: 'ui.openUntil', defaultMessage: 'Open until {day}' }, { day: dates.day(closes) })}
        </StateLabel>
      );
    case 'soon':
      return (
        <StateLabel tone="soon" icon="clock" title={title}>
          {intl.formatMessage(
            { id: 'ui.daysLeft', defaultMessage: '{days, plural, one {# day left} other {# days left}}' },
            { days: deadline.days },
          )}
        </StateLabel>
      );
    case 'today':
      return (
        <StateLabel tone="soon" icon="clock" title={title}>
          {intl.formatMessage(
            { id: 'ui.closesToday', defaultMessage: 'Closes today at {time}' },
            { time: dates.time(closes) },
          )}
        </StateLabel>
      );
    case 'closed':
      return (
        <StateLabel tone="done" icon="lock" title={title}>
          {intl.formatMessage({ id: 'ui.closedOn', defaultMessage: 'Closed on {day}' }, { day: dates.day(closes) })}
        </StateLabel>
      );
  }
}
