import type { DiscussionSubject } from './discussion-context.ts';

type Place = Pick<DiscussionSubject, 'kind' | 'id'>;

/**
 * The part of an address that names a comment: `c-<comment>`. In a policy text `c-<clause>` names a clause already, so
 * there a comment is named behind its clause.
 */
export const commentHash = (subject: Place, commentId: string): string =>
  subject.kind === 'clause' ? `c-${subject.id}.${commentId}` : `c-${commentId}`;

/** What is left of the address when no comment is named. */
export const discussionHash = (subject: Place): string => (subject.kind === 'clause' ? `c-${subject.id}` : '');

/** The comment that an address names, of those in this discussion; null where it names none. */
export function commentNamed(subject: Place, hash: string): string | null {
  const start = `#${commentHash(subject, '')}`;
  return hash.startsWith(start) && hash.length > start.length ? hash.slice(start.length) : null;
}
