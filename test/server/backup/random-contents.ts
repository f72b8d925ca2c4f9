/**
 * Rows in every table, made up by chance that can be repeated, without regard to what they would mean: only keys and
 * references are right. They are written by Prisma, which knows nothing of backups.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Prisma } from '../../../server/store/generated/sqlite/client.js';
import type { StoreClient } from '../../../server/store/database.js';
import { Random } from '../../support/mangle/random.js';
import { readSchema, type TableShape } from '../store/schema-reading.js';

const MODELS = new URL('../../../../prisma/models/', import.meta.url);

interface Field {
  readonly name: string;
  /** As the models say it: `String`, `DateTime`, the name of an enumeration. */
  readonly type: string;
  readonly optional: boolean;
}

interface Models {
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly fields: ReadonlyMap<string, readonly Field[]>;
}

/** The models as they are written. */
function readModels(): Models {
  const texts = readdirSync(MODELS).map((name) => readFileSync(new URL(name, MODELS), 'utf8'));
  const text = texts.join('\n').replace(/\/\/.*$/gm, '');
  const bodies = (word: string) => [...text.matchAll(new RegExp(`^${word} (\\w+) \\{([^}]*)\\}`, 'gm'))];
  const enums = new Map(bodies('enum').map(([, name = '', body = '']) => [name, body.match(/\w+/g) ?? []]));
  const fields = new Map(
    bodies('model').map(([, model = '', body = '']) => {
      const columns = Object.keys(Reflect.get(Prisma, `${model}ScalarFieldEnum`) as object);
      const lines = [...body.matchAll(/^\s+(\w+)\s+(\w+)(\??)/gm)];
      const own = lines.filter(([, name = '']) => columns.includes(name));
      return [model, own.map(([, name = '', type = '', mark]): Field => ({ name, type, optional: mark === '?' }))];
    }),
  );
  return { enums, fields };
}

type Value = string | number | bigint | boolean | Date | Uint8Array | null;
type Row = Record<string, Value>;

const TEXTS = [
  ...['', ' ', '"', '\\', "'", '\n', '\r\n', '\t', '{}', '[]', 'null', '0', '１２', '\u2028', '\ufeff', '%_'],
  ...['見守り', 'か\u3099', '𠮷野家', '👪', '=1+1', '2026-05-01T00:00:00Z', '__proto__', '\ud7ff', 'é'],
];

/** How many rows each table gets, where it is not a few. */
export type RowCounts = Readonly<Record<string, number>>;

/**
 * Fills an empty database.
 * @param seed the same seed gives the same rows, in every database
 */
export async function fillAtRandom(client: StoreClient, seed: string, counts: RowCounts = {}): Promise<void> {
  const random = new Random(seed);
  const models = readModels();
  const done = new Map<string, Row[]>();
  for (const table of inOrder(await readSchema(client))) {
    // Of an older version, in whose database there are tables that the models do not have any more.
    if (!models.fields.has(table.name)) continue;
    const wanted = counts[table.name] ?? random.below(6) + (table.name === 'Municipality' ? 1 : 0);
    const rows = makeRows(table, models, done, random, wanted);
    done.set(table.name, rows);
    await create(
      client,
      table.name,
      rows.map((row) => ofTable(table, row)),
    );
  }
}

/** A table of an older version lacks columns that the models have. */
function ofTable({ columns }: TableShape, row: Row): Row {
  const names = columns.map((column) => column.replace('?', ''));
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}

async function create(client: StoreClient, model: string, rows: readonly Row[]): Promise<void> {
  // Delegates of different models have no type in common.
  const delegate = Reflect.get(client, model[0]!.toLowerCase() + model.slice(1)) as {
    createMany(given: { data: readonly Row[] }): Promise<unknown>;
  };
  for (let i = 0; i < rows.length; i += 500) await delegate.createMany({ data: rows.slice(i, i + 500) });
}

/** Every table after those it refers to. */
function inOrder(tables: readonly TableShape[]): TableShape[] {
  const ordered: TableShape[] = [];
  const isReady = ({ foreignKeys }: TableShape) =>
    foreignKeys.every((key) => ordered.some(({ name }) => name === parseForeign(key).table));
  for (let rest = [...tables]; rest.length > 0; rest = rest.filter((table) => !ordered.includes(table))) {
    ordered.push(...rest.filter(isReady));
  }
  return ordered;
}

function parseForeign(key: string): { own: string[]; table: string; their: string[] } {
  const [, own = '', table = '', their = ''] = /^(.*) -> (\w+)\((.*)\)$/.exec(key)!;
  return { own: own.split(','), table, their: their.split(',') };
}

function makeRows(
  table: TableShape,
  models: Models,
  done: ReadonlyMap<string, Row[]>,
  random: Random,
  wanted: number,
): Row[] {
  const keys = [table.primaryKey, ...table.uniques.map((columns) => columns.split(','))];
  const taken = new Set<string>();
  const rows: Row[] = [];
  for (let i = 0; i < wanted; i++) {
    const row = makeRow(table, models, done, random, i);
    if (!row) continue;
    const own = keys.map((columns) => JSON.stringify([columns, columns.map((column) => row[column])]));
    if (own.some((key) => taken.has(key))) continue;
    for (const key of own) taken.add(key);
    rows.push(row);
  }
  return rows;
}

/** Undefined where there is nothing to refer to. */
function makeRow(
  { name, foreignKeys }: TableShape,
  { enums, fields }: Models,
  done: ReadonlyMap<string, Row[]>,
  random: Random,
  number: number,
): Row | undefined {
  const row: Row = {};
  const columns = fields.get(name)!;
  const isOptional = (column: string) => columns.find((one) => one.name === column)!.optional;
  // The longest first: the shorter ones then have to agree with it.
  const references = foreignKeys.map(parseForeign).sort((a, b) => b.own.length - a.own.length);
  for (const { own, table, their } of references) {
    const fitting = done
      .get(table)!
      .filter((other) => own.every((c, i) => (row[c] ?? other[their[i]!]) === other[their[i]!]));
    const mayBeNone = own.some(isOptional);
    const other = mayBeNone && random.chance(0.3) ? undefined : random.pick(fitting);
    if (!other && !mayBeNone) return undefined;
    own.forEach((column, i) => (row[column] ??= other ? other[their[i]!]! : null));
  }
  for (const { name: column, type, optional } of columns) {
    if (row[column] !== undefined) continue;
    const values = enums.get(type);
    if (optional && random.chance(0.3)) row[column] = null;
    else row[column] = values ? random.pick(values)! : makeValue(type, random, number);
  }
  // A municipality that a reference left open.
  return Object.hasOwn(row, 'municipalityId') && row['municipalityId'] === null ? undefined : row;
}

/** @param number of the row in its table, which makes what has to be unique so */
function makeValue(type: string, random: Random, number: number): Value {
  switch (type) {
    case 'Int':
      return random.chance(0.1) ? -1 - number : random.below(2 ** 31 - 1_000_000) + number;
    case 'BigInt':
      return BigInt(random.below(2 ** 31)) * 2n ** 32n + BigInt(number);
    case 'Boolean':
      return random.chance(0.5);
    case 'DateTime':
      return new Date(random.between(-1, 5) * 1_000_000_000_000 + random.below(1_000_000_000));
    case 'Bytes':
      return Uint8Array.from({ length: random.below(3000) }, () => random.below(256));
    case 'String':
      return `${number}${Array.from({ length: random.below(8) }, () => random.pick(TEXTS)).join('')}`;
    default:
      throw new Error(`no value for ${type}`);
  }
}
