import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { AnswerRecord } from '../features/outcomes/answer-record.tsx';
import { ConsultationLine } from '../features/consultations/consultation-line.tsx';
import { HappeningLine } from '../features/consultations/happening-line.tsx';
import { graphql } from '../gql/gql.ts';
import type { HomeQuery } from '../gql/graphql.ts';
import { calendarDays } from '../ui/deadline.ts';
import { Lines, Minutes } from '../ui/lists.tsx';
import { PageHead, Unseen } from '../ui/page-head.tsx';
import { peoplePerSeat, Ring } from '../ui/sign.tsx';
import { Empty, Loaded } from '../ui/waiting.tsx';

const homeQuery = graphql(`
  query Home {
    site {
      peopleThisMonth
      answers {
        given
        onTime
        late
        longestWaitDays
      }
    }
    open: consultations(time: open, first: 20) {
      totalCount
      edges {
        node {
          id
          currentPhase {
            id
            closesAt
          }
          ...ConsultationLine
        }
      }
    }
    upcoming: consultations(time: upcoming, first: 5) {
      edges {
        node {
          id
          ...ConsultationLine
        }
      }
    }
    decided: consultations(time: decided, first: 4) {
      edges {
        node {
          id
          ...ConsultationLine
        }
      }
    }
    viewer {
      id
      happenings(first: 5) {
        edges {
          node {
            id
            ...HappeningLine
          }
        }
      }
    }
  }
`);

/** What is open, until when, and what became of the last ones. */
export function HomePage() {
  const { data, error, refetch } = useQuery(homeQuery);
  return (
    <Loaded data={data} error={error} retry={() => void refetch()} requestId={requestIdOf(error)} page>
      {(loaded) => <Home data={loaded} />}
    </Loaded>
  );
}

function Home({ data }: { data: HomeQuery }) {
  const intl = useIntl();
  const open = data.open.edges.map(({ node }) => node);
  const closesFirst = open
    .flatMap(({ currentPhase }) => (currentPhase ? [new Date(currentPhase.closesAt)] : []))
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
  const nearly = closesFirst && calendarDays(new Date(), closesFirst) <= 6 ? closesFirst : null;

  const title = intl.formatMessage(
    {
      id: 'home.title',
      defaultMessage:
        '{count, plural, =0 {No question is open at present.} =1 {One question is open.} =2 {Two questions are open.} =3 {Three questions are open.} =4 {Four questions are open.} =5 {Five questions are open.} other {# questions are open.}}',
    },
    { count: data.open.totalCount },
  );
  const closing =
    nearly &&
    intl.formatMessage(
      { id: 'home.closing', defaultMessage: 'One closes on {weekday}.' },
      { weekday: intl.formatDate(nearly, { weekday: 'long' }) },
    );

  return (
    <div className="wrap">
      <div className="hero">
        <PageHead
          title={closing ? `${title} ${closing}` : title}
          above={
            <p className="muted">
              {intl.formatDate(new Date(), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
            </p>
          }
          lead={
            <FormattedMessage
              id="home.lead"
              defaultMessage="Whatever you write here is read by the people who draft the rules. They owe you an answer, with reasons, by a date you can see."
            />
          }
        />
        <People count={data.site.peopleThisMonth} />
      </div>
      <div className="cols">
        <div>
          <Unseen>
            <FormattedMessage id="home.openNow" defaultMessage="Open now" tagName="h2" />
          </Unseen>
          {open.length > 0 ? (
            <Lines>
              {open.map((consultation, place) => (
                <ConsultationLine key={consultation.id} consultation={consultation} first={place === 0} />
              ))}
            </Lines>
          ) : (
            <Empty title={<FormattedMessage id="home.noneOpen" defaultMessage="Nothing to take part in just now" />}>
              <p>
                <FormattedMessage
                  id="home.noneOpen.on"
                  defaultMessage="Everything that was decided stays readable under <results>Results</results>."
                  values={{ results: (words) => <Link to="/results">{words}</Link> }}
                />
              </p>
            </Empty>
          )}
          {data.upcoming.edges.length > 0 && (
            <section className="section">
              <FormattedMessage id="home.upcoming" defaultMessage="Opening later" tagName="h2" />
              <Lines soft>
                {data.upcoming.edges.map(({ node }) => (
                  <ConsultationLine key={node.id} consultation={node} />
                ))}
              </Lines>
            </section>
          )}
          {data.decided.edges.length > 0 && (
            <section className="section">
              <FormattedMessage id="home.decided" defaultMessage="Decided lately" tagName="h2" />
              <Lines soft>
                {data.decided.edges.map(({ node }) => (
                  <ConsultationLine key={node.id} consultation={node} />
                ))}
              </Lines>
            </section>
          )}
        </div>
        <aside className="aside">
          {data.viewer && (
            <div>
              <FormattedMessage id="home.becauseOfYou" defaultMessage="Because of you" tagName="h2" />
              {data.viewer.happenings.edges.length > 0 ? (
                <Minutes>
                  {data.viewer.happenings.edges.map(({ node }) => (
                    <HappeningLine key={node.id} happening={node} mine />
                  ))}
                </Minutes>
              ) : (
                <p className="small muted">
                  <FormattedMessage
                    id="home.becauseOfYou.empty"
                    defaultMessage="Here stands what becomes of what you write and support. Nothing yet."
                  />
                </p>
              )}
            </div>
          )}
          <AnswerRecord record={data.site.answers} />
          <div>
            <FormattedMessage id="home.how" defaultMessage="New here?" tagName="h2" />
            <p className="small">
              <FormattedMessage
                id="home.how.words"
                defaultMessage="Anyone can read everything. To support, comment or propose you need an account, which takes a minute. <how>How decisions are made here</how>"
                values={{ how: (words) => <Link to="/how">{words}</Link> }}
              />
            </p>
          </div>
        </aside>
      </div>
    </div>
  );
}

function People({ count }: { count: number }) {
  return (
    <figure className="moot">
      <Ring people={count} />
      <figcaption>
        <b>
          <FormattedMessage
            id="home.people"
            defaultMessage="{count, plural, =0 {The ring is empty this month} one {# person in the ring this month} other {# people in the ring this month}}"
            values={{ count }}
          />
        </b>
        <FormattedMessage
          id="home.people.scale"
          defaultMessage="{each, plural, one {One dot is one person.} other {One dot is # people.}} The violet one, by the way in, has your place."
          values={{ each: peoplePerSeat(count) }}
        />
      </figcaption>
    </figure>
  );
}
