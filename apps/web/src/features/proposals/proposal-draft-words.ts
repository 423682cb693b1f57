import { proposalBounds, text, type Language, type Reason } from '@folkmoot/domain';

/** What is being written, as the fields hold it. */
export interface DraftWords {
  title: string;
  summary: string;
  body: string;
  topic: string;
  place: string;
  language: Language;
}

export type WordField = keyof typeof proposalBounds;
export type Faults = Partial<Record<WordField, Reason>>;

const wordFields = ['title', 'summary', 'body', 'topic', 'place'] as const satisfies readonly WordField[];

/** What the domain would refuse about these words at publication, all at once, so that a form can say it beside each field. */
export function faultsOf(words: DraftWords): Faults {
  const faults: Faults = {};
  for (const field of wordFields) {
    const outcome = text(words[field], proposalBounds[field]);
    if (!outcome.ok) faults[field] = outcome.reason;
  }
  return faults;
}

/** Is the reason about one of the fields? Then it stands there, not above the form. */
export function faultFrom(refusal: { reason: Reason; field: string | null } | null): Faults {
  const field = wordFields.find((known) => known === refusal?.field);
  return refusal && field ? { [field]: refusal.reason } : {};
}

export const emptyWords = (language: Language): DraftWords => ({
  title: '',
  summary: '',
  body: '',
  topic: '',
  place: '',
  language,
});

export const isEmpty = ({ title, summary, body }: DraftWords): boolean =>
  !title.trim() && !summary.trim() && !body.trim();
