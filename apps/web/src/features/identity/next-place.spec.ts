import { placeOf } from './next-place.ts';

Object.defineProperty(globalThis, 'location', { value: { origin: 'https://forum.example' } });

describe('the place after signing in', () => {
  it.each([
    ['/c/school-ways?x=1#c-3', '/c/school-ways?x=1#c-3'],
    ['//evil.example/a', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    [null, '/'],
  ])('reads %s as %s', (next, place) => {
    expect(placeOf(next)).toBe(place);
  });
});
