import { deflateRawSync, crc32 } from 'node:zlib';
import { storedZip } from './stored-zip.ts';
import { xmlParts } from './zip-guard.ts';

const mega = 1024 * 1024;
const tooLarge = { ok: false, reason: 'DOCUMENT_TOO_LARGE' };

interface Packed {
  readonly name: string;
  readonly content: Buffer;
  /** What the file says of the content's length, where that is not the truth. */
  readonly claimed?: number;
}

/** A zip file whose entries are deflated: what `storedZip` writes, with packed bodies and method 8. */
function packedZip(entries: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimed = content.length } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt16LE(8, 4);
    described.writeUInt32LE(crc32(content), 10);
    described.writeUInt32LE(packed.length, 14);
    described.writeUInt32LE(claimed, 18);
    described.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), described, place, Buffer.from(name));
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), described, Buffer.from(name), packed]);
    bodies.push(body);
    at += body.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

describe('xmlParts', () => {
  it('takes the XML, and passes by all other names', async () => {
    const content = Buffer.from('<a/>');
    const names = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/_rels/document.xml.rels'];
    const others = [
      '../evil.xml',
      '/etc/evil.xml',
      'word\\evil.xml',
      'word/../evil.xml',
      'c:evil.xml',
      'word/media/a.png',
      'word/',
      'a b.xml',
    ];
    const read = await xmlParts(packedZip([...names, ...others].map((name) => ({ name, content }))));
    expect(read).toEqual({ ok: true, value: new Map(names.map((name) => [name, content])) });
  });

  it('reads what storedZip writes', async () => {
    const parts = new Map([
      ['a.xml', Buffer.from('é')],
      ['b/c.rels', Buffer.alloc(0)],
    ]);
    expect(await xmlParts(storedZip(parts))).toEqual({ ok: true, value: parts });
  });

  it('refuses a bomb before it has filled the memory', async () => {
    const bomb = packedZip([{ name: 'word/document.xml', content: Buffer.alloc(64 * mega, ' ') }]);
    expect(bomb.length).toBeLessThan(mega / 8);
    const before = process.memoryUsage().rss;
    const began = process.cpuUsage();
    expect(await xmlParts(bomb)).toEqual(tooLarge);
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * mega);
  });

  // Half of it random, so that no entry is suspicious by its ratio.
  const plain = Buffer.from(Array.from({ length: mega }, (_, at) => (at % 64 ? 32 : (at * 7919) % 251)));
  it.each([
    [
      'an entry that says it is small',
      [{ name: 'a.xml', content: Buffer.alloc(64 * mega), claimed: 1_000 }],
      'FORMAT_BROKEN',
    ],
    ['an entry packed too well', [{ name: 'a.bin', content: Buffer.alloc(2 * mega) }], 'DOCUMENT_TOO_LARGE'],
    ['much XML', Array.from({ length: 17 }, (_, at) => ({ name: `a${at}.xml`, content: plain })), 'DOCUMENT_TOO_LARGE'],
    [
      'too much of everything',
      Array.from({ length: 51 }, (_, at) => ({ name: `a${at}.bin`, content: plain })),
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'too many entries',
      Array.from({ length: 2_001 }, (_, at) => ({ name: `a${at}.xml`, content: Buffer.alloc(0) })),
      'DOCUMENT_TOO_LARGE',
    ],
  ])('refuses %s', async (_, entries: readonly Packed[], reason) =>
    expect(await xmlParts(packedZip(entries))).toEqual({ ok: false, reason }),
  );

  it('takes the bytes it was given, not those around them', async () => {
    const zip = storedZip(new Map([['a.xml', Buffer.from('<a/>')]]));
    const wider = new Uint8Array(zip.length + 20);
    wider.set(zip, 10);
    expect(await xmlParts(wider.subarray(10, 10 + zip.length))).toMatchObject({ ok: true });
  });
});
