import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from './apply.ts';
import { diff } from './diff.ts';
import { twoTexts } from './testing/texts.ts';

describe('diff', () => {
  it('leads from any text to any other, to the byte', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        expect(apply(before, diff(before, after))).toEqual({ ok: true, text: after });
      }),
    );
  });
});
