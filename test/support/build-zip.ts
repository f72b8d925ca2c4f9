/**
 * Writes a zip at once, by the format's own words (APPNOTE 4.3): tests make thousands of them, and of as many parts as
 * they like. Refuses nothing and knows no ZIP64.
 */
import { crc32, deflateRawSync } from 'node:zlib';

/** The first of January 2020, 0:00, as a zip has it. */
const TIME = 0;
const DATE = (40 << 9) | (1 << 5) | 1;
const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const [STORED, DEFLATED] = [0, 8];

/** @param parts by name, in the order in which they are to stand in the file */
export function buildZip(parts: Iterable<readonly [name: string, content: Uint8Array | string]>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let [count, offset] = [0, 0];
  for (const [name, content] of parts) {
    const path = Buffer.from(name);
    const plain = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = plain.length === 0 ? plain : deflateRawSync(plain);
    const method = plain.length === 0 ? STORED : DEFLATED;
    const about = Buffer.alloc(26);
    [VERSION, NAMES_IN_UTF8, method, TIME, DATE].forEach((value, i) => about.writeUInt16LE(value, 2 * i));
    [crc32(plain), packed.length, plain.length].forEach((value, i) => about.writeUInt32LE(value, 10 + 4 * i));
    about.writeUInt16LE(path.length, 22);
    files.push(Buffer.from('PK\x03\x04'), about, path, Buffer.from(packed));
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), uint16(VERSION), about, place, path);
    offset += 4 + about.length + path.length + packed.length;
    count++;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const at of [8, 10]) end.writeUInt16LE(count, at);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

function uint16(value: number): Buffer {
  return Buffer.from([value & 0xff, value >> 8]);
}
