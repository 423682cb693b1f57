import { describe, expect, it } from '@jest/globals';
import { aCitizen, aModerator, anAdmin, anOfficial } from '../testing/index.ts';
import { holds, holdsAnywhere } from './actor.ts';

describe('holds', () => {
  it.each([
    ['a grant in its place', aModerator('winter'), 'moderator', 'winter', true],
    ['a grant in another place', aModerator('winter'), 'moderator', 'summer', false],
    ['a grant of one place, for the site', aModerator('winter'), 'moderator', null, false],
    ['a grant for the site, anywhere', aModerator(), 'moderator', 'winter', true],
    ['another role', anOfficial('winter'), 'moderator', 'winter', false],
    ['an administrator, who inherits nothing', anAdmin(), 'official', 'winter', false],
    ['no grant', aCitizen(), 'moderator', 'winter', false],
  ] as const)('of %s', (_, actor, role, place, expected) => expect(holds(actor, role, place)).toBe(expected));
});

describe('holdsAnywhere', () => {
  it.each([
    ['one consultation', aModerator('winter'), true],
    ['the site', aModerator(), true],
    ['nothing', aCitizen(), false],
    ['another role', anOfficial(), false],
  ])('of a grant for %s', (_, actor, expected) => expect(holdsAnywhere(actor, 'moderator')).toBe(expected));
});
