import type { Clause } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { ClauseChange } from './clause-change.tsx';
import { shownBetween } from './shown-change.ts';

/** What one’s words make different from the suggestion they go on from. */
export function FromParent({
  parent,
  wished,
  lang,
}: {
  parent: { number: number; wished: readonly Clause[] };
  wished: readonly Clause[];
  lang: string;
}) {
  const changes = shownBetween(parent.wished, wished);
  return (
    <section className="stack">
      <h2 className="amend-title">
        <FormattedMessage
          id="suggest.fromParent"
          defaultMessage="What differs from suggestion {number, number}"
          values={{ number: parent.number }}
        />
      </h2>
      {changes.length === 0 ? (
        <p className="small muted">
          <FormattedMessage
            id="suggest.fromParent.none"
            defaultMessage="Nothing yet: its words stand here to begin with."
          />
        </p>
      ) : (
        changes.map((change) => <ClauseChange key={change.clauseId} change={change} lang={lang} fold />)
      )}
    </section>
  );
}
