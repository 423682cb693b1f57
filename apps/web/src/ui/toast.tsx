import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

interface Toast {
  id: number;
  words: ReactNode;
  undo?: () => void;
}

type Say = (words: ReactNode, undo?: () => void) => void;

const SayContext = createContext<Say>(() => undefined);

/** Says what was done, at the foot of the page, politely; with a way to take it back. */
export const useToast = (): Say => use(SayContext);

/** How long an ordinary line stays; one that can be undone stays until it is closed or replaced. */
const shownFor = 8000;

export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const say = useCallback<Say>((words, undo) => {
    const id = Date.now();
    setToast({ id, words, undo });
    if (!undo) setTimeout(() => setToast((shown) => (shown?.id === id ? null : shown)), shownFor);
  }, []);
  return (
    <SayContext value={say}>
      {children}
      <div className="toasts" role="status">
        {toast && (
          <div className="toast" key={toast.id}>
            <span>{toast.words}</span>
            {toast.undo && (
              <button
                type="button"
                onClick={() => {
                  toast.undo?.();
                  setToast(null);
                }}
              >
                <FormattedMessage id="ui.undo" defaultMessage="Undo" />
              </button>
            )}
            <button type="button" onClick={() => setToast(null)}>
              <FormattedMessage id="ui.close" defaultMessage="Close" />
            </button>
          </div>
        )}
      </div>
    </SayContext>
  );
}
