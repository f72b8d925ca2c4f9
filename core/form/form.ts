/**
 * A form（様式）is data: what a workbook of this kind looks like, what each cell may hold, and which checks apply.
 *
 * A form has blocks. Each block describes one kind of record and how to find it, always by the texts that a person
 * would look for (headers, labels, headings), never by fixed addresses:
 *
 *   table   rows under a header of one to three rows; headers may repeat after a page break
 *   labels  one record a sheet, its values beside or below label cells
 *
 * What differs from city to city is in these documents; the reader has no branch for any of them.
 */
import { z } from 'zod';
import { templateSchema } from './template.js';

const id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'letters, digits and hyphens, beginning with a small letter');
const texts = z.array(z.string().min(1)).min(1);
const bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

const choiceSchema = z.strictObject({
  value: z.string().min(1),
  /** Other spellings that mean this choice, beyond width, spaces and list marks. */
  aliases: z.array(z.string().min(1)).default([]),
});

const vocabularySchema = z.strictObject({
  choices: z.array(choiceSchema).min(1),
  /** What stands in the cell before anybody has chosen: 未選択. Counts as not answered. */
  unset: z.array(z.string().min(1)).default([]),
});

/** Where a field's value is found. */
const sourceSchema = z.union([
  /** The column of a table with one of these header texts; `under` names a header above it that spans it. */
  z.strictObject({ column: texts, under: texts.optional(), template: templateSchema.optional(), part: id.optional() }),
  /** Beside or below a label cell. `skip` passes over cells; `rest` takes all that follow in the row. */
  z.strictObject({
    label: texts,
    take: z.enum(['right', 'below']),
    skip: z.int().min(0).max(20).default(0),
    rest: z.boolean().default(false),
  }),
  /** A heading that holds for everything under it, as `contexts` describes it. */
  z.strictObject({ context: id }),
  /** In a table whose rows stand under heading rows: the value of that heading row's column. */
  z.strictObject({ heading: id }),
]);

export const fieldSchema = z.strictObject({
  id,
  label: bilingual,
  type: z.enum(['text', 'number', 'date', 'choice', 'department']).default('text'),
  vocabulary: id.optional(),
  /** key: names the record. plan: given by the form. answer: what the division fills in. */
  role: z.enum(['key', 'plan', 'answer']),
  required: z.boolean().default(false),
  /** A blank cell repeats the one above, as where rows are not merged. */
  fillDown: z.boolean().default(false),
  from: sourceSchema,
});

const headingRowSchema = z.strictObject({
  /** The block that a heading row is a record of. */
  block: id,
  /** A row is a heading where exactly these columns' fields hold something; the first of them names the heading. */
  filled: z.array(id).min(1),
});

const blockSchema = z.strictObject({
  id,
  label: bilingual,
  layout: z.enum(['table', 'labels', 'heading']),
  /** Fields and contexts that together name a record. */
  key: z.array(id).min(1),
  fields: z.array(fieldSchema).min(1),
  headingRows: headingRowSchema.optional(),
  /** Fields that belong together: edits of two sides to different ones of them merge, and are flagged (rule C8). */
  ties: z.array(z.array(id).min(2)).default([]),
});

const contextSchema = z.strictObject({
  id,
  template: templateSchema,
  /** The captured part to take; without it the whole text of the cell. */
  part: id.optional(),
  /** Holds on the next sheet too, until it comes again: for tables that go on there. */
  carries: z.boolean().default(false),
});

const fiscalYearSchema = z.strictObject({
  template: templateSchema,
  /** year: 令和3年度 or R3 names the year. asOf: a date at which the year has just ended or is running (平成24年4月1日時点). */
  means: z.enum(['year', 'asOf']).default('year'),
});

const departmentSchema = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
});

export const formSchema = z
  .strictObject({
    id,
    version: z.int().min(1),
    title: bilingual,
    fiscalYear: z.array(fiscalYearSchema).default([]),
    contexts: z.array(contextSchema).default([]),
    /** Where a workbook says which division filled it in: 回答課：{department}. */
    respondent: templateSchema.optional(),
    /** The divisions that may be named; empty where the form does not know them. */
    departments: z.array(departmentSchema).default([]),
    /** By which field or context progress is counted: usually the division. */
    progressBy: id,
    vocabularies: z.record(id, vocabularySchema).default({}),
    blocks: z.array(blockSchema).min(1),
  })
  .superRefine(checkReferences);

export type Form = z.infer<typeof formSchema>;
export type FormInput = z.input<typeof formSchema>;
export type Block = Form['blocks'][number];
export type Field = Block['fields'][number];
export type FieldSource = Field['from'];
export type Vocabulary = Form['vocabularies'][string];
export type Department = Form['departments'][number];

export function blockOf(form: Form, id: string): Block {
  const block = form.blocks.find((candidate) => candidate.id === id);
  if (!block) throw new RangeError(`form ${form.id} has no block ${id}`);
  return block;
}

/** Says of every name that is used but nowhere given where it stands. */
function checkReferences(form: z.infer<z.ZodType<FormShape>>, context: z.RefinementCtx): void {
  const contexts = new Set(form.contexts.map((c) => c.id));
  const blocks = new Set(form.blocks.map((b) => b.id));
  const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  form.blocks.forEach((block, b) => {
    const fields = new Set(block.fields.map((f) => f.id));
    const knows = (name: string) => fields.has(name) || contexts.has(name);
    block.key.forEach((name, k) => {
      if (!knows(name)) complain(['blocks', b, 'key', k], `no field or context is called ${name}`);
    });
    block.fields.forEach((field, f) => {
      const at = ['blocks', b, 'fields', f];
      if (field.type === 'choice' && !form.vocabularies[field.vocabulary ?? '']) {
        complain([...at, 'vocabulary'], `no vocabulary is called ${field.vocabulary ?? '(none)'}`);
      }
      if ('context' in field.from && !contexts.has(field.from.context)) {
        complain([...at, 'from', 'context'], `no context is called ${field.from.context}`);
      }
    });
    const heading = block.headingRows;
    if (heading && !blocks.has(heading.block)) {
      complain(['blocks', b, 'headingRows', 'block'], `no block is called ${heading.block}`);
    }
    heading?.filled.forEach((name, k) => {
      if (!fields.has(name)) complain(['blocks', b, 'headingRows', 'filled', k], `no field is called ${name}`);
    });
    block.ties.forEach((tie, t) => {
      for (const name of tie) if (!fields.has(name)) complain(['blocks', b, 'ties', t], `no field is called ${name}`);
    });
  });
}

interface FormShape {
  contexts: { id: string }[];
  vocabularies: Record<string, unknown>;
  blocks: {
    id: string;
    key: string[];
    fields: { id: string; type: string; vocabulary?: string | undefined; from: FieldSource }[];
    headingRows?: { block: string; filled: string[] } | undefined;
    ties: string[][];
  }[];
}
