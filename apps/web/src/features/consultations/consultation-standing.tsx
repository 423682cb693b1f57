import type { FragmentType } from '@apollo/client';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useMasked } from '../../app/masked.ts';
import { consultationPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { ConsultationStandingFragment } from '../../gql/graphql.ts';
import { useDates } from '../../ui/when.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';
import { ArchiveConsultation } from './archive-consultation.tsx';
import { ClosePhase, OpenPhase } from './phase-by-hand.tsx';
import { PublishConsultation } from './publish-consultation.tsx';
import { StandingState } from './standing-state.tsx';

const consultationStanding = graphql(`
  fragment ConsultationStanding on Consultation {
    id
    slug
    title
    state
    time
    viewerMay
    proposalCount
    commentCount
    phases {
      id
      kind
      opensAt
      closesAt
      state
    }
    ...StandingState
  }
`);

interface ConsultationStandingProps {
  consultation: FragmentType<ConsultationStandingFragment>;
  /** The form beside this holds words that are not saved. */
  hasUnsaved: boolean;
  onActed: () => void;
}

/** Where a consultation stands, and what can be done with it as a whole: publish, open and close steps, archive. */
export function ConsultationStanding({ consultation, hasUnsaved, onActed }: ConsultationStandingProps) {
  const { data } = useMasked({
    fragment: consultationStanding,
    fragmentName: 'ConsultationStanding',
    from: consultation,
  });
  const intl = useIntl();
  const dates = useDates();
  const may = (verb: (typeof data.viewerMay)[number]) => data.viewerMay.includes(verb);
  return (
    <>
      <div className="stack-tight">
        <FormattedMessage id="manage.standing" defaultMessage="Where it stands" tagName="h2" />
        <p>
          <StandingState consultation={data} />
        </p>
        <p className="small">
          <Link to={consultationPath(data)}>
            <FormattedMessage id="manage.standing.page" defaultMessage="Its page as it is saved" />
          </Link>
        </p>
        <p className="small row">
          <Link to={`/manage/${data.slug}/text`}>
            <FormattedMessage id="manage.text" defaultMessage="Policy text" />
          </Link>
          <Link to={`/manage/${data.slug}/suggestions`}>
            <FormattedMessage id="manage.suggestions" defaultMessage="Suggestions" />
          </Link>
        </p>
        {data.state !== 'draft' && (
          <p className="small">
            <Link to={`/manage/${data.slug}/result`}>
              <FormattedMessage id="manage.standing.result" defaultMessage="Write the result" />
            </Link>
          </p>
        )}
      </div>
      {may('publishConsultation') && <PublishConsultation id={data.id} hasUnsaved={hasUnsaved} onDone={onActed} />}
      {(may('openPhase') || may('closePhase')) && data.phases.length > 0 && (
        <div>
          <FormattedMessage id="manage.byHand" defaultMessage="Open and close by hand" tagName="h2" />
          <p className="small muted">
            <FormattedMessage
              id="manage.byHand.words"
              defaultMessage="Steps open and close by themselves on their dates. By hand only when things go otherwise."
            />
          </p>
          <ol className="stack-tight" role="list">
            {data.phases.map((phase) => (
              <li key={phase.id} className="by-hand">
                <span className="small">
                  <b>{intl.formatMessage(phaseKindWords[phase.kind])}</b>
                  <br />
                  <span className="muted">
                    <FormattedMessage
                      id="consultation.phase.fromTo"
                      defaultMessage="{from} to {to}"
                      values={{ from: dates.day(phase.opensAt), to: dates.day(phase.closesAt) }}
                    />
                  </span>
                </span>
                {phase.state === 'now'
                  ? may('closePhase') && <ClosePhase phase={phase} onDone={onActed} />
                  : may('openPhase') && (
                      <OpenPhase
                        phase={phase}
                        current={data.phases.find(({ state }) => state === 'now') ?? null}
                        onDone={onActed}
                      />
                    )}
              </li>
            ))}
          </ol>
        </div>
      )}
      {may('archiveConsultation') && <ArchiveConsultation id={data.id} onDone={onActed} />}
    </>
  );
}
