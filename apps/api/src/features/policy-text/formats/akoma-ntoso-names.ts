import { clauseKinds, type ClauseKind } from '@folkmoot/domain';

/** OASIS LegalDocML Akoma Ntoso 3.0, as the standard of 2018 has it. */
export const akomaNtoso = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** What Akoma Ntoso has no word for is said in our own namespace, for which it has the element `proprietary`. */
export const folkmoot = 'urn:folkmoot:trace:1';

/** Elements of the hierarchy by the level of a division, uppermost first; Akoma Ntoso allows any order of them. */
export const divisionNames = ['part', 'section', 'subsection', 'division', 'subdivision', 'level'] as const;
/** How the parts of an eId are abbreviated (Akoma Ntoso Naming Convention 1.0). */
export const abbreviations: Readonly<Record<string, string>> = {
  section: 'sec',
  subsection: 'subsec',
  division: 'dvs',
  subdivision: 'subdvs',
  paragraph: 'para',
  alinea: 'al',
};

/** What tells our own elements from those of others, who may mean something else by the same name. */
export const own = 'folkmoot-';

export function classOf(kind: ClauseKind, level: number): string {
  return kind === 'division' ? `${own}division-${level}` : own + kind;
}

/** The kind of clause we wrote, or null where it was not we who wrote. */
export function writtenKind(name: string | undefined): { readonly kind: ClauseKind; readonly level: number } | null {
  const [, said, level = '0'] = /^folkmoot-([a-z]+)(?:-([1-6]))?$/.exec(name ?? '') ?? [];
  const kind = clauseKinds.find((each) => each === said);
  return kind && (kind === 'division') === (level !== '0') ? { kind, level: Number(level) } : null;
}
