/**
 * What came in for a cycle (届いたファイル): who sent what, when, by which way, what became of it, and what of it somebody
 * still has to look at (rule S7).
 */
import { z } from 'zod';
import { int32Schema, int32TextSchema, textSchema } from '../text/storable.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { issueSchema } from './issue.js';
import { reasonSchema } from './outcome.js';

/** What a workbook was made from: as its link says, or as it was found (rule I4). */
const arrivalDescentSchema = z.object({
  from: z.enum(['link', 'copy', 'blank']),
  /** The copy that came earlier; '' for the others. */
  source: textSchema,
  /** The revision of the link, or that the earlier copy made; 0 for the blank form. */
  revision: int32Schema,
});
export type ArrivalDescentDto = z.infer<typeof arrivalDescentSchema>;

/** By which way something came. */
export const WAYS = ['file', 'addin', 'console'] as const;
export type Way = (typeof WAYS)[number];

const arrivalSchema = z.object({
  submissionId: textSchema,
  /** Counts within the cycle. */
  number: int32Schema,
  /** `undo`: something was taken back. */
  kind: z.enum(['workbook', 'edits', 'undo']),
  channel: z.enum(WAYS),
  /** '' where nobody signed in for it. */
  actor: textSchema,
  at: z.iso.datetime(),
  /** Null where all of it was refused. */
  revision: int32Schema.nullable(),
  fileName: textSchema,
  source: textSchema,
  department: textSchema,
  /** Cells: that took on a value, that wait in a conflict, that were not taken, that are to be looked at. */
  saved: int32Schema,
  conflicts: int32Schema,
  refused: int32Schema,
  doubtful: int32Schema,
  descent: arrivalDescentSchema.nullable(),
  /** By how many days it came after the deadline; 0 in time, and for what a department mends that submitted in time. */
  daysLate: int32Schema.default(0),
  /** Of the conflicts that it made or joined, how many nobody has decided yet. */
  openConflicts: int32Schema.default(0),
  /** Who decided how many of the others, and when last; the last first. The name is '' where nobody signed in for it. */
  decided: z.array(z.object({ by: textSchema, at: z.iso.datetime(), conflicts: int32Schema })).default([]),
  /** Whether somebody has to look at it: something was not taken or is doubtful, or a conflict of it is open. */
  isOpen: z.boolean(),
  /** Who looked at it, and when. */
  seen: z.object({ by: textSchema, at: z.iso.datetime() }).nullable(),
  /** Whether it was taken back, and not given again. */
  isUndone: z.boolean(),
});
export type ArrivalDto = z.infer<typeof arrivalSchema>;

const arrivalsSchema = z.object({
  /** The last first. */
  arrivals: z.array(arrivalSchema),
  /** Where the next page begins; null on the last one. */
  next: int32Schema.nullable(),
  /** How many of all somebody has to look at. */
  open: int32Schema,
});
export type ArrivalsDto = z.infer<typeof arrivalsSchema>;

const keySchema = z.record(textSchema, textSchema);

/** A cell or row, and what was sent for it. */
const placeSchema = z.object({
  block: textSchema,
  key: keySchema,
  /** '' for the row as a whole. */
  field: textSchema,
  label: bilingualSchema.nullable(),
  sheet: textSchema,
  address: textSchema,
  text: textSchema,
});

export const arrivalDetailSchema = z.object({
  refused: z.array(placeSchema.extend({ reason: reasonSchema })).default([]),
  /** With the value that stands. */
  conflicts: z.array(placeSchema.extend({ standing: textSchema })).default([]),
  doubtful: z.array(issueSchema).default([]),
});
export type ArrivalDetailDto = z.infer<typeof arrivalDetailSchema>;

const seenSchema = z.strictObject({ submissionIds: z.array(textSchema.min(1).max(100)).min(1).max(500) });

export const arrivalsApi = {
  list: endpoint('get', '/api/cycles/{cycleId}/arrivals', {
    summary: { ja: '届いたファイルと入力', en: 'What came in' },
    query: z.object({
      /** Only what somebody has to look at. */
      show: z.enum(['all', 'open']).default('all'),
      way: z.enum(WAYS).optional(),
      /** Where a page begins: `next` of the one before. */
      before: int32TextSchema.min(1).optional(),
    }),
    answer: json(arrivalsSchema),
    problems: ['not-found'],
  }),
  detail: endpoint('get', '/api/cycles/{cycleId}/arrivals/{submissionId}', {
    summary: { ja: '取り込まなかったセルと理由', en: 'What was not taken of something that came in' },
    answer: json(arrivalDetailSchema),
    problems: ['not-found'],
  }),
  see: endpoint('post', '/api/cycles/{cycleId}/arrivals/seen', {
    summary: { ja: '確認済みにする', en: 'Somebody has looked at it' },
    body: json(seenSchema),
    answer: json(z.object({ seen: int32Schema })),
    problems: ['not-found'],
  }),
};
