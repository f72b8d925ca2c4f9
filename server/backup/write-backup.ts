/**
 * Writes a moment of a database into a backup. It holds a page of rows in memory and never the whole.
 */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Problem } from '../../core/problem/problem.js';
import { configure, TextReader, ZipWriter } from '@zip.js/zip.js';
import { writeGradually } from '../workbook/files.js';
import { placeOfUrl } from '../store/database-url.js';
import { knownMigrations } from '../store/migrate.js';
import { openSnapshot, type Snapshot } from '../store/backup/snapshot.js';
import { takenTables } from '../store/backup/taken-tables.js';
import type { TableShape } from '../store/backup/table-shape.js';
import { productVersion } from '../product-version.js';
import { BACKUP_LIMITS } from './limits.js';
import { openBackup } from './read-backup.js';
import { entryName, FORMAT, FORMAT_VERSION, MANIFEST_NAME, type Manifest, type ManifestTable } from './manifest.js';
import { interrupted, newerDatabase, noDatabase, notRestorable, rowTooLong } from './refusals.js';
import type { RowProgress } from './row-progress.js';

configure({ useWebWorkers: false });

interface BackupOptions {
  /** Whether a file of this name may be replaced. */
  readonly replace: boolean;
  readonly createdAt: Date;
  /** Ends the work; nothing is written then. */
  readonly signal?: AbortSignal;
  readonly progress?: RowProgress;
}

/**
 * Writes a backup of the database into a file, whole and read back or not at all, that only its owner can read. Others may go on
 * writing into the database; what they save after the beginning is not in it.
 * @param url as `openStore` takes it
 * @throws Problem where there is no database, it is newer than this program, or the file cannot be written
 */
export async function writeBackup(url: string, file: string, options: BackupOptions): Promise<Manifest> {
  const snapshot = await openSnapshot(url);
  try {
    if (!snapshot?.migrations) throw noDatabase(placeOfUrl(url));
    const known = await knownMigrations(snapshot.dialect);
    const unknown = snapshot.migrations?.find((name) => !known.includes(name));
    if (unknown !== undefined) throw newerDatabase(placeOfUrl(url), unknown);
    const tables = await takenTables(snapshot);
    return await writeGradually(file, {
      replace: options.replace,
      write: (handle) => writeZip(snapshot, tables, handle, options),
      verify: (draft) => readBack(draft, options),
    });
  } finally {
    await snapshot?.close();
  }
}

/** A backup that cannot be restored would be found out when it is needed. @throws Problem */
async function readBack(draft: string, { signal, progress }: BackupOptions): Promise<void> {
  const backup = await openBackup(draft);
  try {
    for (const table of backup.manifest.tables) {
      for await (const rows of backup.batches(table)) {
        if (signal?.aborted) throw interrupted();
        progress?.step(rows.length);
      }
    }
  } catch (error) {
    throw error instanceof Problem && error.code === 'backup-invalid' ? notRestorable(error) : error;
  } finally {
    await backup.close();
  }
}

async function writeZip(
  snapshot: Snapshot,
  tables: readonly TableShape[],
  handle: FileHandle,
  { createdAt, signal, progress }: BackupOptions,
): Promise<Manifest> {
  let rows = 0;
  for (const { name } of tables) rows += await snapshot.count(name);
  progress?.begin(2 * rows);
  const zip = new ZipWriter(new WritableStream<Uint8Array>({ write: (chunk) => handle.appendFile(chunk) }), {
    extendedTimestamp: false,
    lastModDate: createdAt,
  });
  const written: ManifestTable[] = [];
  for (const table of tables) {
    const tally = new Tally(table);
    const chunks = tally.count(snapshot.pages(table), (count) => {
      if (signal?.aborted) throw interrupted();
      progress?.step(count);
    });
    await zip.add(entryName(table.name), ReadableStream.from(chunks));
    written.push(tally.entry());
  }
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    product: productVersion(),
    createdAt: createdAt.toISOString(),
    database: snapshot.dialect,
    migrations: [...(snapshot.migrations ?? [])],
    tables: written,
    leftOut: snapshot.tables.filter((name) => !tables.some((table) => table.name === name)).sort(),
  };
  await zip.add(MANIFEST_NAME, new TextReader(`${JSON.stringify(manifest, undefined, 2)}\n`));
  await zip.close();
  return manifest;
}

/** What the manifest says of a table, made up while its lines go by. */
class Tally {
  readonly #hash = createHash('sha256');
  readonly #table: TableShape;
  #rows = 0;
  #bytes = 0;

  constructor(table: TableShape) {
    this.#table = table;
  }

  async *count(pages: AsyncIterable<readonly string[]>, onPage: (rows: number) => void): AsyncGenerator<Uint8Array> {
    for await (const lines of pages) {
      onPage(lines.length);
      if (lines.some((line) => line.length > BACKUP_LIMITS.lineBytes / 4)) this.#refuseLongLines(lines);
      const chunk = Buffer.from(`${lines.join('\n')}\n`);
      this.#hash.update(chunk);
      this.#rows += lines.length;
      this.#bytes += chunk.length;
      yield chunk;
    }
  }

  #refuseLongLines(lines: readonly string[]): void {
    if (lines.some((line) => Buffer.byteLength(line) > BACKUP_LIMITS.lineBytes)) throw rowTooLong(this.#table.name);
  }

  entry(): ManifestTable {
    const { name, columns } = this.#table;
    return {
      name,
      columns: columns.map(({ name: of, kind }) => ({ name: of, kind })),
      rows: this.#rows,
      bytes: this.#bytes,
      sha256: this.#hash.digest('hex'),
    };
  }
}
