/**
 * A push: what somebody changed in their copy, and on which base. The add-in sends one, and a workbook that is uploaded
 * becomes one (`workbook-push.ts`), so that there is one merge for both. It says what was done, never what the table
 * looks like now: a cell that is not in it is no opinion (rule C7), a record that is not in it is not deleted (rule E1).
 */
import { z } from 'zod';
import type { AddedPlace } from '../record/added-places.js';
import type { FormRecord } from '../record/record.js';
import { valueSchema } from '../record/value-schema.js';
import { int32Schema, textSchema } from '../text/storable.js';

const blockId = textSchema.min(1).max(100);
const fieldId = textSchema.min(1).max(100);
const key = z.record(fieldId, textSchema.max(40_000));
/** Which of several records under one key, from 1; their order tells them apart. */
const nth = int32Schema.min(1).max(100_000).optional();

/** By the id that the server gave (rule I1); else by the key (rule I3). */
const recordTargetSchema = z.union([
  z.strictObject({ id: textSchema.min(1).max(100) }),
  z.strictObject({ block: blockId, key, nth }),
]);
export type RecordTarget = z.infer<typeof recordTargetSchema>;

const cellEditSchema = z.strictObject({
  record: recordTargetSchema,
  field: fieldId,
  /** What the cell held when the sender last agreed with the server; without it, as of the push's base revision. */
  base: valueSchema.optional(),
  value: valueSchema,
});
export type CellEdit = z.infer<typeof cellEditSchema>;

const addedRecordSchema = z.strictObject({
  block: blockId,
  key,
  nth,
  cells: z.record(fieldId, valueSchema),
  /** The record that it stands after in the sender's copy. */
  after: recordTargetSchema.optional(),
});

const deletedRecordSchema = z.strictObject({
  record: recordTargetSchema,
  /** What the deleted record held; without it, as of the push's base revision. */
  base: z.record(fieldId, valueSchema).optional(),
});
export type DeletedRecord = z.infer<typeof deletedRecordSchema>;

/** Of a record that the push answers: fields that have to be answered and that the sender's workbook does not have. */
const lackedFieldsSchema = z.strictObject({ record: recordTargetSchema, fields: z.array(fieldId).min(1).max(500) });
export type LackedFields = z.infer<typeof lackedFieldsSchema>;

/** Something that was said of such workbooks, and where in the sender's it was used. */
const usedStatementSchema = z.strictObject({
  id: textSchema.min(1).max(100),
  sheet: textSchema.max(100),
  address: textSchema.max(1000),
});
export type PushedUse = z.infer<typeof usedStatementSchema>;
/** More than anybody says. */
const MOST_USES = 1000;

/** More than any workbook of a department has; whole workbooks are uploaded. */
const MOST = 50_000;

export const pushSchema = z.strictObject({
  /** The version of the cycle's form that the sender's copy is on. */
  formVersion: int32Schema.min(1),
  /** The revision that the sender's copy last agreed with. */
  baseRevision: int32Schema.min(0),
  edits: z.array(cellEditSchema).max(MOST).default([]),
  added: z.array(addedRecordSchema).max(MOST).default([]),
  deleted: z.array(deletedRecordSchema).max(MOST).default([]),
  lacking: z.array(lackedFieldsSchema).max(MOST).optional(),
  /** What the sender's workbook was read with. */
  told: z.array(usedStatementSchema).max(MOST_USES).optional(),
});
/** What came from a workbook also has its place there. */
export type AddedRecordPush = z.infer<typeof addedRecordSchema> & {
  readonly record?: FormRecord;
  readonly place?: AddedPlace;
};
export type Push = Omit<z.infer<typeof pushSchema>, 'added'> & { added: AddedRecordPush[] };

export function isEmptyPush({ edits, added, deleted }: Push): boolean {
  return edits.length === 0 && added.length === 0 && deleted.length === 0;
}
