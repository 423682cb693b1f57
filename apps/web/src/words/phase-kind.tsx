import { defineMessages } from 'react-intl';

/** The steps of a consultation by name. */
export const phaseKindWords = defineMessages({
  propose: { id: 'phase.propose', defaultMessage: 'Propose' },
  discuss: { id: 'phase.discuss', defaultMessage: 'Discuss' },
  draft: { id: 'phase.draft', defaultMessage: 'Draft' },
  vote: { id: 'phase.vote', defaultMessage: 'Vote' },
  answer: { id: 'phase.answer', defaultMessage: 'Answer' },
  closed: { id: 'phase.closed', defaultMessage: 'Closed' },
});
