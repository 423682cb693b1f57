import type { Clause } from '@folkmoot/domain';
import type { Change } from '@folkmoot/text-merge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct, type Refusal } from '../../../app/answers.ts';
import { graphql } from '../../../gql/gql.ts';
import { asClauses, firstBatch, sendable, unsaved } from './draft-changes.ts';
import { choose, meet, newsOf, type SavedDraft, type Written } from './draft-meeting.ts';
import type { Saving } from '../../../ui/saved-line.tsx';
import { inputsOf } from '../suggestion-draft.ts';
import { keepBase, keepDraft } from './kept-draft.ts';

const savePolicyDraft = graphql(`
  mutation SavePolicyDraft($input: SavePolicyDraftInput!) {
    savePolicyDraft(input: $input) {
      ... on SavePolicyDraftSuccess {
        policyText {
          id
          draft {
            revision
          }
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

export type DraftState = Saving | { kind: 'refused'; refusal: Refusal };

const rest = 2000;

const idOf = (change: Change) => (change.kind === 'insert' ? change.piece.id : change.id);

/**
 * The working draft while it is written: kept on the device at once, saved when the typing rests, one save at a time. What
 * another official saved meanwhile comes in; where both changed the same words, the person chooses.
 */
export function useDraft(
  textId: string,
  opened: Written & { news: readonly Change[] },
  readAgain: () => Promise<SavedDraft | null>,
) {
  const { send } = useAct(savePolicyDraft, (data) => data.savePolicyDraft);
  const written = useRef<Written>(opened);
  const [shown, setShown] = useState<Written>(opened);
  const [state, setState] = useState<DraftState>({ kind: 'untouched' });
  const [news, setNews] = useState<readonly Change[]>(opened.news);
  const [tooLong, setTooLong] = useState<readonly string[]>([]);
  /** Rises when the text was changed from elsewhere than the editor. */
  const [epoch, setEpoch] = useState(0);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef(0);
  const keptBaseOf = useRef(-1);

  const left = () => {
    const { saved, mine, collided } = written.current;
    const { text, tooLong: long } = sendable(saved.clauses, mine);
    setTooLong((known) => (known.join() === long.join() ? known : long));
    return unsaved(saved.clauses, text, new Set(collided.map(({ id }) => id)));
  };

  const keep = useCallback(() => {
    const { saved, mine, collided } = written.current;
    const changes = unsaved(saved.clauses, mine, new Set());
    if (changes.length > 0 && keptBaseOf.current !== saved.revision) {
      keptBaseOf.current = saved.revision;
      void keepBase(textId, saved.revision, saved.clauses);
    }
    const { revision } = saved;
    keepDraft(textId, changes.length > 0 ? { revision, changes, collided: collided.map(({ id }) => id) } : null);
  }, [textId]);

  const put = (next: Written, isFromElsewhere: boolean) => {
    written.current = next;
    setShown(next);
    if (isFromElsewhere) setEpoch((count) => count + 1);
  };

  const takeTheirs = async (base: readonly Clause[]): Promise<boolean> => {
    const theirs = await readAgain();
    if (!theirs || theirs.revision === written.current.saved.revision) return false;
    const seen = newsOf(base, theirs);
    const met = meet(base, written.current, theirs);
    // What waits for a choice is told there, with both wordings.
    const waits = new Set(met.collided.map(({ id }) => id));
    put(met, true);
    setNews((before) => [...before, ...seen.filter((change) => !waits.has(idOf(change)))]);
    return true;
  };

  const saveOnce = async (): Promise<boolean> => {
    for (;;) {
      const { saved } = written.current;
      const changes = left();
      if (changes.length === 0) {
        keep();
        setState((old) =>
          old.kind === 'untouched' || old.kind === 'saved' ? old : { kind: 'saved', at: new Date().toISOString() },
        );
        return true;
      }
      const first = firstBatch(saved.clauses, changes);
      if (!first) return false;
      setState({ kind: 'saving' });
      const sent = await send({
        input: { textId, revision: saved.revision, changes: inputsOf(first.batch) },
      });
      const next = asClauses(first.next);
      if (sent.kind === 'done') {
        const revision = sent.value.policyText.draft?.revision;
        if (revision === saved.revision + 1) put({ ...written.current, saved: { revision, clauses: next } }, false);
        else if (!(await takeTheirs(next))) break;
      } else {
        const others = sent.kind === 'refused' && (sent.reason === 'STALE' || sent.reason === 'NOTHING_CHANGED');
        if (others && (await takeTheirs(saved.clauses))) continue;
        keep();
        setState(sent.kind === 'refused' ? { kind: 'refused', refusal: sent } : { kind: 'failed' });
        return false;
      }
    }
    keep();
    setState({ kind: 'failed' });
    return false;
  };
  const newest = useRef(saveOnce);
  useEffect(() => {
    newest.current = saveOnce;
  });

  /** Saves what there is now; answers whether the server has all of it. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    await running.current;
    running.current = newest.current();
    const done = await running.current;
    running.current = null;
    return done;
  }, []);

  const touched = useCallback(() => {
    setState((old) => (old.kind === 'saving' ? old : { kind: 'kept' }));
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void save(), rest);
  }, [save]);

  useEffect(() => {
    const soon = setTimeout(keep, 300);
    return () => clearTimeout(soon);
  }, [shown, keep]);
  useEffect(() => {
    const again = () => void save();
    const onHidden = () => document.visibilityState === 'hidden' && keep();
    addEventListener('online', again);
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', onHidden);
    const retry = setInterval(again, 30_000);
    return () => {
      removeEventListener('online', again);
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', onHidden);
      clearInterval(retry);
      keep();
      void save();
    };
  }, [keep, save]);

  return {
    ...shown,
    state,
    news,
    tooLong,
    epoch,
    save,
    hasUnsaved: state.kind === 'kept' || state.kind === 'saving' || state.kind === 'failed' || state.kind === 'refused',
    /** The editor has changed the text. */
    write: (mine: readonly Clause[]) => {
      put({ ...written.current, mine }, false);
      touched();
    },
    /** The text was changed as a whole, not in the editor. */
    rewrite: (mine: readonly Clause[]) => {
      put({ ...written.current, mine }, true);
      touched();
    },
    choose: (id: string, choice: Clause | null) => {
      put(choose(written.current, id, choice), true);
      touched();
    },
    /** Begins anew from what the server has. */
    restart: (saved: SavedDraft) => {
      put({ saved, mine: saved.clauses, collided: [] }, true);
      keepDraft(textId, null);
      setState({ kind: 'untouched' });
    },
    seen: () => setNews([]),
  };
}

export type Draft = ReturnType<typeof useDraft>;
