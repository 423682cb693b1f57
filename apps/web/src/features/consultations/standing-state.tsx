import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { StandingStateFragment } from '../../gql/graphql.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { useDates } from '../../ui/when.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';

const standingState = graphql(`
  fragment StandingState on Consultation {
    id
    state
    time
    archivedAt
    phases {
      id
      kind
      opensAt
      closesAt
      state
    }
    result {
      id
      publishedAt
    }
  }
`);

/** What a consultation waits for, in one line. */
export function StandingState({ consultation }: { consultation: FragmentType<StandingStateFragment> }) {
  const { data } = useMasked({ fragment: standingState, from: consultation });
  const intl = useIntl();
  const dates = useDates();
  const now = data.phases.find(({ state }) => state === 'now');
  const next = data.phases.find(({ state }) => state === 'next');
  const opening = next && (
    <FormattedMessage
      id="manage.next.opens"
      defaultMessage="“{phase}” opens on {day}"
      values={{ phase: intl.formatMessage(phaseKindWords[next.kind]), day: dates.weekday(next.opensAt) }}
    />
  );
  if (data.state === 'draft')
    return (
      <StateLabel tone="soon" icon="pencil">
        <FormattedMessage id="manage.next.publish" defaultMessage="Draft. Next: publish it" />
      </StateLabel>
    );
  if (data.state === 'archived')
    return (
      <StateLabel tone="done" icon="archive">
        <FormattedMessage id="manage.next.archived" defaultMessage="Archived" />
      </StateLabel>
    );
  if (now)
    return (
      <>
        <StateLabel tone="open" icon="open">
          <FormattedMessage
            id="manage.next.until"
            defaultMessage="“{phase}” until {day}"
            values={{ phase: intl.formatMessage(phaseKindWords[now.kind]), day: dates.weekday(now.closesAt) }}
          />
        </StateLabel>{' '}
        {opening && <span className="small muted">{opening}</span>}
      </>
    );
  if (opening)
    return (
      <StateLabel tone="done" icon="calendar">
        {opening}
      </StateLabel>
    );
  return data.result?.publishedAt ? (
    <StateLabel tone="yes" icon="accepted">
      <FormattedMessage
        id="manage.next.archive"
        defaultMessage="Result published on {day}. Next: archive it"
        values={{ day: dates.day(data.result.publishedAt) }}
      />
    </StateLabel>
  ) : (
    <StateLabel tone="soon" icon="clock">
      <FormattedMessage id="manage.next.result" defaultMessage="Over. Next: write the result" />
    </StateLabel>
  );
}
