import { defineMessages } from 'react-intl';

/** What the pieces of a text are called where officials choose among them. */
export const clauseKindWords = defineMessages({
  division: { id: 'text.kind.division', defaultMessage: 'Heading' },
  clause: { id: 'text.kind.clause', defaultMessage: 'Numbered clause' },
  paragraph: { id: 'text.kind.paragraph', defaultMessage: 'Paragraph' },
  list: { id: 'text.kind.list', defaultMessage: 'List' },
  table: { id: 'text.kind.table', defaultMessage: 'Table' },
  definition: { id: 'text.kind.definition', defaultMessage: 'Definition' },
  footnote: { id: 'text.kind.footnote', defaultMessage: 'Note' },
});
