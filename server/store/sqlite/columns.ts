/**
 * The columns of SQLite: which kind of a backup's each of its types is, and how a value goes into a backup and comes back.
 */
import type { ColumnKind } from '../backup/column-kind.js';

/** By what its migrations declare a column as. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  TEXT: 'text',
  INTEGER: 'integer',
  BIGINT: 'bigint',
  BOOLEAN: 'boolean',
  DATETIME: 'time',
  BLOB: 'bytes',
};

export function kindOf(type: string): ColumnKind | undefined {
  return KINDS[type];
}

/** SQL for what a column holds as a backup has it; what `storedValue` makes of the rest is left to it. */
export function toBackup(kind: ColumnKind, column: string): string {
  // Of nothing, `hex` makes an empty text.
  if (kind === 'bytes') return `CASE WHEN ${column} IS NOT NULL THEN lower(hex(${column})) END`;
  return kind === 'bigint' ? `CAST(${column} AS TEXT)` : column;
}

/** `Dialect.fromBackup` */
export function fromBackup(kind: ColumnKind, given: string): string {
  switch (kind) {
    case 'text':
    case 'integer':
      return given;
    case 'bigint':
      return `CAST(${given} AS integer)`;
    case 'boolean':
      return `(${given} = 'true')`;
    case 'time':
      return `replace(${given}, 'Z', '+00:00')`;
    case 'bytes':
      return `unhex(${given})`;
  }
}
