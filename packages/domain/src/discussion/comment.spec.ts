import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phaseAllows, phaseKinds } from '../consultations/phase.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import {
  aCitizen,
  aComment,
  after,
  aModerator,
  aNewcomer,
  anAdmin,
  anOfficial,
  aProposal,
  aVenue,
  noon,
} from '../testing/index.ts';
import {
  addComment,
  commentVerbs,
  deepestReply,
  deleteComment,
  editableUntil,
  editComment,
  joinDiscussion,
  voteComment,
  type CommentWords,
  type Parent,
} from './comment.ts';

const words: CommentWords = { stance: 'against', body: 'Where do the delivery vans go?' };
const parent = (change: Partial<Parent> = {}): Parent => ({
  depth: 0,
  deletedAt: null,
  hiddenAt: null,
  isOfThisSubject: true,
  ...change,
});
const closed = aProposal({ venue: aVenue('vote') });
const archived = aProposal({ venue: aVenue('discuss', { archivedAt: noon }) });

describe('addComment', () => {
  const citizen = aCitizen();

  it('takes a comment on the proposal', () => {
    expect(addComment(citizen, aProposal(), null, words, noon)).toEqual(
      accept({ ...words, authorId: citizen.id, depth: 0 }),
    );
  });

  it('puts an answer one below what it answers', () => {
    expect(addComment(citizen, aProposal(), parent({ depth: 2 }), words, noon)).toMatchObject({
      ok: true,
      value: { depth: 3 },
    });
  });

  it('keeps the words trimmed', () => {
    expect(addComment(citizen, aProposal(), null, { ...words, body: ' Yes.\r\n' }, noon)).toMatchObject({
      value: { body: 'Yes.' },
    });
  });

  const refusals: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['visitors', addComment(null, aProposal(), null, words, noon), refuse('NOT_SIGNED_IN')],
    ['unconfirmed people', addComment(aNewcomer(), aProposal(), null, words, noon), refuse('EMAIL_NOT_CONFIRMED')],
    ['visitors first of all', addComment(null, archived, null, words, noon), refuse('NOT_SIGNED_IN')],
    ['drafts', addComment(citizen, aProposal({ state: 'draft' }), null, words, noon), refuse('NOT_PUBLISHED')],
    [
      'withdrawn proposals',
      addComment(citizen, aProposal({ state: 'withdrawn' }), null, words, noon),
      refuse('WITHDRAWN'),
    ],
    ['hidden proposals', addComment(citizen, aProposal({ hiddenAt: noon }), null, words, noon), refuse('HIDDEN')],
    ['phases without discussion', addComment(citizen, closed, null, words, noon), refuse('PHASE_CLOSED')],
    ['archived consultations', addComment(citizen, archived, null, words, noon), refuse('ARCHIVED')],
    [
      'parents elsewhere',
      addComment(citizen, aProposal(), parent({ isOfThisSubject: false }), words, noon),
      refuse('NOT_A_PARENT', 'parentId'),
    ],
    ['deleted parents', addComment(citizen, aProposal(), parent({ deletedAt: noon }), words, noon), refuse('DELETED')],
    ['hidden parents', addComment(citizen, aProposal(), parent({ hiddenAt: noon }), words, noon), refuse('HIDDEN')],
    [
      'the level below the deepest',
      addComment(citizen, aProposal(), parent({ depth: deepestReply }), words, noon),
      refuse('TOO_DEEP'),
    ],
    ['no words', addComment(citizen, aProposal(), null, { ...words, body: ' \n' }, noon), refuse('REQUIRED', 'body')],
    [
      'too many words',
      addComment(citizen, aProposal(), null, { ...words, body: 'x'.repeat(5001) }, noon),
      refuse('TOO_LONG', 'body'),
    ],
  ];
  it.each(refusals)('refuses %s', (_, answer, expected) => expect(answer).toEqual(expected));

  it('still takes the deepest level', () => {
    expect(addComment(citizen, aProposal(), parent({ depth: deepestReply - 1 }), words, noon).ok).toBe(true);
  });

  it.each(phaseKinds)('follows the phase table in the phase `%s`', (kind) => {
    expect(joinDiscussion(citizen, aProposal({ venue: aVenue(kind) }), noon).ok).toBe(
      phaseAllows[kind].includes('comment'),
    );
  });

  it('never stores deeper than the deepest reply', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (depth) => {
        const answer = addComment(citizen, aProposal(), parent({ depth }), words, noon);
        return answer.ok ? answer.value.depth <= deepestReply : depth >= deepestReply;
      }),
    );
  });
});

