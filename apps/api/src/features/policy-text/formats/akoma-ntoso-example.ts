import { SaxesParser } from 'saxes';
import type { WrittenOrigin, WrittenVersion } from '../written-version.ts';
import { writeAkomaNtoso } from './write-akoma-ntoso.ts';

/** A text about trees, in the middle of which cases put their own clauses. */
export type WrittenClause = WrittenVersion['clauses'][number];

export const id = (at: number) => `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`;
export const clause = (
  at: number,
  kind: WrittenClause['kind'],
  words: string,
  number = '',
  level = 0,
): WrittenClause => ({
  id: id(at),
  kind,
  level,
  words,
  number,
});

export const amendment: NonNullable<WrittenOrigin['amendment']> = {
  number: 4,
  address: 'https://forum.example.org/c/trees/suggestions/4',
  authors: ['Ada <Lovelace>', 'Bo "B" Ek'],
  decision: 'acceptedInPart',
  isChangedForm: true,
  reason: 'Cheaper & safer: <script>alert("1")</script>',
  decidedBy: 'The council’s office',
  decidedAt: new Date('2026-02-01T10:00:00Z'),
  creditIds: [id(900)],
};
export const origin = (
  kind: WrittenOrigin['kind'],
  clauseId: string,
  otherId: string | null = null,
): WrittenOrigin => ({
  clauseId,
  versionNumber: 2,
  kind,
  otherId,
  amendment,
});

export const version: WrittenVersion = {
  title: 'Trees & <b>streets</b>',
  language: 'en',
  consultation: 'trees',
  address: 'https://forum.example.org/c/trees/text/v/2',
  number: 2,
  versions: [
    { number: 1, publishedAt: new Date('2026-01-01T09:00:00Z'), note: '' },
    { number: 2, publishedAt: new Date('2026-02-02T09:00:00Z'), note: 'What you asked for' },
  ],
  clauses: [],
  origins: [],
};
export const written = (clauses: readonly WrittenClause[], origins: readonly WrittenOrigin[] = []) =>
  writeAkomaNtoso({ ...version, clauses, origins });

/** Throws where the text is not well-formed or a prefix stands for nothing. */
export function mustBeWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}
