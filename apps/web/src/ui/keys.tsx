import { useEffect, type ReactNode } from 'react';

/** The key that does the same, shown beside the act. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd aria-hidden="true" dir="ltr">
      {children}
    </kbd>
  );
}

const offKey = 'folkmoot.keys';

/** Single letters can be switched off (WCAG 2.1.4). */
export const keysAreOn = (): boolean => localStorage.getItem(offKey) !== 'off';
export const switchKeys = (on: boolean): void => localStorage.setItem(offKey, on ? 'on' : 'off');

/** Does this take letters and digits for itself? A tick box or a radio button does not. */
const typesText = (target: EventTarget | null) =>
  target instanceof HTMLInputElement
    ? !/^(radio|checkbox|button|submit|reset|file|image|color|range)$/.test(target.type)
    : target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));

/** The key as an English keyboard has it: with Arabic letters or figures on, J is still where J is. */
const latin = ({ key, code }: KeyboardEvent) =>
  key.length === 1 && key > '\u007f' ? (/^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key) : key;

/** Listens for single keys outside of fields. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typesText(event.target) || !keysAreOn()) return;
      const act = acts[latin(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [acts]);
}
