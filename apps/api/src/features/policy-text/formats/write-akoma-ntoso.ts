import type { WrittenVersion } from '../written-version.ts';
import { metaOf } from './akoma-ntoso-meta.ts';
import { abbreviations, akomaNtoso, classOf, divisionNames, folkmoot } from './akoma-ntoso-names.ts';
import { blocksOfWords, noteId, noteKey, xmlOfBlocks, xmlOfRuns, type Places } from './akoma-ntoso-words.ts';
import { xml, xmlText } from './akoma-ntoso-xml.ts';
import type { Block } from './blocks.ts';
import type { Run } from './runs.ts';

type WrittenClause = WrittenVersion['clauses'][number];

/** A clause with its place in the hierarchy. */
interface Part {
  readonly clause: WrittenClause;
  readonly element: string;
  readonly eId: string;
  readonly parts: Part[];
  /** How many elements of each name stand within, for their eIds. */
  readonly counts: Map<string, number>;
}

/**
 * A version as OASIS LegalDocML Akoma Ntoso 3.0: a `doc` whose divisions nest by level, with the trace of
 * what amendments did to it in `passiveModifications` (schema of part 2). `cutAkomaNtoso` reads it back with the same ids:
 * a clause keeps its own in `wId`, which the standard means for what outlives a version (Naming Convention 1.0).
 */
export function writeAkomaNtoso(version: WrittenVersion): string {
  const { parts, clauses } = hierarchyOf(version.clauses);
  const places: Places = { clauses, notes: notesOf(version.clauses, clauses) };
  const doc = xml('doc', { name: 'policy', contains: 'singleVersion' }, [
    metaOf(version, clauses),
    xml('preface', {}, [xml('longTitle', {}, xml('p', {}, xml('docTitle', {}, xmlText(version.title))))]),
    xml('mainBody', {}, parts.length > 0 ? parts.map((part) => xmlOf(part, places)) : [xml('p', {})]),
  ]);
  const root = xml('akomaNtoso', { xmlns: akomaNtoso, 'xmlns:folkmoot': folkmoot }, [doc]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function hierarchyOf(clauses: readonly WrittenClause[]): { parts: readonly Part[]; clauses: Map<string, string> } {
  const parts: Part[] = [];
  const counts = new Map<string, number>();
  const eIds = new Map<string, string>();
  const open: Part[] = [];
  for (const clause of clauses) {
    const isDivision = clause.kind === 'division';
    while (isDivision && (open.at(-1)?.clause.level ?? 0) >= clause.level) open.pop();
    const parent = open.at(-1);
    const element = elementOf(clause);
    const within = parent?.counts ?? counts;
    const count = (within.get(element) ?? 0) + 1;
    within.set(element, count);
    const eId = `${parent ? `${parent.eId}__` : ''}${abbreviations[element] ?? element}_${count}`;
    const part: Part = { clause, element, eId, parts: [], counts: new Map() };
    (parent?.parts ?? parts).push(part);
    eIds.set(clause.id, eId);
    if (isDivision) open.push(part);
  }
  return { parts, clauses: eIds };
}

function elementOf({ kind, level }: WrittenClause): string {
  if (kind === 'division') return divisionNames[level - 1] ?? 'level';
  // Only what is numbered is a paragraph, so that its eId counts as its number does.
  return kind === 'clause' ? 'paragraph' : kind === 'paragraph' ? 'alinea' : 'hcontainer';
}

/** The eIds of footnotes by their labels; of two with one label readers see the first. */
function notesOf(clauses: readonly WrittenClause[], eIds: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { id, kind, words } of clauses) {
    const label = kind === 'footnote' ? /^\[\^([^\]\s]{1,60})\]:/.exec(words.trim())?.[1] : undefined;
    if (label === undefined || notes.has(noteKey(label))) continue;
    notes.set(noteKey(label), noteId(eIds.get(id) ?? ''));
  }
  return notes;
}

function xmlOf({ clause, element, eId, parts }: Part, places: Places): string {
  const { id, kind, level, number, words } = clause;
  const attributes = {
    name: element === 'hcontainer' ? kind : undefined,
    class: classOf(kind, level),
    eId,
    wId: `clause-${id}`,
  };
  const num = number === '' ? '' : xml('num', {}, xmlText(number));
  if (kind === 'division') {
    // As a heading, whose words begin nothing else: `1. Scope` is no list here.
    const line = blocksOfWords(`# ${words.replaceAll(/\s*\n\s*/g, ' ')}`, places.notes);
    const heading = xml('heading', {}, xmlOfRuns(runsOfLine(line), places));
    return xml(element, attributes, [num, heading, ...parts.map((part) => xmlOf(part, places))]);
  }
  const said = xmlOfBlocks(blocksOfWords(words, places.notes), { ...places, here: eId });
  return xml(element, attributes, [num, xml('content', {}, said.length > 0 ? said : [xml('p', {})])]);
}

/** Words that cannot be parsed come as a paragraph. */
function runsOfLine([line]: readonly Block[]): readonly Run[] {
  return line?.kind === 'heading' || line?.kind === 'paragraph' ? line.runs : [];
}
