import { elementsIn } from './akoma-ntoso-elements.ts';
import { own } from './akoma-ntoso-names.ts';
import type { HtmlElement } from './html-tree.ts';
import { noteLabel } from './runs.ts';

export interface Labels {
  readonly labelOf: Map<string, string>;
  readonly labelIn: Map<HtmlElement, string>;
}

/** Gives every note of a document its label: its marker, and one of its own where two notes share a marker. */
export function labelsOf(root: HtmlElement): Labels {
  const labels: Labels = { labelOf: new Map(), labelIn: new Map() };
  /** How often each label was asked for. */
  const taken = new Map<string, number>();
  const notes = notesIn(root);
  for (const [at, note] of notes.entries()) {
    const isOurs = note.attributes.get('class') === `${own}footnote`;
    const marker = noteLabel(note.attributes.get('marker') ?? `${at + 1}`);
    const label = isOurs ? marker : freeLabel(marker, taken);
    if (!taken.has(label)) taken.set(label, 1);
    labels.labelIn.set(note, label);
    const eId = note.attributes.get('eId') ?? note.attributes.get('id');
    if (eId !== undefined && !labels.labelOf.has(eId)) labels.labelOf.set(eId, label);
  }
  return labels;
}

/** Notes amid the words, and editors' notes among the metadata, in document order. */
export function notesIn({ name, content }: HtmlElement): readonly HtmlElement[] {
  return elementsIn(content).flatMap((each) => {
    const isNote = each.name === 'authorialNote' || (each.name === 'note' && name === 'notes');
    return isNote ? [each, ...notesIn(each)] : notesIn(each);
  });
}

function freeLabel(label: string, taken: Map<string, number>): string {
  let times = taken.get(label) ?? 0;
  let free = label;
  while (taken.has(free)) free = `${label}-${++times}`;
  if (free !== label) taken.set(label, times);
  return free;
}
