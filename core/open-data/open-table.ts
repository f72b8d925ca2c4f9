/**
 * A table of open data, before it is a file: columns that say what they hold, and rows in which nothing is missing because
 * it stands above.
 */
import type { Bilingual } from '../issue/issue.js';

export type OpenType = 'text' | 'integer' | 'decimal' | 'date' | 'datetime';

export interface OpenColumn {
  /** In ASCII, for programs. */
  readonly name: string;
  /** The header, as it stands in the file: unique in its table. */
  readonly title: string;
  readonly type: OpenType;
  readonly definition: Bilingual;
  /** The table that its codes are explained in. */
  readonly codes?: 'blocks' | 'fields' | 'choices' | 'codes';
  readonly unit?: string;
}

export type OpenValue = string | number | null;

export interface OpenTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly OpenColumn[];
  /** As long as the columns; null is blank, which is another thing than 0. */
  readonly rows: readonly (readonly OpenValue[])[];
}

/** A column with what its rows hold. */
interface ColumnOf<R> extends OpenColumn {
  readonly of: (row: R) => OpenValue;
}

type Details<R> = Pick<ColumnOf<R>, 'of'> & Partial<Pick<OpenColumn, 'type' | 'codes' | 'unit'>>;

/** @param words title, definition in Japanese and in English */
export function column<R>(
  name: string,
  [title, ja, en]: readonly [string, string, string],
  { of, type = 'text', codes, unit }: Details<R>,
): ColumnOf<R> {
  return { name, title, type, definition: { ja, en }, of, ...(codes && { codes }), ...(unit && { unit }) };
}

export function openTable<R>(
  { name, title }: Pick<OpenTable, 'name' | 'title'>,
  columns: readonly ColumnOf<R>[],
  rows: readonly R[],
): OpenTable {
  return {
    name,
    title,
    columns: columns.map(({ name: physical, title: header, type, definition, codes, unit }) => {
      return { name: physical, title: header, type, definition, ...(codes && { codes }), ...(unit && { unit }) };
    }),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}
