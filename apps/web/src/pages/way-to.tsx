import type { ConsultationTime } from '../gql/graphql.ts';
import { FormattedMessage } from 'react-intl';
import type { ReactNode } from 'react';

/** The room of the house in which a consultation is found. */
export function wayTo(time: ConsultationTime): { to: string; words: ReactNode } {
  switch (time) {
    case 'decided':
      return { to: '/results', words: <FormattedMessage id="shell.nav.results" defaultMessage="Results" /> };
    case 'archived':
      return { to: '/archive', words: <FormattedMessage id="shell.nav.archive" defaultMessage="Archive" /> };
    default:
      return { to: '/', words: <FormattedMessage id="shell.nav.open" defaultMessage="Open now" /> };
  }
}
