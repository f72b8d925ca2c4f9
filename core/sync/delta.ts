/**
 * What changed in a cycle since a revision: what a copy needs to agree with the server again. Its size goes by what
 * changed, never by how long the history is.
 */
import { z } from 'zod';
import { CONFLICT_KINDS } from '../consolidation/conflict-table.js';
import { valueSchema } from '../record/value-schema.js';
import { DEPARTMENT_STATES } from '../workflow/workflow.js';
import { int32Schema, textSchema } from '../text/storable.js';

const valuesSchema = z.record(textSchema, valueSchema);

const deltaRecordSchema = z.object({
  id: textSchema,
  block: textSchema,
  key: z.record(textSchema, textSchema),
  sheet: textSchema,
  /** Every field that the server has of it. */
  values: valuesSchema,
});
export type DeltaRecord = z.infer<typeof deltaRecordSchema>;

const openConflictSchema = z.object({
  id: textSchema,
  kind: z.enum(CONFLICT_KINDS),
  record: textSchema,
  field: textSchema,
  base: textSchema,
  /** The first stands in the table. */
  values: z.array(z.object({ text: textSchema, source: textSchema })),
  openedRevision: int32Schema,
});

export const departmentStateSchema = z.object({
  id: textSchema,
  name: textSchema,
  state: z.enum(DEPARTMENT_STATES),
  revision: int32Schema,
  acceptedRevision: int32Schema.nullable(),
});

export const deltaSchema = z.object({
  /** The revision that it follows; null where it is the whole state. */
  from: int32Schema.nullable(),
  to: int32Schema,
  /** Records that were added or came back; all of them in a whole state. */
  records: z.array(deltaRecordSchema),
  /** Cells of other records that took on another value. */
  cells: z.array(z.object({ id: textSchema, field: textSchema, value: valueSchema })),
  /** Ids. */
  deleted: z.array(textSchema),
  /** All open conflicts of records that are there. */
  conflicts: z.array(openConflictSchema),
  /** All departments that have begun. */
  departments: z.array(departmentStateSchema),
});
export type Delta = z.infer<typeof deltaSchema>;
