/**
 * Reads a backup back: what it says of itself, and its rows, held to that. It does not know which database they go to.
 */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { rowSchema, type StoredValue } from '../store/backup/column-kind.js';
import { openBackupZip, type BackupZip } from './backup-zip.js';
import { BACKUP_LIMITS } from './limits.js';
import { splitLines } from './lines.js';
import {
  entryName,
  FORMAT_VERSION,
  headSchema,
  manifestSchema,
  type Manifest,
  type ManifestTable,
} from './manifest.js';
import { invalidBackup, newerBackup } from './refusals.js';

type StoredRow = readonly StoredValue[];

export interface Backup {
  readonly manifest: Manifest;
  /**
   * The rows of a table in batches of about a megabyte. What comes after the last one is the word that everything was as
   * the manifest says.
   * @throws Problem for what is damaged or no row of this table
   */
  batches(table: ManifestTable): AsyncGenerator<readonly StoredRow[]>;
  close(): Promise<void>;
}

/** @throws Problem for a file that is not there, is no backup, or was made by a newer version */
export async function openBackup(path: string): Promise<Backup> {
  const zip = await openBackupZip(path);
  try {
    const manifest = parseManifest(await zip.manifest());
    const names = new Set(manifest.tables.map(({ name }) => entryName(name)));
    if (names.size !== manifest.tables.length) throw invalidBackup('a table comes twice');
    const stray = zip.names.find((name) => !names.has(name));
    if (stray !== undefined) throw invalidBackup(`${stray} does not belong here`);
    return { manifest, batches: (table) => readBatches(zip, table), close: () => zip.close() };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

function parseManifest(text: string): Manifest {
  const json = parseJson(text, 'the manifest');
  const head = headSchema.safeParse(json);
  if (!head.success) throw invalidBackup('the manifest is not one of a backup', head.error);
  const { version, product } = head.data;
  if (version > FORMAT_VERSION) throw newerBackup(product, `format ${version}`);
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw invalidBackup('the manifest is not one of a backup', manifest.error);
  return manifest.data;
}

async function* readBatches(zip: BackupZip, table: ManifestTable): AsyncGenerator<readonly StoredRow[]> {
  const schema = rowSchema(table.columns.map(({ kind }) => kind));
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of zip.chunks(entryName(table.name))) {
      hash.update(chunk);
      bytes += chunk.length;
      if (bytes > table.bytes) throw invalidBackup(`${table.name}: more than the manifest says`);
      yield chunk;
    }
  }
  let batch: StoredRow[] = [];
  let size = 0;
  for await (const line of splitLines(counted())) {
    batch.push(parseRow(schema, line, `${table.name}, line ${++rows}`));
    size += line.length;
    if (batch.length < BACKUP_LIMITS.batchRows && size < BACKUP_LIMITS.batchBytes) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (bytes !== table.bytes || rows !== table.rows)
    throw invalidBackup(`${table.name}: not as many rows as there were`);
  if (hash.digest('hex') !== table.sha256) throw invalidBackup(`${table.name}: the SHA-256 differs`);
  if (batch.length > 0) yield batch;
}

function parseRow(schema: z.ZodType<StoredValue[]>, line: string, place: string): StoredRow {
  const row = schema.safeParse(parseJson(line, place));
  if (!row.success) throw invalidBackup(`${place}: no row of this table`, row.error);
  return row.data;
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw invalidBackup(`${place}: no JSON`, cause);
  }
}
