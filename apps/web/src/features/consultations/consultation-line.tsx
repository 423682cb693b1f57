import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { consultationPath, resultPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { ConsultationLineFragment } from '../../gql/graphql.ts';
import { LinkButton } from '../../ui/button.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { Deadline, useDates } from '../../ui/when.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';

const consultationLine = graphql(`
  fragment ConsultationLine on Consultation {
    id
    slug
    time
    title
    summary
    language
    topic
    place
    proposalCount
    peopleCount
    archivedAt
    phases {
      id
      kind
      position
      opensAt
      closesAt
      state
    }
    currentPhase {
      id
    }
    result {
      id
      title
      lead
      publishedAt
    }
  }
`);

/** One consultation in a list. The first of the open ones is set larger and carries the page's one filled button. */
export function ConsultationLine({
  consultation,
  first,
}: {
  consultation: FragmentType<ConsultationLineFragment>;
  first?: boolean;
}) {
  const { data } = useMasked({ fragment: consultationLine, from: consultation });
  const published = data.result?.publishedAt ? data.result : null;
  const to = published ? resultPath(data) : consultationPath(data);
  const Title = first ? 'h2' : 'h3';
  const title = (
    <Link className="plain" to={to}>
      {data.title}
    </Link>
  );
  return (
    <li>
      <div className="row between">
        <ConsultationState consultation={data} />
        <Step consultation={data} />
      </div>
      <Title lang={data.language} dir="auto">
        {title}
      </Title>
      <p className={first ? 'read' : 'narrow'} lang={data.language} dir="auto">
        {published ? published.lead : data.summary}
      </p>
      {first ? (
        <div className="row">
          <LinkButton to={to}>
            <FormattedMessage id="consultation.line.takePart" defaultMessage="Read and take part" />
          </LinkButton>
          <span className="small muted">
            <Numbers consultation={data} />
          </span>
        </div>
      ) : (
        <p className="small muted">
          <Numbers consultation={data} />
        </p>
      )}
    </li>
  );
}

function Numbers({ consultation }: { consultation: Pick<ConsultationLineFragment, 'proposalCount' | 'peopleCount'> }) {
  return (
    <FormattedMessage
      id="consultation.line.numbers"
      defaultMessage="{proposals, plural, =0 {No proposal yet.} one {# proposal.} other {# proposals.}} {people, plural, =0 {Be the first to take part.} one {# person has taken part.} other {# people have taken part.}}"
      values={{ proposals: consultation.proposalCount, people: consultation.peopleCount }}
    />
  );
}

/** Where it stands in its steps. */
function Step({ consultation }: { consultation: ConsultationLineFragment }) {
  const intl = useIntl();
  const current = consultation.phases.find(({ state }) => state === 'now');
  if (!current || consultation.time !== 'open')
    return <span className="small muted">{consultation.place && <bdi>{consultation.place}</bdi>}</span>;
  return (
    <span className="small muted">
      <FormattedMessage
        id="consultation.line.step"
        defaultMessage="Step {step, number} of {steps, number}: {phase}"
        values={{
          step: consultation.phases.indexOf(current) + 1,
          steps: consultation.phases.length,
          phase: intl.formatMessage(phaseKindWords[current.kind]),
        }}
      />
    </span>
  );
}

/** Open until when, decided when, archived when. */
export function ConsultationState({
  consultation,
}: {
  consultation: Pick<ConsultationLineFragment, 'time' | 'archivedAt'> & {
    phases: readonly { state: string; opensAt: string; closesAt: string }[];
    result: { publishedAt: string | null } | null;
  };
}) {
  const dates = useDates();
  const { time, phases, result, archivedAt } = consultation;
  const current = phases.find(({ state }) => state === 'now');
  const next = phases.find(({ state }) => state === 'next');
  if (time === 'archived' && archivedAt)
    return (
      <StateLabel tone="done" icon="archive">
        <FormattedMessage
          id="consultation.line.archivedOn"
          defaultMessage="Archived on {day}"
          values={{ day: dates.day(archivedAt) }}
        />
      </StateLabel>
    );
  if (result?.publishedAt)
    return (
      <StateLabel tone="yes" icon="accepted">
        <FormattedMessage
          id="consultation.line.resultOn"
          defaultMessage="Result published on {day}"
          values={{ day: dates.day(result.publishedAt) }}
        />
      </StateLabel>
    );
  if (current) return <Deadline closesAt={current.closesAt} />;
  if (next)
    return (
      <StateLabel tone="done" icon="calendar">
        <FormattedMessage
          id="consultation.line.opensOn"
          defaultMessage="Next step opens on {day}"
          values={{ day: dates.day(next.opensAt) }}
        />
      </StateLabel>
    );
  return (
    <StateLabel tone="done" icon="lock">
      <FormattedMessage
        id="consultation.line.waitsForResult"
        defaultMessage="All steps are over, the result is being written"
      />
    </StateLabel>
  );
}
