import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useSearchParams } from 'react-router';
import type { CommentOrder } from '../../gql/graphql.ts';

const orders = ['best', 'newest', 'controversial'] as const satisfies readonly CommentOrder[];
const orderWords: Record<CommentOrder, MessageDescriptor> = defineMessages({
  best: { id: 'discussion.order.best', defaultMessage: 'Most helpful' },
  newest: { id: 'discussion.order.newest', defaultMessage: 'Newest' },
  controversial: { id: 'discussion.order.controversial', defaultMessage: 'Most disputed' },
});

/** The order that an address asks for; the most helpful first where it asks for none. */
export const orderNamed = (name: string | null): CommentOrder => orders.find((known) => known === name) ?? 'best';

/** In which order comments stand. Kept in the address. */
export function CommentOrderChoice({ order }: { order: CommentOrder }) {
  const intl = useIntl();
  const [, setParams] = useSearchParams();
  return (
    <label className="small row">
      <FormattedMessage id="discussion.order" defaultMessage="Sort by" />
      <select
        className="input sm"
        value={order}
        onChange={({ target }) =>
          setParams(
            (old) => {
              const next = new URLSearchParams(old);
              next.set('comments', target.value);
              return next;
            },
            { replace: true, preventScrollReset: true },
          )
        }
      >
        {orders.map((known) => (
          <option key={known} value={known}>
            {intl.formatMessage(orderWords[known])}
          </option>
        ))}
      </select>
    </label>
  );
}
