import { accept, refuse } from '../outcome.ts';
import { aCitizen, after, aModerator, anId, anOfficial, aNewcomer, aVenue, noon } from '../testing/index.ts';
import {
  amendmentVerbs,
  answerMerge,
  editAmendment,
  inviteCoauthor,
  joinAmendment,
  mostCoauthors,
  suggestAmendment,
  touchedClauses,
  voteAmendment,
  withdrawAmendment,
  type AmendmentStanding,
} from './amendment.ts';
import type { Clause } from './clause.ts';

const venue = aVenue('draft');
const closed = aVenue('discuss');
const archived = aVenue('draft', { archivedAt: noon });
const clauses: Clause[] = ['One tree.', 'Two trees.', 'Three trees.'].map((words) => ({
  id: anId(),
  kind: 'clause',
  level: 0,
  words,
}));
const [first, second] = clauses.map(({ id }) => id);
const citizen = aCitizen();
const author = aCitizen();

function anAmendment(change: Partial<AmendmentStanding> = {}): AmendmentStanding {
  return {
    state: 'open',
    authorId: author.id,
    coauthorIds: [],
    hiddenAt: null,
    objectBy: null,
    backers: 0,
    venue,
    ...change,
  };
}

const edit = (words: string, id = first ?? '') =>
  ({ kind: 'edit', id, to: { kind: 'clause', level: 0, words } }) as const;
const why = 'Seven can be counted.';

describe('suggesting words', () => {
  it('keeps what the change comes to, and no more', () => {
    const changes = [edit('Seven trees.'), edit('Two trees.', second)];
    expect(suggestAmendment(citizen, venue, clauses, { changes, why: ` ${why} ` }, noon)).toEqual(
      accept({ authorId: citizen.id, why, changes: [edit('Seven trees.')] }),
    );
  });

  it.each([
    [
      'visitors',
      suggestAmendment(null, venue, clauses, { changes: [edit('Seven.')], why }, noon),
      refuse('NOT_SIGNED_IN'),
    ],
    [
      'newcomers',
      suggestAmendment(aNewcomer(), venue, clauses, { changes: [edit('Seven.')], why }, noon),
      refuse('EMAIL_NOT_CONFIRMED'),
    ],
    [
      'another phase',
      suggestAmendment(citizen, closed, clauses, { changes: [edit('Seven.')], why }, noon),
      refuse('PHASE_CLOSED'),
    ],
    [
      'the archive',
      suggestAmendment(citizen, archived, clauses, { changes: [edit('Seven.')], why }, noon),
      refuse('ARCHIVED'),
    ],
    [
      'no change',
      suggestAmendment(citizen, venue, clauses, { changes: [edit('One tree.')], why }, noon),
      refuse('NOTHING_CHANGED', 'changes'),
    ],
    [
      'a clause that is not there',
      suggestAmendment(citizen, venue, clauses, { changes: [edit('Seven.', anId())], why }, noon),
      refuse('NO_SUCH_CLAUSE', 'changes'),
    ],
    [
      'no reason',
      suggestAmendment(citizen, venue, clauses, { changes: [edit('Seven.')], why: '' }, noon),
      refuse('REQUIRED', 'why'),
    ],
  ])('refuses %s', (_, outcome, refusal) => {
    expect(outcome).toEqual(refusal);
  });

  it('refuses more changes than one suggestion can carry', () => {
    const many: Clause[] = Array.from({ length: 101 }, (_, n) => ({
      id: anId(),
      kind: 'clause',
      level: 0,
      words: `Clause ${n}.`,
    }));
    const changes = many.map(({ id }) => edit('Other.', id));
    expect(suggestAmendment(citizen, venue, many, { changes, why }, noon)).toEqual(refuse('TOO_MANY', 'changes'));
  });
});

