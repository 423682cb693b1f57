import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { controversy, wilsonLowerBound } from './ranking.ts';

const votes = fc.integer({ min: 0, max: 1_000_000 });

describe('wilsonLowerBound', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 0.2065],
    [0, 1, 0],
    [10, 0, 0.7225],
    [90, 10, 0.8256],
    [50, 50, 0.4038],
  ])('is, for %d helpful and %d not, %d', (helpful, notHelpful, bound) => {
    expect(wilsonLowerBound(helpful, notHelpful)).toBeCloseTo(bound, 4);
  });

  it('is the textbook’s lower end', () => {
    const textbook = (up: number, down: number): number => {
      const n = up + down;
      const p = up / n;
      const square = 1.96 * 1.96;
      return (p + square / (2 * n) - 1.96 * Math.sqrt((p * (1 - p) + square / (4 * n)) / n)) / (1 + square / n);
    };
    fc.assert(
      fc.property(
        votes,
        fc.integer({ min: 1, max: 1_000_000 }),
        (up, down) => Math.abs(wilsonLowerBound(up, down) - textbook(up, down)) < 1e-9,
      ),
    );
  });

  it('lies between nothing and the share itself', () => {
    fc.assert(
      fc.property(votes, votes, (helpful, notHelpful) => {
        const bound = wilsonLowerBound(helpful, notHelpful);
        return bound >= 0 && bound <= (helpful + notHelpful === 0 ? 0 : helpful / (helpful + notHelpful) + 1e-12);
      }),
    );
  });

  it('rises with each helpful vote and falls with each other', () => {
    fc.assert(
      fc.property(votes, votes, (helpful, notHelpful) => {
        const bound = wilsonLowerBound(helpful, notHelpful);
        return wilsonLowerBound(helpful + 1, notHelpful) > bound && wilsonLowerBound(helpful, notHelpful + 1) <= bound;
      }),
    );
  });

  it('trusts the same share more with more votes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 2, max: 50 }),
        (up, down, times) => wilsonLowerBound(up * times, down * times) > wilsonLowerBound(up, down),
      ),
    );
  });
});

describe('controversy', () => {
  it.each([
    [0, 0, 0],
    [7, 0, 0],
    [0, 7, 0],
    [1, 1, 2],
    [50, 50, 100],
    [90, 10, 1.6681],
  ])('is, for %d helpful and %d not, %d', (helpful, notHelpful, score) => {
    expect(controversy(helpful, notHelpful)).toBeCloseTo(score, 4);
  });

  it('does not care which side is which, and is never more than the votes', () => {
    fc.assert(
      fc.property(votes, votes, (up, down) => {
        const score = controversy(up, down);
        return score === controversy(down, up) && score >= 0 && score <= up + down;
      }),
    );
  });
});
