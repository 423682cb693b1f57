import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct, type Refusal } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { Saving } from '../../ui/saved-line.tsx';
import { isEmpty, type DraftWords } from './proposal-draft-words.ts';

const saveProposalDraft = graphql(`
  mutation SaveProposalDraft($input: SaveProposalDraftInput!) {
    saveProposalDraft(input: $input) {
      ... on SaveProposalDraftSuccess {
        proposal {
          id
          version
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

export interface Draft {
  /** Null until the server has it. */
  id: string | null;
  version: number | null;
  words: DraftWords;
  attachmentIds: readonly string[];
}

export type SaveState = Saving | { kind: 'refused'; refusal: Refusal };

const rest = 1500;

/**
 * Saves a draft while it is written: on the device at once, on the server when the typing rests and one save at a time.
 * A broken line is tried again when it is back; until then the device has the words.
 */
export function useAutosave(consultationId: string, draft: Draft, keptUnder: string) {
  const { send } = useAct(saveProposalDraft, (data) => data.saveProposalDraft);
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const server = useRef({ id: draft.id, version: draft.version });
  const latest = useRef(draft);
  const running = useRef<Promise<boolean> | null>(null);
  const savedWords = useRef(JSON.stringify([draft.words, draft.attachmentIds]));

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { words, attachmentIds } = latest.current;
    const fingerprint = JSON.stringify([words, attachmentIds]);
    if (fingerprint === savedWords.current) return true;
    setState({ kind: 'saving' });
    const sent = await send({
      input: { ...words, ...server.current, consultationId, attachmentIds: [...attachmentIds] },
    });
    if (sent.kind === 'done') {
      server.current = { id: sent.value.proposal.id, version: sent.value.proposal.version };
      savedWords.current = fingerprint;
      keep(keptUnder, { ...latest.current, ...server.current });
      setState({ kind: 'saved', at: new Date().toISOString() });
      return true;
    }
    setState(sent.kind === 'refused' ? { kind: 'refused', refusal: sent } : { kind: 'failed' });
    return false;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `send` is new each time and does the same
  }, [consultationId, keptUnder]);

  /** Saves what there is now; answers whether the server has it. */
  const save = useCallback(async (): Promise<boolean> => {
    await running.current;
    running.current = saveOnce();
    const done = await running.current;
    running.current = null;
    return done;
  }, [saveOnce]);

  const fingerprint = JSON.stringify([draft.words, draft.attachmentIds]);
  useEffect(() => {
    latest.current = draft;
    if (fingerprint === savedWords.current || (isEmpty(draft.words) && !server.current.id)) return undefined;
    keep(keptUnder, { ...draft, ...server.current });
    setState((old) => (old.kind === 'saving' ? old : { kind: 'kept' }));
    const timer = setTimeout(() => void save(), rest);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the fingerprint is the draft
  }, [fingerprint, keptUnder, save]);

  useEffect(() => {
    const again = () => void save();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [save]);

  return {
    state,
    save,
    draftId: () => server.current.id,
    forget: () => localStorage.removeItem(storageKey(keptUnder)),
  };
}

const storageKey = (keptUnder: string) => `folkmoot.draft.${keptUnder}`;

function keep(keptUnder: string, draft: Draft) {
  localStorage.setItem(storageKey(keptUnder), JSON.stringify(draft));
}

/** What this device kept of a draft. */
export function keptDraft(keptUnder: string): Draft | null {
  const kept: unknown = JSON.parse(localStorage.getItem(storageKey(keptUnder)) ?? 'null');
  return typeof kept === 'object' && kept !== null && 'words' in kept && 'attachmentIds' in kept
    ? (kept as Draft)
    : null;
}
