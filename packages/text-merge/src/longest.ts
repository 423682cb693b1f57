/**
 * The longest run of values that rise from left to right, as the indexes of its members; of several equally long ones
 * always the same. O(n log n). Method: patience sorting, Fredman 1975, "On computing the length of longest increasing
 * subsequences".
 */
export function longestRise(values: readonly number[]): number[] {
  const before: number[] = [];
  /** For each length, the index of the smallest value that ends a rise of that length. */
  const ends: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.push(at);
  return rise.reverse();
}
