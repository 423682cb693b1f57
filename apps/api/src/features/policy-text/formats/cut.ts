import { accept } from '@folkmoot/domain';
import type { Clause, ClauseKind } from '@folkmoot/domain';
import { documentTooLarge, mostClauses, mostText, type Read } from './read.ts';

/** What a document can hold that a policy text cannot; the official who imports it is told. */
export const misunderstoodKinds = [
  'html',
  'script',
  'comment',
  'image',
  'formula',
  'unsafeLink',
  'linkTitle',
  'brokenReference',
  'footnoteWithoutText',
  'footnoteTwice',
  'trackedChange',
  'unknownElement',
] as const;
export type MisunderstoodKind = (typeof misunderstoodKinds)[number];

/** Something left out or simplified, and the beginning of its words. */
export interface Misunderstood {
  readonly what: MisunderstoodKind;
  readonly excerpt: string;
}

/** A document cut into the clauses of a policy text. The title is plain text. */
export interface Cut {
  readonly title: string | null;
  readonly clauses: readonly Clause[];
  readonly notUnderstood: readonly Misunderstood[];
}

/** A clause before it has an identity. */
export interface Snippet {
  readonly kind: ClauseKind;
  readonly level: number;
  readonly words: string;
  /** An identity the document brought. */
  readonly id?: string;
  /** Names by which links within the document point here. */
  readonly anchors?: readonly string[];
}

const longestExcerpt = 300;
const mostMisunderstood = 500;

/** Notes what was not understood: each finding once, and no more of them than anyone would read. */
export class Findings {
  private readonly found = new Map<string, Misunderstood>();

  add(what: MisunderstoodKind, text: string): void {
    if (this.found.size >= mostMisunderstood) return;
    // Bounded before it is tidied: the text may be the better part of a document.
    const excerpt = text
      .slice(0, 4 * longestExcerpt)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestExcerpt);
    this.found.set(`${what} ${excerpt}`, { what, excerpt });
  }

  all(): readonly Misunderstood[] {
    return [...this.found.values()];
  }
}

/** Gives the snippets their identities and leads links within the document to them, or refuses too large a text. */
export function cutOf(
  title: string | null,
  snippets: readonly Snippet[],
  findings: Findings,
  newId: () => string,
): Read<Cut> {
  if (snippets.length > mostClauses) return documentTooLarge;
  if (snippets.reduce((size, { words }) => size + words.length, 0) > mostText) return documentTooLarge;
  const taken = new Set<string>();
  const places = new Map<string, string>();
  const identified = snippets.map(({ id, anchors = [], ...snippet }) => {
    const own = id === undefined || taken.has(id) ? newId() : id;
    taken.add(own);
    for (const anchor of anchors) if (!places.has(anchor)) places.set(anchor, own);
    return { id: own, ...snippet };
  });
  const clauses = identified.map((clause): Clause => {
    const words = clause.words.replaceAll(innerLink, (link, anchor: string) => {
      const place = places.get(anchor);
      if (place) return `](#clause-${place})`;
      if (!taken.has(anchor.replace(/^clause-/, ''))) findings.add('brokenReference', `#${anchor}`);
      return link;
    });
    return { ...clause, words };
  });
  return accept({ title, clauses, notUnderstood: findings.all() });
}

/** The end of a Markdown link to a place of the same document. */
const innerLink = /\]\(<?#([^\s<>()]{1,200})>?\)/g;
