/**
 * 残っていること: what is open in the work of each department (core/workflow/open-matters.ts), with the place of each matter.
 */
import { z } from 'zod';
import { int32Schema, textSchema } from '../text/storable.js';
import { OPEN_KINDS } from '../workflow/open-matters.js';
import { DEPARTMENT_STATES } from '../workflow/workflow.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

/** Of more, the first are told. */
export const MOST_OPEN_LINES = 200;

const openLineSchema = z.object({
  /** The row's id, its block and what it is called; '' where no row is meant. */
  record: textSchema,
  block: textSchema,
  row: textSchema,
  /** '' where the whole row is meant, or none. */
  field: textSchema,
  label: bilingualSchema.nullable(),
  /** In the city's form; of what is about a workbook that came, in that workbook. */
  sheet: textSchema,
  address: textSchema,
  text: bilingualSchema,
});
export type OpenLineDto = z.infer<typeof openLineSchema>;

const openMattersSchema = z.object({
  revision: int32Schema,
  departments: z.array(
    z.object({
      id: textSchema,
      name: textSchema,
      state: z.enum(DEPARTMENT_STATES),
      /** Only those of which there are any. */
      matters: z.array(z.object({ kind: z.enum(OPEN_KINDS), count: int32Schema, lines: z.array(openLineSchema) })),
    }),
  ),
});
export type OpenMattersDto = z.infer<typeof openMattersSchema>;
export type DepartmentMattersDto = OpenMattersDto['departments'][number];
export type OpenMatterDto = DepartmentMattersDto['matters'][number];

export const openMattersApi = {
  /** What is about workbooks and returns is told to those who see the department's history. */
  list: endpoint('get', '/api/cycles/{cycleId}/open-matters', {
    summary: { ja: '残っていること', en: 'What is still open' },
    query: z.object({ departmentId: textSchema.max(64).optional() }),
    answer: json(openMattersSchema),
    problems: ['not-found'],
  }),
};
