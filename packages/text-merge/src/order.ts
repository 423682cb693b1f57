/** Something with a place of its own: it follows `after`, or stands at the beginning. */
export interface Placed {
  readonly id: string;
  readonly after: string | null;
}

/**
 * Reading order: `standing` ids as they are, each followed by those placed after it, and by those placed after these;
 * several placed after the same one follow in the order given. Those that lean only on each other are left out. O(n).
 */
export function inOrder(standing: readonly string[], placed: readonly Placed[]): string[] {
  const followers = new Map<string | null, string[]>();
  for (const { id, after } of placed) {
    const list = followers.get(after);
    if (list) list.push(id);
    else followers.set(after, [id]);
  }
  const order: string[] = [];
  // A stack in place of recursion: a chain of insertions may be as long as the text.
  const walk = (waiting: string[]) => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      order.push(id);
      const next = followers.get(id) ?? [];
      for (let at = next.length - 1; at >= 0; at -= 1) waiting.push(next[at] ?? '');
    }
  };
  walk([...(followers.get(null) ?? [])].reverse());
  for (const id of standing) walk([id]);
  return order;
}
