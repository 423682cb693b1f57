import { ID } from '@nestjs/graphql';
import { column, value } from '../../platform/reads/view.ts';
import { defineView, field } from '../../platform/reads/define.ts';

/** A person as others see them. */
export const personView = defineView(
  'Person',
  'A person as others see them: a name they chose, and nothing else.',
  'account',
  {
    id: field(() => ID, 'Stands for the person; the same in all their contributions.', column('id')),
    displayName: field(
      () => String,
      'The name the person chose. Empty where the account was deleted.',
      column('display_name'),
    ),
    isOfficial: field(
      () => Boolean,
      'Whether the person speaks for an office somewhere on this site.',
      value((row) => `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = ${row}.id AND g.role = 'official')`),
    ),
    office: field(() => String, 'The office an official speaks for.', column('office'), { nullable: true }),
  },
);
