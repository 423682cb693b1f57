import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { CaseInFull } from '../features/moderation/case-in-full.tsx';
import { CaseLine } from '../features/moderation/case-line.tsx';
import { DecideCaseForm } from '../features/moderation/decide-case-form.tsx';
import { AmendmentChanges } from '../features/policy-text/amendment-changes.tsx';
import { graphql } from '../gql/gql.ts';
import type { ModerationPageQuery } from '../gql/graphql.ts';
import { Bench, commandKey, useWide } from '../ui/bench.tsx';
import { Panes } from '../ui/bench-panes.tsx';
import { Button } from '../ui/button.tsx';
import { useKeys } from '../ui/keys.tsx';
import { StateLabel } from '../ui/state-label.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';
import { Gate } from './gate.tsx';

const moderationQuery = graphql(`
  query ModerationPage($state: CaseState!, $after: String) {
    moderationCases(state: $state, first: 20, after: $after) {
      totalCount
      edges {
        node {
          id
          decideBy
          ...CaseLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const caseQuery = graphql(`
  query ModerationCasePage($id: ID!) {
    moderationCase(id: $id) {
      id
      amendment {
        id
        ...AmendmentChanges
      }
      ...CaseInFull
      ...CaseDecision
    }
  }
`);

/** The moderators' workbench: what waits, one case, its decision. */
export function ModerationPage() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'moderation.title', defaultMessage: 'Moderation' });
  return (
    <Gate title={title} verb="seeCases" reason="NOT_A_MODERATOR">
      {() => <Workbench title={title} />}
    </Gate>
  );
}

function Workbench({ title }: { title: string }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const wide = useWide();
  const { search } = useLocation();
  const { caseId } = useParams();
  const [params] = useSearchParams();
  const [movedTo, setMovedTo] = useState<string | null>(null);
  const state = params.get('state') === 'decided' ? 'decided' : 'waiting';
  const list = useQuery(moderationQuery, { variables: { state }, notifyOnNetworkStatusChange: true });
  const known = list.data ?? list.previousData;
  const cases = known?.moderationCases.edges.map(({ node }) => node) ?? [];
  const openId = caseId ?? (wide ? cases[0]?.id : undefined);
  const place = cases.findIndex(({ id }) => id === openId);

  const moveTo = (id: string | undefined) => {
    if (!id) return;
    setMovedTo(id);
    void navigate({ pathname: `/moderation/${id}`, search });
  };
  useKeys({ j: () => moveTo(cases[place + 1]?.id), k: () => moveTo(cases[Math.max(0, place - 1)]?.id) });
  const goOn = () => {
    const next = cases[place + 1] ?? cases[place - 1];
    if (next) moveTo(next.id);
    else void navigate({ pathname: '/moderation', search });
    void list.refetch();
  };
  const late = state === 'waiting' ? cases.filter(({ decideBy }) => new Date(decideBy) < new Date()).length : 0;
  const isWaiting = state === 'waiting';

  return (
    <Bench
      title={title}
      label={intl.formatMessage({ id: 'moderation.queues', defaultMessage: 'Lists' })}
      places={[
        {
          to: '/moderation',
          words: <FormattedMessage id="moderation.waiting" defaultMessage="Waiting" />,
          count: isWaiting ? known?.moderationCases.totalCount : undefined,
          current: isWaiting,
        },
        {
          to: { pathname: '/moderation', search: 'state=decided' },
          words: <FormattedMessage id="moderation.decided" defaultMessage="Decided" />,
          current: !isWaiting,
        },
        { to: '/log', words: <FormattedMessage id="shell.foot.log" defaultMessage="Public log" />, current: false },
      ]}
      state={
        late > 0 && (
          <StateLabel tone="late" icon="late">
            <FormattedMessage
              id="moderation.late"
              defaultMessage="{late, plural, one {# past its day} other {# past their day}}"
              values={{ late }}
            />
          </StateLabel>
        )
      }
      keys={[
        { keys: ['J', 'K'], does: <FormattedMessage id="moderation.keys.move" defaultMessage="move" /> },
        {
          keys: ['1', '2', '3'],
          does: <FormattedMessage id="moderation.keys.choose" defaultMessage="keep, take out of view, bring back" />,
        },
        {
          keys: [`${commandKey} ↵`],
          does: <FormattedMessage id="moderation.keys.decide" defaultMessage="decide and next" />,
        },
        { keys: ['?'], does: <FormattedMessage id="moderation.keys.all" defaultMessage="show all keys" /> },
      ]}
    >
      <Panes
        isNamed={caseId !== undefined}
        back={{ pathname: '/moderation', search }}
        two={!openId}
        openId={openId}
        list={
          <Loaded
            data={known}
            error={list.error}
            retry={() => void list.refetch()}
            requestId={requestIdOf(list.error)}
            bones={<Bones lines={8} />}
          >
            {({ moderationCases }) => (
              <Queue
                cases={moderationCases}
                openId={openId}
                isWaiting={isWaiting}
                loading={list.loading}
                onMore={() => void list.fetchMore({ variables: { after: moderationCases.pageInfo.endCursor } })}
              />
            )}
          </Loaded>
        }
        open={openId && <OpenCase key={openId} id={openId} takesFocus={movedTo === openId} onDecided={goOn} />}
      />
    </Bench>
  );
}

interface QueueProps {
  cases: ModerationPageQuery['moderationCases'];
  openId: string | undefined;
  isWaiting: boolean;
  loading: boolean;
  onMore: () => void;
}

function Queue({ cases, openId, isWaiting, loading, onMore }: QueueProps) {
  if (cases.edges.length === 0)
    return (
      <Empty
        title={
          isWaiting ? (
            <FormattedMessage id="moderation.none" defaultMessage="No case waits" />
          ) : (
            <FormattedMessage id="moderation.none.decided" defaultMessage="Nothing is decided yet" />
          )
        }
      >
        <p>
          <FormattedMessage
            id="moderation.none.words"
            defaultMessage="When someone reports a contribution, it stands here with the time by which it needs a decision."
          />
        </p>
      </Empty>
    );
  return (
    <div>
      <p className="muted after-list">
        {isWaiting ? (
          <FormattedMessage id="moderation.order" defaultMessage="Most pressing first" />
        ) : (
          <FormattedMessage id="moderation.order.decided" defaultMessage="Newest first" />
        )}
      </p>
      <ol className="queue" role="list">
        {cases.edges.map(({ node }) => (
          <CaseLine key={node.id} case={node} isCurrent={node.id === openId} />
        ))}
      </ol>
      {cases.pageInfo.hasNextPage && (
        <p className="after-list">
          <Button look="quiet" sending={loading} onClick={onMore}>
            <FormattedMessage
              id="moderation.more"
              defaultMessage="{count, plural, one {# more} other {# more}}"
              values={{ count: cases.totalCount - cases.edges.length }}
            />
          </Button>
        </p>
      )}
    </div>
  );
}

function OpenCase({ id, takesFocus, onDecided }: { id: string; takesFocus: boolean; onDecided: () => void }) {
  const { data, error, refetch } = useQuery(caseQuery, { variables: { id } });
  return (
    <Loaded
      data={data}
      error={error}
      retry={() => void refetch()}
      requestId={requestIdOf(error)}
      bones={<Bones tall lines={6} />}
    >
      {({ moderationCase }) =>
        moderationCase ? (
          <>
            <CaseInFull
              case={moderationCase}
              takesFocus={takesFocus}
              changes={moderationCase.amendment && <AmendmentChanges amendment={moderationCase.amendment} />}
            />
            <DecideCaseForm case={moderationCase} onDecided={onDecided} onLookAgain={() => void refetch()} />
          </>
        ) : (
          <Empty title={<FormattedMessage id="moderation.gone" defaultMessage="There is no such case" />}>
            <p>
              <FormattedMessage
                id="moderation.gone.words"
                defaultMessage="The address may be incomplete, or the case belongs to a consultation you do not moderate."
              />
            </p>
          </Empty>
        )
      }
    </Loaded>
  );
}
