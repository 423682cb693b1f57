import { useQuery } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { Link, useParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { consultationPath, numberIn, proposalPath, proposalsPath, suggestPath } from '../app/paths.ts';
import { useSession } from '../app/session.tsx';
import { HappeningLine } from '../features/consultations/happening-line.tsx';
import { Discussion } from '../features/discussion/discussion.tsx';
import { HiddenNote } from '../features/moderation/hidden-note.tsx';
import { AnswerDue } from '../features/outcomes/answer-due.tsx';
import { OfficialAnswer } from '../features/outcomes/official-answer.tsx';
import { Attachments } from '../features/proposals/attachments.tsx';
import { useLiveCounts } from '../features/proposals/live-counts.ts';
import { SimilarProposals } from '../features/proposals/similar-proposals.tsx';
import { SupportDock, SupportPanel } from '../features/proposals/support-panel.tsx';
import { WithdrawProposal } from '../features/proposals/withdraw-proposal.tsx';
import { graphql } from '../gql/gql.ts';
import type { ProposalPageQuery } from '../gql/graphql.ts';
import { Icon } from '../ui/icon.tsx';
import { Minutes } from '../ui/lists.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { Crumbs, NothingHere, PageHead } from '../ui/page-head.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { Note, Tag } from '../ui/state-label.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { useDates, When } from '../ui/when.tsx';
import { Report } from './report.tsx';
import { wayTo } from './way-to.tsx';

const proposalQuery = graphql(`
  query ProposalPage($consultation: String!, $number: Int!) {
    proposal(consultation: $consultation, number: $number) {
      id
      number
      slug
      state
      title
      summary
      body
      language
      topic
      place
      publishedAt
      editedAt
      withdrawnAt
      viewerMay
      answerDueAt
      author {
        id
        displayName
      }
      hidden {
        at
        rule
        reason
      }
      attachments {
        id
        kind
        url
        name
        alt
        bytes
        width
        height
      }
      answer {
        id
        ...OfficialAnswer
      }
      pastAnswers {
        id
        ...OfficialAnswer
      }
      happenings {
        id
        ...HappeningLine
      }
      similar {
        proposal {
          id
          number
          slug
          title
          language
          supportCount
        }
      }
      consultation {
        id
        slug
        title
        time
        policyText {
          id
          viewerMay
        }
      }
      ...SupportPanel
    }
  }
`);

type Shown = NonNullable<ProposalPageQuery['proposal']>;

/** A citizen's idea, what officials answered, and the discussion. */
export function ProposalPage() {
  const { slug = '', numberAndSlug } = useParams();
  const number = numberIn(numberAndSlug);
  const { data, error, refetch } = useQuery(proposalQuery, { variables: { consultation: slug, number } });
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {({ proposal }) => (proposal ? <Proposal proposal={proposal} /> : <NothingHere />)}
    </Loaded>
  );
}

function Proposal({ proposal }: { proposal: Shown }) {
  useLiveCounts([proposal.id]);
  const { consultation, language } = proposal;
  return (
    <>
      <div className="wrap">
        <Crumbs
          way={[
            wayTo(consultation.time),
            { to: consultationPath(consultation), words: <bdi>{consultation.title}</bdi> },
            {
              to: proposalsPath(consultation),
              words: <FormattedMessage id="proposals.here" defaultMessage="Proposals" />,
            },
          ]}
          here={
            <FormattedMessage
              id="proposal.number"
              defaultMessage="Proposal {number, number}"
              values={{ number: proposal.number }}
            />
          }
        />
        <PageHead title={proposal.title} lang={language} lead={proposal.summary}>
          <Byline proposal={proposal} />
          {proposal.state === 'withdrawn' && proposal.withdrawnAt && <WithdrawnNote at={proposal.withdrawnAt} />}
          {proposal.hidden && <HiddenNote hidden={proposal.hidden} />}
        </PageHead>
        <div className="cols">
          <div>
            <article>
              <Markdown text={proposal.body} lang={language} />
              <Attachments attachments={proposal.attachments} />
              <Acts proposal={proposal} />
            </article>
            <Answers proposal={proposal} />
            <Discussion
              subject={{
                kind: 'proposal',
                id: proposal.id,
                consultation: consultation.slug,
                number: proposal.number,
              }}
              report={(id) => <Report subjectKind="comment" subjectId={id} />}
              hiddenNote={(hidden) => <HiddenNote hidden={hidden} />}
            />
          </div>
          <aside className="aside stick">
            <SupportPanel proposal={proposal} />
            {proposal.happenings.length > 0 && (
              <div>
                <FormattedMessage id="proposal.stands" defaultMessage="Where this stands" tagName="h2" />
                <Minutes>
                  {proposal.happenings.map((happening) => (
                    <HappeningLine key={happening.id} happening={happening} within="proposal" />
                  ))}
                </Minutes>
              </div>
            )}
            <SimilarProposals similar={proposal.similar} consultation={consultation} />
          </aside>
        </div>
      </div>
      <SupportDock proposal={proposal} />
    </>
  );
}

