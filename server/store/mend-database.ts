/**
 * Mends a database that holds what cannot be stored any more (core/text/storable.ts): an older version, or another
 * program, wrote it. Such a value may end the process that reads it, so that the database cannot be used, nor backed up,
 * before it is mended. Everything else stays as it is, and each change is named.
 */
import { storable } from '../../core/text/storable.js';
import { MIGRATIONS_TABLE, readShape } from './backup/snapshot.js';
import { quoted, type TableShape } from './backup/table-shape.js';
import type { Claim } from './claim.js';
import { claimDatabase } from './claim-database.js';
import { unavailable } from './database-unavailable.js';
import { placeOfUrl } from './database-url.js';
import { driverOf } from './drivers.js';
import type { Mending } from './mending.js';

export interface MendedValue {
  readonly table: string;
  readonly column: string;
  /** The row's primary key, in its order. */
  readonly key: readonly string[];
  readonly what: 'characters' | 'number';
}

const LARGEST_INT32 = 2 ** 31 - 1;

/**
 * @param url as `openStore` takes it
 * @returns what was changed; undefined where there is no database
 * @throws Problem where the database cannot be opened, or a server uses it
 */
export async function mendDatabase(url: string): Promise<MendedValue[] | undefined> {
  const driver = await driverOf(url);
  let mending: Mending | undefined;
  let claim: Claim | undefined;
  try {
    mending = await driver.openMending(url);
    if (!mending) return undefined;
    claim = await claimDatabase(url, 'alone');
    const mended: MendedValue[] = [];
    const tables = (await mending.query(mending.catalogue.tables)).map((row) => String(row[0]));
    for (const name of tables.filter((table) => table !== MIGRATIONS_TABLE)) {
      mended.push(...(await mendTable(mending, await readShape(mending, name))));
    }
    await mending.save();
    return mended;
  } catch (cause) {
    throw unavailable(cause, placeOfUrl(url));
  } finally {
    await mending?.close();
    await claim?.release();
  }
}

async function mendTable(mending: Mending, table: TableShape): Promise<MendedValue[]> {
  const mended: MendedValue[] = [];
  for (const { name: column, kind } of table.columns) {
    if (kind !== 'text' && kind !== 'integer') continue;
    const wrong: { place: string | number; value: string | number; key: string[] }[] = [];
    for await (const rows of mending.bytesOf(table, [column, ...table.primaryKey])) {
      for (const row of rows) {
        const [place, bytes, ...key] = Array.from(row) as [string | number, string | null, ...(string | null)[]];
        if (bytes === null) continue;
        const value = kind === 'text' ? mendedText(Buffer.from(bytes, 'hex')) : mendedNumber(textOf(bytes));
        if (value !== undefined) wrong.push({ place, value, key: key.map((part) => storable(textOf(part ?? ''))) });
      }
    }
    for (const { place, value, key } of wrong) {
      await writeAnyway({ mending, table, column }, place, value);
      mended.push({ table: table.name, column, key, what: kind === 'text' ? 'characters' : 'number' });
    }
  }
  return mended;
}

/** Two names may have differed in what nobody saw: the second is numbered. */
async function writeAnyway(
  { mending, table, column }: { mending: Mending; table: TableShape; column: string },
  place: string | number,
  value: string | number,
): Promise<void> {
  for (let number = 1; number < 100; number++) {
    const next = number === 1 || typeof value === 'number' ? value : `${value} (${number})`;
    if (await mending.write(table, column, place, next)) return;
  }
  throw new Error(`no room for what ${quoted(table.name)}.${quoted(column)} would hold`);
}

const textOf = (hex: string): string => Buffer.from(hex, 'hex').toString('utf8');

/** undefined where the bytes are a text that can be stored. */
function mendedText(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  const mended = storable(text.includes('\\u') ? mendedJson(text) : text);
  return Buffer.from(mended).equals(bytes) ? undefined : mended;
}

/** In JSON a character that cannot be stored may be written as an escape. Any other text comes back as it is. */
function mendedJson(text: string): string {
  try {
    let isMended = false;
    const mend = (value: unknown): unknown => {
      if (typeof value === 'string') {
        const mended = storable(value);
        isMended ||= mended !== value;
        return mended;
      }
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(mend);
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [mend(name), mend(inner)]));
    };
    const mended = mend(JSON.parse(text));
    return isMended ? JSON.stringify(mended) : text;
  } catch {
    return text;
  }
}

function mendedNumber(text: string): number | undefined {
  const number = Number(text);
  return Math.abs(number) <= LARGEST_INT32 ? undefined : Math.sign(number) * LARGEST_INT32;
}
