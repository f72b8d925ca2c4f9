/**
 * The SQL of PostgreSQL. Rows are arrays put together; transactions run side by side, over several server processes.
 */
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { fromBackup } from './columns.js';
import { CHANNEL } from './notifications.js';

const quoted = (names: readonly string[]): Prisma.Sql => Prisma.raw(names.map((name) => `"${name}"`).join(', '));

export const POSTGRESQL: Dialect = {
  name: 'postgresql',
  // An alias cannot name the columns here, so they are selected once more.
  rows(columns, rows) {
    const types = Object.entries(columns);
    const arrays = types.map(([name, type]) => Prisma.sql`${rows.map((row) => row[name])}::${Prisma.raw(type)}[]`);
    const names = quoted(types.map(([name]) => name));
    return Prisma.sql`(SELECT * FROM unnest(${Prisma.join(arrays)}) AS columns(${names}))`;
  },
  time: (time) => Prisma.sql`CAST(${time.toISOString()} AS timestamp(3))`,
  snapshot: Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`,
  readingLevel: undefined,
  lockTables: (names) => Prisma.sql`LOCK TABLE ${quoted(names)} IN EXCLUSIVE MODE`,
  countAnew: (name) => Prisma.sql`ANALYZE ${quoted([name])}`,
  notify: (message) => Prisma.sql`SELECT 1 AS "done" FROM pg_notify(${CHANNEL}, ${message})`,
  notifiesSender: true,
  fromBackup,
};
