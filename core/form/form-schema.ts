/**
 * The document that describes a form: plain data, which a city writes, a server keeps and a digest is made of. What it
 * says is explained in `form.ts`, which is what everybody uses it as.
 */
import { z } from 'zod';
import { checksSchema } from './checks-schema.js';
import { departmentSchema } from './department-schema.js';
import { id, sourceSchema } from './field-source.js';
import { checkReferences } from './references.js';
import { publicationPartSchema, tallySchema } from './tally-schema.js';
import { templateSchema } from './template.js';
import { int32Schema, textSchema } from '../text/storable.js';

/** More than any city's form has. What reads, checks and shows a form takes time with each of them. */
export const FORM_LIMITS = {
  departments: 1000,
  blocks: 50,
  /** Of one block, and of all. */
  fields: 200,
  fieldsInAll: 500,
  contexts: 50,
  vocabularies: 100,
  choices: 300,
  spellings: 50,
  /** Characters of a label or a choice. */
  text: 1000,
} as const;

const shortText = textSchema.min(1).max(FORM_LIMITS.text);
const bilingual = z.strictObject({ ja: shortText, en: shortText });

/** What a drafted form says of a part that nobody has looked at yet: how sure it is, 0 to 1, and why. */
const draftSchema = z.strictObject({
  sure: z.number().min(0).max(1),
  because: textSchema.max(FORM_LIMITS.text),
  /** The same in English; older drafts have none. */
  becauseEn: textSchema.max(FORM_LIMITS.text).optional(),
});

const choiceSchema = z.strictObject({
  value: shortText,
  /** Other spellings that mean this choice, beyond width, spaces and list marks. */
  aliases: z.array(shortText).max(FORM_LIMITS.spellings).default([]),
});

const vocabularySchema = z.strictObject({
  choices: z.array(choiceSchema).min(1).max(FORM_LIMITS.choices),
  /** What stands in the cell before anybody has chosen: 未選択. Counts as not answered. */
  unset: z.array(shortText).max(FORM_LIMITS.spellings).default([]),
  /** Whether a choice may be followed by a qualifier in brackets: 拡充（小学校まで）. */
  qualified: z.boolean().default(false),
  draft: draftSchema.optional(),
});

const fieldSchema = z.strictObject({
  id,
  label: bilingual,
  type: z.enum(['text', 'number', 'date', 'choice', 'department']).default('text'),
  vocabulary: id.optional(),
  /** Whether a cell of type department may name several, joined by 「・」 and the like. */
  several: z.boolean().default(false),
  /** key: names the record. plan: given by the form. answer: what the department fills in. */
  role: z.enum(['key', 'plan', 'answer']),
  required: z.boolean().default(false),
  /** A blank cell repeats the one above, as where rows are not merged. */
  fillDown: z.boolean().default(false),
  /**
   * From when on a figure is so far from last year's that somebody says why: a share of last year's (0.3: three tenths
   * more or less), and the least difference that counts at all.
   */
  largeChange: z
    .strictObject({ share: z.number().min(0).max(1000), floor: z.number().min(0).max(1e12).default(0) })
    .optional(),
  from: sourceSchema,
  draft: draftSchema.optional(),
});

const headingRowSchema = z.strictObject({
  /** The block that a heading row is a record of. */
  block: id,
  /** A row is a heading where exactly these columns' fields hold something; the first of them names the heading. */
  filled: z.array(id).min(1),
});

const levelSchema = z.strictObject({
  /** How the marks of this level are written: `{n}`, `({n})`, `・`. */
  marks: z.array(templateSchema).min(1),
});

/** Which sheets count, by their names; `except` goes before `only`. */
const sheetsSchema = z.strictObject({
  only: z.array(templateSchema).min(1).max(FORM_LIMITS.spellings).optional(),
  except: z.array(templateSchema).min(1).max(FORM_LIMITS.spellings).optional(),
});

