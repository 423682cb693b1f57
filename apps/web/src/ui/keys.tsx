import { useEffect, type ReactNode } from 'react';

/** The key that does the same, shown beside the act. */
export function Key({ children }: { children: ReactNode }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}

const offKey = 'folkmoot.keys';

/** Single letters can be switched off (WCAG 2.1.4). */
export const keysAreOn = (): boolean => localStorage.getItem(offKey) !== 'off';
export const switchKeys = (on: boolean): void => localStorage.setItem(offKey, on ? 'on' : 'off');

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Listens for single keys outside of fields. Radio buttons count as fields: their arrows stay theirs. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typesText(event.target) || !keysAreOn()) return;
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [acts]);
}
