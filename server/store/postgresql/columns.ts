/**
 * The columns of PostgreSQL: which kind of a backup's each of its types is, and how a value goes into a backup and comes
 * back.
 */
import type { ColumnKind } from '../backup/column-kind.js';

/** By what `format_type` calls it; an enumeration is text. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  'timestamp(3) without time zone': 'time',
  bytea: 'bytes',
};

export function kindOf(type: string): ColumnKind | undefined {
  return KINDS[type];
}

/** SQL for what a column holds as a backup has it. */
export function toBackup(kind: ColumnKind, column: string): string {
  switch (kind) {
    case 'integer':
    case 'boolean':
      return column;
    case 'text':
    case 'bigint':
      return `${column}::text`;
    case 'time':
      return `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'bytes':
      return `encode(${column}, 'hex')`;
  }
}

/** `Dialect.fromBackup` */
export function fromBackup(kind: ColumnKind, given: string, type: string): string {
  return kind === 'bytes' ? `decode(${given}, 'hex')` : `CAST(${given} AS ${type})`;
}