const blockSchema = z.strictObject({
  id,
  label: bilingual,
  layout: z.enum(['table', 'labels', 'heading', 'outline']),
  /** The sheets on which it is looked for, of those that count for the form. */
  sheets: sheetsSchema.optional(),
  /** Fields and contexts that together name a record. */
  key: z.array(id).min(1),
  /** In a table: one record for each row, or one for all rows under one key. */
  per: z.enum(['row', 'key']).default('row'),
  /** The context whose heading begins this block's part of the sheet; it ends where another such part begins. */
  within: id.optional(),
  /** Of an outline, from the outermost: a record is a line of the last level. */
  levels: z.array(levelSchema).max(5).default([]),
  fields: z.array(fieldSchema).min(1).max(FORM_LIMITS.fields),
  headingRows: headingRowSchema.optional(),
  /** Fields that belong together: edits of two sides to different ones of them merge, and are flagged (rule C8). */
  ties: z.array(z.array(id).min(2)).default([]),
  draft: draftSchema.optional(),
});

const contextSchema = z.strictObject({
  id,
  template: templateSchema,
  /** The captured part to take; without it the whole text of the cell. */
  part: id.optional(),
  /** Holds on the next sheet too, until it comes again: for tables that go on there. */
  carries: z.boolean().default(false),
});

const fiscalYearSchema = z.union([
  z.strictObject({
    template: templateSchema,
    /** year: 令和3年度 or R3 names the year. asOf: a date at which the year has just ended or is running (平成24年4月1日時点). */
    means: z.enum(['year', 'asOf']).default('year'),
  }),
  /** The year that the header over this field's column names. */
  z.strictObject({ header: id }),
]);

export const formSchema = z
  .strictObject({
    id,
    version: int32Schema.min(1),
    title: bilingual,
    /** Where the workbook says which year it is for; the first that is found counts. */
    fiscalYear: z.array(fiscalYearSchema).default([]),
    /** The sheets that are of the form; without it all are. */
    sheets: sheetsSchema.optional(),
    contexts: z.array(contextSchema).max(FORM_LIMITS.contexts).default([]),
    /** Where a workbook says which department filled it in: 回答課：{department}. */
    respondent: templateSchema.optional(),
    /** The departments that may be named; empty where the form does not know them. */
    departments: z.array(departmentSchema).max(FORM_LIMITS.departments).default([]),
    /** By which field or context progress is counted, usually the department; without it, by the form's blocks. */
    progressBy: id.optional(),
    /** Whether viewers are shown answers that their department has not submitted yet; they are not where it is not said. */
    draftsShown: z.boolean().optional(),
    vocabularies: z
      .record(id, vocabularySchema)
      .refine((all) => Object.keys(all).length <= FORM_LIMITS.vocabularies, {
        message: `a form has at most ${FORM_LIMITS.vocabularies} vocabularies`,
      })
      .default({}),
    blocks: z.array(blockSchema).min(1).max(FORM_LIMITS.blocks),
    /** How the checks of its content are tuned. */
    checks: checksSchema.optional(),
    /** Which of its fields are counted. */
    tally: tallySchema.optional(),
    /** How its records are published. */
    publication: publicationPartSchema.optional(),
  })
  .superRefine((form, context) => {
    const all = form.blocks.reduce((sum, { fields }) => sum + fields.length, 0);
    if (all > FORM_LIMITS.fieldsInAll) {
      const message = `a form has at most ${FORM_LIMITS.fieldsInAll} fields, and this one has ${all}`;
      context.addIssue({ code: 'custom', path: ['blocks'], message });
    }
    if (all > FORM_LIMITS.fieldsInAll || form.departments.length > FORM_LIMITS.departments) return;
    for (const { path, message } of checkReferences(form)) context.addIssue({ code: 'custom', path, message });
  });

export type FormDocument = z.infer<typeof formSchema>;
export type FormInput = z.input<typeof formSchema>;
