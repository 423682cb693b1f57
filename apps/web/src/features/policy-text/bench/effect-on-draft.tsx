import { FormattedMessage } from 'react-intl';
import { Lines } from '../../../ui/lists.tsx';
import { StateLabel } from '../../../ui/state-label.tsx';
import { WordDiff } from '../../../ui/word-diff.tsx';
import { ClauseChange } from '../clause-change.tsx';
import type { Effect, TakenClause } from './taken-clauses.ts';

/** What would stand in the working draft if the suggestion were accepted now, or what meets other words there. */
export function EffectOnDraft({
  effect,
  numbers,
  lang,
}: {
  effect: Effect;
  /** The numbers of the clauses in the draft. */
  numbers: ReadonlyMap<string, string>;
  lang: string;
}) {
  const met = effect.clauses.filter(({ collides }) => collides);
  const changed = effect.clauses.filter((clause) => !clause.collides && !isSaid(clause));
  return (
    <>
      <h3>
        <FormattedMessage id="bench.effect" defaultMessage="In the working draft as it is now" />
      </h3>
      <p>
        {met.length > 0 ? (
          <StateLabel tone="soon" icon="late">
            <FormattedMessage
              id="bench.effect.collides"
              defaultMessage="{count, plural, one {In # clause the draft says something else by now} other {In # clauses the draft says something else by now}}"
              values={{ count: met.length }}
            />
          </StateLabel>
        ) : changed.length === 0 ? (
          <StateLabel tone="done" icon="check">
            <FormattedMessage id="bench.effect.said" defaultMessage="The draft says this already" />
          </StateLabel>
        ) : (
          <StateLabel tone="yes" icon="check">
            <FormattedMessage id="bench.effect.fits" defaultMessage="It fits: this is what would change" />
          </StateLabel>
        )}
      </p>
      <Lines soft>
        {met.map((clause) => (
          <li key={clause.id} className="stack-tight">
            <p>
              <b>
                <ClauseHere clause={clause} numbers={numbers} />
              </b>
            </p>
            <p className="small muted">
              <FormattedMessage
                id="bench.effect.draft"
                defaultMessage="The draft beside the suggestion; marked is what the suggestion says otherwise:"
              />
            </p>
            <WordDiff before={clause.before?.words ?? ''} after={clause.wordings[0]?.clause?.words ?? ''} lang={lang} />
          </li>
        ))}
        {changed.map((clause) => (
          <li key={clause.id}>
            <ClauseChange
              change={{
                clauseId: clause.id,
                before: clause.before && { ...clause.before, number: numbers.get(clause.id) ?? '' },
                after: clause.after,
                place: clause.before && !clause.isMoved ? null : { afterNumber: aheadOf(clause, effect, numbers) },
              }}
              lang={lang}
              fold
              inWords={false}
            />
          </li>
        ))}
      </Lines>
    </>
  );
}

const isSaid = ({ before, after, isMoved }: TakenClause) =>
  !isMoved && before?.words === after?.words && before?.kind === after?.kind && before?.level === after?.level;

function aheadOf({ id }: TakenClause, { text }: Effect, numbers: ReadonlyMap<string, string>): string | null {
  const at = text.findIndex((clause) => clause.id === id);
  const ahead = text[at - 1];
  return ahead ? (numbers.get(ahead.id) ?? '') : null;
}

/** The clause by its number in the text at hand. */
export function ClauseHere({ clause, numbers }: { clause: TakenClause; numbers: ReadonlyMap<string, string> }) {
  const number = numbers.get(clause.id);
  if (number)
    return (
      <FormattedMessage
        id="bench.clause"
        defaultMessage="Clause {number}"
        values={{ number: <bdi dir="ltr">{number}</bdi> }}
      />
    );
  return clause.before ? (
    <FormattedMessage id="bench.clause.unnumbered" defaultMessage="A clause without a number" />
  ) : (
    <FormattedMessage id="bench.clause.new" defaultMessage="A new clause" />
  );
}
