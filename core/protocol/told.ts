/**
 * What was said once of the workbooks that come in for a cycle, so that nobody is asked again: this column is that field,
 * this row is that programme, this name is that department.
 */
import { z } from 'zod';
import { toldColumnSchema, toldDepartmentSchema, toldRowSchema } from '../reader/told/told.js';
import { textSchema } from '../text/storable.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

export const statementSchema = z.discriminatedUnion('kind', [
  toldColumnSchema.extend({ kind: z.literal('column') }),
  toldRowSchema.extend({ kind: z.literal('row') }),
  toldDepartmentSchema.extend({ kind: z.literal('department') }),
]);
export type Statement = z.infer<typeof statementSchema>;

export const toldStatementSchema = z.object({
  id: textSchema,
  kind: z.enum(['column', 'row', 'department']),
  /** What is written in workbooks. */
  written: textSchema,
  /** What it is; null for a column that is none of the form's. */
  meant: bilingualSchema.nullable(),
  /** The department whose copies alone it holds for; null for everybody's. */
  department: textSchema.nullable(),
  /** Whether whoever asks may take it back. */
  mayTakeBack: z.boolean(),
});
export type ToldStatementDto = z.infer<typeof toldStatementSchema>;

export const toldListSchema = z.object({
  told: z.array(
    toldStatementSchema.extend({
      /** Who said it; null where that is nobody's business here, or not known. */
      by: textSchema.nullable(),
      at: z.iso.datetime(),
    }),
  ),
});
export type ToldListDto = z.infer<typeof toldListSchema>;

/** Something that was said, and where in a workbook it was used. */
export const usedStatementSchema = toldStatementSchema.extend({ sheet: textSchema, address: textSchema });
export type UsedStatementDto = z.infer<typeof usedStatementSchema>;

/** A column of which a person can say what it is (core/reader/told/column-questions.ts). */
export const columnQuestionSchema = z.object({
  sheet: textSchema,
  address: textSchema,
  block: textSchema,
  header: textSchema,
  values: z.array(textSchema),
  fields: z.array(z.object({ id: textSchema, label: bilingualSchema })),
});
export type ColumnQuestionDto = z.infer<typeof columnQuestionSchema>;

const statementsSchema = z.strictObject({ statements: z.array(statementSchema).min(1).max(100) });

export const toldApi = {
  list: endpoint('get', '/api/cycles/{cycleId}/told', {
    summary: { ja: '読み取りの指定（列・行・課名）', en: 'What was said of columns, rows and names' },
    answer: json(toldListSchema),
    problems: ['not-found'],
  }),
  tell: endpoint('post', '/api/cycles/{cycleId}/told', {
    summary: { ja: '列・行・課名が何かを指定する', en: 'Say what a column, a row or a name is' },
    body: json(statementsSchema),
    answer: json(toldListSchema),
    problems: ['not-found', 'forbidden', 'locked', 'told-invalid'],
  }),
  takeBack: endpoint('delete', '/api/cycles/{cycleId}/told/{toldId}', {
    summary: { ja: '指定を取り消す', en: 'Take back what was said' },
    answer: json(toldListSchema),
    problems: ['not-found', 'locked'],
  }),
};
