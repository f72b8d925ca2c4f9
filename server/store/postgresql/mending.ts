/**
 * A PostgreSQL database opened to be mended. Only its owner may switch off the triggers of its tables.
 */
import { quoted } from '../backup/table-shape.js';
import type { Mending } from '../mending.js';
import { refusalOf } from '../driver-errors.js';
import { kindOf } from './columns.js';
import { connectPostgresql } from './connection.js';
import { CATALOGUE } from './snapshot.js';

const PAGE = 500;
/** A key that is taken. */
const UNIQUE_VIOLATION = '23505';

/** @throws what the driver throws */
export async function openMending(url: string): Promise<Mending> {
  const client = await connectPostgresql(url);
  const query: Mending['query'] = async (text, values = []) =>
    (await client.query<unknown[]>({ text, values: [...values], rowMode: 'array' })).rows;
  try {
    await query('BEGIN');
    const tables = (await query(CATALOGUE.tables)).map((row) => quoted(String(row[0])));
    for (const table of tables) await query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    return {
      query,
      catalogue: CATALOGUE,
      kindOf,
      async *bytesOf({ name }, columns) {
        const selected = columns.map((column) => `encode(convert_to(${quoted(column)}::text, 'UTF8'), 'hex')`);
        const nulls = `${quoted(columns[0] ?? '')} IS NOT NULL`;
        await query(
          `DECLARE to_mend NO SCROLL CURSOR FOR SELECT ctid::text, ${selected.join(', ')} FROM ${quoted(name)} WHERE ${nulls}`,
        );
        for (;;) {
          const rows = await query(`FETCH ${PAGE} FROM to_mend`);
          if (rows.length === 0) break;
          yield rows;
        }
        await query('CLOSE to_mend');
      },
      async write({ name }, column, place, value) {
        await query('SAVEPOINT before_write');
        try {
          const update = `UPDATE ${quoted(name)} SET ${quoted(column)} = $1 WHERE ctid = $2::tid`;
          await client.query(update, [value, place]);
          return true;
        } catch (error) {
          if (refusalOf(error).outer !== UNIQUE_VIOLATION) throw error;
          await query('ROLLBACK TO SAVEPOINT before_write');
          return false;
        }
      },
      async save() {
        for (const table of tables) await query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
        await query('COMMIT');
      },
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}
