/**
 * What a backup says of itself, and the names in its zip (decision 16).
 */
import { z } from 'zod';
import { COLUMN_KINDS } from '../store/backup/column-kind.js';
import { DIALECT_NAMES } from '../store/database-url.js';

export const FORMAT = 'torimatome-backup';
/** Raised when an older program could no longer read what is written. */
export const FORMAT_VERSION = 1;
export const MANIFEST_NAME = 'manifest.json';

export function entryName(table: string): string {
  return `tables/${table}.ndjson`;
}

/** What every version of the format says. */
export const headSchema = z.object({ format: z.literal(FORMAT), version: z.int().positive(), product: z.string() });

const nameSchema = z.string().min(1).max(200);
const countSchema = z.int().nonnegative();

const tableSchema = z.object({
  name: nameSchema,
  /** In the order in which a row has its values. */
  columns: z.array(z.object({ name: nameSchema, kind: z.enum(COLUMN_KINDS) })).min(1),
  rows: countSchema,
  /** Of the lines, unpacked, and their SHA-256 in hexadecimal. */
  bytes: countSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = headSchema.extend({
  version: z.literal(FORMAT_VERSION),
  createdAt: z.iso.datetime(),
  /** Where it was taken. */
  database: z.enum(DIALECT_NAMES),
  /** The migrations that the database had, in order. */
  migrations: z.array(nameSchema),
  /** Every table after those it refers to. */
  tables: z.array(tableSchema),
  /** Tables that were there and were not taken. */
  leftOut: z.array(nameSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestTable = z.infer<typeof tableSchema>;

export function rowsIn({ tables }: Pick<Manifest, 'tables'>): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
