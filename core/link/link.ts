/**
 * The link that travels in a workbook (rule I2): where its records belong and what they were when it was handed out.
 * With it a copy that went round by mail still merges with the right base. It can be lost or damaged; nothing depends on
 * it alone (rule I3), and what it says of rights is worth nothing: it came from outside.
 */
import { z } from 'zod';
import { Problem } from '../problem/problem.js';
import type { Form } from '../form/form.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { RecordTable } from '../record/record-table.js';
import { valueSchema } from '../record/value-schema.js';
import { int32Schema, textSchema } from '../text/storable.js';

const refSchema = z.object({ block: textSchema, key: z.record(textSchema, textSchema) });

/** Properties that it does not name are passed over, so that a newer version's link is still understood. */
export const linkSchema = z.object({
  /** The installation it came from. */
  server: textSchema,
  municipality: textSchema.default(''),
  plan: textSchema,
  fiscalYear: int32Schema,
  form: textSchema,
  formVersion: int32Schema,
  /** The revision that the base values are of. */
  revision: int32Schema,
  records: z.array(refSchema.extend({ id: textSchema, base: z.record(textSchema, valueSchema) })),
  /** Records that somebody deleted on purpose in this copy (rule E1). */
  deleted: z.array(refSchema.extend({ id: textSchema.optional() })).default([]),
});

export type Link = z.infer<typeof linkSchema>;

/** In characters of JSON. Longer texts are no link of ours. */
export const LONGEST_LINK = 32 * 1024 * 1024;

/** undefined for a text that is no link: damaged, cut off, too long, of another make. Never throws. */
export function parseLink(text: string): Link | undefined {
  if (text.length > LONGEST_LINK) return undefined;
  try {
    return linkSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** @throws Problem `too-large` for a link that `parseLink` would not take back */
export function formatLink(link: Link): string {
  const text = JSON.stringify(linkSchema.parse(link));
  if (text.length <= LONGEST_LINK) return text;
  throw new Problem('too-large', {
    ja: 'この表は大きすぎて、連携情報をファイルに入れられません。表を分けて配布してください。',
    en: 'The table is too large for its link to travel in the workbook. Distribute it in parts.',
  });
}

/**
 * The records as they were handed out; they have values but no cells.
 * @param form that the workbook was read with
 */
export function baseFromLink(form: Form, { records }: Link): RecordTable {
  const handedOut = records.map(({ block, key, base }): FormRecord => {
    const cells = Object.entries(base).map(([field, value]): [string, RecordCell] => [field, { value, address: '' }]);
    return { block, key, sheet: '', rows: [0, 0], cells: Object.fromEntries(cells) };
  });
  return RecordTable.of(form, handedOut, { idOf: (_, at) => records[at]?.id });
}
