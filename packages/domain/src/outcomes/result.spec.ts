import { describe, expect, it } from '@jest/globals';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { aCitizen, aModerator, anAdmin, anOfficial, noon } from '../testing/index.ts';
import { publishResult, saveResult, type ResultWords } from './result.ts';

const consultation = { id: 'winter', publishedAt: noon, archivedAt: null };
const official = anOfficial('winter');
const words: ResultWords = {
  title: 'Paths before car parks',
  lead: 'From December, 41 stops.',
  body: 'What you asked, and why.',
};

describe('saveResult', () => {
  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    [
      'takes an official’s words',
      saveResult(official, consultation, words),
      accept({ ...words, editedBy: official.id }),
    ],
    [
      'takes a bare title',
      saveResult(official, consultation, { ...words, lead: '', body: '' }),
      accept({ title: words.title, lead: '', body: '', editedBy: official.id }),
    ],
    ['refuses visitors', saveResult(null, consultation, words), refuse('NOT_SIGNED_IN')],
    ['refuses citizens', saveResult(aCitizen(), consultation, words), refuse('NOT_AN_OFFICIAL')],
    ['refuses administrators', saveResult(anAdmin(), consultation, words), refuse('NOT_AN_OFFICIAL')],
    ['refuses the archive', saveResult(official, { ...consultation, archivedAt: noon }, words), refuse('ARCHIVED')],
    ['wants a title', saveResult(official, consultation, { ...words, title: '' }), refuse('REQUIRED', 'title')],
    [
      'wants a title of eight characters',
      saveResult(official, consultation, { ...words, title: 'Done it' }),
      refuse('TOO_SHORT', 'title'),
    ],
    [
      'wants a short title',
      saveResult(official, consultation, { ...words, title: 'x'.repeat(161) }),
      refuse('TOO_LONG', 'title'),
    ],
    [
      'wants a short lead',
      saveResult(official, consultation, { ...words, lead: 'x'.repeat(601) }),
      refuse('TOO_LONG', 'lead'),
    ],
    [
      'wants a report, not a library',
      saveResult(official, consultation, { ...words, body: 'x'.repeat(60_001) }),
      refuse('TOO_LONG', 'body'),
    ],
  ];
  it.each(cases)('%s', (_, answer, expected) => expect(answer).toEqual(expected));
});

describe('publishResult', () => {
  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    [
      'publishes what is complete',
      publishResult(official, consultation, words, null),
      accept({ ...words, publishedBy: official.id }),
    ],
    [
      'publishes a new version',
      publishResult(official, consultation, words, { ...words, body: 'Before.' }),
      accept({ ...words, publishedBy: official.id }),
    ],
    ['refuses moderators', publishResult(aModerator(), consultation, words, null), refuse('NOT_AN_OFFICIAL')],
    ['refuses visitors', publishResult(null, consultation, words, null), refuse('NOT_SIGNED_IN')],
    [
      'refuses unpublished consultations',
      publishResult(official, { ...consultation, publishedAt: null }, words, null),
      refuse('NOT_PUBLISHED'),
    ],
    [
      'refuses the archive',
      publishResult(official, { ...consultation, archivedAt: noon }, words, null),
      refuse('ARCHIVED'),
    ],
    ['refuses where nothing is written', publishResult(official, consultation, null, null), refuse('NO_RESULT')],
    ['wants a lead', publishResult(official, consultation, { ...words, lead: '' }, null), refuse('REQUIRED', 'lead')],
    ['wants a body', publishResult(official, consultation, { ...words, body: '' }, null), refuse('REQUIRED', 'body')],
    ['refuses the same words again', publishResult(official, consultation, words, words), refuse('NOTHING_CHANGED')],
  ];
  it.each(cases)('%s', (_, answer, expected) => expect(answer).toEqual(expected));
});
