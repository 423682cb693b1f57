import { defineMessages } from 'react-intl';
import type { Role } from '../gql/graphql.ts';

export const roles = ['moderator', 'official', 'admin'] as const satisfies readonly Role[];

export const roleWords = defineMessages({
  moderator: { id: 'role.moderator', defaultMessage: 'Moderator' },
  official: { id: 'role.official', defaultMessage: 'Official' },
  admin: { id: 'role.admin', defaultMessage: 'Administrator' },
});
