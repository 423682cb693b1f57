import { useEffect, useState } from 'react';

/** The clause at the top of the screen, told at most once a frame. */
export function useClauseHere(): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      // In reading order, so the first that reaches below the top is found by halving.
      const rows = document.querySelectorAll<HTMLElement>('[data-clause]');
      let low = 0;
      let high = rows.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > 120) high = middle;
        else low = middle + 1;
      }
      setHere(rows[low]?.dataset['clause'] ?? null);
    };
    const onScroll = () => (waiting ||= requestAnimationFrame(look));
    look();
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      removeEventListener('scroll', onScroll);
      cancelAnimationFrame(waiting);
    };
  }, []);
  return here;
}
