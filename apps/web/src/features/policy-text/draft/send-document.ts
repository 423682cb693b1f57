import { clauseKinds, reasons, type Clause, type Reason } from '@folkmoot/domain';

/** A document as it was understood: cut into clauses, with what had no place in them. */
export interface UnderstoodDocument {
  title: string | null;
  clauses: readonly Clause[];
  notUnderstood: readonly { what: string; excerpt: string }[];
  /** The revision of the working draft it was laid beside; the new one where it was taken over. */
  revision: number;
}

export type DocumentAnswer =
  | { kind: 'understood'; document: UnderstoodDocument }
  | { kind: 'refused'; reason: Reason; message: string | null }
  | { kind: 'failed' };

/** Sends a document to be cut into clauses; with `takeOver` it becomes the working draft at that revision. */
export async function sendDocument(
  textId: string,
  file: Blob,
  name: string,
  takeOver?: { revision: number },
): Promise<DocumentAnswer> {
  const body = new FormData();
  if (takeOver) {
    body.set('revision', `${takeOver.revision}`);
    body.set('takeOver', '1');
  }
  body.set('file', file, name);
  try {
    const response = await fetch(`/policy-texts/${textId}/import`, {
      method: 'POST',
      body,
      headers: { 'x-folkmoot': '1' },
      credentials: 'same-origin',
    });
    const answer: unknown = await response.json();
    const document = documentIn(answer);
    if (document) return { kind: 'understood', document };
    return refusalIn(answer) ?? { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function documentIn(answer: unknown): UnderstoodDocument | null {
  if (!isRecord(answer) || !Array.isArray(answer['clauses'])) return null;
  const clauses: unknown[] = answer['clauses'];
  const rest: unknown[] = Array.isArray(answer['notUnderstood']) ? answer['notUnderstood'] : [];
  return {
    title: stringOf(answer['title']) || null,
    clauses: clauses.filter(isRecord).map((clause) => ({
      id: stringOf(clause['id']),
      kind: clauseKinds.find((kind) => kind === clause['kind']) ?? 'paragraph',
      level: Number(clause['level'] ?? 0),
      words: stringOf(clause['words']),
    })),
    notUnderstood: rest
      .filter(isRecord)
      .map(({ what, excerpt }) => ({ what: stringOf(what), excerpt: stringOf(excerpt) })),
    revision: Number(answer['revision'] ?? 0),
  };
}

function refusalIn(answer: unknown): Extract<DocumentAnswer, { kind: 'refused' }> | null {
  if (!isRecord(answer)) return null;
  const reason = stringOf(answer['reason']);
  return isReason(reason) ? { kind: 'refused', reason, message: stringOf(answer['message']) || null } : null;
}

const isReason = (name: string): name is Reason => Object.hasOwn(reasons, name);
