/**
 * What was said once of the workbooks that come in for a cycle, so that nobody is asked again: this column is that field,
 * this row is that programme, this name is that department. And what there is to ask.
 */
import { z } from 'zod';
import { statementSchema } from '../reader/told/statement.js';
import { textSchema } from '../text/storable.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

export const toldStatementSchema = z.object({
  id: textSchema,
  /** As it was said, to be read with. */
  statement: statementSchema,
  /** What is written in workbooks, and what it is, for people; null where it is none of the form's. */
  written: textSchema,
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
      /** Whether the workbooks of whoever asks are read with it. */
      counts: z.boolean(),
      /** Who said it; null where that is nobody's business here, or not known. */
      by: textSchema.nullable(),
      at: z.iso.datetime(),
      /** Workbooks that were read with it, the last first; none where they are nobody's business here. */
      uses: z.array(z.object({ fileName: textSchema, sheet: textSchema, address: textSchema, at: z.iso.datetime() })),
    }),
  ),
});
export type ToldListDto = z.infer<typeof toldListSchema>;

/** Something that was said, and where in a workbook it was used. */
export const usedStatementSchema = toldStatementSchema.extend({ sheet: textSchema, address: textSchema });
export type UsedStatementDto = z.infer<typeof usedStatementSchema>;

const asked = { places: z.array(textSchema), values: z.array(textSchema) };
const keySchema = z.record(textSchema, textSchema);

/** What a person can be asked of a workbook (core/questions/question.ts); the answer is a statement of the same kind. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('column'),
    block: textSchema,
    header: textSchema,
    ...asked,
    fields: z.array(z.object({ id: textSchema, label: bilingualSchema })),
  }),
  z.object({
    kind: z.literal('row'),
    block: textSchema,
    written: keySchema,
    ...asked,
    rows: z.array(keySchema),
  }),
  z.object({ kind: z.literal('department'), written: textSchema, ...asked, names: z.array(textSchema) }),
]);
export type QuestionDto = z.infer<typeof questionSchema>;

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
