const key = 'folkmoot.next';

/** Where to go on after signing in: an address of this site, never another's. */
export function placeIn(params: URLSearchParams): string {
  return placeOf(params.get('next'));
}

export function placeOf(next: string | null): string {
  if (!next) return '/';
  const url = new URL(next, location.origin);
  return url.origin === location.origin && next.startsWith('/') ? `${url.pathname}${url.search}${url.hash}` : '/';
}

/** Remembers the place over the letter that confirms the address, which may be opened in another tab. */
export const keepPlace = (place: string): void => localStorage.setItem(key, place);

export function takePlace(): string {
  const place = placeOf(localStorage.getItem(key));
  localStorage.removeItem(key);
  return place;
}
