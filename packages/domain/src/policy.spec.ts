import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accept, refuse } from './outcome.ts';
import { permit, permitActor, permittedVerbs, policy, verbs, type Verb } from './policy.ts';
import { reasons } from './reasons.ts';
import { aCitizen, aModerator, aNewcomer, anAdmin, anOfficial } from './testing/index.ts';

const place = 'winter';
const staff = { moderator: aModerator(place), official: anOfficial(place), admin: anAdmin() } as const;
const missing = { moderator: 'NOT_A_MODERATOR', official: 'NOT_AN_OFFICIAL', admin: 'NOT_AN_ADMIN' } as const;
const verbsOf = (who: string): Verb[] => verbs.filter((verb) => policy[verb] === who);

describe('permit', () => {
  it.each(verbsOf('anyone'))('lets anyone `%s`', (verb) => {
    expect(permit(null, verb, place)).toEqual(accept(null));
    expect(permitActor(null, verb, place)).toEqual(refuse('NOT_SIGNED_IN'));
  });

  it.each(verbsOf('signedIn'))('lets whoever is signed in `%s`', (verb) => {
    const newcomer = aNewcomer();
    expect(permit(null, verb, place)).toEqual(refuse('NOT_SIGNED_IN'));
    expect(permitActor(newcomer, verb, place)).toEqual(accept(newcomer));
  });

  it.each(verbsOf('confirmed'))('lets confirmed people `%s`', (verb) => {
    const citizen = aCitizen();
    expect(permit(null, verb, place)).toEqual(refuse('NOT_SIGNED_IN'));
    expect(permit(aNewcomer(), verb, place)).toEqual(refuse('EMAIL_NOT_CONFIRMED'));
    expect(permit(citizen, verb, place)).toEqual(accept(citizen));
  });

  describe.each(['moderator', 'official', 'admin'] as const)('for the role %s', (role) => {
    it.each(verbsOf(role))('lets only its holders `%s`', (verb) => {
      for (const [name, actor] of Object.entries(staff))
        expect(permit(actor, verb, place)).toEqual(name === role ? accept(actor) : refuse(missing[role]));
      expect(permit(null, verb, place)).toEqual(refuse('NOT_SIGNED_IN'));
      expect(permit(aCitizen(), verb, place)).toEqual(refuse(missing[role]));
    });
  });

  it('keeps a grant to its own consultation', () => {
    expect(permit(aModerator(place), 'decideCase', 'summer')).toEqual(refuse('NOT_A_MODERATOR'));
    expect(permit(aModerator(place), 'decideCase', null)).toEqual(refuse('NOT_A_MODERATOR'));
    expect(permit(aModerator(), 'decideCase', 'summer').ok).toBe(true);
  });

  it('never accepts anyone without a grant for what staff does', () => {
    const staffVerbs = verbs.filter((verb) => policy[verb] in missing);
    const nobodies = fc.constantFrom(null, aCitizen(), aNewcomer());
    fc.assert(
      fc.property(
        fc.constantFrom(...staffVerbs),
        nobodies,
        fc.constantFrom(place, null),
        (verb, actor, where) => !permit(actor, verb, where).ok,
      ),
    );
  });
});

describe('permittedVerbs', () => {
  it('lists what permit accepts, and nothing else', () => {
    for (const actor of [null, aNewcomer(), aCitizen(), ...Object.values(staff)])
      expect(permittedVerbs(actor, place)).toEqual(verbs.filter((verb) => permit(actor, verb, place).ok));
  });
});

describe('reasons', () => {
  it.each(Object.entries(reasons))('says %s in a sentence', (name, sentence) => {
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
