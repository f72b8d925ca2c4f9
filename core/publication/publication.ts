/**
 * What is published of a cycle（公表）, as plain data: the one source of every format, so that the council's paper, the page
 * and the open data say the same. It knows no names of persons, files and paths, and no values that were not taken.
 * `publication-of.ts` makes it; whoever makes a format takes it as it is.
 */
import { z } from 'zod';
import { bilingualSchema } from '../protocol/bilingual.js';
import { tallySchema } from '../tally/tally-schema.js';
import { int32Schema, textSchema } from '../text/storable.js';

/** Of what is said here, the layout: raised when a property is given another meaning, or goes. */
export const PUBLICATION_LAYOUT = 1;

/** draft（案）: something is open still. final（確定）: the cycle is closed, everything is accepted, nothing in conflict. */
export const PUBLICATION_STATES = ['draft', 'final'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

const aboutSchema = z.object({
  municipality: textSchema,
  /** 全国地方公共団体コード; null where the form does not say it. */
  areaCode: textSchema.nullable(),
  plan: textSchema,
  /** The Gregorian year in which the fiscal year starts. */
  fiscalYear: int32Schema,
  form: z.object({ id: textSchema, version: int32Schema, title: bilingualSchema }),
  /** Of the cycle; each thing that was sent in made one. */
  revision: int32Schema,
  /** When that revision came about, in Japan's time: `2026-05-15T10:00:00+09:00`. */
  at: textSchema,
  /** The digest that the revision was sealed with; null for one from before there were seals. */
  seal: textSchema.nullable(),
  state: z.enum(PUBLICATION_STATES),
  /** Last year's evaluation of the plan, as it stood in that revision. */
  last: z.object({ fiscalYear: int32Schema, revision: int32Schema }).nullable(),
  licence: z.object({ name: textSchema, url: textSchema.nullable() }).nullable(),
  contact: textSchema.nullable(),
});

export const publishedFieldSchema = z.object({
  id: textSchema,
  label: bilingualSchema,
  type: z.enum(['text', 'number', 'date', 'choice', 'department']),
  role: z.enum(['key', 'plan', 'answer']),
  /** In what its figures are counted; null where that differs from row to row, or it has none. */
  unit: textSchema.nullable(),
  /** The words that may be chosen, in the form's order; empty where it is no choice. */
  choices: z.array(textSchema),
  /** The fiscal year that it is about, where it is another than the publication's. */
  year: int32Schema.nullable(),
  definition: bilingualSchema.nullable(),
});
export type PublishedField = z.infer<typeof publishedFieldSchema>;

export const publishedCellSchema = z.object({
  /** blank: nobody wrote anything. unreadable: an error value of the workbook. */
  kind: z.enum(['value', 'blank', 'unreadable']),
  /** What a person sees in the cell. */
  text: textSchema,
  /** The same exactly: a number, a day as `2026-05-15`, the word of a choice, departments one a line; else the text. Null without one. */
  value: z.union([textSchema, z.number(), z.null()]),
  /** Of a figure; null where none is said. */
  unit: textSchema.nullable(),
  /** What stands in brackets behind a choice: 拡充（小学校まで）. */
  note: textSchema.nullable(),
});
export type PublishedCell = z.infer<typeof publishedCellSchema>;

/** By the id of the field; a field that the workbook did not have is not in here. */
const cellsSchema = z.record(textSchema, publishedCellSchema);

const headingSchema = z.object({ id: textSchema, label: bilingualSchema, text: textSchema });

/** What became of last year's programmes; null where there is no year before, or rows of this kind are not followed. */
export const ROW_CHANGES = ['same', 'renamed', 'split', 'joined', 'new'] as const;

export const publishedRowSchema = z.object({
  /** The record's, which it keeps for ever. */
  id: textSchema,
  /** Its place within its block, from 1. */
  no: int32Schema,
  name: textSchema,
  /** What stands over it, the outermost first: goal, measure. The first is the goal that it is counted under. */
  headings: z.array(headingSchema),
  departments: z.array(textSchema),
  change: z.enum(ROW_CHANGES).nullable(),
  cells: cellsSchema,
  /** The rows of last year that it goes on with; none where it is new. */
  last: z.array(z.object({ name: textSchema, departments: z.array(textSchema), cells: cellsSchema })),
});
export type PublishedRow = z.infer<typeof publishedRowSchema>;
/** A row of one year without what other years say of it. */
export type YearRow = Pick<PublishedRow, 'name' | 'headings' | 'departments' | 'cells'>;

export const publishedBlockSchema = z.object({
  id: textSchema,
  label: bilingualSchema,
  layout: z.enum(['table', 'labels', 'heading', 'outline']),
  fields: z.array(publishedFieldSchema),
  /** Fields that last year's form did not have, and those that went since. */
  fieldChanges: z.array(z.object({ id: textSchema, label: bilingualSchema, change: z.enum(['added', 'removed']) })),
  rows: z.array(publishedRowSchema),
  /** Last year's programmes that do not go on. */
  ended: z.array(z.object({ name: textSchema, headings: z.array(headingSchema), departments: z.array(textSchema) })),
});
export type PublishedBlock = z.infer<typeof publishedBlockSchema>;

/** What is still open; nothing in what is final. */
const openSchema = z.object({
  isCycleOpen: z.boolean(),
  /** Whether something was sent in after this revision. */
  isSuperseded: z.boolean(),
  /** Departments whose answers were not accepted. */
  departments: z.array(
    z.object({
      name: textSchema,
      state: z.enum(['not-started', 'editing', 'submitted', 'returned']),
      unanswered: int32Schema,
    }),
  ),
  /** Cells in which several values came in and nobody has decided. What came in is not said. */
  conflicts: z.array(z.object({ block: textSchema, row: textSchema, name: textSchema, field: textSchema })),
  /** Texts that the form gave and that stand otherwise in what came in. */
  changedGiven: z.array(
    z.object({
      block: textSchema,
      row: textSchema,
      name: textSchema,
      field: textSchema,
      given: textSchema,
      written: textSchema,
    }),
  ),
});
export type PublishedOpen = z.infer<typeof openSchema>;

export const publicationSchema = z.object({
  layout: z.literal(PUBLICATION_LAYOUT),
  about: aboutSchema,
  blocks: z.array(publishedBlockSchema),
  tally: tallySchema,
  open: openSchema,
});
export type Publication = z.infer<typeof publicationSchema>;
export type PublicationAbout = Publication['about'];
