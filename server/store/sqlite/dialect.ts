/**
 * The SQL of SQLite. It takes a JSON text apart for rows, carries out one writing transaction at a time, and belongs to
 * one server process, so that there is nothing to lock and nobody to notify.
 */
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { requireStorable } from '../storable-values.js';
import { fromBackup } from './columns.js';

export const SQLITE: Dialect = {
  name: 'sqlite',
  rows(columns, rows) {
    const names = Object.keys(columns);
    const selected = names.map((name, i) => `value->>${i} AS "${name}"`).join(', ');
    const values = rows.map((row) => names.map((name) => row[name]));
    // As JSON they would no longer be seen.
    requireStorable(values);
    const json = JSON.stringify(values);
    return Prisma.sql`(SELECT ${Prisma.raw(selected)} FROM json_each(${json}))`;
  },
  time: (time) => Prisma.sql`${time.toISOString().replace('Z', '+00:00')}`,
  snapshot: undefined,
  readingLevel: 'Serializable',
  lockTables: () => undefined,
  countAnew: () => undefined,
  notify: () => undefined,
  notifiesSender: false,
  fromBackup,
};
