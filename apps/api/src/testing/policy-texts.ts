import { randomUUID } from 'node:crypto';
import type { Clause } from '@folkmoot/domain';
import type { Api } from './api.ts';
import { aPerson, type Person } from './people.ts';

/** The clauses of the text that specs begin with: a division with three clauses, and one with two. */
export const firstClauses = (): Clause[] => [
  { id: randomUUID(), kind: 'division', level: 1, words: 'Which streets come first' },
  { id: randomUUID(), kind: 'clause', level: 0, words: 'Streets come first where summers are very hot.' },
  {
    id: randomUUID(),
    kind: 'clause',
    level: 0,
    words: 'Where two streets are equally hot, the one with fewer trees goes first.',
  },
  { id: randomUUID(), kind: 'clause', level: 0, words: 'No street gets more than a tenth of the trees of one year.' },
  { id: randomUUID(), kind: 'division', level: 1, words: 'Trees near schools' },
  { id: randomUUID(), kind: 'clause', level: 0, words: 'Many of the new trees stand near a school.' },
  { id: randomUUID(), kind: 'clause', level: 0, words: 'Damage to a street tree is reported to the police.' },
];

export interface TestText {
  readonly id: string;
  readonly clauses: readonly Clause[];
  readonly official: Person;
}

/** How an input list puts a whole text in. */
export const inserted = (clauses: readonly Clause[]) =>
  clauses.map(({ id, kind, level, words }, index) => ({
    kind: 'insert',
    clauseId: id,
    afterId: clauses[index - 1]?.id ?? null,
    clauseKind: kind,
    level,
    words,
  }));

/** A policy text of the consultation with one public version, made by an official of its own through the API. */
export async function aPolicyText(api: Api, consultationId: string, clauses = firstClauses()): Promise<TestText> {
  const official = await aPerson(api, { name: 'Olli Official', role: 'official', at: consultationId });
  const begun = await api.act(
    'beginPolicyText',
    { consultationId, title: 'Street tree rules', language: 'en' },
    'policyText { id }',
    official,
  );
  const text = { id: String(begun.policyText.id), clauses, official };
  await save(api, text, 0, inserted(clauses));
  await publish(api, text, 1);
  return text;
}

export async function save(api: Api, text: TestText, revision: number, changes: readonly object[], by = text.official) {
  return api.act(
    'savePolicyDraft',
    { textId: text.id, revision, changes },
    'policyText { draft { revision clauses { id kind level words } } }',
    by,
  );
}

export async function publish(api: Api, text: TestText, revision: number, note = 'What people told us in autumn.') {
  return api.act(
    'publishVersion',
    { textId: text.id, revision, note },
    'policyText { versionCount versions { number note } }',
    text.official,
  );
}

/** An amendment that gives one clause other words, sent by somebody through the API. */
export async function anAmendment(
  api: Api,
  text: TestText,
  {
    clause = 5,
    words = 'At least 200 of the new trees stand near a school.',
    author,
    base = 1,
  }: {
    clause?: number;
    words?: string;
    author?: Person;
    base?: number;
  } = {},
): Promise<{ id: string; number: number; author: Person }> {
  const by = author ?? (await aPerson(api, { name: 'Mara Mender' }));
  const sent = await api.act(
    'suggestAmendment',
    {
      textId: text.id,
      base,
      changes: [{ kind: 'edit', clauseId: text.clauses[clause]?.id, words }],
      why: 'A number can be checked by anyone.',
      language: 'en',
    },
    'amendment { id number }',
    by,
  );
  return { id: sent.amendment.id, number: sent.amendment.number, author: by };
}
