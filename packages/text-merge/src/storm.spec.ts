import { expect, it, describe } from '@jest/globals';
import { align } from './align.ts';
import { apply } from './apply.ts';
import type { Change } from './change.ts';
import { compare } from './compare.ts';
import { diff } from './diff.ts';
import { merge } from './merge.ts';
import type { Piece, Text } from './piece.ts';
import { paragraph } from './testing/texts.ts';

/** Numbers that look like chance and are always the same. Method: linear congruential, Park and Miller 1988. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A text of so many pieces, with words from a stock as large as that of a long policy. */
function longText(pieces: number, words: number, next: (below: number) => number): Text {
  return Array.from({ length: pieces }, (_, at) =>
    paragraph(`p${at}`, `${Array.from({ length: words }, () => `word${Math.min(next(3000), next(3000))}`).join(' ')}.`),
  );
}

/** The words of a piece with one of them changed. */
function edited({ words }: Piece, put: string, next: (below: number) => number): string {
  const list = words.split(' ');
  return list.with(next(list.length - 1), put).join(' ');
}

/** One to three changes to a text, each with words that no other has. */
function amendment(base: Text, name: string, next: (below: number) => number): Change[] {
  const used = new Set<string>();
  return Array.from({ length: 1 + next(3) }, (_, turn): Change[] => {
    const piece = base[next(base.length)];
    const after = base[next(base.length)]?.id ?? null;
    if (piece === undefined || used.has(piece.id)) return [];
    used.add(piece.id);
    const { id, kind, level } = piece;
    const sort = next(10);
    if (sort < 5) return [{ kind: 'edit', id, to: { kind, level, words: edited(piece, `${name}.${turn}`, next) } }];
    if (sort < 8)
      return [{ kind: 'insert', after, piece: paragraph(`${name}-${turn}`, `Inserted by ${name}.${turn}.`) }];
    if (sort < 9) return [{ kind: 'remove', id }];
    return after === id ? [] : [{ kind: 'move', id, after }];
  }).flat();
}

describe('a storm of a thousand amendments to one text', () => {
  const next = numbers(20_240);
  const base = longText(300, 40, next);
  const accepted: Change[][] = [];
  let working = base;
  const start = performance.now();
  for (let turn = 0; turn < 1000; turn += 1) {
    const changes = amendment(base, `amendment${turn}`, next);
    const theirs = apply(base, changes);
    if (!theirs.ok) continue;
    const { text, collisions } = merge(base, working, theirs.text);
    if (collisions.length > 0) continue;
    working = text;
    accepted.push(changes);
  }
  const took = performance.now() - start;

  it('accepts many and refuses some', () => {
    console.log(`${accepted.length} of 1,000 amendments accepted in ${took.toFixed(0)} ms; ${working.length} pieces`);
    expect(accepted.length).toBeGreaterThan(300);
    expect(accepted.length).toBeLessThan(1000);
  });

  it('keeps the words of all that it accepted', () => {
    const byId = new Map(working.map((piece) => [piece.id, piece.words]));
    for (const change of accepted.flat()) {
      if (change.kind === 'insert') expect(byId.get(change.piece.id)).toBe(change.piece.words);
      if (change.kind === 'remove') expect(byId.has(change.id)).toBe(false);
      const put = change.kind === 'edit' ? /amendment\d+\.\d+/.exec(change.to.words)?.[0] : undefined;
      if (change.kind === 'edit') expect(byId.get(change.id)?.split(' ')).toContain(put);
    }
  });

  it('has each identity once', () => {
    expect(new Set(working.map(({ id }) => id)).size).toBe(working.length);
  });

  it('takes a few seconds, on a busy machine, too', () => expect(took).toBeLessThan(15_000));
});

describe('a text of 100,000 words', () => {
  const next = numbers(7);
  const before = longText(2000, 50, next);
  const after = before
    .flatMap((piece, at): Piece[] => {
      if (at % 40 === 7) return [];
      const words = at % 6 === 0 ? edited({ ...piece, words: edited(piece, 'new', next) }, 'newer', next) : piece.words;
      const own = [{ ...piece, words }];
      return at % 50 === 3 ? [...own, paragraph(`n${at}`, `An inserted clause about matter ${at}.`)] : own;
    })
    .sort((a, b) => Number(a.id.endsWith('77')) - Number(b.id.endsWith('77')));

  const timed = <T>(what: string, act: () => T): [T, number] => {
    const start = performance.now();
    const answer = act();
    const took = performance.now() - start;
    console.log(`${what}: ${took.toFixed(0)} ms`);
    return [answer, took];
  };

  it('is told apart and compared in less than a second', () => {
    const [changes, first] = timed('diff', () => diff(before, after));
    const [comparison, second] = timed('compare', () => compare(before, after));
    expect(changes.length).toBeGreaterThan(300);
    expect(comparison.counts.moved).toBe(20);
    expect(first + second).toBeLessThan(1000);
  });

  it('is aligned in less than two, and rightly', () => {
    const foreign = after.map((piece, at) => ({ ...piece, id: `new${at}` }));
    const [aligned, took] = timed('align', () => align(before, foreign));
    const known = new Set(before.map(({ id }) => id));
    after.forEach(({ id }, at) => expect(aligned[at]?.id).toBe(known.has(id) ? id : `new${at}`));
    expect(took).toBeLessThan(2000);
  });
});
