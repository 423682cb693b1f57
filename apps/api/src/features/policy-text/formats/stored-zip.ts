import { crc32 } from 'node:zlib';

/**
 * A zip file of these entries, not packed (PKWARE APPNOTE 6.3, method 0). What we hand to another reader of zip files is
 * written by us, so that it cannot find in the original what our own reader did not.
 */
export function storedZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const described = descriptionOf(nameBytes, content);
    const body = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), described, nameBytes, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), described, place, nameBytes]));
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.size, 8);
  end.writeUInt16LE(entries.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** What the local header and the central directory both say: version, UTF-8 name, no compression, checksum, sizes. */
function descriptionOf(name: Buffer, content: Buffer): Buffer {
  const described = Buffer.alloc(26);
  described.writeUInt16LE(20, 0);
  described.writeUInt16LE(0x0800, 2);
  described.writeUInt32LE(crc32(content), 10);
  described.writeUInt32LE(content.length, 14);
  described.writeUInt32LE(content.length, 18);
  described.writeUInt16LE(name.length, 22);
  return described;
}
