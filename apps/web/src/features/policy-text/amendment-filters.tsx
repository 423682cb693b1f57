import type { Clause } from '@folkmoot/domain';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useSearchParams } from 'react-router';
import type { AmendmentOrder, AmendmentState } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields.tsx';
import { amendmentStates, amendmentStateWords } from './amendment-state.tsx';
import { ClauseOptions } from './clause-select.tsx';

const orders = ['mostBacked', 'newest'] as const satisfies readonly AmendmentOrder[];

const orderWords: Record<AmendmentOrder, MessageDescriptor> = defineMessages({
  mostBacked: { id: 'suggestion.order.mostBacked', defaultMessage: 'Most supported' },
  newest: { id: 'suggestion.order.newest', defaultMessage: 'Newest' },
});

export interface AmendmentFilter {
  clauseId: string | null;
  states: AmendmentState[] | null;
  order: AmendmentOrder;
}

/** What the address asks for; it is the only place where the filter is kept, so that it can be sent to others. */
export function amendmentFilterIn(params: URLSearchParams): AmendmentFilter {
  const state = amendmentStates.find((known) => known === params.get('state'));
  return {
    clauseId: params.get('clause') || null,
    states: state ? [state] : null,
    order: orders.find((known) => known === params.get('order')) ?? 'mostBacked',
  };
}

/** State, clause and order of a list of suggestions. */
export function AmendmentFilters({ clauses }: { clauses: readonly Clause[] }) {
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const filter = amendmentFilterIn(params);
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
  const all = intl.formatMessage({ id: 'proposal.filter.all', defaultMessage: 'All' });
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <Select
        label={<FormattedMessage id="suggestion.filter.state" defaultMessage="State" />}
        value={filter.states?.[0] ?? ''}
        onChange={({ target }) => put('state', target.value)}
      >
        <option value="">{all}</option>
        {amendmentStates.map((state) => (
          <option key={state} value={state}>
            {intl.formatMessage(amendmentStateWords[state])}
          </option>
        ))}
      </Select>
      <Select
        label={<FormattedMessage id="suggestion.filter.clause" defaultMessage="Clause" />}
        value={filter.clauseId ?? ''}
        onChange={({ target }) => put('clause', target.value)}
      >
        <option value="">{all}</option>
        <ClauseOptions clauses={clauses} />
      </Select>
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
      {(filter.states || filter.clauseId) && (
        <Button
          look="quiet"
          onClick={() =>
            setParams(params.get('order') ? { order: filter.order } : {}, { replace: true, preventScrollReset: true })
          }
        >
          <FormattedMessage id="proposal.filter.clear" defaultMessage="Show all again" />
        </Button>
      )}
    </form>
  );
}
