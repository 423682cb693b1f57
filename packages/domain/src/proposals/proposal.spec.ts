import { describe, expect, it } from '@jest/globals';
import { phaseAllows, phaseKinds } from '../consultations/phase.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import {
  aCitizen,
  aModerator,
  aNewcomer,
  anOfficial,
  aProposal,
  aVenue,
  noon,
  proposalText,
} from '../testing/index.ts';
import {
  editProposal,
  proposalVerbs,
  proposalWords,
  publishProposal,
  saveProposalDraft,
  supportProposal,
  takesSupport,
  withdrawProposal,
} from './proposal.ts';

const author = aCitizen();
const mine = (change: Parameters<typeof aProposal>[0] = {}) => aProposal({ authorId: author.id, ...change });
const draft = (change = {}) => ({ ...mine({ state: 'draft' }), ...proposalText(), ...change });
const archived = aVenue('propose', { archivedAt: noon });

describe('proposalWords', () => {
  it('lets a draft be short or empty', () => {
    const empty = { title: '', summary: '', body: '', topic: '', place: '' };
    expect(proposalWords(empty, 'draft')).toEqual(accept(empty));
    expect(proposalWords(empty, 'final')).toEqual(refuse('REQUIRED', 'title'));
  });

  it.each([
    ['title', 'Snow', 'TOO_SHORT'],
    ['title', 'x'.repeat(161), 'TOO_LONG'],
    ['summary', 'x'.repeat(401), 'TOO_LONG'],
    ['body', 'Clear the paths.', 'TOO_SHORT'],
    ['body', 'x'.repeat(20_001), 'TOO_LONG'],
    ['topic', 'x'.repeat(61), 'TOO_LONG'],
    ['place', 'x'.repeat(81), 'TOO_LONG'],
  ] as const)('refuses a %s such as %j', (field, value, reason) => {
    expect(proposalWords(proposalText({ [field]: value }), 'final')).toEqual(refuse(reason, field));
  });
});

