import fc from 'fast-check';
import { accept, refuse } from '../outcome.ts';
import { anId } from '../testing/index.ts';
import { keptClauses, numberClauses, plainWords, textBounds, type Clause } from './clause.ts';

const division = (level: number, words = 'A heading'): Clause => ({ id: anId(), kind: 'division', level, words });
const piece = (kind: Clause['kind'] = 'clause', words = 'One thing.'): Clause => ({
  id: anId(),
  kind,
  level: 0,
  words,
});
const numbers = (text: readonly Clause[]) => numberClauses(text).map(({ number }) => number);

describe('numbers', () => {
  it('follow from the place: divisions within divisions, clauses within the division they stand in', () => {
    const text = [division(1), piece(), piece(), division(2), piece(), division(2), division(1), piece()];
    expect(numbers(text)).toEqual(['1', '1.1', '1.2', '1.1', '1.1.1', '1.2', '2', '2.1']);
  });

  it('stand before the first division too, and none beside what has no number of its own', () => {
    expect(numbers([piece(), piece('paragraph'), piece('list'), piece()])).toEqual(['1', '', '', '2']);
    expect(numbers([piece('table'), piece('definition'), piece('footnote')])).toEqual(['', '', '']);
  });

  it('count a level that is passed over as its first', () => {
    expect(numbers([division(2), piece(), division(1), division(3)])).toEqual(['1.1', '1.1.1', '1', '1.1.1']);
  });

  it('are never given twice in a text whose divisions go down step by step', () => {
    // 0 stands for a clause; a division is never more than one level below the one before it.
    const outline = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(outline, (levels) => {
        let above = 1;
        const text = [division(1)].concat(
          levels.map((level) => {
            if (level === 0) return piece();
            above = Math.min(level, above + 1);
            return division(above);
          }),
        );
        const given = numberClauses(text).map(({ kind, number }) => `${kind} ${number}`);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

describe('clauses', () => {
  it.each<[string, Partial<Clause> & { kind?: string }, ReturnType<typeof refuse>]>([
    ['no kind that we know', { kind: 'chapter' as Clause['kind'] }, refuse('NOT_A_CLAUSE', 'changes')],
    ['an id that is no UUID', { id: 'seven' }, refuse('NOT_A_CLAUSE', 'changes')],
    ['a level beside a division', { level: 2 }, refuse('NOT_A_CLAUSE', 'changes')],
    ['a division without a level', { kind: 'division', level: 0 }, refuse('NOT_A_CLAUSE', 'changes')],
    ['a division too deep', { kind: 'division', level: 7 }, refuse('NOT_A_CLAUSE', 'changes')],
    ['no words', { words: ' \n ' }, refuse('REQUIRED', 'changes')],
    ['two megabytes of words', { words: 'x'.repeat(2_000_000) }, refuse('TOO_LONG', 'changes')],
  ])('refuse %s', (_, change, refusal) => {
    expect(keptClauses([{ ...piece(), ...change }])).toEqual(refusal);
  });

  it('refuse an identity twice, and more than a text may have', () => {
    const one = piece();
    expect(keptClauses([one, one])).toEqual(refuse('NOT_A_CLAUSE', 'changes'));
    expect(keptClauses(Array.from({ length: textBounds.clauses + 1 }, () => piece()))).toEqual(
      refuse('TOO_LONG', 'changes'),
    );
    const long = 'x'.repeat(20_000);
    expect(keptClauses(Array.from({ length: 101 }, () => piece('clause', long)))).toEqual(
      refuse('TOO_LONG', 'changes'),
    );
  });

  it('are kept tidy', () => {
    const one = piece('clause', ' A\u0000 tree.\r\n');
    expect(keptClauses([one])).toEqual(accept([{ ...one, words: 'A tree.' }]));
  });
});

describe('the words as they are read', () => {
  it.each([
    ['At least **200** of _the_ trees', 'At least 200 of the trees'],
    ['see [clause 4.2](#clause-1) and `code`', 'see clause 4.2 and code'],
    ['snake_case stays, 2 \\* 3 too', 'snake_case stays, 2 * 3 too'],
    ['- one\n- two', 'one\ntwo'],
    ['| a | b |\n| --- | --- |\n| c | d |', ' a b \n\n c d '],
  ])('%j', (words, plain) => {
    expect(plainWords(words)).toBe(plain);
  });
});
