import type { Answer, Visitor } from './api.ts';

/** The cookies an answer sets, as they stand in its headers. */
export function setCookies({ headers }: Pick<Answer, 'headers'>): readonly string[] {
  const given: unknown = headers['set-cookie'];
  return Array.isArray(given) ? given.map(String) : [];
}

/** Whoever an answer has signed in. */
export function signedIn(answer: Pick<Answer, 'headers'>): Visitor {
  const [cookie] = setCookies(answer);
  if (!cookie) throw new Error('The answer sets no cookie');
  return { cookie: cookie.split(';')[0] ?? '' };
}
