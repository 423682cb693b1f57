import { ID, registerEnumType } from '@nestjs/graphql';
import { languages, permittedVerbs, roleNames, verbs } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';
import { column, computed, instant, many, value } from '../../platform/reads/view.ts';
import { connectionOf, defineView, field } from '../../platform/reads/define.ts';

export const LanguageEnum = enumOf(languages);
registerEnumType(LanguageEnum, { name: 'Language', description: 'A language of the forum, as BCP 47 writes it.' });

export const RoleEnum = enumOf(roleNames.filter((role) => role !== 'citizen'));
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person may do beyond what every citizen may.' });

export const VerbEnum = enumOf(verbs);
registerEnumType(VerbEnum, {
  name: 'Verb',
  description: 'Everything one can do here. `viewerMay` fields list those the viewer may do.',
});

export const roleGrantView = defineView('RoleGrant', 'A role that a person holds.', 'role_grant', {
  id: field(() => ID, 'Names the grant, for taking it back.', column('id')),
  role: field(() => RoleEnum, 'The role.', column('role')),
});

const sessionView = defineView('Session', 'A browser that is signed in to the account.', 'session', {
  id: field(() => ID, 'Names the session, for ending it.', column('id')),
  createdAt: field(() => Date, 'When it signed in.', instant('created_at')),
  lastSeenAt: field(() => Date, 'When it was last here, to the hour.', instant('last_seen_at')),
  device: field(() => String, 'The browser in a few words.', column('device')),
  isCurrent: field(
    () => Boolean,
    'Whether this is the session that asks.',
    value((row, scope) => `${row}.id = ${scope.sessionId}`),
  ),
});

const grantsOf = many(
  () => roleGrantView,
  (row, alias) => ({ where: `${alias}.account_id = ${row}.id`, order: `${alias}.id` }),
);

export const accountView = defineView('Account', 'The signed-in person’s own account.', 'account', {
  id: field(() => ID, 'The same id under which others see the person.', column('id')),
  email: field(() => String, 'The address we write to.', column('email')),
  emailConfirmed: field(
    () => Boolean,
    'Whether the address has been confirmed.',
    value((row) => `${row}.email_confirmed_at IS NOT NULL`),
  ),
  displayName: field(() => String, 'The name others see.', column('display_name')),
  language: field(() => LanguageEnum, 'The language we speak with the person.', column('language')),
  office: field(() => String, 'The office an official speaks for.', column('office'), { nullable: true }),
  roles: field(() => [roleGrantView.object], 'The roles the person holds.', grantsOf),
  sessions: field(
    () => [sessionView.object],
    'Every browser that is signed in, latest first.',
    many(
      () => sessionView,
      (row, alias) => ({ where: `${alias}.account_id = ${row}.id`, order: `${alias}.last_seen_at DESC`, limit: 50 }),
    ),
  ),
  viewerMay: field(
    () => [VerbEnum],
    'What the person may do somewhere on this site.',
    computed<{ places: string[] }>(
      (row) => ({
        places: `(SELECT coalesce(json_agg(DISTINCT g.consultation_id) FILTER (WHERE g.consultation_id IS NOT NULL), '[]') FROM role_grant g WHERE g.account_id = ${row}.id)`,
      }),
      ({ places }, { viewer }) => [...new Set([null, ...places].flatMap((place) => permittedVerbs(viewer, place)))],
    ),
  ),
});

/** An account in the administrators' list. */
export const accountRowView = defineView('AccountRow', 'An account as administrators see it.', 'account', {
  id: field(() => ID, 'Stands for the person.', column('id')),
  email: field(
    () => String,
    'The address the person signs in with.',
    value((row) => `coalesce(${row}.email, '')`),
  ),
  displayName: field(() => String, 'The name others see.', column('display_name')),
  createdAt: field(() => Date, 'When the person signed up.', instant('created_at')),
  roles: field(() => [roleGrantView.object], 'The roles the person holds.', grantsOf),
});
export const AccountRowConnection = connectionOf(accountRowView, {}, 'Account');
