import type { Clause } from '@folkmoot/domain';
import type { Change } from '@folkmoot/text-merge';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Markdown } from '../../ui/markdown.tsx';
import { Unseen } from '../../ui/page-head.tsx';
import { effectOf, type EffectLine } from './suggestion-draft.ts';

/** Most lines shown; a suggestion that moves half the text is read in full after sending. */
const mostLines = 120;

/** The part of the text that changes, as it would read. */
export function EffectPreview({
  wished,
  changes,
  lang,
}: {
  wished: readonly Clause[];
  changes: readonly Change[];
  lang: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const lines = isOpen ? effectOf(wished, changes) : [];
  if (changes.length === 0) return null;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <FormattedMessage id="suggest.effect" defaultMessage="How the text would then read" />
      </summary>
      <div className="effect">
        {lines.slice(0, mostLines).map((line) => (
          <Line key={line.kind === 'gap' ? `gap-${line.id}` : line.clause.id} line={line} lang={lang} />
        ))}
        {lines.length > mostLines && <Gap count={lines.length - mostLines} />}
      </div>
    </details>
  );
}

function Line({ line, lang }: { line: EffectLine; lang: string }) {
  if (line.kind === 'gap') return <Gap count={line.count} />;
  const { clause, isTouched } = line;
  return (
    <div className={`effect-line${isTouched ? ' touched' : ''}${clause.kind === 'division' ? ' heading' : ''}`}>
      <bdi className="num muted" dir="ltr">
        {clause.number}
      </bdi>
      <div>
        {isTouched && (
          <Unseen>
            <FormattedMessage id="suggest.effect.touched" defaultMessage="Changed:" />
          </Unseen>
        )}
        <Markdown text={clause.words} lang={lang} firstHeading={3} className="effect-words" />
      </div>
    </div>
  );
}

function Gap({ count }: { count: number }) {
  return (
    <p className="small muted effect-gap">
      <FormattedMessage
        id="suggest.effect.gap"
        defaultMessage="{count, plural, one {# clause as it is} other {# clauses as they are}}"
        values={{ count }}
      />
    </p>
  );
}
