/**
 * Where in a workbook a field's value is found: under a header, beside a label, in the labelled record of the same sheet,
 * in a heading above, at a level of an outline. Always by texts that a person would look for, never by an address.
 */
import { z } from 'zod';
import { templateSchema } from './template.js';
import { int32Schema, textSchema } from '../text/storable.js';

export const id = textSchema.regex(
  /^[a-z][A-Za-z0-9-]*$/,
  'letters, digits and hyphens, beginning with a small letter',
);
export const texts = z.array(textSchema.min(1).max(1000)).min(1).max(50);

/**
 * The Gregorian year in which a fiscal year starts; or one counted from the year that the workbook is for: `cycle`,
 * `cycle-1` for the year before it, `cycle+1` for the one after.
 */
const yearSchema = z.union([
  int32Schema.min(1900).max(2200),
  textSchema.regex(/^cycle(?:[+-][1-9])?$/, 'a year is a number, cycle, or cycle-1 … cycle+9'),
]);

/** A header that says nothing but a year. */
const yearHeader = z.strictObject({ year: yearSchema });

/** The cell lists all choices of the field's vocabulary, and a mark says which is meant: ☑達成 □未達成, ５・④・３. */
const markedChoices = z.literal('marked');

/**
 * The column of a table with one of these header texts, or the column of a year, however the header spells it
 * (R2, 令和２年度, 2020年度). `under` names a header above that spans it (計画（年度） over R2 … R6). `year` tells apart
 * columns of the same words: the header names that year, or one above it or below it does (令和６年度実績; 令和６年度 over
 * 実績; 実績 over R6; 前年度).
 */
const columnSource = z.strictObject({
  column: z.union([texts, yearHeader]),
  under: texts.optional(),
  year: yearSchema.optional(),
  /** For a cell that holds several things: how it is written, the first that fits; `part` is the one to take. */
  templates: z.array(templateSchema).min(1).max(10).optional(),
  part: id.optional(),
  /** What may stand in front of the value or behind it and is no part of it: ＜重点事業＞, ★, （再掲）. */
  decorations: z.array(templateSchema).min(1).max(50).optional(),
  /** The field is not the value but the decorations that stand with it. */
  take: z.literal('decorations').optional(),
  choices: markedChoices.optional(),
});

/**
 * A choice that is made in columns of a table, one for each choice of the field's vocabulary, by a mark in the column of
 * the chosen one. `mark` is what is written where the cells themselves do not say how they are ticked (□, FALSE).
 */
const tickSource = z.strictObject({
  columns: z.literal('choices'),
  under: texts.optional(),
  year: yearSchema.optional(),
  mark: textSchema.min(1).max(10).default('○'),
});

/**
 * Beside or below a label cell, or within it, behind a colon or a space（事業名：まなび舟）. `skip` passes over cells; `rest` takes all that follow in the row. In a table, the
 * label stands in a row of its own under the rows of the record that it belongs to. `under` names what tells a label that
 * comes again (理由) from the others: a cell that spans its rows to the left, or the last such text above.
 */
const labelSource = z.strictObject({
  label: texts,
  under: texts.optional(),
  take: z.enum(['right', 'below', 'within']),
  skip: int32Schema.min(0).max(20).default(0),
  rest: z.boolean().default(false),
  choices: markedChoices.optional(),
});

/** A heading that holds for everything under it, as the form's `contexts` describe it. */
const contextSource = z.strictObject({ context: id });

/** In a table on a sheet with labels: the value of that field of the labelled record that the table stands with. */
const labelledSource = z.strictObject({ labels: id });

/** In a table whose rows stand under heading rows: the value of that heading row's column. */
const headingSource = z.strictObject({ heading: id });

/** In an outline: the mark (１, (1), ・) or the text of the row of this level (1 is the outermost). */
const levelSource = z.strictObject({ level: int32Schema.min(1).max(5), take: z.enum(['mark', 'text']) });

export const sourceSchema = z.union([
  columnSource,
  tickSource,
  labelSource,
  labelledSource,
  contextSource,
  headingSource,
  levelSource,
]);

export type SourceYear = z.infer<typeof yearSchema>;
export type FieldSource = z.infer<typeof sourceSchema>;
export type ColumnSource = z.infer<typeof columnSource>;
export type TickSource = z.infer<typeof tickSource>;
export type LabelSource = z.infer<typeof labelSource>;
export type LevelSource = z.infer<typeof levelSource>;
