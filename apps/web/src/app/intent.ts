import { useCallback, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** What a person wanted to do when the forum asked them to sign in first. Kept on the device, done on return. */
export type IntentVerb = 'support' | 'comment' | 'propose' | 'report' | 'vote';

interface Intent {
  verb: IntentVerb;
  subjectId: string;
  at: number;
}

const key = 'folkmoot.intent';
const keptFor = 60 * 60_000;

function keptIntent(): Intent | null {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (typeof kept !== 'object' || kept === null || !('verb' in kept) || !('subjectId' in kept) || !('at' in kept))
    return null;
  const { verb, subjectId, at } = kept as Intent;
  return Date.now() - at < keptFor ? { verb, subjectId, at } : null;
}

/** Leads to the sign-in page and back here; with a subject, the act itself follows after signing in. */
export function useSignInFirst(): (verb: IntentVerb, subjectId?: string) => void {
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  return useCallback(
    (verb, subjectId) => {
      if (subjectId) localStorage.setItem(key, JSON.stringify({ verb, subjectId, at: Date.now() } satisfies Intent));
      const next = encodeURIComponent(`${pathname}${search}${hash}`);
      void navigate(`/sign-in?next=${next}&intent=${verb}`);
    },
    [navigate, pathname, search, hash],
  );
}

/** Does the kept intent once, as soon as it may be done. Only the device's own memory starts it, never an address. */
export function useKeptIntent(verb: IntentVerb, subjectId: string, possible: boolean, act: () => void): void {
  useEffect(() => {
    if (!possible) return;
    const intent = keptIntent();
    if (intent?.verb !== verb || intent.subjectId !== subjectId) return;
    localStorage.removeItem(key);
    act();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it becomes possible
  }, [possible, verb, subjectId]);
}
