import { heatOf } from './heat.ts';

it.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [4, 2],
  [5, 3],
  [9, 3],
  [10, 4],
  [400, 4],
])('%d suggestions are as warm as %d', (count, heat) => {
  expect(heatOf(count)).toBe(heat);
});
