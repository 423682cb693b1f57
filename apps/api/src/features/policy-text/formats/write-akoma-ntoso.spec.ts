import { amendment, clause, id, mustBeWellFormed, origin, version, written } from './akoma-ntoso-example.ts';
import { writeAkomaNtoso } from './write-akoma-ntoso.ts';

/** The eIds of a file, and what in it points to one. */
function idsOf(xml: string): { ids: string[]; pointers: string[] } {
  const found = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, said = '']) => said);
  return {
    ids: found(/ eId="([^"]*)"/g),
    pointers: found(/ (?:source|href|period|start|refersTo|modification)="#([^"]*)"/g),
  };
}

/**
 * The schema of Akoma Ntoso 3.0 is in no package we have, so files are not validated against it here: these cases hold
 * them to being well-formed, to pointing at what exists, and to the names and order their writer took from the schema.
 */
describe('a version written as Akoma Ntoso', () => {
  it('says which text, version and file it is, and when each version came out', () => {
    const xml = written([]);
    mustBeWellFormed(xml);
    expect(xml).toContain('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"');
    expect(xml).toContain('<FRBRuri value="/akn/xx/doc/policy/2026-01-01/trees"/>');
    expect(xml).toContain('<FRBRuri value="/akn/xx/doc/policy/2026-01-01/trees/eng@2026-02-02;ver2"/>');
    expect(xml).toContain('<FRBRuri value="/akn/xx/doc/policy/2026-01-01/trees/eng@2026-02-02;ver2.xml"/>');
    expect(xml).toContain(
      '<eventRef eId="eventRef_1" date="2026-01-01T09:00:00.000Z" source="#version_1" type="generation"/>',
    );
    expect(xml).toContain(
      '<eventRef eId="eventRef_2" date="2026-02-02T09:00:00.000Z" source="#version_2" type="amendment"',
    );
    expect(xml).toContain('<docTitle>Trees &amp; &lt;b&gt;streets&lt;/b&gt;</docTitle>');
  });

  it('nests divisions by level, and gives every clause its place and its lasting identity', () => {
    const xml = written([
      clause(1, 'division', 'Scope', '1', 1),
      clause(2, 'clause', 'This applies.', '1.1'),
      clause(3, 'list', '- a'),
      clause(4, 'clause', 'So does this.', '1.2'),
      clause(5, 'division', 'Deep', '1.1.1', 3),
      clause(6, 'paragraph', 'And so on.'),
      clause(7, 'division', 'Next', '2', 1),
    ]);
    mustBeWellFormed(xml);
    expect(
      [...xml.matchAll(/<(\w+)[^>]* eId="([^"]+)" wId="clause-[^"]*?(\d)"/g)].map((each) => each.slice(1)),
    ).toEqual([
      ['part', 'part_1', '1'],
      ['paragraph', 'part_1__para_1', '2'],
      ['hcontainer', 'part_1__hcontainer_1', '3'],
      ['paragraph', 'part_1__para_2', '4'],
      ['subsection', 'part_1__subsec_1', '5'],
      ['alinea', 'part_1__subsec_1__al_1', '6'],
      ['part', 'part_2', '7'],
    ]);
    expect(xml).toContain('<num>1.2</num>');
    expect(xml.indexOf('eId="part_1__subsec_1__al_1"')).toBeLessThan(xml.indexOf('</subsection>'));
  });

  it('says marks, links, notes, lists and tables in the words of Akoma Ntoso', () => {
    const xml = written([
      clause(
        1,
        'clause',
        `See **this**, *that*, ~~not~~ \`code\` [here](#clause-${id(2)}), [there](https://a.org/?b&c)[^n].`,
      ),
      clause(2, 'list', '3. a\n   - b\n4. c'),
      clause(3, 'table', '| a | b |\n| --: | --- |\n| 1 | 2 |'),
      clause(4, 'footnote', '[^n]: A note.'),
    ]);
    mustBeWellFormed(xml);
    expect(xml).toContain(
      '<p>See <b>this</b>, <i>that</i>, <inline name="strike">not</inline> <inline name="code">code</inline> <ref href="#hcontainer_1">here</ref>, <a href="https://a.org/?b&amp;c">there</a><noteRef href="#hcontainer_3__authorialNote_1" marker="n"/>.</p>',
    );
    expect(xml).toContain('<li value="3">');
    expect(xml).toContain('<th style="text-align: right"><p>a</p></th>');
    expect(xml).toContain('eId="hcontainer_3__authorialNote_1"');
  });

  it('keeps HTML, scripts and images in a text as the letters they are', () => {
    const xml = written([
      clause(1, 'clause', 'A <script>alert(1)</script> <b>x</b> &amp; ![cat](https://a.org/cat.png) ]]> <!-- c -->'),
      clause(2, 'clause', '<div onclick="x">\nblock\n</div>'),
    ]);
    mustBeWellFormed(xml);
    expect(xml).toContain('A &lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt; &amp;');
    expect(xml).toContain('!<a href="https://a.org/cat.png">cat</a> ]]&gt; &lt;!-- c --&gt;');
    expect(xml).toContain('&lt;div onclick="x"&gt;');
    expect(xml).not.toMatch(/<(?:script|div|img)/);
  });

  it('drops characters that XML cannot hold, wherever they come from', () => {
    const odd = 'a\u0000b\u000Bc\uD800d\uFFFFe';
    const xml = writeAkomaNtoso({
      ...version,
      title: odd,
      consultation: odd,
      versions: version.versions.map((each) => ({ ...each, note: odd })),
      clauses: [clause(1, 'clause', odd, odd), clause(2, 'clause', `[x](https://a.org/${odd})`)],
      origins: [{ ...origin('added', id(1)), amendment: { ...amendment, reason: odd, authors: [odd] } }],
    });
    mustBeWellFormed(xml);
    expect(xml).toContain('<docTitle>abcde</docTitle>');
    expect(xml).toContain('>abcde</folkmoot:reason>');
  });

  it('has every id once, and points at nothing that is not there', () => {
    const xml = written(
      [
        clause(1, 'division', 'Scope', '1', 1),
        clause(2, 'clause', `[x](#clause-${id(1)})[^n]`, '1.1'),
        clause(3, 'footnote', '[^n]: A note.'),
        clause(4, 'footnote', '[^n]: The same label again.'),
      ],
      [origin('added', id(2)), origin('added', id(3))],
    );
    const { ids, pointers } = idsOf(xml);
    expect(ids).toEqual([...new Set(ids)]);
    expect(pointers.filter((pointer) => !ids.includes(pointer))).toEqual([]);
  });
});
