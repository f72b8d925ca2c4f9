/**
 * What is read of a cycle: which there are, how far each department is, the merged table, the report. Texts are what a person
 * sees; addresses are those of the city's blank form.
 */
import { blankTextsSchema } from './blank-texts.js';
import { z } from 'zod';
import { departmentSchema } from '../form/department-schema.js';
import { bilingualSchema } from './bilingual.js';
import { json, workbook } from './content.js';
import { endpoint } from './endpoint.js';
import { issueSchema } from './issue.js';
import { conflictingValueSchema } from './submissions.js';
import { int32Schema, textSchema } from '../text/storable.js';

export const cycleSchema = z.object({
  id: textSchema,
  municipality: textSchema,
  plan: textSchema,
  fiscalYear: int32Schema,
  form: z.object({ id: textSchema, version: int32Schema, title: bilingualSchema }),
  /** In a closed cycle nothing is written any more. */
  state: z.enum(['open', 'closed']),
  /** The day by which departments are to submit. */
  deadline: z.iso.date().nullable(),
  /** Whether nothing was sent in for it yet: until then its blank can be replaced, and it can be deleted. */
  untouched: z.boolean(),
  /** By which it is told whose work something is, where the city says more of its departments than the form does. */
  register: z.array(departmentSchema).optional(),
});
export const cyclesSchema = z.object({ cycles: z.array(cycleSchema) });
/** Where somebody begins; null where there is no cycle. */
export const startSchema = z.object({ cycleId: textSchema.nullable() });
export type CycleDto = z.infer<typeof cycleSchema>;

/** What came in last, and when. The name is '' for those who may not see it. */
export const lastSubmissionSchema = z.object({
  id: textSchema,
  fileName: textSchema,
  at: z.iso.datetime(),
  /** By how many days it came after the deadline; 0 in time, and for what a department mends that submitted in time. */
  daysLate: int32Schema.default(0),
});

const departmentProgressSchema = z.object({
  name: textSchema,
  /** Records that this department has to answer, those with an answer, and those without any. */
  entries: int32Schema,
  filled: int32Schema,
  missing: int32Schema,
  /** Cells that are to be filled in and are not, that are wrong, in conflict: in its own rows, as they stand now. */
  blank: int32Schema,
  wrong: int32Schema,
  conflicts: int32Schema,
  lastSubmission: lastSubmissionSchema.nullable(),
});
export const progressSchema = z.object({
  revision: int32Schema,
  departments: z.array(departmentProgressSchema),
});
export type DepartmentProgressDto = z.infer<typeof departmentProgressSchema>;
export type ProgressDto = z.infer<typeof progressSchema>;

export const tableSchema = z.object({
  revision: int32Schema,
  blocks: z.array(
    z.object({
      id: textSchema,
      label: bilingualSchema,
      fields: z.array(z.object({ id: textSchema, label: bilingualSchema, role: z.enum(['key', 'plan', 'answer']) })),
      records: z.array(
        z.object({
          id: textSchema,
          sheet: textSchema,
          /** Under whom it is counted; several where they share it. */
          departments: z.array(textSchema),
          /** Its answers are not shown to whoever asks: their department has not submitted them. */
          draft: z.literal(true).optional(),
          cells: z.record(
            textSchema,
            z.object({
              text: textSchema,
              address: textSchema,
              conflicting: z.array(conflictingValueSchema).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type TableDto = z.infer<typeof tableSchema>;

export const cyclesApi = {
  list: endpoint('get', '/api/cycles', {
    summary: { ja: '年度ごとの評価作業の一覧', en: 'The yearly cycles' },
    answer: json(cyclesSchema),
  }),
  start: endpoint('get', '/api/start', {
    summary: {
      ja: '最初に開く年度の評価作業',
      en: 'The cycle to begin with: of staff, one with rows of their departments',
    },
    answer: json(startSchema),
  }),
  progress: endpoint('get', '/api/cycles/{cycleId}/progress', {
    summary: { ja: '課ごとの進捗', en: 'How far each department is' },
    answer: json(progressSchema),
    problems: ['not-found'],
  }),
  table: endpoint('get', '/api/cycles/{cycleId}/table', {
    summary: { ja: '取りまとめ表', en: 'The merged table' },
    answer: json(tableSchema),
    problems: ['not-found'],
  }),
  report: endpoint('get', '/api/cycles/{cycleId}/report.xlsx', {
    summary: { ja: '報告書', en: 'The report in the city’s own form' },
    query: z.object({ rows: z.literal('grow').optional() }),
    answer: workbook,
    problems: ['not-found', 'too-large'],
  }),
  reportIssues: endpoint('get', '/api/cycles/{cycleId}/report/issues', {
    summary: {
      ja: '報告書に書き込めない値と、印刷すると入りきらない回答',
      en: 'Values that the report has no cell for, and answers that do not fit on paper',
    },
    answer: json(z.object({ issues: z.array(issueSchema) })),
    problems: ['not-found', 'too-large'],
  }),
  blank: endpoint('get', '/api/cycles/{cycleId}/blank.xlsx', {
    summary: { ja: '配布用の様式', en: 'The blank form' },
    answer: workbook,
    problems: ['not-found'],
  }),
  blankTexts: endpoint('get', '/api/cycles/{cycleId}/blank-texts', {
    summary: { ja: '配布用の様式の文字', en: 'What the blank form says, cell by cell' },
    answer: json(blankTextsSchema),
    problems: ['not-found', 'too-large'],
  }),
};
