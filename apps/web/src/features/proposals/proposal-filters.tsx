import { useEffect, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useSearchParams } from 'react-router';
import type { AnswerState, ProposalOrder } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/fields.tsx';
import { answerStates, answerStateWords } from '../../words/answer-state.tsx';

const orders = ['hot', 'newest', 'supported', 'discussed', 'random'] as const satisfies readonly ProposalOrder[];

const orderWords: Record<ProposalOrder, MessageDescriptor> = defineMessages({
  hot: { id: 'proposal.order.hot', defaultMessage: 'Most talked about now' },
  newest: { id: 'proposal.order.newest', defaultMessage: 'Newest' },
  supported: { id: 'proposal.order.supported', defaultMessage: 'Most supported' },
  discussed: { id: 'proposal.order.discussed', defaultMessage: 'Most discussed' },
  random: { id: 'proposal.order.random', defaultMessage: 'Shuffled for you' },
});

export interface ProposalFilter {
  search: string | null;
  topic: string | null;
  place: string | null;
  answer: AnswerState | null;
  order: ProposalOrder;
  seed: number | null;
}

const seedKey = 'folkmoot.seed';

/** Each visitor shuffles differently, and the same way tomorrow. */
function ownSeed(): number {
  const kept = Number(localStorage.getItem(seedKey));
  if (Number.isInteger(kept) && kept > 0) return kept;
  const [drawn = 1] = crypto.getRandomValues(new Uint32Array(1));
  const seed = (drawn % 2_147_483_646) + 1;
  localStorage.setItem(seedKey, String(seed));
  return seed;
}

/** What the address asks for. The address is the only place where the filter is kept, so that it can be sent to others. */
export function filterIn(params: URLSearchParams): ProposalFilter {
  const order = orders.find((known) => known === params.get('order')) ?? 'hot';
  return {
    search: params.get('q')?.trim() || null,
    topic: params.get('topic'),
    place: params.get('place'),
    answer: answerStates.find((known) => known === params.get('answer')) ?? null,
    order,
    seed: order === 'random' ? ownSeed() : null,
  };
}

/** Search, topic, place, answer and order of a list of proposals. */
export function ProposalFilters({ topics, places }: { topics: readonly string[]; places: readonly string[] }) {
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const filter = filterIn(params);
  const asked = filter.search ?? '';
  const [words, setWords] = useState(asked);

  const put = (name: string, value: string) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );

  useEffect(() => {
    if (words.trim() === asked) return undefined;
    const timer = setTimeout(() => put('q', words.trim()), 400);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows the words being typed, not the address they change
  }, [words]);

  const anything = filter.search || filter.topic || filter.place || filter.answer;
  const all = intl.formatMessage({ id: 'proposal.filter.all', defaultMessage: 'All' });
  return (
    <form
      className="filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        put('q', words.trim());
      }}
    >
      <div className="wide">
        <Field label={<FormattedMessage id="proposal.filter.search" defaultMessage="Search in these proposals" />}>
          {(described) => (
            <input
              {...described}
              className="input"
              type="search"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
      </div>
      <Select
        label={<FormattedMessage id="proposal.filter.order" defaultMessage="Order" />}
        value={filter.order}
        onChange={({ target }) => put('order', target.value)}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {intl.formatMessage(orderWords[order])}
          </option>
        ))}
      </Select>
      {topics.length > 1 && (
        <Select
          label={<FormattedMessage id="proposal.filter.topic" defaultMessage="Topic" />}
          value={filter.topic ?? ''}
          onChange={({ target }) => put('topic', target.value)}
        >
          <option value="">{all}</option>
          {topics.map((topic) => (
            <option key={topic}>{topic}</option>
          ))}
        </Select>
      )}
      {places.length > 1 && (
        <Select
          label={<FormattedMessage id="proposal.filter.place" defaultMessage="Place" />}
          value={filter.place ?? ''}
          onChange={({ target }) => put('place', target.value)}
        >
          <option value="">{all}</option>
          {places.map((place) => (
            <option key={place}>{place}</option>
          ))}
        </Select>
      )}
      <Select
        label={<FormattedMessage id="proposal.filter.answer" defaultMessage="Answer" />}
        value={filter.answer ?? ''}
        onChange={({ target }) => put('answer', target.value)}
      >
        <option value="">{all}</option>
        {answerStates.map((state) => (
          <option key={state} value={state}>
            {intl.formatMessage(answerStateWords[state])}
          </option>
        ))}
      </Select>
      {anything && (
        <Button
          look="quiet"
          onClick={() => {
            setWords('');
            setParams(params.get('order') ? { order: filter.order } : {}, { replace: true, preventScrollReset: true });
          }}
        >
          <FormattedMessage id="proposal.filter.clear" defaultMessage="Show all again" />
        </Button>
      )}
    </form>
  );
}
