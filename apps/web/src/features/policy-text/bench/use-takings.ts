import { useState } from 'react';
import { startOf, type Effect, type Taking } from './taken-clauses.ts';

/** What an official makes of each clause, beginning with what is wished. */
export function useTakings(effect: Effect | null) {
  const [changed, setChanged] = useState<ReadonlyMap<string, Taking>>(new Map());
  const takings = new Map(
    (effect?.clauses ?? []).map((clause) => [clause.id, changed.get(clause.id) ?? startOf(clause)]),
  );
  return {
    takings,
    take: (id: string, taking: Taking) => setChanged((before) => new Map(before).set(id, taking)),
  };
}
