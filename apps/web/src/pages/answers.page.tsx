import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { AnswerForm } from '../features/outcomes/answer-form.tsx';
import { DutyList } from '../features/outcomes/duty-list.tsx';
import { AnswersBefore, WhatPeopleSaid } from '../features/outcomes/what-people-said.tsx';
import { graphql } from '../gql/gql.ts';
import type { AnswersPageQuery } from '../gql/graphql.ts';
import { Bench, commandKey, useWide } from '../ui/bench.tsx';
import { Panes } from '../ui/bench-panes.tsx';
import { Button } from '../ui/button.tsx';
import { useKeys } from '../ui/keys.tsx';
import { StateLabel } from '../ui/state-label.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';
import { Gate } from './gate.tsx';

const answersQuery = graphql(`
  query AnswersPage($answered: Boolean!, $after: String) {
    answerDuties(answered: $answered, first: 50, after: $after) {
      totalCount
      lateCount
      edges {
        node {
          dueAt
          proposal {
            id
            number
            consultation {
              id
              slug
            }
            ...DutyLine
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const answeringQuery = graphql(`
  query AnsweringPage($slug: String!, $number: Int!) {
    proposal(consultation: $slug, number: $number) {
      id
      ...AnswerForm
      ...WhatPeopleSaid
      ...AnswersBefore
    }
  }
`);

type Duty = AnswersPageQuery['answerDuties']['edges'][number]['node'];

/** The officials' workbench: what is owed an answer, and the answer being written. */
export function AnswersPage() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'answers.title', defaultMessage: 'Answers' });
  return (
    <Gate title={title} verb="seeAnswerDuties" reason="NOT_AN_OFFICIAL">
      {() => <Workbench title={title} />}
    </Gate>
  );
}

function Workbench({ title }: { title: string }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const wide = useWide();
  const { search } = useLocation();
  const { proposalId } = useParams();
  const [params] = useSearchParams();
  const [movedTo, setMovedTo] = useState<string | null>(null);
  const answered = params.get('list') === 'answered';
  const list = useQuery(answersQuery, { variables: { answered }, notifyOnNetworkStatusChange: true });
  const { data, previousData, loading, error, fetchMore, refetch } = list;
  const known = (data ?? previousData)?.answerDuties;
  const duties = known?.edges.map(({ node }) => node) ?? [];
  const openId = proposalId ?? (wide ? duties[0]?.proposal.id : undefined);
  const place = duties.findIndex(({ proposal }) => proposal.id === openId);
  const open = duties[place]?.proposal;
  const isMissing = proposalId !== undefined && data !== undefined && !loading && !open;
  const after = known?.pageInfo.hasNextPage ? known.pageInfo.endCursor : null;

  // An address names only the proposal: it is looked for in the rest of this list, then among the answered.
  useEffect(() => {
    if (!isMissing) return;
    if (after) void fetchMore({ variables: { after } });
    else if (!answered) void navigate({ search: 'list=answered' }, { replace: true });
  }, [isMissing, after, answered, fetchMore, navigate]);

  const moveTo = (duty: Duty | undefined) => {
    if (!duty) return;
    setMovedTo(duty.proposal.id);
    void navigate({ pathname: `/answers/${duty.proposal.id}`, search });
  };
  useKeys({ j: () => moveTo(duties[place + 1]), k: () => moveTo(duties[Math.max(0, place - 1)]) });
  const goOn = () => {
    const next = duties[place + 1] ?? duties[place - 1];
    if (next) moveTo(next);
    else void navigate({ pathname: '/answers', search });
    void refetch();
  };
  const late = known?.lateCount ?? 0;

  return (
    <Bench
      title={title}
      label={intl.formatMessage({ id: 'answers.lists', defaultMessage: 'Lists' })}
      places={[
        {
          to: '/answers',
          words: <FormattedMessage id="answers.due" defaultMessage="To answer" />,
          count: answered ? undefined : known?.totalCount,
          current: !answered,
        },
        {
          to: { pathname: '/answers', search: 'list=answered' },
          words: <FormattedMessage id="answers.answered" defaultMessage="Answered" />,
          count: answered ? known?.totalCount : undefined,
          current: answered,
        },
      ]}
      state={
        late > 0 && (
          <StateLabel tone="late" icon="late">
            <FormattedMessage
              id="answers.late"
              defaultMessage="{late, plural, one {# late} other {# late}}"
              values={{ late }}
            />
          </StateLabel>
        )
      }
      keys={[
        { keys: ['J', 'K'], does: <FormattedMessage id="answers.keys.move" defaultMessage="move" /> },
        {
          keys: ['1', '2', '3', '4', '5'],
          does: <FormattedMessage id="answers.keys.choose" defaultMessage="choose the answer" />,
        },
        {
          keys: [`${commandKey} ↵`],
          does: <FormattedMessage id="answers.keys.publish" defaultMessage="publish and go on" />,
        },
        { keys: ['?'], does: <FormattedMessage id="answers.keys.all" defaultMessage="show all keys" /> },
      ]}
    >
      <Panes
        isNamed={proposalId !== undefined}
        back={{ pathname: '/answers', search }}
        two={!openId}
        openId={openId}
        list={
          <Loaded
            data={known}
            error={error}
            retry={() => void refetch()}
            requestId={requestIdOf(error)}
            bones={<Bones lines={8} />}
          >
            {({ totalCount }) => (
              <div>
                <DutyList duties={duties} openId={openId} answered={answered} />
                {after && (
                  <p className="after-list">
                    <Button look="quiet" sending={loading} onClick={() => void fetchMore({ variables: { after } })}>
                      <FormattedMessage
                        id="answers.more"
                        defaultMessage="{count, plural, one {# more} other {# more}}"
                        values={{ count: totalCount - duties.length }}
                      />
                    </Button>
                  </p>
                )}
              </div>
            )}
          </Loaded>
        }
        open={
          open ? (
            <Answering
              key={open.id}
              slug={open.consultation.slug}
              number={open.number}
              takesFocus={movedTo === open.id}
              onPublished={goOn}
            />
          ) : isMissing && answered && !after ? (
            <Empty title={<FormattedMessage id="answers.gone" defaultMessage="This proposal is not yours to answer" />}>
              <p>
                <FormattedMessage
                  id="answers.gone.words"
                  defaultMessage="It may have been withdrawn, or its consultation has other officials."
                />
              </p>
            </Empty>
          ) : (
            openId && <Bones tall lines={6} />
          )
        }
      />
    </Bench>
  );
}

function Answering({
  slug,
  number,
  takesFocus,
  onPublished,
}: {
  slug: string;
  number: number;
  takesFocus: boolean;
  onPublished: () => void;
}) {
  const intl = useIntl();
  const { data, error, refetch } = useQuery(answeringQuery, { variables: { slug, number } });
  return (
    <Loaded
      data={data?.proposal ?? undefined}
      error={error}
      retry={() => void refetch()}
      requestId={requestIdOf(error)}
      bones={<Bones tall lines={6} />}
    >
      {(proposal) => (
        <>
          <AnswerForm proposal={proposal} takesFocus={takesFocus} onPublished={onPublished} />
          <aside
            aria-label={intl.formatMessage({
              id: 'answers.aside',
              defaultMessage: 'What people said, and earlier answers',
            })}
          >
            <WhatPeopleSaid proposal={proposal} />
            <AnswersBefore proposal={proposal} />
          </aside>
        </>
      )}
    </Loaded>
  );
}
