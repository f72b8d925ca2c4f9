/**
 * 点検: what the checks of content find in a cycle's table as it stands, what people answered to it, how often each check was
 * right in this city, and what the coordinator made of it for the cycle.
 */
import { z } from 'zod';
import { CHECK_SEVERITIES } from '../check/content/standing-findings.js';
import { int32Schema, textSchema } from '../text/storable.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { issueSchema } from './issue.js';

/** That it is right as it is, and why. */
const saidSchema = z.object({
  text: textSchema,
  /** '' where nobody in person said it. */
  actor: textSchema,
  at: z.iso.datetime(),
});

/** An issue of the table (core/protocol/issue.ts), with its row and what was said of it. */
export const findingSchema = issueSchema.extend({
  /** Of these texts: where they change, it is another finding. */
  id: textSchema,
  /** The row's id, what it is called, what it stands under, and who answers for it. */
  record: textSchema,
  row: textSchema,
  goal: textSchema,
  departments: z.array(textSchema),
  field: textSchema,
  label: bilingualSchema,
  /** What the cell says, and what it would say with the one right value in it; null where there is none. */
  text: textSchema,
  suggested: textSchema.nullable(),
  standing: z.enum(['open', 'fine', 'fine-last-year']),
  said: saidSchema.nullable(),
  saidLastYear: saidSchema.extend({ fiscalYear: int32Schema }).nullable(),
});
export type FindingDto = z.infer<typeof findingSchema>;

const checkSchema = z.object({
  code: textSchema,
  rule: textSchema,
  looksFor: bilingualSchema,
  /** As the form has it, and as a coordinator has it for this cycle; null where nobody said anything. */
  usual: z.enum(CHECK_SEVERITIES),
  setting: z.enum(CHECK_SEVERITIES).nullable(),
  /** Of what it said in this city: put right after it was shown, said to be right as it was, still open. */
  corrected: int32Schema,
  fine: int32Schema,
  open: int32Schema,
});
export type CheckDto = z.infer<typeof checkSchema>;

/** How much there is to look at in the rows of each department: what the pages count. */
const countsSchema = z.array(z.object({ id: textSchema, name: textSchema, open: int32Schema }));

export const findingsSchema = z.object({
  revision: int32Schema,
  findings: z.array(findingSchema),
  checks: z.array(checkSchema),
  departments: countsSchema,
});
export type FindingsDto = z.infer<typeof findingsSchema>;

export const findingCountsSchema = z.object({
  revision: int32Schema,
  /** Of all rows, each once. */
  open: int32Schema,
  departments: countsSchema,
});
export type FindingCountsDto = z.infer<typeof findingCountsSchema>;

const answersSchema = z.strictObject({
  findings: z.array(textSchema.min(1).max(64)).min(1).max(200),
  /** Why it is right as it is; '' takes back what was said. */
  text: textSchema.trim().max(2000),
});

export const findingAnswersSchema = z.object({
  answers: z.array(
    z.object({
      finding: textSchema,
      /** `gone`: the text has changed since, or there is no such finding. `foreign`: another department answers for the row. */
      outcome: z.enum(['said', 'taken-back', 'unchanged', 'gone', 'foreign']),
    }),
  ),
});
export type FindingAnswersDto = z.infer<typeof findingAnswersSchema>;

const settingSchema = z.strictObject({
  /** null leaves it to the form again. */
  severity: z.enum(CHECK_SEVERITIES).nullable(),
});

export const findingsApi = {
  /** Staff are told of their own rows. */
  list: endpoint('get', '/api/cycles/{cycleId}/findings', {
    summary: { ja: '点検の結果', en: 'What the checks of content found' },
    answer: json(findingsSchema),
    problems: ['not-found', 'too-large'],
  }),
  counts: endpoint('get', '/api/cycles/{cycleId}/finding-counts', {
    summary: { ja: '課ごとの点検の件数', en: 'How many findings there are to look at, by department' },
    answer: json(findingCountsSchema),
    problems: ['not-found', 'too-large'],
  }),
  answer: endpoint('put', '/api/cycles/{cycleId}/finding-answers', {
    summary: {
      ja: '点検に「問題なし」と答える・取り消す',
      en: 'Say that something is right as it is, or take that back',
    },
    body: json(answersSchema),
    answer: json(findingAnswersSchema),
    problems: ['not-found', 'locked', 'bad-request', 'too-large'],
  }),
  setCheck: endpoint('put', '/api/cycles/{cycleId}/checks/{code}', {
    summary: {
      ja: '点検の重さを変える・使わない・使う',
      en: 'Say how grave a check is for a cycle, or switch it on or off',
    },
    body: json(settingSchema),
    answer: json(z.object({ before: z.enum(CHECK_SEVERITIES).nullable() })),
    problems: ['not-found', 'locked'],
  }),
};
