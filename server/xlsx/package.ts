/**
 * The zip that a workbook is: its parts by name, unpacked within limits, and written back with only the changed parts
 * packed anew. It knows nothing of spreadsheets.
 */
import { createInflateRaw, crc32 } from 'node:zlib';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from '@zip.js/zip.js';
import { Problem } from '../../core/problem/problem.js';
import { LIMITS } from './limits.js';
import { refuseForeignFormats } from './foreign-formats.js';
import { damaged, encrypted, tooLarge, unsafe } from './refusals.js';

configure({ useWebWorkers: false });

/** Names of parts are asked for in any case, with either slash, and written out or as addresses are (`%20`). */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The name as the package spells it; as it was asked for where there is no such part. */
  spelling(name: string): string;
  /** Unpacked size in bytes, as the package declares it; `read` holds it to that. */
  sizeOf(name: string): number;
  /** @throws Problem for a part that is damaged, too large, or not there */
  read(name: string): Promise<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;

/** @throws Problem for bytes that are no zip, an encrypted or old workbook, a damaged or hostile package */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const entries = await listEntries(bytes);
  const byKey = new Map(entries.map((entry) => [partKey(entry.filename), entry]));
  const found = (name: string) => byKey.get(partKey(name)) ?? byKey.get(partKey(addressed(name)));
  const entryOf = (name: string): FileEntry => {
    const entry = found(name);
    if (!entry) throw damaged({ ja: `${name} がありません`, en: `part ${name} is missing` });
    return entry;
  };
  return {
    names: [...byKey.values()].map(({ filename }) => filename),
    has: (name) => found(name) !== undefined,
    spelling: (name) => found(name)?.filename ?? name,
    sizeOf: (name) => entryOf(name).uncompressedSize,
    read: (name) => unpack(entryOf(name)),
  };
}

/** Some programs write backslashes between folders, or a slash in front. */
function partName(filename: string): string {
  return filename.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** Names that are not in UTF-8 are taken for those of Japanese Windows; undefined leaves them to the zip's own rules. */
function japaneseText(bytes: Uint8Array, encoding: string): string | undefined {
  if (/^utf-?8$/i.test(encoding)) return undefined;
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Names that differ in case alone name the same part. */
export function partKey(name: string): string {
  return partName(name).toLowerCase();
}

function addressed(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

/**
 * The same package with some parts replaced or added. Every other entry is copied as it is, compressed bytes and all,
 * in its place.
 * @throws Problem for a package that cannot be read, and for a part of it that cannot be carried over
 */
export async function rewritePackage(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Promise<Uint8Array> {
  const entries = await listEntries(bytes);
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false });
  const known = new Set<string>();
  const byKey = new Map([...changes].map(([name, change]) => [partKey(name), change]));
  for (const entry of entries) {
    known.add(partKey(entry.filename));
    const change = byKey.get(partKey(entry.filename));
    if (change === null) continue;
    if (change) await writer.add(entry.filename, new Uint8ArrayReader(change), { lastModDate: entry.lastModDate });
    else await writer.add(entry.filename, new Uint8ArrayReader(await packed(entry)), { entry, passThrough: true });
  }
  // The time of writing is kept out, so that the same changes make the same bytes.
  const dated = entries[0] ? { lastModDate: entries[0].lastModDate } : {};
  for (const [name, change] of changes) {
    if (change && !known.has(partKey(name))) await writer.add(name, new Uint8ArrayReader(change), dated);
  }
  return writer.close();
}

async function listEntries(bytes: Uint8Array): Promise<FileEntry[]> {
  refuseForeignFormats(bytes);
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { normalizeFilename: partName, decodeText: japaneseText });
  try {
    const entries: FileEntry[] = [];
    let count = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > LIMITS.entries)
        throw tooLarge({ ja: `部品が${LIMITS.entries}個を超えます`, en: `more than ${LIMITS.entries} parts` });
      if (!entry.directory) entries.push(entry);
    }
    checkSizes(entries, bytes.length);
    return firstOfEach(entries);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw damaged({ ja: '中身が途中で切れているか、別の種類のファイルです', en: `no readable zip: ${said}` }, error);
  } finally {
    await reader.close();
  }
}

