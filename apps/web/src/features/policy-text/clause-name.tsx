import { FormattedMessage } from 'react-intl';
import type { ClauseKind } from '../../gql/graphql.ts';

/** What a piece of the text is called: “Clause 4.2”; what has no number is named by what it is. */
export function ClauseName({ kind, number }: { kind: ClauseKind; number: string }) {
  return number ? (
    <FormattedMessage
      id="text.clause.name"
      defaultMessage="{kind, select, division {Heading <n>{number}</n>} other {Clause <n>{number}</n>}}"
      values={{ kind, number, n: (figures) => <bdi dir="ltr">{figures}</bdi> }}
    />
  ) : (
    <FormattedMessage
      id="text.clause.unnumbered"
      defaultMessage="{kind, select, division {A heading} clause {A clause} list {A list} table {A table} definition {A definition} footnote {A note} other {A paragraph}}"
      values={{ kind }}
    />
  );
}
