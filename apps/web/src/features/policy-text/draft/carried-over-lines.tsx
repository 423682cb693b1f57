import { FormattedList, FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { suggestionPath } from '../../../app/paths.ts';
import type { CarriedOver } from './carried-over.ts';

/** What becomes of the open suggestions when the draft is published: how many go along, and which do not. */
export function CarriedOverLines({ carried, consultation }: { carried: CarriedOver; consultation: { slug: string } }) {
  if (carried.failed)
    return (
      <p className="small muted">
        <FormattedMessage
          id="text.publish.carried.failed"
          defaultMessage="What becomes of the open suggestions could not be worked out. Publishing does it all the same."
        />
      </p>
    );
  const links = (numbers: readonly number[]) => (
    <FormattedList
      type="unit"
      value={numbers.slice(0, 12).map((number) => (
        <Link key={number} to={suggestionPath(consultation, { number })}>
          {number}
        </Link>
      ))}
    />
  );
  return (
    <div role="status" className="small stack-tight" aria-busy={!carried.isWhole}>
      <p>
        <FormattedMessage
          id="text.publish.carried"
          defaultMessage="{count, plural, =0 {No open suggestion is carried over.} one {# open suggestion is carried over as it is.} other {# open suggestions are carried over as they are.}}"
          values={{ count: carried.carried }}
        />
      </p>
      {carried.taken.length > 0 && (
        <p>
          <FormattedMessage
            id="text.publish.carried.taken"
            defaultMessage="{count, plural, one {The new version says already what # suggestion wishes: {links}} other {The new version says already what # suggestions wish: {links}}}"
            values={{ count: carried.taken.length, links: links(carried.taken) }}
          />
        </p>
      )}
      {carried.stale.length > 0 && (
        <p>
          <FormattedMessage
            id="text.publish.carried.stale"
            defaultMessage="{count, plural, one {# goes out of date, for the draft changes the same words: {links}} other {# go out of date, for the draft changes the same words: {links}}}"
            values={{ count: carried.stale.length, links: links(carried.stale) }}
          />
        </p>
      )}
    </div>
  );
}
