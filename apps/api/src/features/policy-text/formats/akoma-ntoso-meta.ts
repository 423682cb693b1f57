import type { WrittenVersion } from '../written-version.ts';
import { country, inOntology, irisOf, type Iris } from './akoma-ntoso-iris.ts';
import { modificationsOf, temporalOf, trace, type Persons } from './akoma-ntoso-trace.ts';
import { xml } from './akoma-ntoso-xml.ts';

/** All that is known of the version: the element `meta` of Akoma Ntoso 3.0, in the order of its schema. */
export function metaOf(version: WrittenVersion, eIds: ReadonlyMap<string, string>): string {
  const iris = irisOf(version);
  const persons = personsOf(version);
  const mods = modificationsOf(version, eIds, iris);
  return xml('meta', {}, [
    identification(version, iris),
    lifecycle(version),
    mods.length > 0 ? xml('analysis', { source: publisher }, [xml('passiveModifications', {}, mods)]) : '',
    temporalOf(version),
    references(version, persons, iris),
    trace(version, persons),
  ]);
}

const publisher = '#publisher';

function identification({ address, title, number, consultation }: WrittenVersion, iris: Iris): string {
  const version = iris.expression(number);
  const day = iris.published(number);
  const alias = xml('FRBRalias', { name: 'address', value: address });
  const author = xml('FRBRauthor', { href: publisher });
  return xml('identification', { source: publisher }, [
    xml('FRBRWork', {}, [
      xml('FRBRthis', { value: `${iris.work}/!main` }),
      xml('FRBRuri', { value: iris.work }),
      xml('FRBRdate', { date: iris.begun, name: 'generation' }),
      author,
      xml('FRBRcountry', { value: country }),
      xml('FRBRsubtype', { value: 'policy' }),
      xml('FRBRnumber', { value: consultation }),
      xml('FRBRname', { value: title }),
    ]),
    xml('FRBRExpression', {}, [
      xml('FRBRthis', { value: `${version}/!main` }),
      xml('FRBRuri', { value: version }),
      alias,
      xml('FRBRdate', { date: day, name: 'publication' }),
      author,
      xml('FRBRversionNumber', { value: number }),
      xml('FRBRlanguage', { language: iris.language }),
    ]),
    xml('FRBRManifestation', {}, [
      xml('FRBRthis', { value: `${version}/!main.xml` }),
      xml('FRBRuri', { value: `${version}.xml` }),
      xml('FRBRdate', { date: day, name: 'publication' }),
      author,
      xml('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

function lifecycle({ versions }: WrittenVersion): string {
  const events = versions.map((each, at) =>
    xml('eventRef', {
      eId: `eventRef_${each.number}`,
      date: each.publishedAt.toISOString(),
      source: `#version_${each.number}`,
      type: at === 0 ? 'generation' : 'amendment',
      'folkmoot:note': each.note || undefined,
    }),
  );
  return events.length > 0 ? xml('lifecycle', { source: publisher }, events) : '';
}

/** Everyone who is named, by name: the forum tells no more of them in files. */
function personsOf({ origins }: WrittenVersion): Persons {
  const names = origins.flatMap(({ amendment }) =>
    amendment ? [...amendment.authors, ...(amendment.decidedBy === null ? [] : [amendment.decidedBy])] : [],
  );
  return new Map([...new Set(names)].map((name, at) => [name, `person_${at + 1}`]));
}

function references({ address, title, versions }: WrittenVersion, persons: Persons, iris: Iris): string {
  const host = URL.canParse(address) ? new URL(address) : null;
  return xml('references', { source: publisher }, [
    ...versions.map(({ number }, at) =>
      xml(at === 0 ? 'original' : 'passiveRef', {
        eId: `version_${number}`,
        href: iris.expression(number),
        showAs: `${title} (${number})`,
      }),
    ),
    xml('TLCOrganization', {
      eId: 'publisher',
      href: host?.origin ?? inOntology('organization', 'folkmoot'),
      showAs: host?.host ?? 'Folkmoot',
    }),
    xml('TLCConcept', { eId: 'inForce', href: inOntology('concept', 'inForce'), showAs: 'in force' }),
    ...[...persons].map(([name, eId]) => xml('TLCPerson', { eId, href: inOntology('person', name), showAs: name })),
  ]);
}
