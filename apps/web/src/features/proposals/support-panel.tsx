import type { FragmentType } from '@apollo/client';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { SupportPanelFragment } from '../../gql/graphql.ts';
import { Unseen } from '../../ui/page-head.tsx';
import { useDates } from '../../ui/when.tsx';
import { SupportButton } from './support-button.tsx';

const supportPanel = graphql(`
  fragment SupportPanel on Proposal {
    id
    supportCount
    viewerSupports
    supportRefusal
    consultation {
      id
      currentPhase {
        id
        closesAt
      }
    }
  }
`);

/** How many support it, the button, and until when it can be taken back: in the margin. */
export function SupportPanel({ proposal }: { proposal: FragmentType<SupportPanelFragment> }) {
  const { data } = useMasked({ fragment: supportPanel, from: proposal });
  const intl = useIntl();
  const dates = useDates();
  const open = !data.supportRefusal || data.supportRefusal === 'NOT_SIGNED_IN';
  const until = data.consultation.currentPhase?.closesAt;
  return (
    <div className="support stack">
      <p>
        <span className="big-count">{intl.formatNumber(data.supportCount)}</span>{' '}
        <span className="muted">
          <FormattedMessage
            id="proposal.support.people"
            defaultMessage="{count, plural, one {person supports this} other {people support this}}"
            values={{ count: data.supportCount }}
          />
        </span>
        <Gathered count={data.supportCount} />
      </p>
      <SupportButton proposal={data} block className="in-margin" />
      {open && until && (
        <p className="small muted">
          <FormattedMessage
            id="proposal.support.until"
            defaultMessage="You can take it back until {day}. Others see the number, not your name."
            values={{ day: dates.day(until) }}
          />
        </p>
      )}
    </div>
  );
}

/** The same at the foot of the phone's screen. */
export function SupportDock({ proposal }: { proposal: FragmentType<SupportPanelFragment> }) {
  const { data } = useMasked({ fragment: supportPanel, from: proposal });
  const intl = useIntl();
  return (
    <div className="dock">
      <span className="small" aria-hidden="true">
        <b className="num">{intl.formatNumber(data.supportCount)}</b>
        <br />
        <span className="muted tiny">
          <FormattedMessage
            id="proposal.supports"
            defaultMessage="{count, plural, one {support} other {supports}}"
            values={{ count: data.supportCount }}
          />
        </span>
      </span>
      <SupportButton proposal={data} />
    </div>
  );
}

/** Speaks the count when it has changed, at most once in ten seconds. */
function Gathered({ count }: { count: number }) {
  const [spoken, setSpoken] = useState<number | null>(null);
  const shown = useRef(count);
  useEffect(() => {
    if (shown.current === count) return undefined;
    const timer = setTimeout(() => {
      shown.current = count;
      setSpoken(count);
    }, 10_000);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <span role="status">
      <Unseen>
        {spoken !== null && (
          <FormattedMessage
            id="proposal.support.now"
            defaultMessage="Now {count, plural, one {# person supports} other {# people support}} this."
            values={{ count: spoken }}
          />
        )}
      </Unseen>
    </span>
  );
}
