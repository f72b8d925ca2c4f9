/**
 * Workbooks that are given together: what one of them has to do with those before it, before any is taken in (rule I4).
 */
import { z } from 'zod';
import { keptCopySchema } from '../lineage/kept-copy.js';
import { int32Schema, nameSchema, textSchema } from '../text/storable.js';
import { bilingualSchema } from './bilingual.js';
import { changedWorkbook, json } from './content.js';
import { endpoint } from './endpoint.js';
import { readingSchema } from './submissions.js';
import { WORKBOOK_PROBLEMS } from './workbook-problems.js';

/** One that is taken in before it, as the preview of it told. */
const earlierSchema = z.strictObject({
  submissionId: textSchema.min(1).max(100),
  fileName: nameSchema.min(1).max(255),
  copy: keptCopySchema,
});

const relationSchema = z.object({
  /** Which of them it goes on from, so that what differs in it replaces what that one said; null where it is none of them. */
  from: textSchema.nullable(),
  /** What it would change of that one, cell by cell. */
  replaces: z.array(
    z.object({
      sheet: textSchema,
      address: textSchema,
      label: bilingualSchema,
      before: textSchema,
      after: textSchema,
    }),
  ),
  /** Of each of them, in the order in which they were given: in how many cells that it would write it says otherwise. */
  others: z.array(z.object({ submissionId: textSchema, fileName: textSchema, contradicts: int32Schema })),
});
export type RelationDto = z.infer<typeof relationSchema>;

export const batchApi = {
  relate: endpoint('post', '/api/cycles/{cycleId}/submissions/preview/relation', {
    summary: {
      ja: '一緒に渡したブックのうち、どれの続きで何を置き換えるか（保存しない）',
      en: 'Which workbook of a batch one goes on from, and what it would replace; nothing is stored',
    },
    query: readingSchema.pick({ department: true }),
    body: changedWorkbook(z.strictObject({ earlier: z.array(earlierSchema).min(1).max(100) })),
    answer: json(relationSchema),
    problems: ['not-found', ...WORKBOOK_PROBLEMS],
  }),
};
