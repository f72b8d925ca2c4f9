/**
 * What a form says of the checks of its content: which are off, how grave they are, their thresholds, and what a field is
 * for where its label does not say so. All of it may be left out.
 */
import { z } from 'zod';
import { textSchema } from '../text/storable.js';

/** What a field is for, as the checks see it. */
export const FIELD_PURPOSES = [
  'name',
  'indicator',
  'unit',
  'content',
  'target',
  'plannedDirection',
  'baseline',
  'figure',
  'rate',
  'status',
  'evaluation',
  'next',
  'evaluationAndNext',
  'previousText',
  'rating',
  'direction',
  'opinion',
  'other',
] as const;
export type FieldPurpose = (typeof FIELD_PURPOSES)[number];

const code = textSchema.regex(/^[a-z][a-z-]{2,60}$/, 'the code of a check');
const share = z.number().min(0).max(10);

export const checksSchema = z.strictObject({
  /** Codes of checks that mean nothing in this form. */
  off: z.array(code).max(100).default([]),
  severity: z.record(code, z.enum(['error', 'warning', 'info'])).default({}),
  /** By `block.field`. */
  fields: z.record(textSchema.max(300), z.enum(FIELD_PURPOSES)).default({}),
  /** What a rating needs, in per cent of the target, from the best: `{"A": [100], "B": [80, 100]}`. */
  bands: z.record(textSchema.max(100), z.array(z.number()).min(1).max(2)).optional(),
  thresholds: z
    .strictObject({
      /** The change that is to be explained, as a share of what was. */
      largeChange: share.optional(),
      /** … and in units. */
      largeChangeFloor: z.number().min(0).optional(),
      /** What still counts as 維持 or 横ばい. */
      level: share.optional(),
      /** How alike a text is that was not written anew. */
      sameText: share.optional(),
      /** … and how long it is. */
      sameTextLength: z.number().min(1).optional(),
    })
    .default({}),
});

export type ChecksDocument = z.infer<typeof checksSchema>;
