import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { aCitizen, after, aModerator, anAdmin, anOfficial, aPhase, aVenue, noon } from '../testing/index.ts';
import {
  archiveConsultation,
  closePhase,
  consultationState,
  consultationTime,
  consultationWords,
  editConsultation,
  mostPhases,
  openPhase,
  publishConsultation,
  timeline,
  type ConsultationDraft,
} from './consultation.ts';
import type { Verb } from '../policy.ts';
import { consultationVerbs } from './consultation-verbs.ts';
import { currentPhase, phaseKinds, type Phase } from './phase.ts';
import type { Venue } from './venue.ts';

const official = anOfficial('winter');
const draft: ConsultationDraft = {
  title: 'Winter paths in Vellamo',
  slug: null,
  summary: 'Where should the ploughs go first?',
  brief: 'The city clears 400 kilometres.',
  topic: 'Traffic',
  place: 'Vellamo',
  askedBy: 'City council',
  contact: 'Hanna Korpela reads along.',
};
const standing = { id: 'winter', summary: 'Where?', brief: 'Everywhere.', publishedAt: noon, archivedAt: null };
const past = aPhase('propose', { position: 0, opensAt: after(-9, 'days'), closesAt: after(-6, 'days') });
const present = aPhase('discuss', { position: 1, opensAt: after(-3, 'days'), closesAt: after(3, 'days') });
const future = aPhase('answer', { position: 2, opensAt: after(6, 'days'), closesAt: after(9, 'days') });
const phases = [past, present, future];

describe('consultationState and consultationTime', () => {
  it.each([
    [null, null, 'draft'],
    [noon, null, 'published'],
    [noon, noon, 'archived'],
  ])('published %p, archived %p is %s', (publishedAt, archivedAt, state) =>
    expect(consultationState({ publishedAt, archivedAt })).toBe(state),
  );

  it.each([
    ['no phase', null, [], 'upcoming'],
    ['phases to come', null, [future], 'upcoming'],
    ['a phase open', null, phases, 'open'],
    ['phases past and to come', null, [past, future], 'open'],
    ['phases past', null, [past], 'decided'],
    ['the archive', noon, phases, 'archived'],
  ])('with %s', (_, archivedAt, those, time) => expect(consultationTime(archivedAt, those, noon)).toBe(time));
});

describe('consultationWords', () => {
  it('takes the address from the title', () => {
    expect(consultationWords(draft)).toEqual(accept({ ...draft, slug: 'winter-paths-in-vellamo' }));
  });

  it.each([
    ['a short title', { title: 'Winter' }, refuse('TOO_SHORT', 'title')],
    ['a long summary', { summary: 'x'.repeat(401) }, refuse('TOO_LONG', 'summary')],
    ['capitals in the address', { slug: 'Winter' }, refuse('NOT_A_SLUG', 'slug')],
    ['an address with a slash', { slug: 'winter/paths' }, refuse('NOT_A_SLUG', 'slug')],
    ['a long address', { slug: 'x'.repeat(61) }, refuse('NOT_A_SLUG', 'slug')],
    ['a title no address can be made of', { title: 'شتاء في المدينة' }, refuse('NOT_A_SLUG', 'slug')],
  ])('refuses %s', (_, change, expected) => expect(consultationWords({ ...draft, ...change })).toEqual(expected));
});

describe('timeline', () => {
  const longOne = Array.from({ length: mostPhases + 1 }, (_, index) =>
    aPhase('discuss', { opensAt: after(index, 'days'), closesAt: after(index + 1, 'days') }),
  );
  it.each([
    ['takes phases in order', phases, accept(phases)],
    ['takes phases that touch', longOne.slice(1), accept(longOne.slice(1))],
    ['wants one at least', [], refuse('PHASES_MISSING', 'phases')],
    ['takes twelve at most', longOne, refuse('TOO_MANY', 'phases')],
    ['refuses overlaps', [past, { ...present, opensAt: after(-7, 'days') }], refuse('PHASES_OVERLAP', 'phases')],
    ['refuses disorder', [present, past], refuse('PHASES_OVERLAP', 'phases')],
    [
      'refuses phases that close as they open',
      [{ ...present, closesAt: present.opensAt }],
      refuse('PHASES_OVERLAP', 'phases'),
    ],
  ])('%s', (_, those, expected) => expect(timeline(those)).toEqual(expected));
});

