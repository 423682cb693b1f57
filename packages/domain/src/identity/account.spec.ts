import { describe, expect, it } from '@jest/globals';
import { accept, refuse } from '../outcome.ts';
import { displayName, emailAddress, officeName, passwordOfLength } from './account.ts';

describe('emailAddress', () => {
  it.each([
    [' Aino@Example.ORG ', 'aino@example.org'],
    ['a.b+c@sub.example.co', 'a.b+c@sub.example.co'],
    ['żółw@example.pl', 'żółw@example.pl'],
    [`${'a'.repeat(242)}@example.org`, `${'a'.repeat(242)}@example.org`],
  ])('keeps %j', (input, kept) => expect(emailAddress(input)).toEqual(accept(kept)));

  it.each([
    ['', 'REQUIRED'],
    ['  ', 'REQUIRED'],
    ['aino', 'NOT_AN_EMAIL'],
    ['aino@localhost', 'NOT_AN_EMAIL'],
    ['aino@example..org', 'NOT_AN_EMAIL'],
    ['aino @example.org', 'NOT_AN_EMAIL'],
    ['Aino <aino@example.org>', 'NOT_AN_EMAIL'],
    ['a@b@example.org', 'NOT_AN_EMAIL'],
    ['aino@example.org\nBcc: all@example.org', 'NOT_AN_EMAIL'],
    ['aino\u0000@example.org', 'NOT_AN_EMAIL'],
    ['aino\u202E@example.org', 'NOT_AN_EMAIL'],
    [`${'a'.repeat(243)}@example.org`, 'TOO_LONG'],
  ] as const)('refuses %j', (input, reason) => expect(emailAddress(input)).toEqual(refuse(reason, 'email')));

  it('answers hostile input at once', () => {
    const began = performance.now();
    emailAddress(`a@${'a.'.repeat(120)}`);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('displayName', () => {
  it.each([
    [' Aino   Rautio\n', 'Aino Rautio'],
    ['ليلى', 'ليلى'],
  ])('keeps %j', (input, kept) => expect(displayName(input)).toEqual(accept(kept)));

  it.each([
    ['', 'REQUIRED'],
    ['A', 'TOO_SHORT'],
    ['x'.repeat(61), 'TOO_LONG'],
  ] as const)('refuses %j', (input, reason) => expect(displayName(input)).toEqual(refuse(reason, 'displayName')));
});

describe('officeName', () => {
  it.each([
    [' Head of\nParks ', accept('Head of Parks')],
    ['x'.repeat(120), accept('x'.repeat(120))],
    ['  ', refuse('REQUIRED', 'office')],
    ['x', refuse('TOO_SHORT', 'office')],
    ['x'.repeat(121), refuse('TOO_LONG', 'office')],
  ])('of %j', (input, expected) => expect(officeName(input)).toEqual(expected));
});

describe('passwordOfLength', () => {
  it.each([
    [9, refuse('TOO_SHORT', 'password')],
    [10, accept('x'.repeat(10))],
    [200, accept('x'.repeat(200))],
    [201, refuse('TOO_LONG', 'password')],
  ])('of %d characters', (length, expected) => expect(passwordOfLength('x'.repeat(length))).toEqual(expected));

  it('names the field it was asked about', () =>
    expect(passwordOfLength('', 'newPassword')).toEqual(refuse('TOO_SHORT', 'newPassword')));
});
