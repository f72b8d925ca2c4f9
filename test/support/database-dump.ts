/**
 * Everything that a database holds, to see that something left it as it was. Without the sessions, which note when they
 * were used last.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { openStore } from '../../server/store/open-store.js';

const SESSIONS = ['Session', 'PersonalToken'];

const TABLES = {
  sqlite: `SELECT name AS "name" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  postgresql: `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = current_schema()`,
} as const;

/** @returns by table, its rows in an order of their own */
export async function dumpDatabase(url: string): Promise<Record<string, readonly string[]>> {
  const { client, close } = await openStore(url);
  try {
    const found: unknown = await client.$queryRawUnsafe(TABLES[client.dialect.name]);
    const names = z.array(z.object({ name: z.string() })).parse(found);
    const tables: [string, string[]][] = [];
    for (const { name } of names.filter((table) => !SESSIONS.includes(table.name))) {
      const rows: unknown[] = await client.$queryRawUnsafe(`SELECT * FROM "${name}"`);
      tables.push([name, rows.map(rowText).sort()]);
    }
    return Object.fromEntries(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await close();
  }
}

function rowText(row: unknown): string {
  return JSON.stringify(row, (_name, value: unknown) => {
    if (typeof value === 'bigint') return value.toString();
    if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
    return value;
  });
}
