import { amendment, clause, id, mustBeWellFormed, origin, written } from './akoma-ntoso-example.ts';

describe('the trace of amendments in Akoma Ntoso', () => {
  it('tells of every change by an amendment: its kind, its source, its place and since when', () => {
    const xml = written(
      [clause(1, 'division', 'Scope', '1', 1), clause(2, 'clause', 'New.', '1.1'), clause(3, 'clause', 'Cut.', '1.2')],
      [
        origin('added', id(2)),
        origin('changed', id(2)),
        origin('moved', id(2)),
        origin('removed', id(8)),
        origin('split', id(3), id(2)),
        origin('merged', id(9), id(3)),
        { ...origin('changed', id(3)), amendment: null },
      ],
    );
    mustBeWellFormed(xml);
    const mods = [...xml.matchAll(/<textualMod type="(\w+)" eId="textualMod_\d">([^]*?)<\/textualMod>/g)];
    expect(mods.map(([, type]) => type)).toEqual([
      'insertion',
      'substitution',
      'renumbering',
      'repeal',
      'split',
      'join',
    ]);
    const work = '/akn/xx/doc/policy/2026-01-01/trees';
    expect(mods.map(([, , content = '']) => content.replaceAll('\n', ''))).toEqual(
      [
        ['<destination href="#part_1__para_1"/>', ''],
        ['<destination href="#part_1__para_1"/>', ''],
        ['<destination href="#part_1__para_1"/>', ''],
        [`<destination href="${work}/~clause-${id(8)}"/>`, ''],
        ['<destination href="#part_1__para_2"/>', '<previous href="#part_1__para_1"/>'],
        [`<destination href="${work}/~clause-${id(9)}"/><destination href="#part_1__para_2"/>`, ''],
      ].map(
        ([where, previous]) =>
          `<source href="${amendment.address}"/>${where}<force period="#temporalGroup_2"/>${previous}`,
      ),
    );
    expect(xml).toContain('<timeInterval start="#eventRef_2" refersTo="#inForce"/>');
  });

  it('tells who asked for a change, what was decided, by whom, when and why', () => {
    const xml = written([clause(2, 'clause', 'New.')], [origin('changed', id(2))]);
    mustBeWellFormed(xml);
    expect(xml).toContain(
      `<folkmoot:change modification="#textualMod_1" clause="clause-${id(2)}" version="2" kind="changed" amendment="4" href="${amendment.address}" decision="acceptedInPart" isChangedForm="true" decidedAt="2026-02-01T10:00:00.000Z">`,
    );
    expect(xml).toContain('<folkmoot:author refersTo="#person_1">Ada &lt;Lovelace&gt;</folkmoot:author>');
    expect(xml).toContain('<folkmoot:decidedBy refersTo="#person_3">The council’s office</folkmoot:decidedBy>');
    expect(xml).toContain('Cheaper &amp; safer: &lt;script&gt;alert("1")&lt;/script&gt;</folkmoot:reason>');
    expect(xml).toContain('showAs="Bo &quot;B&quot; Ek"');
    expect(xml).toContain(`<folkmoot:takesUp comment="${id(900)}"/>`);
  });
});
