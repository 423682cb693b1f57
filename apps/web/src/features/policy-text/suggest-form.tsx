import { text as kept, whyBounds, type Clause } from '@folkmoot/domain';
import { useCallback, useEffect, useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { useCommandEnter } from '../../ui/command-enter.ts';
import { useEscape } from '../../ui/escape.ts';
import { ErrorSummary, type FieldFault } from '../../ui/fields.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { When } from '../../ui/when.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { AddClause } from './add-clause.tsx';
import { ClauseEditor, type ClauseActs } from './clause-editor.tsx';
import { EffectPreview } from './effect-preview.tsx';
import { freshId } from './fresh-id.ts';
import { FromParent } from './from-parent.tsx';
import { MeetingNote } from './meeting-note.tsx';
import { SimilarSuggestions, useSimilarSuggestions } from './similar-suggestions.tsx';
import {
  backToVersion,
  changesBetween,
  clauseFaults,
  inputsOf,
  makeKind,
  moveAfter,
  moveBy,
  putIn,
  rebase,
  reword,
  takeOut,
  type Meeting,
  type Version,
} from './suggestion-draft.ts';
import { useSendSuggestion, type SuggestionFor } from './use-send-suggestion.ts';
import { useSuggestionDraft, type SuggestionDraft } from './use-suggestion-draft.ts';
import { useWorkedClauses } from './use-worked-clauses.ts';
import { WhyFault, WhyField } from './why-field.tsx';
import './suggest.css';

export interface SuggestFormProps {
  consultation: { slug: string };
  what: SuggestionFor;
  version: Version;
  start: SuggestionDraft;
  /** Written on an older version than this one: what met there. */
  met: { from: number; meetings: readonly Meeting[] } | null;
  keptUnder: string;
  /** Suggestions that this one changes or goes on from: they are not offered instead. */
  related: readonly number[];
  /** The suggestion it goes on from, with the text as that one wishes it. */
  parent: { number: number; wished: readonly Clause[] } | null;
  /** Reads the text anew: a newer version is out. */
  onOld: () => void;
  onSent: (number: number, isCredited: boolean) => void;
  onLater: () => void;
}

/** Words for a text as one would like to read it. The change is worked out, shown, and only then sent. */
export function SuggestForm(props: SuggestFormProps) {
  const { consultation, what, version, keptUnder, related, parent, onOld, onSent, onLater } = props;
  const formId = useId();
  const { draft, change, keptAt, forget } = useSuggestionDraft(props.start, keptUnder);
  const [met, setMet] = useState(props.met);
  const [asked, setAsked] = useState(0);
  const [instead, setInstead] = useState<string | null>(null);
  const { send, sending, refusal, failure, clear } = useSendSuggestion(what);
  const { shownWished, changes, shown, before, after, worked, faults } = useWorkedClauses(draft);
  const touched = worked.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const similar = useSimilarSuggestions(consultation.slug, what.editing ? [] : touched, related);

  // A newer version has come while one wrote: the words go on top of it.
  useEffect(() => {
    if (version.number === draft.base.number) return;
    const rebased = rebase(draft.base.clauses, draft.wished, version.clauses);
    setMet({ from: draft.base.number, meetings: rebased.meetings });
    change(() => ({ base: version, wished: rebased.wished }));
    clear();
  }, [version, draft, change, clear]);

  const fieldOf = (id: string) => `${formId}-${id}`;
  const whyId = fieldOf('why');
  const whyKept = kept(draft.why, whyBounds);
  const whyFault = whyKept.ok ? null : whyKept.reason;
  const goTo = (id: string) => setTimeout(() => document.getElementById(fieldOf(id))?.focus());

  const submit = useCallback(() => {
    if (sending) return;
    setAsked((times) => times + 1);
    const { base, wished, why } = draft;
    const now = changesBetween(base.clauses, wished);
    if (clauseFaults(base.clauses, wished).size > 0 || !kept(why, whyBounds).ok || now.length === 0) return;
    void send({ base: base.number, changes: inputsOf(now), why }).then((sent) => {
      if (sent === null) return;
      if ('reason' in sent) {
        if (sent.reason === 'OLD_VERSION') onOld();
        return;
      }
      forget();
      onSent(sent.number, sent.isCredited);
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the others are new each time and do the same
  }, [draft, sending]);
  useCommandEnter(submit);
  useEscape(onLater);

  const summary: FieldFault[] = [
    ...[...faults].map(([id, reason]) => ({ fieldId: fieldOf(id), words: <ReasonWords reason={reason} /> })),
    ...(changes.length === 0 ? [{ fieldId: fieldOf(worked[0]?.id ?? 'which'), words: <Unchanged /> }] : []),
    ...(whyFault ? [{ fieldId: whyId, words: <WhyFault reason={whyFault} /> }] : []),
  ];
  const reshape = (how: (wished: readonly Clause[]) => Clause[]) => change((old) => ({ wished: how(old.wished) }));
  const actsOn = (id: string): ClauseActs => ({
    onWords: (words) => reshape((wished) => reword(wished, id, words)),
    onBack: () => reshape((wished) => backToVersion(draft.base.clauses, wished, id)),
    onKind: (kind) => reshape((wished) => makeKind(wished, id, kind)),
    onTakeOut: () => reshape((wished) => takeOut(wished, id)),
    onMove: (step) => reshape((wished) => moveBy(wished, id, step)),
    onMoveAfter: (place) => reshape((wished) => moveAfter(wished, id, place)),
    onPutIn: () => {
      const fresh = freshId();
      change((old) => ({ wished: putIn(old.wished, id, fresh), open: [...old.open, fresh] }));
      goTo(fresh);
    },
  });
  const isInstead = similar.some(({ id }) => id === instead);

  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {asked > 0 && <ErrorSummary key={asked} faults={summary} />}
      {met && (
        <MeetingNote
          from={met.from}
          to={draft.base.number}
          meetings={met.meetings}
          lang={what.language}
          onTake={(id) => {
            actsOn(id).onBack();
            setMet({ ...met, meetings: met.meetings.filter((meeting) => meeting.id !== id) });
          }}
        />
      )}
      {worked.map(({ id }, at) => (
        <ClauseEditor
          key={id}
          fieldId={fieldOf(id)}
          before={before.get(id) ?? null}
          after={after.get(id) ?? null}
          change={shown.get(id) ?? null}
          wished={draft.wished}
          versionNumber={draft.base.number}
          lang={what.language}
          isNamed={worked.length > 1}
          fault={asked > 0 ? faults.get(id) : undefined}
          savedLine={at === 0 && <SavedLine at={keptAt} />}
          {...actsOn(id)}
        />
      ))}
      <div>
        <AddClause
          clauses={draft.base.clauses}
          isFirst={worked.length === 0}
          fieldId={fieldOf('which')}
          except={new Set(worked.map(({ id }) => id))}
          onAdd={(id) => {
            change((old) => ({ open: [...old.open, id] }));
            goTo(id);
          }}
        />
        <EffectPreview wished={shownWished} changes={changes} lang={what.language} />
      </div>
      {parent && <FromParent parent={parent} wished={shownWished} lang={what.language} />}
      <WhyField
        id={whyId}
        value={draft.why}
        fault={asked > 0 ? whyFault : null}
        onText={(words) => change(() => ({ why: words }))}
      />
      <SimilarSuggestions similar={similar} chosen={instead} onChoose={setInstead} consultation={consultation} />
      {refusal && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          <FormattedMessage id="suggest.refused" defaultMessage="Your words are kept on this device." />
        </Refused>
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="suggest.failed" defaultMessage="Your suggestion was not sent." />}
          safe={<FormattedMessage id="suggest.failed.safe" defaultMessage="Your words are kept on this device." />}
          retry={submit}
          requestId={failure.requestId}
        />
      )}
      <div className="row">
        {!isInstead && (
          <Button type="submit" sending={sending}>
            {what.editing ? (
              <FormattedMessage id="suggest.sendEdit" defaultMessage="Send the changed suggestion" />
            ) : (
              <FormattedMessage id="suggest.send" defaultMessage="Send the suggestion" />
            )}
          </Button>
        )}
        <Button look="quiet" onClick={onLater}>
          <FormattedMessage id="suggest.later" defaultMessage="Keep for later" />
        </Button>
      </div>
    </form>
  );
}

function Unchanged() {
  return (
    <FormattedMessage
      id="suggest.unchanged"
      defaultMessage="Nothing is changed yet. Write the clause as you would like to read it."
    />
  );
}

function SavedLine({ at }: { at: string | null }) {
  return at ? (
    <FormattedMessage
      id="suggest.saved"
      defaultMessage="Saved on this device <when></when>"
      values={{ when: () => <When key="when" at={at} as="ago" /> }}
    />
  ) : (
    <FormattedMessage id="suggest.unsaved" defaultMessage="Your words are saved on this device while you type." />
  );
}
