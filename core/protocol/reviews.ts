/**
 * Which rows reviewers have looked at. A mark is bound to what its reviewer saw: it holds until something else comes into the
 * row.
 */
import { z } from 'zod';
import { int32Schema, textSchema } from '../text/storable.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

const reviewerSchema = z.object({ id: textSchema, name: textSchema });

const reviewMarkSchema = z.object({
  record: textSchema,
  by: reviewerSchema,
  at: z.iso.datetime(),
  /** Whether nothing has come into the row since it was looked at. */
  holds: z.boolean(),
});
export const reviewMarksSchema = z.object({ revision: int32Schema, marks: z.array(reviewMarkSchema) });
export type ReviewMarksDto = z.infer<typeof reviewMarksSchema>;

/** Rows that were looked at and are as they were, and those that have changed since. */
const coveredSchema = z.object({ looked: int32Schema, changed: int32Schema });
export const reviewCoverageSchema = z.object({
  revision: int32Schema,
  departments: z.array(
    z.object({
      id: textSchema,
      name: textSchema,
      rows: int32Schema,
      /** By anybody at all. */
      ...coveredSchema.shape,
      reviewers: z.array(reviewerSchema.extend(coveredSchema.shape)),
    }),
  ),
});
export type ReviewCoverageDto = z.infer<typeof reviewCoverageSchema>;
export type DepartmentCoverageDto = ReviewCoverageDto['departments'][number];

const tickedSchema = z.strictObject({
  /** The revision of the table that the reviewer is looking at. */
  seenRevision: int32Schema.min(0),
  records: z.array(textSchema.min(1).max(64)).min(1).max(500),
  /** Whether they were looked at; false takes one's own marks away. */
  looked: z.boolean(),
});
export type TickedDto = z.input<typeof tickedSchema>;
export const tickedAnswerSchema = z.object({
  records: z.array(
    z.object({
      record: textSchema,
      /** `changed`: something came into the row after the revision that was seen. `gone`: there is no such row. */
      outcome: z.enum(['marked', 'unmarked', 'changed', 'gone']),
    }),
  ),
});
export type TickedAnswerDto = z.infer<typeof tickedAnswerSchema>;

export const reviewsApi = {
  marks: endpoint('get', '/api/cycles/{cycleId}/review-marks', {
    summary: { ja: '行の確認済みの印', en: 'Which rows reviewers have looked at' },
    answer: json(reviewMarksSchema),
    problems: ['not-found'],
  }),
  coverage: endpoint('get', '/api/cycles/{cycleId}/review-coverage', {
    summary: { ja: '課・確認者ごとの確認の進み具合', en: 'How much was looked at, by department and reviewer' },
    answer: json(reviewCoverageSchema),
    problems: ['not-found'],
  }),
  /** Doing it again has no second effect. */
  tick: endpoint('put', '/api/cycles/{cycleId}/review-marks', {
    summary: { ja: '行に確認済みの印を付ける・外す', en: 'Tick rows as looked at, or untick them' },
    body: json(tickedSchema),
    answer: json(tickedAnswerSchema),
    problems: ['not-found', 'locked', 'stale'],
  }),
};