describe('its authors', () => {
  const coauthor = aCitizen();
  const words = { changes: [edit('Seven trees.')], why };

  it.each([
    [
      'change it while nobody else is for it',
      editAmendment(author, anAmendment(), clauses, words, noon),
      accept(words),
    ],
    [
      'change it together',
      editAmendment(coauthor, anAmendment({ coauthorIds: [coauthor.id] }), clauses, words, noon),
      accept(words),
    ],
    [
      'leave it once others are for it',
      editAmendment(author, anAmendment({ backers: 1 }), clauses, words, noon),
      refuse('HAS_SUPPORTERS'),
    ],
    [
      'bring a stale one up to date, whoever is for it',
      editAmendment(author, anAmendment({ state: 'stale', backers: 9 }), clauses, words, noon),
      accept(words),
    ],
    [
      'leave a decided one',
      editAmendment(author, anAmendment({ state: 'rejected' }), clauses, words, noon),
      refuse('ALREADY_DECIDED'),
    ],
    [
      'leave a hidden one',
      editAmendment(author, anAmendment({ hiddenAt: noon }), clauses, words, noon),
      refuse('HIDDEN'),
    ],
    ['are nobody else', editAmendment(citizen, anAmendment(), clauses, words, noon), refuse('NOT_YOURS')],
    ['take it back', withdrawAmendment(author, anAmendment({ venue: closed })), accept(author)],
    ['take it back once', withdrawAmendment(author, anAmendment({ state: 'withdrawn' })), refuse('WITHDRAWN')],
    ['keep it in the archive', withdrawAmendment(author, anAmendment({ venue: archived })), refuse('ARCHIVED')],
    ['invite others', inviteCoauthor(author, anAmendment()), accept(author)],
    [
      'invite no more than fit',
      inviteCoauthor(author, anAmendment({ coauthorIds: Array.from({ length: mostCoauthors }, anId) })),
      refuse('TOO_MANY'),
    ],
    [
      'invite nobody to what is decided',
      inviteCoauthor(author, anAmendment({ state: 'accepted' })),
      refuse('ALREADY_DECIDED'),
    ],
    ['are joined by others', joinAmendment(citizen, anAmendment()), accept(citizen)],
    ['are joined by nobody twice', joinAmendment(author, anAmendment()), refuse('ALREADY_AN_AUTHOR')],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});

describe('voices', () => {
  it.each([
    ['are given while words are suggested', voteAmendment(citizen, anAmendment(), noon), accept(citizen)],
    ['may come from its author', voteAmendment(author, anAmendment(), noon), accept(author)],
    ['end with the phase', voteAmendment(citizen, anAmendment({ venue: closed }), noon), refuse('PHASE_CLOSED')],
    [
      'end with the decision',
      voteAmendment(citizen, anAmendment({ state: 'merged' }), noon),
      refuse('ALREADY_DECIDED'),
    ],
    [
      'of merged ones go along or stay',
      answerMerge(citizen, anAmendment({ state: 'merged', objectBy: after(1, 'days') }), 'for', noon),
      accept(citizen),
    ],
    [
      'of merged ones stay after the day',
      answerMerge(citizen, anAmendment({ state: 'merged', objectBy: noon }), 'for', noon),
      refuse('TOO_LATE'),
    ],
    [
      'against are not asked',
      answerMerge(citizen, anAmendment({ state: 'merged', objectBy: after(1, 'days') }), 'against', noon),
      refuse('NOT_A_SUPPORTER'),
    ],
    ['of open ones are not asked', answerMerge(citizen, anAmendment(), 'for', noon), refuse('NOT_MERGED')],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});

describe('what is offered', () => {
  it.each([
    [
      'its author',
      author,
      anAmendment(),
      ['editAmendment', 'withdrawAmendment', 'voteAmendment', 'inviteCoauthor', 'suggestAmendment'],
    ],
    ['a citizen', citizen, anAmendment(), ['voteAmendment', 'suggestAmendment', 'reportContent']],
    [
      'an official',
      anOfficial(),
      anAmendment(),
      ['voteAmendment', 'decideAmendment', 'mergeAmendments', 'suggestAmendment', 'reportContent'],
    ],
    ['a moderator once it is decided', aModerator(), anAmendment({ state: 'accepted' }), ['reportContent']],
    ['a visitor', null, anAmendment(), []],
  ])('to %s', (_, actor, amendment, verbs) => {
    expect(amendmentVerbs(actor, amendment, null, noon)).toEqual(verbs);
  });
});

describe('the clauses it is about', () => {
  it('are what it changes, and what its new words follow', () => {
    const [a, b, c] = clauses.map(({ id }) => id);
    const piece = { id: anId(), kind: 'clause', level: 0, words: 'New.' };
    expect(
      touchedClauses([
        edit('Seven.', a),
        { kind: 'insert', piece, after: b ?? null },
        { kind: 'insert', piece: { ...piece, id: anId() }, after: piece.id },
        { kind: 'move', id: c ?? '', after: null },
      ]),
    ).toEqual([a, b, c]);
  });
});
