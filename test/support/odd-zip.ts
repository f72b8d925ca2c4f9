/**
 * Writes zips as other programs do, by the format's own words (APPNOTE 4.3 to 4.6): sizes behind the data or in 64 bits,
 * nothing packed, folders and comments as entries, names in the encoding of Japanese Windows, bytes in front.
 */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipDialect {
  /** What stands in front of the first entry. */
  readonly front?: Uint8Array;
  /** Whether places count from the file's beginning, and not from that of the zip. */
  readonly countsFront?: boolean;
  /** Sizes and checksum behind the data, with a signature or without one. */
  readonly descriptors?: 'signed' | 'bare';
  readonly stored?: boolean;
  /** Sizes and places in 64 bits, as if they needed them. */
  readonly zip64?: boolean;
  /** `unsaid`: in UTF-8 without its flag; `windows`: in the encoding of Japanese Windows. */
  readonly names?: 'unsaid' | 'windows' | 'windows-with-unicode';
  /** An entry for each folder. */
  readonly folders?: boolean;
  readonly comment?: string;
}

type Parts = Iterable<readonly [name: string, content: Uint8Array]>;

export function oddZip(parts: Parts, dialect: ZipDialect): Uint8Array {
  const { front = new Uint8Array(), descriptors, stored = false, zip64 = false, comment = '' } = dialect;
  const base = dialect.countsFront ? front.length : 0;
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let [offset, count] = [base, 0];
  for (const [name, plain] of dialect.folders ? withFolders(parts) : parts) {
    const path = encodedName(name, dialect.names);
    const packed = stored || plain.length === 0 ? Buffer.from(plain) : deflateRawSync(plain);
    const method = stored || plain.length === 0 ? 0 : 8;
    const flags = (descriptors ? 0x0008 : 0) | (dialect.names === undefined ? 0x0800 : 0);
    const sizes = [crc32(plain), packed.length, plain.length];
    const about = (shown: readonly number[], extra: Buffer) =>
      Buffer.concat([
        ...[zip64 ? 45 : 20, flags, method, 0, (40 << 9) | 33].map(uint16),
        ...shown.map(uint32),
        uint16(path.length),
        uint16(extra.length),
      ]);
    const shown = zip64 ? [sizes[0] ?? 0, MOST, MOST] : sizes;
    const unicode = dialect.names === 'windows-with-unicode' ? unicodePath(path, name) : Buffer.alloc(0);
    const localExtra = Buffer.concat([zip64 ? extra64([plain.length, packed.length]) : Buffer.alloc(0), unicode]);
    const local = descriptors ? [0, zip64 ? MOST : 0, zip64 ? MOST : 0] : shown;
    files.push(Buffer.from('PK\x03\x04'), about(local, localExtra), path, localExtra, packed);
    const behind = descriptors ? descriptor(sizes, descriptors === 'signed', zip64) : Buffer.alloc(0);
    files.push(behind);
    const extra = Buffer.concat([zip64 ? extra64([plain.length, packed.length, offset]) : Buffer.alloc(0), unicode]);
    const note = Buffer.from(comment);
    directory.push(
      Buffer.from('PK\x01\x02'),
      uint16(zip64 ? 45 : 20),
      about(shown, extra),
      ...[note.length, 0, 0].map(uint16),
      uint32(name.endsWith('/') ? 0x10 : 0),
      uint32(zip64 ? MOST : offset),
      path,
      extra,
      note,
    );
    offset += 30 + path.length + localExtra.length + packed.length + behind.length;
    count++;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([front, ...files, list, end(dialect, { count, size: list.length, offset })]);
}

const MOST = 0xffffffff;

function end(
  { zip64 = false, comment = '' }: ZipDialect,
  { count, size, offset }: Readonly<Record<'count' | 'size' | 'offset', number>>,
): Buffer {
  const note = Buffer.from(comment);
  const large = zip64
    ? [
        Buffer.from('PK\x06\x06'),
        uint64(44),
        ...[45, 45].map(uint16),
        ...[0, 0].map(uint32),
        ...[count, count, size, offset].map(uint64),
        Buffer.from('PK\x06\x07'),
        uint32(0),
        uint64(offset + size),
        uint32(1),
      ]
    : [];
  const counts = zip64 ? 0xffff : count;
  const small = [
    Buffer.from('PK\x05\x06'),
    ...[0, 0, counts, counts].map(uint16),
    ...(zip64 ? [MOST, MOST] : [size, offset]).map(uint32),
    uint16(note.length),
    note,
  ];
  return Buffer.concat([...large, ...small]);
}

function* withFolders(parts: Parts): Generator<readonly [string, Uint8Array]> {
  const seen = new Set<string>();
  for (const part of parts) {
    const folders = part[0].split('/').slice(0, -1);
    for (const i of folders.keys()) {
      const folder = `${folders.slice(0, i + 1).join('/')}/`;
      if (!seen.has(folder)) yield [folder, new Uint8Array()];
      seen.add(folder);
    }
    yield part;
  }
}

function encodedName(name: string, names: ZipDialect['names']): Buffer {
  return names?.startsWith('windows') ? encodeJapanese(name, 'shift_jis') : Buffer.from(name);
}

function descriptor(sizes: readonly number[], signed: boolean, zip64: boolean): Buffer {
  const [sum = 0, ...lengths] = sizes;
  return Buffer.concat([
    ...(signed ? [Buffer.from('PK\x07\x08')] : []),
    uint32(sum),
    ...lengths.map(zip64 ? uint64 : uint32),
  ]);
}

function extra64(values: readonly number[]): Buffer {
  return Buffer.concat([uint16(1), uint16(8 * values.length), ...values.map(uint64)]);
}

/** The extra field in which Info-ZIP says a name in UTF-8 beside another encoding. */
function unicodePath(path: Buffer, name: string): Buffer {
  const text = Buffer.from(name);
  return Buffer.concat([uint16(0x7075), uint16(5 + text.length), Buffer.from([1]), uint32(crc32(path)), text]);
}

/** A text in an encoding of two bytes a letter, by asking for each pair of bytes what it stands for. */
export function encodeJapanese(text: string, encoding: 'shift_jis' | 'euc-jp'): Buffer {
  const pairs = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead < 0xfd; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && !pairs.has(letter)) pairs.set(letter, [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const pair = code < 0x80 ? [code] : pairs.get(letter);
      if (!pair) throw new RangeError(`${letter} is not in ${encoding}`);
      return pair;
    }),
  );
}

function uint16(value: number): Buffer {
  return Buffer.from([value & 0xff, value >> 8]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
