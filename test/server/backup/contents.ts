/**
 * What is in a database, as its users see it: read by Prisma, without anything that backups are made of.
 */
import { Prisma } from '../../../server/store/generated/sqlite/client.js';
import { openStore } from '../../../server/store/open-store.js';
import type { StoreClient } from '../../../server/store/database.js';

/** Tables whose rows a backup does not take, and no others. */
export const LEFT_OUT = ['OneTimeLink', 'Session'];

/** All rows of all tables but those left out, the same for the same content in either database. */
export async function readContents(client: StoreClient): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {};
  for (const model of Object.keys(Prisma.ModelName).filter((name) => !LEFT_OUT.includes(name))) {
    // Delegates of different models have no type in common.
    const delegate = Reflect.get(client, model[0]!.toLowerCase() + model.slice(1)) as { findMany(): Promise<object[]> };
    const rows = await delegate.findMany();
    contents[model] = rows.map((row) => JSON.stringify(Object.entries(row).sort().map(plain))).sort();
  }
  return contents;
}

function plain([name, value]: [string, unknown]): unknown {
  return [name, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value];
}

export async function contentsOf(url: string): Promise<Record<string, string[]>> {
  const store = await openStore(url);
  try {
    return await readContents(store.client);
  } finally {
    await store.close();
  }
}

/** How many rows there are in all tables; cheaper than to read them. */
export async function countRows(url: string): Promise<number> {
  const store = await openStore(url);
  try {
    const counts = Object.keys(Prisma.ModelName).map((model) => `(SELECT count(*) FROM "${model}")`);
    const [row] = await store.client.$queryRawUnsafe<{ rows: bigint }[]>(`SELECT ${counts.join(' + ')} AS "rows"`);
    return Number(row!.rows);
  } finally {
    await store.close();
  }
}

export function rowsOf(contents: Record<string, string[]>): number {
  return Object.values(contents).reduce((sum, rows) => sum + rows.length, 0);
}
