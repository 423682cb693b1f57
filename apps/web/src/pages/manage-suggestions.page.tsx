import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { requestIdOf } from '../app/answers.ts';
import { graphql } from '../gql/gql.ts';
import type { ManageSuggestionsPageQuery } from '../gql/graphql.ts';
import { Bench, useWide } from '../ui/bench.tsx';
import { Panes } from '../ui/bench-panes.tsx';
import { useKeys } from '../ui/keys.tsx';
import { NothingHere } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded, PageBones, Refused } from '../ui/waiting.tsx';
import { ReasonWords } from '../words/reason-words.tsx';
import { benchKeys, queueNames, queues, queueWords } from './bench-queues.tsx';
import { Gate } from './gate.tsx';
import { SuggestionQueue } from './suggestion-queue.tsx';
import { MergeAtHand, OpenSuggestion } from './suggestion-at-work.tsx';

const manageSuggestionsQuery = graphql(`
  query ManageSuggestionsPage(
    $slug: String!
    $states: [AmendmentState!]
    $order: AmendmentOrder!
    $clauseId: ID
    $after: String
  ) {
    consultation(slug: $slug) {
      id
      slug
      title
    }
    policyText(consultation: $slug) {
      id
      language
      viewerMay
      draft {
        revision
        clauses {
          id
          kind
          level
          words
        }
      }
      policyVersion {
        id
        number
        clauses {
          id
          kind
          level
          words
          suggestionCount
        }
      }
      amendments(first: 40, states: $states, order: $order, clauseId: $clauseId, after: $after) {
        totalCount
        edges {
          node {
            id
            number
            state
            base
            voices {
              for
            }
            changes {
              kind
              clauseId
              afterId
              clauseKind
              level
              words
              before {
                kind
                level
                number
                words
              }
            }
            ...SuggestionLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type BenchText = NonNullable<ManageSuggestionsPageQuery['policyText']>;
export type BenchAmendment = BenchText['amendments']['edges'][number]['node'];

/** The officials' workbench: what people suggest, one of it, its effect on the draft, its decision. */
export function ManageSuggestionsPage() {
  const intl = useIntl();
  const { slug = '' } = useParams();
  const title = intl.formatMessage({ id: 'manage-suggestions.title', defaultMessage: 'Suggestions' });
  return (
    <Gate title={title} verb="draftConsultation" reason="NOT_AN_OFFICIAL">
      {() => <Workbench key={slug} slug={slug} title={title} />}
    </Gate>
  );
}

function Workbench({ slug, title }: { slug: string; title: string }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const wide = useWide();
  const { number } = useParams();
  const [params] = useSearchParams();
  const [movedTo, setMovedTo] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<number, BenchAmendment>>(new Map());
  const queue = queueNames.find((known) => known === params.get('queue')) ?? 'open';
  const order = params.get('order') === 'newest' ? ('newest' as const) : ('mostBacked' as const);
  const clauseId = params.get('clause');
  const list = useQuery(manageSuggestionsQuery, {
    variables: { slug, states: [...queues[queue]], order, clauseId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const known = list.data ?? list.previousData;
  const text = known?.policyText;
  const pathname = `/manage/${slug}/suggestions`;
  const search = params.size > 0 ? `?${params}` : '';
  const isMerging = number === 'merge';
  const listed = text?.amendments.edges.map(({ node }) => node) ?? [];
  const openNumber = Number(number) || (wide && !isMerging ? listed[0]?.number : undefined);
  const place = listed.findIndex((one) => one.number === openNumber);

  const moveTo = (to: number | undefined) => {
    if (to === undefined) return;
    setMovedTo(to);
    void navigate({ pathname: `${pathname}/${to}`, search });
  };
  const choose = (which: number, wanted: boolean) => {
    const next = new Map(chosen);
    const node = listed.find((one) => one.number === which);
    if (wanted && node) next.set(which, node);
    else next.delete(which);
    setChosen(next);
  };
  const current = listed[place];
  useKeys({
    j: () => moveTo(listed[place + 1]?.number),
    k: () => moveTo(listed[Math.max(0, place - 1)]?.number),
    x: () => current?.state === 'open' && choose(current.number, !chosen.has(current.number)),
    m: () => {
      if (chosen.size >= 2) void navigate({ pathname: `${pathname}/merge`, search });
      else if (current?.state === 'open') choose(current.number, true);
    },
  });
  const goOn = () => {
    const next = listed[place + 1] ?? listed[place - 1];
    setChosen(new Map());
    if (next) moveTo(next.number);
    else void navigate({ pathname, search });
    void list.refetch();
  };

  if (known && !known.consultation) return <NothingHere />;
  if (!known && !list.error) return <PageBones />;
  return (
    <Bench
      title={title}
      label={intl.formatMessage({ id: 'manage-suggestions.queues', defaultMessage: 'Lists of suggestions' })}
      places={[
        ...queueNames.map((name) => ({
          to: { pathname, search: name === 'open' ? '' : `?queue=${name}` },
          words: queueWords[name],
          count: name === queue ? text?.amendments.totalCount : undefined,
          current: name === queue,
        })),
        {
          to: `/manage/${slug}/text`,
          words: <FormattedMessage id="manage-suggestions.text" defaultMessage="The draft" />,
          current: false,
        },
      ]}
      keys={benchKeys}
    >
      {known && !text?.draft ? (
        text ? (
          <Refused words={<ReasonWords reason="NOT_AN_OFFICIAL" />} />
        ) : (
          <Empty title={<FormattedMessage id="manage-suggestions.noText" defaultMessage="There is no text yet" />}>
            <p>
              <FormattedMessage
                id="manage-suggestions.noText.words"
                defaultMessage="Once a version of the policy text is public, what people suggest stands here."
              />
            </p>
          </Empty>
        )
      ) : (
        <Panes
          isNamed={number !== undefined}
          back={{ pathname, search }}
          two={isMerging || openNumber === undefined}
          openId={openNumber === undefined ? undefined : `${openNumber}`}
          list={
            <Loaded
              data={text ?? undefined}
              error={list.error}
              retry={() => void list.refetch()}
              requestId={requestIdOf(list.error)}
              bones={<Bones lines={8} />}
            >
              {(shown) => (
                <SuggestionQueue
                  slug={slug}
                  text={shown}
                  queue={queue}
                  openNumber={openNumber}
                  chosen={chosen}
                  onChoose={choose}
                  loading={list.loading}
                  onMore={() => void list.fetchMore({ variables: { after: shown.amendments.pageInfo.endCursor } })}
                />
              )}
            </Loaded>
          }
          open={
            text?.draft &&
            (isMerging ? (
              <MergeAtHand
                slug={slug}
                text={text}
                chosen={[...chosen.values()].map((one) => listed.find(({ id }) => id === one.id) ?? one)}
                onLeave={() => void navigate({ pathname, search })}
                onMerged={(made) => {
                  setChosen(new Map());
                  moveTo(made);
                  void list.refetch();
                }}
                onLookAgain={() => void list.refetch()}
              />
            ) : (
              openNumber !== undefined && (
                <OpenSuggestion
                  key={openNumber}
                  slug={slug}
                  number={openNumber}
                  text={text}
                  takesFocus={movedTo === openNumber}
                  onDecided={goOn}
                  onLookAgain={() => void list.refetch()}
                />
              )
            ))
          }
        />
      )}
    </Bench>
  );
}
