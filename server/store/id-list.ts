/**
 * Ids that a statement asks about. They travel as one value, however many they are: a database has a limit for how many
 * parameters a statement may have, and a statement with another number of them is planned anew.
 */
import type { Database } from './database.js';
import { Prisma } from './generated/sqlite/client.js';

/** To stand behind `IN`. */
export function idList({ dialect }: Pick<Database, 'dialect'>, ids: readonly string[]): Prisma.Sql {
  const rows = dialect.rows(
    { id: 'text' },
    ids.map((id) => ({ id })),
  );
  return Prisma.sql`(SELECT given."id" FROM ${rows} AS given)`;
}
