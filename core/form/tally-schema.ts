/**
 * What a form says of what is made from it: which of its fields are counted（集計）, and how its records are published. All
 * of it may be left out; what is counted then is told from the form itself (`core/tally/counted.ts`).
 */
import { z } from 'zod';
import { id } from './field-source.js';
import { textSchema } from '../text/storable.js';

/** A field as `block.field`. */
const fieldPath = textSchema
  .max(300)
  .regex(/^[a-z][A-Za-z0-9-]*\.[a-z][A-Za-z0-9-]*$/, 'a field is written block.field');
const shortText = textSchema.min(1).max(1000);

export const tallySchema = z.strictObject({
  /** Fields or contexts whose texts head groups of rows, the outermost first: 基本目標, 施策. Goals are the first of them. */
  groups: z.array(id).max(5).optional(),
  /** Fields that hold one of a few words, and what such a word says. */
  choices: z
    .array(z.strictObject({ field: fieldPath, as: z.enum(['rating', 'direction', 'choice']).default('rating') }))
    .max(20)
    .optional(),
  /** Targets with the results that are held against them, in the same row. */
  targets: z
    .array(z.strictObject({ target: fieldPath, result: fieldPath, better: z.enum(['more', 'less']).optional() }))
    .max(50)
    .optional(),
});

export const publicationPartSchema = z.strictObject({
  /** Fields that are not published: names of persons, telephones. */
  leftOut: z.array(fieldPath).max(200).default([]),
  /** Fields that are published though their words speak of persons. */
  shown: z.array(fieldPath).max(200).default([]),
  /** In what a figure is counted, where its label does not say so: `{"programme.visitors": "人"}`. */
  units: z.record(fieldPath, textSchema.min(1).max(20)).default({}),
  /** What a field means. */
  definitions: z.record(fieldPath, z.strictObject({ ja: shortText, en: shortText })).default({}),
  licence: z
    .strictObject({
      name: shortText,
      url: z
        .url({ protocol: /^https?$/ })
        .max(1000)
        .optional(),
    })
    .optional(),
  /** The number of the municipality（全国地方公共団体コード）, with or without its check digit. */
  areaCode: textSchema.regex(/^\d{5,6}$/, 'the number of a municipality has five or six digits').optional(),
  /** Where questions go: an office, never a person. */
  contact: shortText.optional(),
});

export type TallyDocument = z.infer<typeof tallySchema>;
export type PublicationPart = z.infer<typeof publicationPartSchema>;
