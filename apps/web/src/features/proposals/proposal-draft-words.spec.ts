import { emptyWords, faultFrom, faultsOf, isEmpty } from './proposal-draft-words.ts';

describe('the words of a proposal being written', () => {
  it('lack a title and a text at first, and nothing else', () => {
    expect(faultsOf(emptyWords('en'))).toEqual({ title: 'REQUIRED', body: 'REQUIRED' });
  });

  it('are told all their faults at once', () => {
    expect(faultsOf({ ...emptyWords('en'), title: 'Trees', body: 'More.', place: 'x'.repeat(100) })).toEqual({
      title: 'TOO_SHORT',
      body: 'TOO_SHORT',
      place: 'TOO_LONG',
    });
  });

  it('carry a refusal of the server at its field', () => {
    expect(faultFrom({ reason: 'TOO_LONG', field: 'summary' })).toEqual({ summary: 'TOO_LONG' });
    expect(faultFrom({ reason: 'PHASE_CLOSED', field: null })).toEqual({});
  });

  it('are empty as long as nothing but a topic is chosen', () => {
    expect(isEmpty({ ...emptyWords('en'), topic: 'Paths' })).toBe(true);
    expect(isEmpty({ ...emptyWords('en'), title: 'A' })).toBe(false);
  });
});
