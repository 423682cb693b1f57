import { movedIds } from './moves.ts';
import { inOrder, type Placed } from './order.ts';
import type { Text } from './piece.ts';

/** Ids in the order both sides want, and those that each side moved elsewhere, which stand where `ours` has them. */
export interface MergedOrder {
  readonly order: readonly string[];
  readonly collided: ReadonlySet<string>;
}

/**
 * The order of what survives. Pieces that neither side moved stand as in the base. What one side moved or inserted
 * follows the nearest piece ahead in that side's own text that the other side left in its place; an insertion also
 * follows a piece that the other side carried off together with its neighbour there, as when a chapter moves. In one
 * gap, insertions come before what moved there, and of two insertions the one with the lesser id: so that it does not
 * matter which side is `ours`. O(n log n).
 */
export function mergeOrder(base: Text, ours: Text, theirs: Text, survives: (id: string) => boolean): MergedOrder {
  const known = new Set(base.map(({ id }) => id));
  const byUs = placedBy(base, ours, known);
  const byThem = placedBy(base, theirs, known);
  const isBoth = (id: string) => byUs.has(id) && byThem.has(id);
  const stands = (id: string) => survives(id) && !byUs.has(id) && !byThem.has(id);

  const isShared = (id: string) => stands(id) || (survives(id) && isBoth(id));
  const oursAhead = aheadOf(ours, isBoth, isShared);
  const theirsAhead = aheadOf(theirs, isBoth, isShared);
  const agreed: Placed[] = [];
  const collided = new Set<string>();
  for (const [id, after] of oursAhead) {
    if (!survives(id)) continue;
    if (theirsAhead.get(id) === after) agreed.push({ id, after });
    else collided.add(id);
  }
  const isAgreed = (id: string) => isBoth(id) && !collided.has(id);

  const alone = (text: Text, other: Text, isMine: (id: string) => boolean): Follower[] => {
    const mine = (id: string) => survives(id) && isMine(id);
    const steady = aheadOf(text, mine, (id) => mine(id) || stands(id) || (survives(id) && isAgreed(id)));
    const carriers = carriersOf(text, other, (id) => survives(id) && known.has(id));
    return text.flatMap(({ id }) => {
      const after = steady.get(id);
      if (after === undefined) return [];
      return [{ id, after, isNew: !known.has(id), carrier: known.has(id) ? undefined : carriers(id, after, mine) }];
    });
  };
  const us = alone(ours, theirs, (id) => byUs.has(id) && !isAgreed(id));
  const them = alone(theirs, ours, (id) => byThem.has(id) && !isBoth(id));

  const standing = base.flatMap(({ id }) => (stands(id) ? [id] : []));
  const attempt = (isFree: (id: string) => boolean) => {
    const place = (side: readonly Follower[]) =>
      side.map((one) => (one.carrier === undefined || !isFree(one.id) ? one : { ...one, after: one.carrier }));
    return inOrder(standing, [...interleave(place(us), place(them)), ...agreed]);
  };
  const order = attempt(() => true);
  if (order.length === standing.length + us.length + them.length + agreed.length) return { order, collided };
  // Each side's insertions follow what the other carried behind them: these stay where they were.
  const reached = new Set(order);
  return { order: attempt((id) => reached.has(id)), collided };
}

interface Follower extends Placed {
  readonly isNew: boolean;
  /** The piece ahead that the other side carried off in company. */
  readonly carrier: string | undefined;
}

/** The ids that a side inserted or moved. */
function placedBy(base: Text, side: Text, known: ReadonlySet<string>): Set<string> {
  const placed = movedIds(base, side);
  for (const { id } of side) if (!known.has(id)) placed.add(id);
  return placed;
}

/** For each piece that is wanted, the nearest one ahead of it that holds. */
function aheadOf(
  text: Text,
  isWanted: (id: string) => boolean,
  holds: (id: string) => boolean,
): Map<string, string | null> {
  const ahead = new Map<string, string | null>();
  let last: string | null = null;
  for (const { id } of text) {
    if (isWanted(id)) ahead.set(id, last);
    if (holds(id)) last = id;
  }
  return ahead;
}

/** Finds for an inserted piece the old one right ahead of it, if a neighbour of that one here is its neighbour there. */
function carriersOf(text: Text, other: Text, isOld: (id: string) => boolean) {
  const always = () => true;
  const lookUp = () => ({
    aheadHere: aheadOf(text, always, isOld),
    aheadThere: aheadOf(other, isOld, isOld),
    behindHere: aheadOf([...text].reverse(), always, isOld),
  });
  let found: ReturnType<typeof lookUp> | undefined;
  return (id: string, steady: string | null, isMine: (id: string) => boolean): string | undefined => {
    const { aheadHere, aheadThere, behindHere } = (found ??= lookUp());
    const carrier = aheadHere.get(id) ?? null;
    if (carrier === null || carrier === steady || isMine(carrier) || (steady !== null && !isOld(steady)))
      return undefined;
    const before = aheadHere.get(carrier) ?? null;
    const behind = behindHere.get(id) ?? null;
    const isInCompany =
      (before !== null && aheadThere.get(carrier) === before) ||
      (behind !== null && aheadThere.get(behind) === carrier);
    return isInCompany ? carrier : undefined;
  };
}

/** Both sides' pieces, so that those after the same piece come side by side in an order that both sides would choose. */
function interleave(us: readonly Follower[], them: readonly Follower[]): Placed[] {
  const ours = firstsOf(us);
  const theirs = firstsOf(them);
  const isFirst = ({ after }: Placed) => {
    const one = ours.get(after);
    const other = theirs.get(after);
    if (one === undefined || other === undefined) return true;
    return one.isNew === other.isNew ? one.id < other.id : one.isNew;
  };
  return [...us.filter(isFirst), ...them, ...us.filter((one) => !isFirst(one))];
}

function firstsOf(side: readonly Follower[]): Map<string | null, Follower> {
  const firsts = new Map<string | null, Follower>();
  for (const one of side) if (!firsts.has(one.after)) firsts.set(one.after, one);
  return firsts;
}
