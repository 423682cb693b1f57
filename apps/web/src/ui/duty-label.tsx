import { FormattedMessage, useIntl } from 'react-intl';
import { dutyOf, toneOf, type Duty } from './duty.ts';
import type { IconName } from './icon.tsx';
import { useDates } from './when.tsx';

/** The words of a duty, short enough for the end of a line. */
function DutyWords({ duty, dueAt }: { duty: Duty; dueAt: Date }) {
  const intl = useIntl();
  switch (duty.kind) {
    case 'late':
      return (
        <FormattedMessage
          id="ui.duty.late"
          defaultMessage="{days, plural, one {# day} other {# days}} late"
          values={{ days: duty.days }}
        />
      );
    case 'hours':
      return (
        <FormattedMessage
          id="ui.duty.hours"
          defaultMessage="{hours, plural, one {# h} other {# h}} left"
          values={{ hours: duty.hours }}
        />
      );
    case 'tomorrow':
      return <FormattedMessage id="ui.duty.tomorrow" defaultMessage="tomorrow" />;
    case 'day':
      return intl.formatDate(dueAt, { day: 'numeric', month: 'short' });
  }
}

/** How much time is left for something owed, at the end of a line. */
export function DutyLabel({ dueAt, soonDays = 0 }: { dueAt: string; soonDays?: number }) {
  const dates = useDates();
  const at = new Date(dueAt);
  const duty = dutyOf(at, new Date(), soonDays);
  const tone = toneOf(duty);
  return (
    <time className={tone === 'done' ? 'num muted' : `num state ${tone}`} dateTime={dueAt} title={dates.exactly(at)}>
      <DutyWords duty={duty} dueAt={at} />
    </time>
  );
}

export function dutyIcon(dueAt: string, soonDays = 0): { icon: IconName; tone: 'late' | 'soon' | 'done' } {
  const tone = toneOf(dutyOf(new Date(dueAt), new Date(), soonDays));
  return { tone, icon: tone === 'late' ? 'late' : tone === 'soon' ? 'clock' : 'calendar' };
}
