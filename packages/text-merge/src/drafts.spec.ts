import { expect, it } from '@jest/globals';
import { align } from './align.ts';
import { apply } from './apply.ts';
import { compare, type Row } from './compare.ts';
import { diff } from './diff.ts';
import type { Text } from './piece.ts';
import { describeWith, sourcesIn } from './testing/data.ts';
import { cut } from './testing/markdown.ts';

describeWith('federal-source-code-policy', () => {
  const chapters = (folder: string) =>
    new Map(
      [...sourcesIn(`federal-source-code-policy/${folder}`)].map(([name, source]) => [
        name,
        cut(source, `${folder} ${name} `).text,
      ]),
    );
  const [draft, final] = [chapters('first-draft'), chapters('final')];
  const comparisons = new Map([...final].map(([name, text]) => [name, comparisonOf(draft.get(name) ?? [], text)]));
  const whole = comparisonOf([...draft.values()].flat(), [...final.values()].flat());

  it('prints what became of each chapter', () => {
    const counts = [...comparisons].map(([name, comparison]) => ({ chapter: name, ...comparison.counts }));
    console.table([...counts, { chapter: 'all as one text', ...whole.counts }]);
    expect(comparisons.size).toBe(9);
  });

  it.each(['exceptions.md', 'solutions-analysis.md'])('finds nothing changed in %s', (name) => {
    const { rows, counts } = comparisons.get(name) ?? comparisonOf([], []);
    expect(counts).toEqual({ same: rows.length, changed: 0, moved: 0, added: 0, removed: 0 });
  });

  it.each([
    ['objectives.md', '4. Provide instructions', 'changed', '* Provide instructions and resources'],
    ['oss.md', '### 5.2 Membership', 'changed', '### 5.2 Participation in the Open Source Community'],
    ['Implementation.md', '## 6. Implementation', 'changed', '## 7. Implementation'],
    // In the draft it stood behind the code repositories, in the final text ahead of them.
    ['Implementation.md', 'Code inventories are a means', 'movedChanged', 'Inventories are a means'],
    ['Appendixa.md', '**Proprietary Software**', 'changed', '**Proprietary Software:**'],
    ['Appendixa.md', '**Project Open Source**', 'movedChanged', '**Code.gov:**'],
    [
      'scope.md',
      'This policy does not require that existing',
      'changed',
      'The policies in this document do not apply retroactively',
    ],
  ])('in %s, finds that "%s" is %s to "%s"', (name, before, kind, after) => {
    const row = rowOf(comparisons.get(name)?.rows ?? [], before);
    expect(row?.kind).toBe(kind);
    expect(row && 'after' in row && row.after.words.slice(0, after.length)).toBe(after);
  });

  it('finds that the examples of agencies moved from the chapter on open source to the introduction', () => {
    for (const agency of ['* "We the People"', "* The General Services Administration's (GSA) 18F"]) {
      expect(rowOf(whole.rows, agency)?.kind).toBe('movedChanged');
    }
  });

  it('shows nothing as deleted and added again', () => {
    const words = (kind: 'added' | 'removed') =>
      whole.rows.flatMap((row) => (row.kind !== kind ? [] : [('after' in row ? row.after : row.before).words]));
    const added = new Set(words('added'));
    expect(words('removed').filter((one) => added.has(one))).toEqual([]);
  });

  it('leads from the draft to the final text, to the byte', () => {
    for (const [name, text] of final) {
      const aligned = align(draft.get(name) ?? [], text);
      expect(apply(draft.get(name) ?? [], diff(draft.get(name) ?? [], aligned))).toEqual({ ok: true, text: aligned });
      expect(aligned.map(({ words }) => words)).toEqual(text.map(({ words }) => words));
    }
  });
});

function comparisonOf(before: Text, after: Text) {
  return compare(before, align(before, after));
}

function rowOf(rows: readonly Row[], words: string): Row | undefined {
  return rows.find((row) => 'before' in row && row.before.words.startsWith(words));
}