function Byline({ proposal }: { proposal: Shown }) {
  const history = `${proposalPath(proposal.consultation, proposal)}/history`;
  return (
    <>
      <p className="small muted">
        <FormattedMessage
          id="proposal.by"
          defaultMessage="By {author}."
          values={{ author: <PersonName name={proposal.author?.displayName} /> }}
        />{' '}
        {proposal.publishedAt && <When at={proposal.publishedAt} />}
        {proposal.editedAt && (
          <>
            {', '}
            <FormattedMessage
              id="proposal.changed"
              defaultMessage="changed on {day} (<history>what changed</history>)"
              values={{ day: <When at={proposal.editedAt} />, history: (words) => <Link to={history}>{words}</Link> }}
            />
          </>
        )}
      </p>
      {(proposal.topic || proposal.place) && (
        <p className="row">
          {[proposal.topic, proposal.place].filter(Boolean).map((words) => (
            <Tag key={words}>
              <bdi>{words}</bdi>
            </Tag>
          ))}
        </p>
      )}
    </>
  );
}

function WithdrawnNote({ at }: { at: string }) {
  const dates = useDates();
  return (
    <Note icon="undo">
      <FormattedMessage
        id="proposal.withdrawnOn"
        defaultMessage="The author withdrew this proposal on {day}. It stays readable with its discussion."
        values={{ day: dates.day(at) }}
      />
    </Note>
  );
}

function Acts({ proposal }: { proposal: Shown }) {
  const { viewer, known } = useSession();
  const may = (verb: Shown['viewerMay'][number]) => proposal.viewerMay.includes(verb);
  const path = proposalPath(proposal.consultation, proposal);
  return (
    <div className="row" style={{ marginBlockStart: 'var(--lg)' }}>
      {may('editProposal') && (
        <Link className="small" to={`${path}/edit`}>
          <Icon name="pencil" /> <FormattedMessage id="proposal.edit" defaultMessage="Change the words" />
        </Link>
      )}
      {proposal.consultation.policyText?.viewerMay.includes('suggestAmendment') && (
        <Link className="small" to={`${suggestPath(proposal.consultation)}?proposal=${proposal.number}`}>
          <Icon name="pencil" /> <FormattedMessage id="proposal.intoText" defaultMessage="Bring this into the text" />
        </Link>
      )}
      {may('withdrawProposal') && <WithdrawProposal id={proposal.id} />}
      {may('answerProposal') && (
        <Link className="small" to={`/answers/${proposal.id}`}>
          <FormattedMessage id="proposal.answer" defaultMessage="Answer as an official" />
        </Link>
      )}
      {(may('reportContent') || (known && !viewer)) && <Report subjectKind="proposal" subjectId={proposal.id} />}
    </div>
  );
}

function Answers({ proposal }: { proposal: Shown }) {
  const { answer, pastAnswers, answerDueAt } = proposal;
  if (!answer && !answerDueAt) return null;
  return (
    <section className="section" id="answer">
      {answer ? <OfficialAnswer answer={answer} /> : answerDueAt && <AnswerDue dueAt={answerDueAt} />}
      {pastAnswers.length > 0 && (
        <details>
          <summary>
            <FormattedMessage
              id="proposal.pastAnswers"
              defaultMessage="{count, plural, one {# earlier answer} other {# earlier answers}}"
              values={{ count: pastAnswers.length }}
            />
          </summary>
          {pastAnswers.map((past) => (
            <OfficialAnswer key={past.id} answer={past} past />
          ))}
        </details>
      )}
    </section>
  );
}