describe('the verbs of a proposal', () => {
  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['drafting: anyone confirmed', saveProposalDraft(author, aVenue(), noon), accept(author)],
    ['drafting: not visitors', saveProposalDraft(null, aVenue(), noon), refuse('NOT_SIGNED_IN')],
    ['drafting: not the unconfirmed', saveProposalDraft(aNewcomer(), aVenue(), noon), refuse('EMAIL_NOT_CONFIRMED')],
    [
      'drafting: visitors learn nothing of the phase',
      saveProposalDraft(null, aVenue('discuss'), noon),
      refuse('NOT_SIGNED_IN'),
    ],
    ['drafting: not when discussing', saveProposalDraft(author, aVenue('discuss'), noon), refuse('PHASE_CLOSED')],
    [
      'publishing: complete words',
      publishProposal(author, draft(), noon),
      accept({ ...proposalText(), slug: 'clear-the-way-to-the-bus-stops' }),
    ],
    [
      'publishing: a title without Latin letters',
      publishProposal(author, draft({ title: 'طرق آمنة إلى المدرسة' }), noon),
      accept({ ...proposalText({ title: 'طرق آمنة إلى المدرسة' }), slug: 'proposal' }),
    ],
    ['publishing: not another’s', publishProposal(aCitizen(), draft(), noon), refuse('NOT_YOURS')],
    ['publishing: once', publishProposal(author, { ...mine(), ...proposalText() }, noon), refuse('ALREADY_PUBLISHED')],
    [
      'publishing: in its phase',
      publishProposal(author, draft({ venue: aVenue('discuss') }), noon),
      refuse('PHASE_CLOSED'),
    ],
    ['publishing: not half-written', publishProposal(author, draft({ body: '' }), noon), refuse('REQUIRED', 'body')],
    ['editing: without supporters', editProposal(author, mine(), noon), accept(author)],
    ['editing: not with supporters', editProposal(author, mine({ supports: 1 }), noon), refuse('HAS_SUPPORTERS')],
    ['editing: not another’s', editProposal(aModerator(), mine(), noon), refuse('NOT_YOURS')],
    [
      'editing: others learn nothing of how it stands',
      editProposal(aCitizen(), mine({ hiddenAt: noon }), noon),
      refuse('NOT_YOURS'),
    ],
    ['editing: not drafts', editProposal(author, mine({ state: 'draft' }), noon), refuse('NOT_PUBLISHED')],
    ['editing: not what is withdrawn', editProposal(author, mine({ state: 'withdrawn' }), noon), refuse('WITHDRAWN')],
    ['editing: not what is hidden', editProposal(author, mine({ hiddenAt: noon }), noon), refuse('HIDDEN')],
    ['editing: in its phase', editProposal(author, mine({ venue: aVenue('discuss') }), noon), refuse('PHASE_CLOSED')],
    [
      'withdrawing: in every phase',
      withdrawProposal(author, mine({ venue: aVenue('vote'), supports: 900 })),
      accept(author),
    ],
    ['withdrawing: not another’s', withdrawProposal(aCitizen(), mine()), refuse('NOT_YOURS')],
    [
      'withdrawing: others learn nothing of how it stands',
      withdrawProposal(aCitizen(), mine({ state: 'withdrawn' })),
      refuse('NOT_YOURS'),
    ],
    ['withdrawing: not drafts', withdrawProposal(author, mine({ state: 'draft' })), refuse('NOT_PUBLISHED')],
    ['withdrawing: once', withdrawProposal(author, mine({ state: 'withdrawn' })), refuse('WITHDRAWN')],
    ['withdrawing: not in the archive', withdrawProposal(author, mine({ venue: archived })), refuse('ARCHIVED')],
    ['supporting: others’ proposals', supportProposal(aNewcomer(), mine(), noon), refuse('EMAIL_NOT_CONFIRMED')],
    ['supporting: not visitors', supportProposal(null, mine(), noon), refuse('NOT_SIGNED_IN')],
    [
      'supporting: visitors learn nothing of how it stands',
      supportProposal(null, mine({ hiddenAt: noon }), noon),
      refuse('NOT_SIGNED_IN'),
    ],
    [
      'supporting: not what is withdrawn',
      supportProposal(author, mine({ state: 'withdrawn' }), noon),
      refuse('WITHDRAWN'),
    ],
    ['supporting: not what is hidden', supportProposal(author, mine({ hiddenAt: noon }), noon), refuse('HIDDEN')],
    ['supporting: not in the archive', supportProposal(author, mine({ venue: archived }), noon), refuse('ARCHIVED')],
    ['supporting, taken back', supportProposal(author, mine(), noon, 'withdrawSupport'), accept(author)],
  ];
  it.each(cases)('%s', (_, answer, expected) => expect(answer).toEqual(expected));

  it.each(phaseKinds)('supporting follows the phase table in the phase `%s`', (kind) => {
    expect(takesSupport(mine({ venue: aVenue(kind) }), noon).ok).toBe(phaseAllows[kind].includes('support'));
  });
});

describe('proposalVerbs', () => {
  const official = anOfficial();
  it.each([
    ['nothing to visitors', null, mine(), false, []],
    ['support and reports to others', aCitizen(), mine(), false, ['supportProposal', 'reportContent']],
    ['taking support back to supporters', aCitizen(), mine(), true, ['withdrawSupport', 'reportContent']],
    [
      'publishing and discarding to authors of drafts',
      author,
      mine({ state: 'draft' }),
      false,
      ['publishProposal', 'discardProposalDraft'],
    ],
    [
      'editing and withdrawing to authors',
      author,
      mine(),
      false,
      ['supportProposal', 'editProposal', 'withdrawProposal'],
    ],
    ['answering to officials', official, mine({ venue: aVenue('answer') }), false, ['answerProposal', 'reportContent']],
    ['no answering in the archive', official, mine({ venue: archived }), false, ['reportContent']],
    ['no answering of what is withdrawn', official, mine({ state: 'withdrawn' }), false, ['reportContent']],
    ['nothing on what is hidden', aCitizen(), mine({ hiddenAt: noon }), false, []],
  ])('offers %s', (_, actor, proposal, supported, verbs) =>
    expect(proposalVerbs(actor, proposal, supported, noon)).toEqual(verbs),
  );
});
