/**
 * What a person said once of a form's copies: this column is that field, this row is that programme, this name is that
 * department. Pure shape; whether a form has what is named is said in `told-complaints.ts`. Nothing here knows who said it:
 * it comes from a document (`--map`) or from what a cycle keeps.
 */
import { z } from 'zod';
import { int32Schema, nameSchema, textSchema } from '../../text/storable.js';
import { LONGEST_HEADER } from '../survey/header-text.js';

const id = textSchema.min(1).max(100);
const keySchema = z.record(id, textSchema.max(1000));

export const toldColumnSchema = z.strictObject({
  block: id,
  /** The header as somebody wrote it; compared as headers are (`headerText`). */
  header: textSchema.min(1).max(LONGEST_HEADER),
  /** The form's field that the column is; null for one that is none of the form's. */
  field: id.nullable(),
});
export type ToldColumn = z.infer<typeof toldColumnSchema>;

export const toldRowSchema = z.strictObject({
  block: id,
  /** The row's key as somebody wrote it. */
  written: keySchema,
  /** The key that the form has for it; the same for a row of its own; null for one that is none of the form's. */
  key: keySchema.nullable(),
});
export type ToldRow = z.infer<typeof toldRowSchema>;

export const toldDepartmentSchema = z.strictObject({
  written: nameSchema.min(1).max(100),
  /** The name in the form's register; null for one that is none of the register's. */
  name: nameSchema.min(1).max(100).nullable(),
});
export type ToldDepartment = z.infer<typeof toldDepartmentSchema>;

const MOST = 1000;

export const toldSchema = z.strictObject({
  version: int32Schema.refine((version) => version === 1, '1'),
  /** The id of the form that it is about. */
  form: id,
  columns: z.array(toldColumnSchema).max(MOST).default([]),
  rows: z.array(toldRowSchema).max(MOST).default([]),
  departments: z.array(toldDepartmentSchema).max(MOST).default([]),
});
export type ToldDocument = z.infer<typeof toldSchema>;

/** What is used of it where a workbook is read. */
export interface Told {
  readonly columns: readonly ToldColumn[];
  readonly rows: readonly ToldRow[];
  readonly departments: readonly ToldDepartment[];
}

export const NOTHING_TOLD: Told = { columns: [], rows: [], departments: [] };

export function isNothing({ columns, rows, departments }: Told): boolean {
  return columns.length + rows.length + departments.length === 0;
}
