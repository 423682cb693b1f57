import fc from 'fast-check';
import { csvLine, type Cell } from './csv.ts';

/** Reads RFC 4180 back, by its grammar. */
function read(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = pattern.exec(line); match; match = pattern.exec(line))
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  return cells;
}

describe('csvLine', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'say "yes"', 'two\nlines'], '"a,b","say ""yes""","two\nlines"\r\n'],
    [[1, -1, true, false, null, ''], '1,-1,true,false,,\r\n'],
    [['=1+1', '+49', '-x', '@SUM(A1)', '\tx'], "'=1+1,'+49,'-x,'@SUM(A1),'\tx\r\n"],
    [['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"\r\n'],
    [['مدرسة'], 'مدرسة\r\n'],
  ] as [Cell[], string][])('writes %j', (cells, line) => expect(csvLine(cells)).toBe(line));

  it('can be read back, but for the apostrophe before formulas', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', '-', ' ', 'é') }), {
          minLength: 1,
          maxLength: 6,
        }),
        (cells) => {
          expect(read(csvLine(cells))).toEqual(cells.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)));
        },
      ),
    );
  });

  it('never begins a cell as a formula begins', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) =>
        read(csvLine(cells)).every((cell) => !/^[=+\-@\t\r\n]/.test(cell)),
      ),
    );
  });
});
