import { expect, it } from '@jest/globals';
import { align } from './align.ts';
import { apply } from './apply.ts';
import { diff } from './diff.ts';
import { lineage } from './lineage.ts';
import { merge } from './merge.ts';
import { describeWith, sourcesIn } from './testing/data.ts';
import { cut, joined, touched, type Cut } from './testing/markdown.ts';
import { paragraph } from './testing/texts.ts';

describeWith('18f-open-source-policy', () => {
  const sources = [...sourcesIn('18f-open-source-policy').values()];
  const steps = stepsOf(sources);

  it('has all revisions, cut into pieces and joined again without loss', () => {
    expect(sources).toHaveLength(42);
    for (const source of sources) expect(joined(cut(source, 'p'))).toBe(source);
  });

  it('replays every revision to the byte', () => {
    let text = steps[0]?.before.text ?? [];
    for (const { before, after, source } of steps) {
      expect(text).toEqual(before.text);
      const applied = apply(text, diff(before.text, after.text));
      expect(applied.ok).toBe(true);
      if (applied.ok) text = applied.text;
      expect(joined({ text, gaps: after.gaps })).toBe(source);
    }
    expect(joined({ text, gaps: steps.at(-1)?.after.gaps ?? [] })).toBe(sources[41]);
  });

  it('touches exactly the pieces whose lines the revision touched', () => {
    for (const { before, after } of steps) {
      const { byLines, named, moved } = touched(before, after, diff(before.text, after.text));
      // A line that came to stand in another piece did not change itself; that it did so is what lineage tells.
      const descended = new Set(lineage(before.text, after.text).map(({ id }) => id));
      expect([...named].filter((id) => !byLines.has(id) && !descended.has(id))).toEqual([]);
      expect([...byLines].filter((id) => !named.has(id) && !moved.has(id))).toEqual([]);
    }
  });

  it.each(['## Distribution of Code', 'There is a misconception'])(
    'keeps "%s" one piece in all 42 revisions',
    (words) => {
      const ids = [...steps.map(({ before }) => before), ...steps.slice(-1).map(({ after }) => after)].map(
        ({ text }) => text.find((piece) => piece.words.startsWith(words))?.id,
      );
      expect(ids).toEqual(Array.from({ length: 42 }, () => ids[0] ?? 'none'));
    },
  );

  it('merges each revision with an amendment made elsewhere, and keeps both', () => {
    for (const { before, after } of steps) {
      const changed = new Set(
        diff(before.text, after.text).map((one) => (one.kind === 'insert' ? one.piece.id : one.id)),
      );
      const target = before.text.find(({ id, kind }) => kind === 'paragraph' && !changed.has(id));
      expect(target).toBeDefined();
      if (target === undefined) continue;
      const amended = { ...target, words: `${target.words} This was amended.` };
      const theirs = before.text.flatMap((one) =>
        one.id === target.id ? [amended, paragraph('new', 'This is new.')] : [one],
      );
      const merged = merge(before.text, after.text, theirs);
      const expected = after.text.flatMap((one) =>
        one.id === target.id ? [amended, paragraph('new', 'This is new.')] : [one],
      );
      expect(merged).toEqual({ text: expected, collisions: [] });
      expect(merge(before.text, theirs, after.text)).toEqual(merged);
    }
  });
});

interface Step {
  readonly before: Cut;
  readonly after: Cut;
  readonly source: string;
}

/** Each revision aligned with the one before it. */
function stepsOf([first = '', ...rest]: readonly string[]): Step[] {
  let before = cut(first, '1.');
  return rest.map((source, index) => {
    const { text, gaps } = cut(source, `${index + 2}.`);
    const step = { before, after: { text: align(before.text, text), gaps }, source };
    before = step.after;
    return step;
  });
}
