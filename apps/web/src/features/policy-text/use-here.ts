import { useEffect, useState } from 'react';

/** The clause at the top of the screen; null where there is none. */
export function clauseHere(): string | null {
  // In reading order, so the first that reaches below the top is found by halving.
  const rows = document.querySelectorAll<HTMLElement>('[data-clause]');
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > 120) high = middle;
    else low = middle + 1;
  }
  return rows[low]?.dataset['clause'] ?? null;
}

/** The same, told as the reader goes on; at most once a frame. */
export function useClauseHere(): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      setHere(clauseHere());
    };
    const onScroll = () => (waiting ||= requestAnimationFrame(look));
    onScroll();
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      removeEventListener('scroll', onScroll);
      cancelAnimationFrame(waiting);
    };
  }, []);
  return here;
}

/** Shows a clause and gives it the focus, without moving the page where it is in sight. */
export function bringTo(clauseId: string): void {
  const row = document.getElementById(`c-${clauseId}`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.focus({ preventScroll: true });
}
