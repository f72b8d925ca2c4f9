/**
 * What is said about programmes across two years: what goes without saying, what is proposed, and what a coordinator
 * decided about it.
 */
import { z } from 'zod';
import { REASONS, type ReasonCode } from '../programme-link/reasons.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { int32Schema, textSchema } from '../text/storable.js';

const programmeSchema = z.object({
  /** The record's id. */
  record: textSchema,
  block: textSchema,
  key: z.record(textSchema, textSchema),
  sheet: textSchema,
});
export type ProgrammeDto = z.infer<typeof programmeSchema>;

// The table's own keys.
const REASON_CODES = Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]];

/** This year's programmes against those of the plan's cycle before. */
export const programmesSchema = z.object({
  /** Null where the plan has no earlier cycle: there is nothing to link then. */
  previous: z.object({ cycleId: textSchema, fiscalYear: int32Schema }).nullable(),
  links: z.array(
    z.object({
      status: z.enum(['same', 'renamed', 'split', 'joined']),
      /** By equal keys (rule I3), or by a coordinator's decision. */
      by: z.enum(['key', 'decision']),
      previous: z.array(programmeSchema),
      current: z.array(programmeSchema),
    }),
  ),
  /** To be decided: `renamed` accepts one, `different` rejects it. */
  proposals: z.array(
    z.object({
      previous: programmeSchema,
      current: programmeSchema,
      score: z.number(),
      reasons: z.array(z.object({ code: z.enum(REASON_CODES), text: bilingualSchema })),
    }),
  ),
  /** Pairs that are said to be two programmes, and are not proposed any more. */
  apart: z.array(z.object({ previous: programmeSchema, current: programmeSchema })),
  /** Of this year, without a counterpart; `decided` where somebody said so. */
  added: z.array(programmeSchema.extend({ decided: z.boolean() })),
  /** Of last year. */
  removed: z.array(programmeSchema.extend({ decided: z.boolean() })),
  /** Departments of last year that have no row any more, with those under which their programmes go on; not yet said so. */
  successions: z.array(
    z.object({
      department: textSchema,
      fate: z.enum(['renamed', 'merged', 'split']),
      heirs: z.array(textSchema),
      programmes: int32Schema,
    }),
  ),
});
export type ProgrammesDto = z.infer<typeof programmesSchema>;

const recordIds = z.array(textSchema.min(1).max(100)).max(50).default([]);

/** All of them or none. A later decision takes the place of an earlier. */
const programmeDecisionsSchema = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        /** `open` takes back what was decided about the records named. */
        status: z.enum(['renamed', 'split', 'joined', 'ended', 'new', 'different', 'open']),
        /** Ids of last year's records. */
        previous: recordIds,
        /** Ids of this year's. */
        current: recordIds,
        note: textSchema.max(2000).default(''),
      }),
    )
    .min(1)
    .max(500),
});
export type ProgrammeDecision = z.infer<typeof programmeDecisionsSchema>['decisions'][number];

export const programmesApi = {
  list: endpoint('get', '/api/cycles/{cycleId}/programmes', {
    summary: { ja: '前年度との事業の対応', en: 'Programmes against those of the year before' },
    answer: json(programmesSchema),
    problems: ['not-found'],
  }),
  decide: endpoint('post', '/api/cycles/{cycleId}/programmes/decisions', {
    summary: { ja: '事業の対応の決定', en: 'Accept or reject links of programmes' },
    body: json(programmeDecisionsSchema),
    answer: json(programmesSchema),
    problems: ['not-found', 'locked', 'links-invalid'],
  }),
};
