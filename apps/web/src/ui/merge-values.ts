interface Merged<Values> {
  /** Theirs, with on top of it what only you, or both of you, have changed. */
  values: Values;
  /** What they changed and you did not. */
  taken: (keyof Values)[];
  /** What both changed differently; yours stands. */
  clashes: (keyof Values)[];
}

/** Field by field: what came of two people writing the same form at once. Values are compared as JSON. */
export function mergeValues<Values extends object>(
  names: readonly (keyof Values)[],
  base: Values,
  mine: Values,
  theirs: Values,
): Merged<Values> {
  const differ = (a: Values, b: Values, name: keyof Values) => JSON.stringify(a[name]) !== JSON.stringify(b[name]);
  const values = { ...theirs };
  const taken: (keyof Values)[] = [];
  const clashes: (keyof Values)[] = [];
  for (const name of names) {
    const byMe = differ(base, mine, name);
    const byThem = differ(base, theirs, name);
    if (byMe) values[name] = mine[name];
    if (byThem && !byMe) taken.push(name);
    if (byThem && byMe && differ(mine, theirs, name)) clashes.push(name);
  }
  return { values, taken, clashes };
}
