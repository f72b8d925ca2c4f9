/**
 * Which tables a backup takes: all that the database has, but for those named here.
 */
import { Prisma } from '../generated/sqlite/client.js';
import { knownMigrations } from '../migrate.js';
import type { Snapshot } from './snapshot.js';
import { orderTables, type TableShape } from './table-shape.js';

/** What lets somebody in and is of no use a day later. Nothing refers to it; a test says so. */
const NOT_TAKEN: readonly string[] = ['OneTimeLink', 'Session'];

/**
 * The tables to take, every one after those it refers to.
 * @throws Error for a column of a type that a backup cannot hold
 */
export async function takenTables(snapshot: Snapshot): Promise<TableShape[]> {
  const { dialect, migrations = [], tables } = snapshot;
  // In a database of this version a table that no model knows is somebody else's; in an older one nobody can say.
  const isCurrent = migrations.length === (await knownMigrations(dialect)).length;
  const models = new Set<string>(Object.keys(Prisma.ModelName));
  const shapes: TableShape[] = [];
  for (const name of tables) {
    if (!NOT_TAKEN.includes(name) && (!isCurrent || models.has(name))) shapes.push(await snapshot.shape(name));
  }
  return orderTables(shapes);
}
