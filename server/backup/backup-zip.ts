/**
 * The zip of a backup, read from the disk as it is needed. What it declares about itself is not believed further than
 * the manifest's size; the rest is read as a stream and held to the manifest.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { configure, Reader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { Problem } from '../../core/problem/problem.js';
import { fileNotFound } from '../workbook/files.js';
import { BACKUP_LIMITS } from './limits.js';
import { MANIFEST_NAME } from './manifest.js';
import { invalidBackup } from './refusals.js';

configure({ useWebWorkers: false });

export interface BackupZip {
  /** Names of the entries other than the manifest. */
  readonly names: readonly string[];
  /** The text of the manifest. */
  manifest(): Promise<string>;
  /** An entry, unpacked, in chunks. @throws Problem where it is damaged */
  chunks(name: string): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** @throws Problem for a file that is not there or is no zip */
export async function openBackupZip(path: string): Promise<BackupZip> {
  const file = await open(path).catch(() => undefined);
  if (!file) throw fileNotFound();
  try {
    const { size } = await file.stat();
    const reader = new ZipReader(new FileReader(file, size), { checkSignature: true });
    const entries = await listEntries(reader);
    const entryOf = (name: string): FileEntry => {
      const entry = entries.get(name);
      if (!entry) throw invalidBackup(`${name} is missing`);
      return entry;
    };
    return {
      names: [...entries.keys()].filter((name) => name !== MANIFEST_NAME),
      manifest: () => readText(entryOf(MANIFEST_NAME)),
      chunks: (name) => unpack(entryOf(name)),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw damagedZip(error);
  }
}

async function listEntries(reader: ZipReader<unknown>): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  for await (const entry of reader.getEntriesGenerator()) {
    const { filename } = entry;
    if (entry.directory || entry.encrypted) throw invalidBackup(`${filename} does not belong here`);
    if (entries.has(filename)) throw invalidBackup(`${filename} comes twice`);
    if (entries.size >= BACKUP_LIMITS.entries) throw invalidBackup('too many entries');
    entries.set(filename, entry);
  }
  return entries;
}

async function readText(entry: FileEntry): Promise<string> {
  if (entry.uncompressedSize > BACKUP_LIMITS.manifestBytes) throw invalidBackup('the manifest is too long');
  let bytes = 0;
  const parts: Uint8Array[] = [];
  for await (const chunk of unpack(entry)) {
    bytes += chunk.length;
    if (bytes > BACKUP_LIMITS.manifestBytes) throw invalidBackup('the manifest is too long');
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function* unpack(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  const end = () => reader.cancel().catch(() => undefined);
  const unpacked = entry.getData(writable);
  // Where an entry fails before its first byte, the zip's reader leaves the stream open: nobody would ever end it. And
  // whoever stops reading early has a reason of their own.
  unpacked.catch(end);
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    await unpacked;
  } catch (error) {
    throw damagedZip(error);
  } finally {
    await end();
  }
}

function damagedZip(error: unknown): unknown {
  if (error instanceof Problem) return error;
  return invalidBackup(error instanceof Error ? error.message : String(error), error);
}

/** Reads only what is asked for. */
class FileReader extends Reader<FileHandle> {
  readonly #file: FileHandle;

  constructor(file: FileHandle, size: number) {
    super(file);
    this.#file = file;
    this.size = size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - index)));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await this.#file.read(bytes, filled, bytes.length - filled, index + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  }
}
