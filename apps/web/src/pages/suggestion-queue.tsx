import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { overlapping } from '../features/policy-text/bench/overlapping.ts';
import { SuggestionLine } from '../features/policy-text/bench/suggestion-line.tsx';
import { ClauseOptions } from '../features/policy-text/clause-select.tsx';
import { Letter } from '../ui/bench.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Select } from '../ui/fields.tsx';
import { Empty } from '../ui/waiting.tsx';
import type { Queue } from './bench-queues.tsx';
import type { BenchText } from './manage-suggestions.page.tsx';
import '../features/policy-text/bench/bench.css';

interface SuggestionQueueProps {
  slug: string;
  text: BenchText;
  queue: Queue;
  openNumber: number | undefined;
  chosen: ReadonlyMap<number, unknown>;
  onChoose: (number: number, chosen: boolean) => void;
  loading: boolean;
  onMore: () => void;
}

/** What waits, cut by clause and order; suggestions about the same clauses stand together. */
export function SuggestionQueue(props: SuggestionQueueProps) {
  const { slug, text, queue, openNumber, chosen, onChoose, loading, onMore } = props;
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const { edges, pageInfo, totalCount } = text.amendments;
  const groups = useMemo(() => overlapping(edges.map(({ node }) => node)), [edges]);
  const discussed = useMemo(
    () => new Set(text.policyVersion?.clauses.flatMap(({ id, suggestionCount }) => (suggestionCount > 0 ? [] : [id]))),
    [text.policyVersion],
  );
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const search = params.size > 0 ? `?${params}` : '';
  return (
    <div>
      <div className="queue-filters">
        <Select
          label={<FormattedMessage id="manage-suggestions.order" defaultMessage="Order" />}
          value={params.get('order') ?? ''}
          onChange={({ target }) => set('order', target.value)}
        >
          <option value="">
            {intl.formatMessage({ id: 'manage-suggestions.mostBacked', defaultMessage: 'Most backed' })}
          </option>
          <option value="newest">
            {intl.formatMessage({ id: 'manage-suggestions.newest', defaultMessage: 'Newest' })}
          </option>
        </Select>
        <Select
          label={<FormattedMessage id="manage-suggestions.clause" defaultMessage="Clause" />}
          value={params.get('clause') ?? ''}
          onChange={({ target }) => set('clause', target.value)}
        >
          <option value="">
            {intl.formatMessage({ id: 'manage-suggestions.allClauses', defaultMessage: 'All clauses' })}
          </option>
          <ClauseOptions clauses={text.policyVersion?.clauses ?? []} except={discussed} />
        </Select>
      </div>
      {chosen.size > 0 && (
        <p className="row merge-bar" role="status">
          <FormattedMessage
            id="manage-suggestions.chosen"
            defaultMessage="{count, plural, one {# chosen; choose another to merge them} other {# chosen}}"
            values={{ count: chosen.size }}
          />
          {chosen.size > 1 && (
            <LinkButton look="line" to={{ pathname: `/manage/${slug}/suggestions/merge`, search }} icon="changed">
              <FormattedMessage id="manage-suggestions.merge" defaultMessage="Merge them" />
              <Letter>M</Letter>
            </LinkButton>
          )}
        </p>
      )}
      {edges.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="manage-suggestions.none"
              defaultMessage="{queue, select, open {No suggestion waits} stale {None is out of date} other {Nothing is decided yet}}"
              values={{ queue }}
            />
          }
        >
          <p>
            <FormattedMessage
              id="manage-suggestions.none.words"
              defaultMessage="People can suggest words while a drafting step of the consultation is open and a version is public."
            />
          </p>
        </Empty>
      )}
      <ol className="queue" role="list">
        {groups.map((group) => {
          const lines = group.map((node) => (
            <SuggestionLine
              key={node.id}
              amendment={node}
              slug={slug}
              isCurrent={node.number === openNumber}
              chosen={node.state === 'open' ? chosen.has(node.number) : null}
              onChoose={(wanted) => onChoose(node.number, wanted)}
            />
          ));
          return group.length === 1 ? (
            lines
          ) : (
            <li key={group[0]?.id} className="overlap">
              <p className="small muted">
                <FormattedMessage
                  id="manage-suggestions.overlap"
                  defaultMessage="{count, number} about the same clauses"
                  values={{ count: group.length }}
                />
              </p>
              <ol role="list">{lines}</ol>
            </li>
          );
        })}
      </ol>
      {pageInfo.hasNextPage && (
        <p className="after-list">
          <Button look="quiet" sending={loading} onClick={onMore}>
            <FormattedMessage
              id="moderation.more"
              defaultMessage="{count, plural, one {# more} other {# more}}"
              values={{ count: totalCount - edges.length }}
            />
          </Button>
        </p>
      )}
    </div>
  );
}
