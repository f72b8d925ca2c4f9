/**
 * Puts a backup into an empty database: the whole of it or nothing. It never replaces anything, and looks at all of the
 * file before it touches the database.
 */
import type { Claim } from '../store/claim.js';
import { claimDatabase } from '../store/claim-database.js';
import { isUnfitContent } from '../store/database-errors.js';
import { dialectOf, placeOfUrl } from '../store/database-url.js';
import { knownMigrations } from '../store/migrate.js';
import { openStore } from '../store/open-store.js';
import type { Database } from '../store/database.js';
import { ENDLESS_PATIENCE } from '../store/patience.js';
import { inLongTransaction } from '../store/transactions.js';
import { countAnew, hasRows, insertRows, takeTables } from '../store/backup/insert-rows.js';
import { isEmpty, openSnapshot } from '../store/backup/snapshot.js';
import type { TableShape } from '../store/backup/table-shape.js';
import { takenTables } from '../store/backup/taken-tables.js';
import { rowsIn, type Manifest, type ManifestTable } from './manifest.js';
import { openBackup, type Backup } from './read-backup.js';
import { databaseNotEmpty, databaseTooNew, invalidBackup, newerBackup } from './refusals.js';
import type { RowProgress } from './row-progress.js';

/**
 * @param url of the database as `openStore` takes it; a SQLite file is made
 * @returns what the backup says of itself
 * @throws Problem for a file that is no whole backup or of a newer version, and for a database that is not empty or that a
 *   server uses; nothing is in it then that was not before
 */
export async function restoreBackup(url: string, path: string, progress?: RowProgress): Promise<Manifest> {
  const backup = await openBackup(path);
  let claim: Claim | undefined;
  try {
    claim = await claimDatabase(url, 'alone');
    await refuseUnfit(url, backup.manifest);
    progress?.begin(2 * rowsIn(backup.manifest));
    for (const table of backup.manifest.tables) {
      for await (const rows of backup.batches(table)) progress?.step(rows.length);
    }
    await fill(url, backup, progress);
    // The tables are those of the version that made the backup. From here on it is an ordinary update.
    await (await openStore(url)).close();
    return backup.manifest;
  } finally {
    await claim?.release();
    await backup.close();
  }
}

/** What can be said before anything is changed. */
async function refuseUnfit(url: string, { migrations, product }: Manifest): Promise<void> {
  const snapshot = await openSnapshot(url);
  try {
    const known = await knownMigrations(dialectOf(url));
    const unknown = migrations.find((name) => !known.includes(name));
    if (unknown !== undefined) throw newerBackup(product, unknown);
    if (migrations.some((name, i) => name !== known[i])) throw invalidBackup('its migrations leave one out');
    if (!snapshot) return;
    if (!(await isEmpty(snapshot))) throw databaseNotEmpty(placeOfUrl(url));
    if (snapshot.migrations?.some((name) => !migrations.includes(name))) throw databaseTooNew(placeOfUrl(url));
  } finally {
    await snapshot?.close();
  }
}

async function fill(url: string, backup: Backup, progress: RowProgress | undefined): Promise<void> {
  const store = await openStore(url, { migrations: backup.manifest.migrations, patience: ENDLESS_PATIENCE });
  try {
    const { all, tables } = await tablesOf(url);
    const pairs = pairTables(backup.manifest, tables);
    await inLongTransaction(store.client, async (database) => {
      await takeTables(database, all);
      for (const name of all) if (await hasRows(database, name)) throw databaseNotEmpty(placeOfUrl(url));
      for (const pair of pairs) await fillTable(database, backup, pair, progress);
    });
  } finally {
    await store.close();
  }
}

/** The tables as they are now: all names, and the shapes of those that a backup has. */
async function tablesOf(url: string): Promise<{ all: readonly string[]; tables: TableShape[] }> {
  const snapshot = await openSnapshot(url);
  if (!snapshot) throw new Error('a database that was just made is not there');
  try {
    return { all: snapshot.tables, tables: await takenTables(snapshot) };
  } finally {
    await snapshot.close();
  }
}

interface TablePair {
  readonly given: ManifestTable;
  readonly table: TableShape;
}

/** Every table with its part of the backup, in the order in which they are to be filled. */
function pairTables({ tables: givenTables }: Manifest, tables: readonly TableShape[]): TablePair[] {
  const byName = new Map(givenTables.map((given) => [given.name, given]));
  if (byName.size !== tables.length) throw invalidBackup('its tables are not those of its version');
  return tables.map((table) => {
    const given = byName.get(table.name);
    const fits =
      given?.columns.length === table.columns.length &&
      table.columns.every(({ name, kind }, i) => given.columns[i]?.name === name && given.columns[i].kind === kind);
    if (!given || !fits) throw invalidBackup(`${table.name} does not have the columns of its version`);
    return { given, table };
  });
}

async function fillTable(
  database: Database,
  backup: Backup,
  { given, table }: TablePair,
  progress: RowProgress | undefined,
): Promise<void> {
  for await (const rows of backup.batches(given)) {
    try {
      await insertRows(database, table, rows);
    } catch (error) {
      if (isUnfitContent(error)) throw invalidBackup(`${table.name}: rows that do not fit together`, error);
      throw error;
    }
    progress?.step(rows.length);
  }
  await countAnew(database, table.name);
}
