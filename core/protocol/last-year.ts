/**
 * What last year's report says beside this year's rows: of the plan's cycle before, linked by equal keys and by what the
 * coordinator decided. Nothing that is merely alike is linked (rule I3).
 */
import { z } from 'zod';
import { valueSchema } from '../record/value-schema.js';
import { int32Schema, textSchema } from '../text/storable.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

export const lastYearSchema = z.object({
  /** Null where the plan has no earlier cycle. */
  previous: z.object({ cycleId: textSchema, fiscalYear: int32Schema }).nullable(),
  /** This year's rows that have a counterpart; those without one are left out. */
  rows: z.array(
    z.object({
      /** The record's id. */
      record: textSchema,
      status: z.enum(['same', 'renamed', 'split', 'joined']),
      /** What the rows were called last year; several where programmes were joined. */
      names: z.array(textSchema),
      /** By field, one for each row of last year; fields that held nothing are left out. */
      values: z.record(textSchema, z.array(valueSchema)),
    }),
  ),
});
export type LastYearDto = z.infer<typeof lastYearSchema>;
export type LastYearRowDto = LastYearDto['rows'][number];

export const lastYearApi = {
  read: endpoint('get', '/api/cycles/{cycleId}/last-year', {
    summary: { ja: '前年度の回答（行の対応つき）', en: 'Last year’s answers beside this year’s rows' },
    answer: json(lastYearSchema),
    problems: ['not-found'],
  }),
};
