import type { Pairs } from './pairs.ts';

/**
 * Pairs what reads exactly the same: what stands once in each text; then what repeats, beside what is paired already;
 * then the rest, in order. O(n). Method: Heckel 1978, "A technique for isolating differences between files".
 */
export function pairSame(before: readonly string[], after: readonly string[], pairs: Pairs): void {
  const placesBefore = placesOf(before);
  const placesAfter = placesOf(after);
  for (const [key, [at, ...others]] of placesAfter) {
    const [was, ...more] = placesBefore.get(key) ?? [];
    if (at !== undefined && was !== undefined && others.length + more.length === 0) pairs.join(was, at);
  }
  const spread = (at: number, step: 1 | -1) => {
    const was = pairs.forerunner(at - step);
    if (was !== undefined && before[was + step] === after[at]) pairs.join(was + step, at);
  };
  for (let at = 0; at < after.length; at += 1) spread(at, 1);
  for (let at = after.length - 1; at >= 0; at -= 1) spread(at, -1);
  for (const [key, places] of placesAfter) {
    const free = (placesBefore.get(key) ?? []).filter((was) => pairs.heir(was) === undefined);
    const waiting = places.filter((at) => pairs.forerunner(at) === undefined);
    waiting.slice(0, free.length).forEach((at, index) => pairs.join(free[index] ?? 0, at));
  }
}

function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  });
  return places;
}
