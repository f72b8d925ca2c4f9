/**
 * What changed in a cycle since a revision: what a copy needs to agree with the server again. Its size goes by what
 * changed, never by how long the history is.
 */
import { z } from 'zod';
import { CONFLICT_KINDS } from '../consolidation/conflict-table.js';
import { valueSchema } from '../record/value-schema.js';
import { DEPARTMENT_STATES } from '../workflow/workflow.js';

const valuesSchema = z.record(z.string(), valueSchema);

const deltaRecordSchema = z.object({
  id: z.string(),
  block: z.string(),
  key: z.record(z.string(), z.string()),
  sheet: z.string(),
  /** Every field that the server has of it. */
  values: valuesSchema,
  /** The form's formulas behind them, by field, as they are compared (`formulaName`). */
  formulas: z.record(z.string(), z.string()).optional(),
});
export type DeltaRecord = z.infer<typeof deltaRecordSchema>;

const openConflictSchema = z.object({
  id: z.string(),
  kind: z.enum(CONFLICT_KINDS),
  record: z.string(),
  field: z.string(),
  base: z.string(),
  /** The first stands in the table. */
  values: z.array(z.object({ text: z.string(), source: z.string() })),
  openedRevision: z.int(),
});

export const departmentStateSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(DEPARTMENT_STATES),
  revision: z.int(),
  acceptedRevision: z.int().nullable(),
});

export const deltaSchema = z.object({
  /** The revision that it follows; null where it is the whole state. */
  from: z.int().nullable(),
  to: z.int(),
  /** Records that were added or came back; all of them in a whole state. */
  records: z.array(deltaRecordSchema),
  /** Cells of other records that took on another value. */
  cells: z.array(z.object({ id: z.string(), field: z.string(), value: valueSchema })),
  /** Ids. */
  deleted: z.array(z.string()),
  /** All open conflicts of records that are there. */
  conflicts: z.array(openConflictSchema),
  /** All departments that have begun. */
  departments: z.array(departmentStateSchema),
});
export type Delta = z.infer<typeof deltaSchema>;
