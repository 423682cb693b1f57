import { clauseBounds, type Clause, type NumberedClause, type Reason } from '@folkmoot/domain';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { BoundedArea } from '../../ui/bounded-area.tsx';
import { TextButton } from '../../ui/button.tsx';
import { Select } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { ClauseChange } from './clause-change.tsx';
import { ClauseName } from './clause-name.tsx';
import { ClauseTools } from './clause-tools.tsx';
import { readableSpans } from './edit-words.ts';
import type { ShownChange } from './shown-change.ts';
import { EditCounts, EditsInWords, WordsChanged } from './words-changed.tsx';

/** What one does to the clause. */
export interface ClauseActs {
  onWords: (words: string) => void;
  onBack: () => void;
  onKind: (kind: Clause['kind']) => void;
  onTakeOut: () => void;
  onMove: (step: -1 | 1) => void;
  onMoveAfter: (after: string | null) => void;
  onPutIn: () => void;
}

interface ClauseEditorProps extends ClauseActs {
  fieldId: string;
  /** As the version has it; null where it is new. */
  before: NumberedClause | null;
  /** As it is wished; null where it is taken out. */
  after: NumberedClause | null;
  /** What becomes of it; null where nothing does. */
  change: ShownChange | null;
  wished: readonly Clause[];
  versionNumber: number;
  lang: string;
  /** There are several: each says which it is. */
  isNamed: boolean;
  fault: Reason | undefined;
  savedLine: ReactNode;
}

/** One clause being written, and at once what that changes. */
export function ClauseEditor(props: ClauseEditorProps) {
  const { before, after, isNamed, fieldId } = props;
  const named = after ?? before;
  if (!named) return null;
  return (
    <section className="clause-work" aria-labelledby={isNamed || !after ? `${fieldId}-name` : undefined}>
      {(isNamed || !after) && (
        <h2 className="amend-title" id={`${fieldId}-name`}>
          {before ? (
            <ClauseName kind={before.kind} number={before.number} />
          ) : (
            <FormattedMessage
              id="suggest.newClause"
              defaultMessage="New, {number, select, none {without a number} other {becomes {number}}}"
              values={{ number: named.number || 'none' }}
            />
          )}
        </h2>
      )}
      {after ? <Writing {...props} after={after} /> : <Out {...props} />}
    </section>
  );
}

/** Kinds that a citizen may give a new piece; lists and tables are written as such, in Markdown. */
const kinds = ['clause', 'paragraph', 'division', 'list'] as const satisfies readonly Clause['kind'][];

function Writing({
  fieldId,
  before,
  after,
  change,
  wished,
  versionNumber,
  lang,
  isNamed,
  fault,
  savedLine,
  onWords,
  onBack,
  onKind,
  ...tools
}: ClauseEditorProps & { after: NumberedClause }) {
  const intl = useIntl();
  return (
    <>
      {!before && (
        <Select
          label={<FormattedMessage id="suggest.kind" defaultMessage="What it is" />}
          wide={false}
          value={after.kind}
          onChange={({ target }) => {
            const kind = kinds.find((known) => known === target.value);
            if (kind) onKind(kind);
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {intl.formatMessage(
                {
                  id: 'suggest.kind.one',
                  defaultMessage:
                    '{kind, select, division {A heading} list {A list} paragraph {A paragraph without a number} other {A numbered clause}}',
                },
                { kind },
              )}
            </option>
          ))}
        </Select>
      )}
      <BoundedArea
        id={fieldId}
        label={
          isNamed ? (
            <FormattedMessage id="suggest.words.here" defaultMessage="Your words here" />
          ) : (
            <FormattedMessage id="suggest.words" defaultMessage="Your words" />
          )
        }
        hint={
          before ? (
            <FormattedMessage
              id="suggest.words.hint"
              defaultMessage="Draft {number, number} stands here to begin with. Use plain sentences; a clause should say one thing."
              values={{ number: versionNumber }}
            />
          ) : (
            <FormattedMessage
              id="suggest.words.new"
              defaultMessage="Use plain sentences; a clause should say one thing."
            />
          )
        }
        error={fault && <WordsFault reason={fault} />}
        prose
        rows={4}
        max={clauseBounds.max}
        value={after.words}
        onText={onWords}
        lang={lang}
        dir="auto"
      />
      <div className="row between small">
        <span className="muted">{savedLine}</span>
        {(change || !before) && (
          <TextButton onClick={onBack}>
            <Icon name="undo" flip />
            {before ? (
              <FormattedMessage
                id="suggest.back"
                defaultMessage="Back to draft {number, number}"
                values={{ number: versionNumber }}
              />
            ) : (
              <FormattedMessage id="suggest.discardNew" defaultMessage="Leave this new clause out" />
            )}
          </TextButton>
        )}
      </div>
      <TheChange change={change} lang={lang} level={isNamed ? 'h3' : 'h2'} />
      <ClauseTools clause={after} wished={wished} {...tools} />
    </>
  );
}

function WordsFault({ reason }: { reason: Reason }) {
  return reason === 'REQUIRED' ? (
    <FormattedMessage
      id="suggest.words.empty"
      defaultMessage="Nothing stands here. Write what the clause should say, or take it out as a whole."
    />
  ) : (
    <ReasonWords reason={reason} />
  );
}

function TheChange({ change, lang, level: Title }: { change: ShownChange | null; lang: string; level: 'h2' | 'h3' }) {
  const { before, after, place } = change ?? {};
  const spans = before && after ? readableSpans(before.words, after.words) : [];
  const isReworded = before && after && before.words !== after.words;
  return (
    <div className="the-change">
      <div className="row between">
        <Title className="amend-title">
          <FormattedMessage id="suggest.change" defaultMessage="The change" />
        </Title>
        {isReworded && <EditCounts spans={spans} />}
      </div>
      {!change && (
        <p className="small muted">
          <FormattedMessage id="suggest.change.none" defaultMessage="Nothing is changed here yet." />
        </p>
      )}
      {change && isReworded && !place ? (
        <>
          <WordsChanged spans={spans} lang={lang} />
          <div aria-live="polite">
            <EditsInWords spans={spans} />
          </div>
        </>
      ) : (
        change && <ClauseChange change={change} lang={lang} />
      )}
    </div>
  );
}

/** Taken out: the words stay to be read, struck, until it is sent. */
function Out({ change, lang, onBack, before }: ClauseEditorProps) {
  return (
    <>
      <p className="small">
        <b className="del-count">
          <Icon name="minus" />
          <FormattedMessage id="suggest.out" defaultMessage="Taken out" />
        </b>
      </p>
      {change && <ClauseChange change={change} lang={lang} bare />}
      {before && (
        <p>
          <TextButton onClick={onBack}>
            <Icon name="undo" flip />
            <FormattedMessage id="suggest.putBack" defaultMessage="Put it back" />
          </TextButton>
        </p>
      )}
    </>
  );
}
