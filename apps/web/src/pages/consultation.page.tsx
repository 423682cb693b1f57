import { useQuery } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { Link, useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { proposalsPath, resultPath } from '../app/paths.ts';
import { PhaseTimeline } from '../features/consultations/phase-timeline.tsx';
import { Story } from '../features/consultations/story.tsx';
import { WaysToTakePart } from '../features/consultations/ways-to-take-part.tsx';
import { TextOfConsultation } from '../features/policy-text/text-of-consultation.tsx';
import { MostSupported } from '../features/proposals/most-supported.tsx';
import { graphql } from '../gql/gql.ts';
import type { ConsultationPageQuery } from '../gql/graphql.ts';
import { Fact, Facts } from '../ui/lists.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { Crumbs, NothingHere, PageHead, Unseen } from '../ui/page-head.tsx';
import { Note } from '../ui/state-label.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { useDates } from '../ui/when.tsx';
import { wayTo } from './way-to.tsx';

const consultationQuery = graphql(`
  query ConsultationPage($slug: String!) {
    consultation(slug: $slug) {
      id
      slug
      state
      time
      title
      summary
      brief
      language
      topic
      place
      askedBy
      contact
      proposalCount
      peopleCount
      image {
        id
        url
        alt
        width
        height
      }
      result {
        id
        title
        publishedAt
      }
      viewerMay
      policyText {
        id
        ...TextOfConsultation
      }
      ...PhaseTimeline
      ...WaysToTakePart
      proposals(first: 5, order: supported) {
        edges {
          node {
            id
            ...MostSupportedRow
          }
        }
      }
    }
  }
`);

/** One question put to the public: until when, what to do, what came of it. */
export function ConsultationPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(consultationQuery, { variables: { slug } });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ consultation }) => (consultation ? <Shown consultation={consultation} /> : <NothingHere />)}
    </Loaded>
  );
}

function Shown({ consultation }: { consultation: NonNullable<ConsultationPageQuery['consultation']> }) {
  const dates = useDates();
  const { title, language, image, result } = consultation;
  const supported = consultation.proposals.edges.map(({ node }) => node);
  return (
    <div className="wrap">
      <Crumbs way={[wayTo(consultation.time)]} here={<bdi>{title}</bdi>} />
      <PageHead title={title} lang={language} lead={consultation.summary}>
        {consultation.state === 'draft' && (
          <Note tone="soon" icon="eyeOff">
            <FormattedMessage
              id="consultation.isDraft"
              defaultMessage="This is a draft. Only you and your colleagues see it."
            />
          </Note>
        )}
        {result?.publishedAt && (
          <Note tone="open" icon="accepted">
            <FormattedMessage
              id="consultation.hasResult"
              defaultMessage="The result was published on {day}: <result>{title}</result>"
              values={{
                day: dates.day(result.publishedAt),
                title: result.title,
                result: (words) => (
                  <Link to={resultPath(consultation)}>
                    <bdi>{words}</bdi>
                  </Link>
                ),
              }}
            />
          </Note>
        )}
        {consultation.viewerMay.includes('editConsultation') && (
          <p className="small">
            <Link to={`/manage/${consultation.slug}`}>
              <FormattedMessage id="consultation.manage" defaultMessage="Manage this consultation" />
            </Link>
          </p>
        )}
      </PageHead>
      <Unseen>
        <FormattedMessage id="consultation.timeline" defaultMessage="Timeline" tagName="h2" />
      </Unseen>
      <PhaseTimeline consultation={consultation} />
      <div className="cols below">
        <div>
          {consultation.policyText && <TextOfConsultation text={consultation.policyText} consultation={consultation} />}
          <WaysToTakePart consultation={consultation} />
          {supported.length > 0 && (
            <MostSupported proposals={supported} consultation={consultation} count={consultation.proposalCount} />
          )}
          {(consultation.brief || image) && (
            <section className="section" id="brief">
              <FormattedMessage id="consultation.brief" defaultMessage="The question in full" tagName="h2" />
              {image && (
                <figure className="files">
                  <img
                    src={image.url}
                    alt={image.alt}
                    width={image.width ?? undefined}
                    height={image.height ?? undefined}
                    loading="lazy"
                  />
                </figure>
              )}
              <Markdown text={consultation.brief} lang={language} firstHeading={3} />
            </section>
          )}
          <Story slug={consultation.slug} />
        </div>
        <aside className="aside stick">
          <div>
            <FormattedMessage id="consultation.who" defaultMessage="Who reads this, who decides" tagName="h2" />
            <Facts>
              <Fact name={<FormattedMessage id="consultation.askedBy" defaultMessage="Asked by" />}>
                <bdi>{consultation.askedBy}</bdi>
              </Fact>
              {consultation.place && (
                <Fact name={<FormattedMessage id="consultation.place" defaultMessage="Place" />}>
                  <bdi>{consultation.place}</bdi>
                </Fact>
              )}
              {consultation.topic && (
                <Fact name={<FormattedMessage id="consultation.topic" defaultMessage="Topic" />}>
                  <bdi>{consultation.topic}</bdi>
                </Fact>
              )}
              <Fact name={<FormattedMessage id="consultation.people" defaultMessage="People so far" />}>
                <FormattedMessage
                  id="consultation.peopleCount"
                  defaultMessage="{count, number}"
                  values={{ count: consultation.peopleCount }}
                />
              </Fact>
              {consultation.contact && (
                <Fact name={<FormattedMessage id="consultation.contact" defaultMessage="Contact" />}>
                  <bdi>{consultation.contact}</bdi>
                </Fact>
              )}
            </Facts>
          </div>
          <div>
            <FormattedMessage id="consultation.beforeYouWrite" defaultMessage="Before you write" tagName="h2" />
            <ul className="stack-tight small">
              {consultation.brief && (
                <li>
                  <a href="#brief">
                    <FormattedMessage id="consultation.brief" defaultMessage="The question in full" />
                  </a>
                </li>
              )}
              <li>
                <Link to={proposalsPath(consultation)}>
                  <FormattedMessage
                    id="consultation.allProposals"
                    defaultMessage="{count, plural, =0 {No proposal yet} one {# proposal} other {All # proposals}}"
                    values={{ count: consultation.proposalCount }}
                  />
                </Link>
              </li>
              <li>
                <Link to="/rules">
                  <FormattedMessage id="consultation.rules" defaultMessage="The six rules of the forum" />
                </Link>
              </li>
            </ul>
          </div>
        </aside>
      </div>
    </div>
  );
}
