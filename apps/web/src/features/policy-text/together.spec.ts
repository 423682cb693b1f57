import type { Clause } from '@folkmoot/domain';
import { changesBetween, reword, takeOut } from './suggestion-draft.ts';
import { together } from './together.ts';

const version: Clause[] = [
  { id: 'a', kind: 'clause', level: 0, words: 'Plant two hundred trees near a school. Publish a map every May.' },
  { id: 'b', kind: 'clause', level: 0, words: 'Water them in summer.' },
];
const say = (words: string) => changesBetween(version, reword(version, 'a', words));
const more = say('Plant three hundred trees near a school. Publish a map every May.');

describe('Two suggestions', () => {
  it('can both be accepted where they change different words', () => {
    expect(together(version, more, say('Plant two hundred trees near a school. Publish a map every June.'))).toEqual({
      kind: 'both',
    });
    expect(together(version, more, changesBetween(version, takeOut(version, 'b')))).toEqual({ kind: 'both' });
  });

  it('cannot where they change the same words, or one takes out what the other changes', () => {
    const four = say('Plant four hundred trees near a school. Publish a map every May.');
    expect(together(version, more, four)).toEqual({ kind: 'collide', ids: ['a'] });
    expect(together(version, more, changesBetween(version, takeOut(version, 'a')))).toEqual({
      kind: 'collide',
      ids: ['a'],
    });
  });

  it('may say the same, or not fit the version at all', () => {
    expect(together(version, more, more)).toEqual({ kind: 'same' });
    expect(together(version, more, [{ kind: 'remove', id: 'gone' }])).toBeNull();
  });
});