describe('the verbs of officials', () => {
  const unpublished = { ...standing, publishedAt: null };
  const archived = { ...standing, archivedAt: noon };
  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['edits', editConsultation(official, standing), accept(official)],
    ['edits no archive', editConsultation(official, archived), refuse('ARCHIVED')],
    ['publishes', publishConsultation(official, unpublished, phases), accept(official)],
    ['publishes once', publishConsultation(official, standing, phases), refuse('ALREADY_PUBLISHED')],
    [
      'publishes with a summary',
      publishConsultation(official, { ...unpublished, summary: '' }, phases),
      refuse('REQUIRED', 'summary'),
    ],
    [
      'publishes with a brief',
      publishConsultation(official, { ...unpublished, brief: '' }, phases),
      refuse('REQUIRED', 'brief'),
    ],
    ['publishes with phases', publishConsultation(official, unpublished, []), refuse('PHASES_MISSING', 'phases')],
    ['opens what is public', openPhase(official, unpublished, phases, future.id, noon), refuse('NOT_PUBLISHED')],
    ['opens no archive', openPhase(official, archived, phases, future.id, noon), refuse('ARCHIVED')],
    ['opens what there is', openPhase(official, standing, phases, 'none', noon), refuse('NOT_FOUND')],
    ['opens what is closed', openPhase(official, standing, phases, present.id, noon), refuse('ALREADY_OPEN')],
    ['closes no archive', closePhase(official, archived, phases, present.id, noon), refuse('ARCHIVED')],
    ['closes what there is', closePhase(official, standing, phases, 'none', noon), refuse('NOT_FOUND')],
    ['closes what is open', closePhase(official, standing, phases, future.id, noon), refuse('NOT_OPEN')],
    [
      'closes',
      closePhase(official, standing, phases, present.id, noon),
      accept([{ id: present.id, opensAt: present.opensAt, closesAt: noon }]),
    ],
    ['archives what is over', archiveConsultation(official, standing, [past], noon), accept(official)],
    [
      'archives nothing with a phase open',
      archiveConsultation(official, standing, [past, present], noon),
      refuse('CONSULTATION_NOT_FINISHED'),
    ],
    [
      'archives nothing with a phase to come',
      archiveConsultation(official, standing, [past, future], noon),
      refuse('CONSULTATION_NOT_FINISHED'),
    ],
    ['archives once', archiveConsultation(official, archived, [past], noon), refuse('ARCHIVED')],
    ['archives no draft', archiveConsultation(official, unpublished, [past], noon), refuse('NOT_PUBLISHED')],
  ];
  it.each(cases)('%s', (_, answer, expected) => expect(answer).toEqual(expected));

  it('belong to nobody else', () => {
    for (const actor of [null, aCitizen(), aModerator('winter'), anAdmin(), anOfficial('summer')]) {
      const reason = actor ? 'NOT_AN_OFFICIAL' : 'NOT_SIGNED_IN';
      // Whoever may not act learns that, and nothing of how things stand.
      for (const one of [standing, unpublished, archived]) {
        expect(editConsultation(actor, one)).toEqual(refuse(reason));
        expect(publishConsultation(actor, one, [])).toEqual(refuse(reason));
        expect(openPhase(actor, one, phases, 'none', noon)).toEqual(refuse(reason));
        expect(closePhase(actor, one, phases, 'none', noon)).toEqual(refuse(reason));
        expect(archiveConsultation(actor, one, phases, noon)).toEqual(refuse(reason));
      }
    }
  });
});

describe('what an official may do in a consultation', () => {
  const consultationId = 'winter';
  const asked: Verb[] = ['editConsultation', 'answerProposal', 'saveResult', 'publishResult'];
  const cases: [string, Partial<Venue>, Verb[]][] = [
    ['before it is public', { publishedAt: null }, ['editConsultation', 'saveResult']],
    ['while it runs', {}, asked],
    ['in the archive', { archivedAt: noon }, []],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    const may = consultationVerbs(official, aVenue('answer', { consultationId, ...change }), noon);
    expect(asked.filter((verb) => may.includes(verb))).toEqual(expected);
  });
});

/** A timeline of up to six phases, some touching, some with gaps, around noon. */
const timelines = fc
  .array(fc.tuple(fc.constantFrom(...phaseKinds), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 })), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((parts) =>
    fc.integer({ min: -200, max: 20 }).map((start) => {
      let hour = start;
      return parts.map(([kind, gap, length], position): Phase => {
        const opens = hour + gap;
        hour = opens + length;
        return aPhase(kind, { position, opensAt: after(opens, 'hours'), closesAt: after(hour, 'hours') });
      });
    }),
  );

function moved(before: readonly Phase[], times: ReturnType<typeof openPhase>): Phase[] {
  if (!times.ok) return [...before];
  return before.map((phase) => ({ ...phase, ...times.value.find(({ id }) => id === phase.id) }));
}

/** In order and apart; phases that were passed over may have shrunk to nothing. */
function inOrder(those: readonly Phase[]): boolean {
  return those.every((phase, index) => {
    const before = those[index - 1];
    return phase.opensAt <= phase.closesAt && (!before || before.closesAt <= phase.opensAt);
  });
}

describe('moving phases by hand', () => {
  it('opening keeps the timeline in order and leaves the chosen phase open', () => {
    fc.assert(
      fc.property(timelines, fc.nat(5), (before, choice) => {
        const chosen = before[choice % before.length];
        if (!chosen) return true;
        const times = openPhase(official, standing, before, chosen.id, noon);
        const now = moved(before, times);
        return inOrder(now) && (!times.ok || currentPhase(now, noon)?.id === chosen.id);
      }),
      { numRuns: 500 },
    );
  });

  it('closing keeps the timeline in order and leaves nothing open', () => {
    fc.assert(
      fc.property(timelines, (before) => {
        const open = currentPhase(before, noon);
        if (!open) return true;
        const now = moved(before, closePhase(official, standing, before, open.id, noon));
        return inOrder(now) && currentPhase(now, noon) === null;
      }),
      { numRuns: 500 },
    );
  });
});
