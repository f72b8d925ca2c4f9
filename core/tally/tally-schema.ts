/**
 * 集計 as data: how often each word of a counted field was chosen, as a whole, by goal and by department, with last year's
 * numbers beside; how many targets were reached; what became of last year's programmes.
 */
import { z } from 'zod';
import { bilingualSchema } from '../protocol/bilingual.js';
import { int32Schema, textSchema } from '../text/storable.js';

/** How many rows chose each of the field's words, in their order; rows that say nothing, and rows that say something else. */
const countsSchema = z.object({
  rows: int32Schema,
  values: z.array(int32Schema),
  blank: int32Schema,
  other: int32Schema,
});
export type Counts = z.infer<typeof countsSchema>;

/** `last` is null where there is no year before, or the group was not there. */
const groupCountsSchema = z.object({ name: textSchema, now: countsSchema, last: countsSchema.nullable() });

export const CHOICE_KINDS = ['rating', 'direction', 'choice'] as const;

const choiceTallySchema = z.object({
  block: textSchema,
  field: textSchema,
  kind: z.enum(CHOICE_KINDS),
  label: bilingualSchema,
  blockLabel: bilingualSchema,
  choices: z.array(textSchema),
  now: countsSchema,
  last: countsSchema.nullable(),
  /** Rows with several departments count under each of them; rows under no goal are those of the name ''. */
  byGoal: z.array(groupCountsSchema),
  byDepartment: z.array(groupCountsSchema),
  /** Of rows that are linked with one of last year: from which word to which, those that changed and those that stayed. */
  moves: z.array(z.object({ from: textSchema, to: textSchema, rows: int32Schema })).nullable(),
});
export type ChoiceTally = z.infer<typeof choiceTallySchema>;

/** `untold`: rows with a target whose result is no figure, or is missing. */
const reachedSchema = z.object({ rows: int32Schema, reached: int32Schema, missed: int32Schema, untold: int32Schema });
export type Reached = z.infer<typeof reachedSchema>;

const targetTallySchema = z.object({
  block: textSchema,
  target: textSchema,
  result: textSchema,
  label: bilingualSchema,
  blockLabel: bilingualSchema,
  now: reachedSchema,
  byGoal: z.array(reachedSchema.extend({ name: textSchema })),
  byDepartment: z.array(reachedSchema.extend({ name: textSchema })),
});
export type TargetTally = z.infer<typeof targetTallySchema>;

const programmeTallySchema = z.object({
  block: textSchema,
  blockLabel: bilingualSchema,
  rows: int32Schema,
  /** Last year's; null where there is none, and then nothing is new or ended. */
  last: int32Schema.nullable(),
  same: int32Schema,
  renamed: int32Schema,
  split: int32Schema,
  joined: int32Schema,
  begun: int32Schema,
  ended: int32Schema,
});
export type ProgrammeTally = z.infer<typeof programmeTallySchema>;

export const tallySchema = z.object({
  /** What the groups are called that are named goals here: 基本目標, 施策; null where the form has none. */
  goal: bilingualSchema.nullable(),
  choices: z.array(choiceTallySchema),
  targets: z.array(targetTallySchema),
  programmes: z.array(programmeTallySchema),
});
export type Tally = z.infer<typeof tallySchema>;
