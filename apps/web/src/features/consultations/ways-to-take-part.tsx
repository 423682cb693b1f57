import { phaseAllows, type Capability } from '@folkmoot/domain';
import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { proposalsPath, resultPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { WaysToTakePartFragment } from '../../gql/graphql.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Lines } from '../../ui/lists.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { useDates } from '../../ui/when.tsx';

const waysToTakePart = graphql(`
  fragment WaysToTakePart on Consultation {
    id
    slug
    time
    proposalCount
    commentCount
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

interface Way {
  capability: Capability;
  to: string;
  title: ReactNode;
  words: ReactNode;
}

/** What one can do now; what is closed stays in the list, with its date. */
export function WaysToTakePart({ consultation }: { consultation: FragmentType<WaysToTakePartFragment> }) {
  const { data } = useMasked({ fragment: waysToTakePart, from: consultation });
  const current = data.phases.find(({ state }) => state === 'now');
  const list = proposalsPath(data);
  const ways: Way[] = [
    {
      capability: 'propose',
      to: `${list}/new`,
      title: <FormattedMessage id="consultation.way.propose" defaultMessage="Write a proposal" />,
      words: (
        <FormattedMessage
          id="consultation.way.propose.words"
          defaultMessage="Say what should happen and why. Similar proposals are shown while you write, and your words are kept as you type."
        />
      ),
    },
    {
      capability: 'support',
      to: `${list}?order=random`,
      title: <FormattedMessage id="consultation.way.support" defaultMessage="Read proposals and support some" />,
      words: (
        <FormattedMessage
          id="consultation.way.support.words"
          defaultMessage="{count, plural, =0 {There is no proposal yet.} one {There is # proposal.} other {There are # proposals, in an order of your own, so that each has the same chance to be read.}}"
          values={{ count: data.proposalCount }}
        />
      ),
    },
    {
      capability: 'comment',
      to: `${list}?order=discussed`,
      title: <FormattedMessage id="consultation.way.discuss" defaultMessage="Join a discussion" />,
      words: (
        <FormattedMessage
          id="consultation.way.discuss.words"
          defaultMessage="Say what speaks for or against a proposal. {count, plural, =0 {Nobody has yet.} one {# comment so far.} other {# comments so far.}}"
          values={{ count: data.commentCount }}
        />
      ),
    },
  ];
  const isOpen = ({ capability }: Way) =>
    data.time === 'open' && current !== undefined && phaseAllows[current.kind].includes(capability);
  const open = ways.filter(isOpen);
  const closed = ways.filter((way) => !isOpen(way));

  return (
    <section className="section">
      <FormattedMessage id="consultation.ways" defaultMessage="Ways to take part now" tagName="h2" />
      <Lines ordered>
        {data.result?.publishedAt && (
          <li>
            <h3>
              <Link to={resultPath(data)}>
                <FormattedMessage id="consultation.way.result" defaultMessage="Read the result" />
              </Link>
            </h3>
            <p className="narrow">
              <FormattedMessage
                id="consultation.way.result.words"
                defaultMessage="What you said, what was decided, and why. With all figures to take away."
              />
            </p>
          </li>
        )}
        {open.map(({ to, title, words }, place) => (
          <li key={to}>
            {place === 0 ? (
              <LinkButton to={to} icon={to.endsWith('new') ? 'pencil' : undefined}>
                {title}
              </LinkButton>
            ) : (
              <h3>
                <Link to={to}>{title}</Link>
              </h3>
            )}
            <p className="narrow">{words}</p>
          </li>
        ))}
        {closed.map((way) => (
          <li key={way.to}>
            <div className="row between">
              <b>{way.title}</b>
              <ClosedSince way={way} phases={data.phases} />
            </div>
            <p className="muted narrow">
              <FormattedMessage
                id="consultation.way.closed"
                defaultMessage="<list>{count, plural, one {# proposal} other {All # proposals}}</list> can be read at any time."
                values={{ count: data.proposalCount, list: (words) => <Link to={list}>{words}</Link> }}
              />
            </p>
          </li>
        ))}
      </Lines>
    </section>
  );
}

function ClosedSince({ way, phases }: { way: Way; phases: WaysToTakePartFragment['phases'] }) {
  const dates = useDates();
  const allowing = phases.filter(({ kind }) => phaseAllows[kind].includes(way.capability));
  const next = allowing.find(({ state }) => state === 'next');
  const last = allowing.findLast(({ state }) => state === 'past');
  if (next)
    return (
      <StateLabel tone="done" icon="calendar" title={dates.exactly(next.opensAt)}>
        <FormattedMessage
          id="consultation.way.opens"
          defaultMessage="Opens on {day}"
          values={{ day: dates.day(next.opensAt) }}
        />
      </StateLabel>
    );
  if (last)
    return (
      <StateLabel tone="done" icon="lock" title={dates.exactly(last.closesAt)}>
        <FormattedMessage
          id="consultation.way.closedSince"
          defaultMessage="Closed since {day}"
          values={{ day: dates.day(last.closesAt) }}
        />
      </StateLabel>
    );
  return (
    <StateLabel tone="done" icon="lock">
      <FormattedMessage id="consultation.way.notHere" defaultMessage="Not part of this consultation" />
    </StateLabel>
  );
}
