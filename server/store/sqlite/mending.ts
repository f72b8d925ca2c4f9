/**
 * A SQLite file opened to be mended. Its triggers are taken away for the transaction and put back before it is saved.
 */
import { existsSync } from 'node:fs';
import { LibsqlError, type InValue } from '@libsql/client';
import { quoted } from '../backup/table-shape.js';
import { fileOfUrl } from '../database-url.js';
import type { Mending } from '../mending.js';
import { kindOf } from './columns.js';
import { connectSqlite } from './connection.js';
import { CATALOGUE } from './snapshot.js';

const PAGE = 500;

/** @throws what the driver throws */
export async function openMending(url: string): Promise<Mending | undefined> {
  const file = fileOfUrl(url);
  if (!existsSync(file)) return undefined;
  const client = connectSqlite(file);
  const run = async (sql: string, args: InValue[] = []) => (await client.execute({ sql, args })).rows;
  let isOpen = false;
  try {
    await run('BEGIN IMMEDIATE');
    isOpen = true;
    await run('PRAGMA defer_foreign_keys = ON');
    const triggers = await run(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`);
    for (const { name } of triggers) await run(`DROP TRIGGER ${quoted(String(name))}`);
    return {
      query: (sql, values = []) => run(sql, [...values]),
      catalogue: CATALOGUE,
      kindOf,
      async *bytesOf({ name }, columns) {
        const selected = columns.map((column) => `hex(CAST(${quoted(column)} AS BLOB))`);
        const nulls = `${quoted(columns[0] ?? '')} IS NOT NULL`;
        let last = Number.MIN_SAFE_INTEGER;
        for (;;) {
          const rows = await run(
            `SELECT rowid, ${selected.join(', ')} FROM ${quoted(name)} WHERE rowid > ? AND ${nulls} ORDER BY rowid LIMIT ${PAGE}`,
            [last],
          );
          const end = rows.at(-1);
          if (!end) return;
          yield rows;
          last = Number(end[0]);
        }
      },
      async write({ name }, column, place, value) {
        try {
          await run(`UPDATE ${quoted(name)} SET ${quoted(column)} = ? WHERE rowid = ?`, [value, place]);
          return true;
        } catch (error) {
          // The statement alone is taken back.
          if (error instanceof LibsqlError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
          throw error;
        }
      },
      async save() {
        for (const { sql } of triggers) await run(String(sql));
        await run('COMMIT');
        isOpen = false;
      },
      async close() {
        if (isOpen) await run('ROLLBACK').catch(() => undefined);
        client.close();
      },
    };
  } catch (error) {
    if (isOpen) await run('ROLLBACK').catch(() => undefined);
    client.close();
    throw error;
  }
}
