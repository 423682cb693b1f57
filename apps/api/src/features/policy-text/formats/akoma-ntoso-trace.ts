import type { OriginKind } from '@folkmoot/domain';
import type { WrittenOrigin, WrittenVersion } from '../written-version.ts';
import type { Iris } from './akoma-ntoso-iris.ts';
import { xml, xmlText } from './akoma-ntoso-xml.ts';

/** The eId of each person by name. */
export type Persons = ReadonlyMap<string, string>;

/** What a change is called by Akoma Ntoso 3.0 (schema, type TextualMods). */
const modTypes: Record<OriginKind, string> = {
  added: 'insertion',
  changed: 'substitution',
  removed: 'repeal',
  moved: 'renumbering',
  split: 'split',
  merged: 'join',
};

interface Trace {
  readonly origin: WrittenOrigin;
  readonly amendment: NonNullable<WrittenOrigin['amendment']>;
  readonly eId: string;
}

/** Only what an amendment did is told: what officials wrote themselves has no source to name. */
function tracesOf({ origins }: WrittenVersion): readonly Trace[] {
  return origins
    .flatMap((origin) => (origin.amendment ? [{ origin, amendment: origin.amendment }] : []))
    .map((each, at) => ({ ...each, eId: `textualMod_${at + 1}` }));
}

/** A `textualMod` for every change: which amendment made it, where, and since when. */
export function modificationsOf(
  version: WrittenVersion,
  eIds: ReadonlyMap<string, string>,
  iris: Iris,
): readonly string[] {
  // What is no longer in this version is named within the work, by the identity all versions share.
  const placeOf = (id: string) => {
    const eId = eIds.get(id);
    return eId === undefined ? `${iris.work}/~clause-${id}` : `#${eId}`;
  };
  return tracesOf(version).map(({ origin, amendment, eId }) => {
    const { kind, otherId } = origin;
    return xml('textualMod', { type: modTypes[kind], eId }, [
      xml('source', { href: amendment.address }),
      xml('destination', { href: placeOf(origin.clauseId) }),
      otherId !== null && kind === 'merged' ? xml('destination', { href: placeOf(otherId) }) : '',
      xml('force', { period: `#${periodOf(origin)}` }),
      otherId !== null && kind === 'split' ? xml('previous', { href: placeOf(otherId) }) : '',
    ]);
  });
}

const periodOf = ({ versionNumber }: { readonly versionNumber: number }) => `temporalGroup_${versionNumber}`;

/** A period is counted from the event that began it, so each version has one. */
export function temporalOf(version: WrittenVersion): string {
  const numbers = new Set(tracesOf(version).map(({ origin }) => origin.versionNumber));
  const groups = [...numbers].map((versionNumber) =>
    xml('temporalGroup', { eId: periodOf({ versionNumber }) }, [
      xml('timeInterval', { start: `#eventRef_${versionNumber}`, refersTo: '#inForce' }),
    ]),
  );
  return groups.length > 0 ? xml('temporalData', { source: '#publisher' }, groups) : '';
}

/** Who asked for each change, what was decided and why: for this the standard has no words. */
export function trace(version: WrittenVersion, persons: Persons): string {
  const traces = tracesOf(version).map(({ origin, amendment, eId }) =>
    xml(
      'folkmoot:change',
      {
        modification: `#${eId}`,
        clause: `clause-${origin.clauseId}`,
        other: origin.otherId === null ? undefined : `clause-${origin.otherId}`,
        version: origin.versionNumber,
        kind: origin.kind,
        amendment: amendment.number,
        href: amendment.address,
        decision: amendment.decision,
        isChangedForm: String(amendment.isChangedForm),
        decidedAt: amendment.decidedAt.toISOString(),
      },
      [
        ...amendment.authors.map((name) => person('folkmoot:author', name, persons)),
        amendment.decidedBy === null ? '' : person('folkmoot:decidedBy', amendment.decidedBy, persons),
        xml('folkmoot:reason', {}, xmlText(amendment.reason)),
        ...amendment.creditIds.map((id) => xml('folkmoot:takesUp', { comment: id })),
      ],
    ),
  );
  return traces.length > 0 ? xml('proprietary', { source: '#publisher' }, traces) : '';
}

function person(element: string, name: string, persons: Persons): string {
  return xml(element, { refersTo: `#${persons.get(name) ?? ''}` }, xmlText(name));
}