describe('editComment', () => {
  const author = aCitizen();
  const mine = (change = {}) => aComment({ authorId: author.id, ...change });

  it('takes new words from the author', () => {
    expect(editComment(author, mine(), words, noon)).toEqual(accept(words));
  });

  it('takes a new stance alone', () => {
    expect(editComment(author, mine(), { body: mine().body, stance: 'neutral' }, noon).ok).toBe(true);
  });

  const refusals: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['visitors', editComment(null, mine(), words, noon), refuse('NOT_SIGNED_IN')],
    ['others', editComment(aCitizen(), mine(), words, noon), refuse('NOT_YOURS')],
    ['moderators', editComment(aModerator(), mine(), words, noon), refuse('NOT_YOURS')],
    ['others first of all', editComment(aCitizen(), mine({ deletedAt: noon }), words, noon), refuse('NOT_YOURS')],
    ['deleted comments', editComment(author, mine({ deletedAt: noon }), words, noon), refuse('DELETED')],
    ['hidden comments', editComment(author, mine({ hiddenAt: noon }), words, noon), refuse('HIDDEN')],
    ['a closed discussion', editComment(author, mine({ subject: closed }), words, noon), refuse('PHASE_CLOSED')],
    [
      'the sixteenth minute',
      editComment(author, mine({ createdAt: after(-15, 'minutes') }), words, noon),
      refuse('EDIT_WINDOW_OVER'),
    ],
    [
      'the same words',
      editComment(author, mine(), { stance: 'for', body: ` ${mine().body} ` }, noon),
      refuse('NOTHING_CHANGED'),
    ],
    ['no words', editComment(author, mine(), { ...words, body: '' }, noon), refuse('REQUIRED', 'body')],
  ];
  it.each(refusals)('refuses %s', (_, answer, expected) => expect(answer).toEqual(expected));

  it('is open until the very end of the quarter of an hour', () => {
    const comment = mine({ createdAt: after(-15, 'minutes') });
    expect(editableUntil(comment.createdAt)).toEqual(noon);
    expect(editComment(author, comment, words, new Date(noon.getTime() - 1)).ok).toBe(true);
  });
});

describe('deleteComment', () => {
  const author = aCitizen();
  const mine = (change = {}) => aComment({ authorId: author.id, ...change });

  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['takes the author’s own', deleteComment(author, mine({ createdAt: after(-300, 'days') })), accept(author)],
    ['takes it after the phase has closed', deleteComment(author, mine({ subject: closed })), accept(author)],
    ['takes what is hidden', deleteComment(author, mine({ hiddenAt: noon })), accept(author)],
    ['refuses others', deleteComment(aModerator(), mine()), refuse('NOT_YOURS')],
    ['refuses visitors', deleteComment(null, mine()), refuse('NOT_SIGNED_IN')],
    ['refuses others first of all', deleteComment(aCitizen(), mine({ subject: archived })), refuse('NOT_YOURS')],
    ['refuses the second time', deleteComment(author, mine({ deletedAt: noon })), refuse('DELETED')],
    ['refuses in the archive', deleteComment(author, mine({ subject: archived })), refuse('ARCHIVED')],
  ];
  it.each(cases)('%s', (_, answer, expected) => expect(answer).toEqual(expected));
});

describe('voteComment', () => {
  const citizen = aCitizen();

  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['takes a vote', voteComment(citizen, aComment(), noon), accept(citizen)],
    ['refuses visitors', voteComment(null, aComment(), noon), refuse('NOT_SIGNED_IN')],
    ['refuses unconfirmed people', voteComment(aNewcomer(), aComment(), noon), refuse('EMAIL_NOT_CONFIRMED')],
    ['refuses one’s own words', voteComment(citizen, aComment({ authorId: citizen.id }), noon), refuse('OWN_WORDS')],
    ['refuses deleted comments', voteComment(citizen, aComment({ deletedAt: noon }), noon), refuse('DELETED')],
    ['refuses hidden comments', voteComment(citizen, aComment({ hiddenAt: noon }), noon), refuse('HIDDEN')],
    ['refuses a closed discussion', voteComment(citizen, aComment({ subject: closed }), noon), refuse('PHASE_CLOSED')],
  ];
  it.each(cases)('%s', (_, answer, expected) => expect(answer).toEqual(expected));
});

describe('commentVerbs', () => {
  const author = aCitizen();
  const cases: [string, Actor | null, Parameters<typeof aComment>[0], string[]][] = [
    ['nothing to visitors', null, {}, []],
    [
      'everything of their own to authors',
      author,
      { authorId: author.id },
      ['addComment', 'editComment', 'deleteComment'],
    ],
    [
      'only deletion after the window and the phase',
      author,
      { authorId: author.id, subject: closed },
      ['deleteComment'],
    ],
    ['answers, votes and reports to others', aCitizen(), {}, ['addComment', 'voteComment', 'reportContent']],
    ['no answers below the deepest level', aCitizen(), { depth: deepestReply }, ['voteComment', 'reportContent']],
    ['nothing on hidden words', aCitizen(), { hiddenAt: noon }, []],
    ['reports in the archive still', aCitizen(), { subject: archived }, ['reportContent']],
  ];
  it.each(cases)('offers %s', (_, actor, change, verbs) =>
    expect(commentVerbs(actor, aComment(change), noon)).toEqual(verbs),
  );

  it('offers exactly what the rules accept, whoever asks', () => {
    const actors = [null, aNewcomer(), author, aCitizen(), aModerator(), anOfficial(), anAdmin()];
    for (const actor of actors)
      for (const change of [
        {},
        { authorId: author.id },
        { deletedAt: noon },
        { hiddenAt: noon },
        { subject: closed },
      ]) {
        const comment = aComment(change);
        const offered = commentVerbs(actor, comment, noon);
        expect(offered.includes('voteComment')).toBe(voteComment(actor, comment, noon).ok);
        expect(offered.includes('deleteComment')).toBe(deleteComment(actor, comment).ok);
        expect(offered.includes('editComment')).toBe(editComment(actor, comment, words, noon).ok);
      }
  });
});