/** A part may come twice as long as it says the same: which one another program would read is not known. */
function firstOfEach(entries: readonly FileEntry[]): FileEntry[] {
  const first = new Map<string, FileEntry>();
  for (const entry of entries) {
    const key = partKey(entry.filename);
    const other = first.get(key);
    if (!other) first.set(key, entry);
    else if (other.crc32 !== entry.crc32 || other.uncompressedSize !== entry.uncompressedSize)
      throw damaged({ ja: `${entry.filename} が2つあり、内容が違います`, en: `part ${entry.filename} comes twice` });
  }
  return [...first.values()];
}

function checkSizes(entries: readonly FileEntry[], fileBytes: number): void {
  let total = 0;
  for (const { filename, uncompressedSize: size, compressedSize, encrypted: locked } of entries) {
    if (locked) throw encrypted();
    if (compressedSize > fileBytes)
      throw damaged({
        ja: `${filename} がファイルより長くなっています`,
        en: `part ${filename} is longer than the file`,
      });
    if (size > LIMITS.partBytes)
      throw tooLarge({
        ja: `${filename} が展開すると${size}バイトになります`,
        en: `part ${filename} unpacks to ${size} bytes`,
      });
    if (size > LIMITS.ratioFreeBytes && size > compressedSize * LIMITS.ratio) {
      throw unsafe({
        ja: `${filename} が展開すると${LIMITS.ratio}倍を超えます`,
        en: `part ${filename} unpacks to more than ${LIMITS.ratio} times its size`,
      });
    }
    total += size;
  }
  if (total > LIMITS.totalBytes)
    throw tooLarge({ ja: `展開すると${total}バイトになります`, en: `the parts unpack to ${total} bytes` });
}

/** The bytes as they stand in the package. */
async function packed(entry: FileEntry): Promise<Uint8Array> {
  return entry.getData(new Uint8ArrayWriter(), { passThrough: true }).catch((error: unknown) => {
    const { filename } = entry;
    throw damaged({ ja: `${filename} を読み取れません`, en: `part ${filename} cannot be read` }, error);
  });
}

async function unpack(entry: FileEntry): Promise<Uint8Array> {
  const { filename, compressionMethod, uncompressedSize } = entry;
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    throw damaged({
      ja: `${filename} の圧縮方式（${compressionMethod}）が分かりません`,
      en: `part ${filename} is packed with an unknown method (${compressionMethod})`,
    });
  }
  const raw = await packed(entry);
  const bytes = compressionMethod === STORED ? raw : await inflate(raw, uncompressedSize, filename);
  if (bytes.length !== uncompressedSize || crc32(bytes) !== entry.crc32) {
    throw damaged({ ja: `${filename} の内容が検査値と合いません`, en: `part ${filename} does not match its checksum` });
  }
  return bytes;
}

/** Inflates into a buffer of the declared size and not a byte further: a false size cannot cost memory. */
function inflate(raw: Uint8Array, size: number, name: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const target = new Uint8Array(size);
    const stream = createInflateRaw({ chunkSize: Math.max(64, Math.min(1024 * 1024, size)) });
    let at = 0;
    stream.on('data', (chunk: Buffer) => {
      if (at + chunk.length > size) {
        stream.destroy();
        reject(
          unsafe({ ja: `${name} が申告より大きく展開されます`, en: `part ${name} unpacks to more than it declares` }),
        );
        return;
      }
      target.set(chunk, at);
      at += chunk.length;
    });
    stream.on('error', (error) =>
      reject(damaged({ ja: `${name} を展開できません`, en: `part ${name} cannot be unpacked` }, error)),
    );
    stream.on('end', () => resolve(at === size ? target : target.subarray(0, at)));
    stream.end(raw);
  });
}
