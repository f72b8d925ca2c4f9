/**
 * An issue of a workbook as it travels (core/issue). Addresses are those of the city's blank form. What the checks of content
 * add to it may be missing: neither an earlier version of the server nor answers that it has kept know of it.
 */
import { z } from 'zod';
import { bilingualSchema } from './bilingual.js';
import { int32Schema, textSchema } from '../text/storable.js';

/** A part of a compared cell's text, by its characters (UTF-16). */
const quoteSchema = z.object({
  field: textSchema,
  /** Which of `compared` it stands in. */
  cell: int32Schema,
  start: int32Schema,
  end: int32Schema,
  text: textSchema,
  /** Whether it stands in last year's record. */
  isPrevious: z.boolean().optional(),
});

/** A cell that was looked at, of this year's workbook or of last year's. */
const comparedSchema = z.object({
  field: textSchema,
  label: bilingualSchema,
  sheet: textSchema,
  address: textSchema,
  /** What its row is called; '' for the issue's own. */
  row: textSchema,
  text: textSchema,
  isPrevious: z.boolean().optional(),
});

export const issueSchema = z.object({
  code: textSchema,
  rule: textSchema,
  severity: z.enum(['error', 'warning', 'info']),
  sheet: textSchema,
  address: textSchema,
  block: textSchema,
  key: z.record(textSchema, textSchema),
  /** For its audience. */
  message: bilingualSchema,
  evidence: z.array(textSchema),
  quotes: z.array(quoteSchema).optional(),
  compared: z.array(comparedSchema).optional(),
  /** What could stand in the first quote's place; in the whole cell, where that quote stands in another one. */
  suggestion: textSchema.optional(),
  /** Who has to do something first: the department that wrote it, or the coordinator. */
  audience: z.enum(['writer', 'reader']).optional(),
  /** The message for each of them. */
  wording: z.object({ writer: bilingualSchema, reader: bilingualSchema }).optional(),
  /** How many of its kind there are. */
  ofKind: int32Schema.optional(),
});
export type IssueDto = z.infer<typeof issueSchema>;
