import { clauseBounds } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { BoundedArea } from '../../../ui/bounded-area.tsx';
import { Choice } from '../../../ui/fields.tsx';
import { WordDiff } from '../../../ui/word-diff.tsx';
import { ClauseHere } from './effect-on-draft.tsx';
import type { TakenClause, Taking } from './taken-clauses.ts';

interface TakenClauseFieldsProps {
  clauses: readonly TakenClause[];
  takings: ReadonlyMap<string, Taking>;
  numbers: ReadonlyMap<string, string>;
  lang: string;
  /** Several suggestions are at hand: each wording says whose it is. */
  several?: boolean;
  onTaking: (id: string, taking: Taking) => void;
}

/** Clause by clause: taken over or left, and in which words. */
export function TakenClauseFields({ clauses, takings, numbers, lang, several, onTaking }: TakenClauseFieldsProps) {
  return (
    <ul role="list" className="stack">
      {clauses.map((clause) => {
        const taking = takings.get(clause.id);
        if (!taking) return null;
        const goes = clause.after === null && !clause.collides;
        return (
          <li key={clause.id} className="stack-tight">
            <Choice
              label={
                <b>
                  <ClauseHere clause={clause} numbers={numbers} />
                </b>
              }
              hint={
                goes ? (
                  <FormattedMessage id="bench.take.out" defaultMessage="Ticked, it is taken out." />
                ) : clause.isMoved ? (
                  <FormattedMessage
                    id="bench.take.moved"
                    defaultMessage="Ticked, it moves to where the suggestion has it."
                  />
                ) : (
                  <FormattedMessage id="bench.take.words" defaultMessage="Ticked, it reads as below." />
                )
              }
              checked={taking.take}
              onChange={({ target }) => onTaking(clause.id, { ...taking, take: target.checked })}
            />
            {(clause.collides || several) && (
              <Wordings clause={clause} lang={lang} onTake={(words) => onTaking(clause.id, { take: true, words })} />
            )}
            {!goes && taking.take && (
              <BoundedArea
                label={<FormattedMessage id="bench.take.label" defaultMessage="The words it is to have" />}
                rows={4}
                max={clauseBounds.max}
                lang={lang}
                dir="auto"
                value={taking.words}
                onText={(words) => onTaking(clause.id, { ...taking, words })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Wordings({
  clause: { before, wordings },
  lang,
  onTake,
}: {
  clause: TakenClause;
  lang: string;
  onTake: (words: string) => void;
}) {
  return (
    <ul role="list" className="stack-tight wordings">
      {wordings.map(({ from, clause }) => (
        <li key={from}>
          <p className="small muted">
            <FormattedMessage
              id="bench.wording"
              defaultMessage="Suggestion {from, number}, beside what stands there:"
              values={{ from }}
            />
          </p>
          {clause ? (
            <>
              <WordDiff before={before?.words ?? ''} after={clause.words} lang={lang} />
              <button type="button" className="textbtn" onClick={() => onTake(clause.words)}>
                <FormattedMessage id="bench.wording.take" defaultMessage="Begin with these words" />
              </button>
            </>
          ) : (
            <p>
              <FormattedMessage id="bench.wording.out" defaultMessage="It takes the clause out." />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
