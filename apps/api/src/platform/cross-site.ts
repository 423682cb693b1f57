import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from './config.ts';

/** Whether a page of another site has sent this request, as far as browsers say (OWASP CSRF: origin and fetch metadata). */
export function comesFromAnotherSite(headers: IncomingHttpHeaders, config: Config): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  return originOf(origin) !== originOf(config.publicUrl) && hostOf(origin) !== headers.host;
}

export function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
