/**
 * The link that travels in a workbook (rule I2): where its records belong and what they were when it was handed out.
 * With it a copy that went round by mail still merges with the right base. It can be lost; nothing depends on it alone
 * (rule I3).
 */
import { z } from 'zod';
import type { FormRecord, RecordCell } from '../record/record.js';
import type { FieldValue } from '../record/value.js';

const rawSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const valueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('value'), text: z.string(), raw: rawSchema }),
  z.object({ kind: z.literal('unreadable'), text: z.string() }),
]);

const refSchema = z.object({ block: z.string(), key: z.record(z.string(), z.string()) });

export const linkSchema = z.object({
  /** The installation it came from. */
  server: z.string(),
  municipality: z.string().default(''),
  plan: z.string(),
  fiscalYear: z.int(),
  form: z.string(),
  formVersion: z.int(),
  /** The revision that the base values are of. */
  revision: z.int(),
  records: z.array(refSchema.extend({ id: z.string(), base: z.record(z.string(), valueSchema) })),
  /** Records that somebody deleted on purpose in this copy (rule E1). */
  deleted: z.array(refSchema.extend({ id: z.string().optional() })).default([]),
});

export type Link = z.infer<typeof linkSchema>;
export type RecordRef = z.infer<typeof refSchema>;

/** Longer texts are no link of ours. */
export const LONGEST_LINK = 32 * 1024 * 1024;

/** undefined for a text that is no link: damaged, cut off, of another make. */
export function parseLink(text: string): Link | undefined {
  if (text.length > LONGEST_LINK) return undefined;
  try {
    return linkSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function formatLink(link: Link): string {
  return JSON.stringify(linkSchema.parse(link));
}

/** The records as they were handed out; they have values but no cells. */
export function baseFromLink(link: Link): FormRecord[] {
  return link.records.map(({ block, key, base }) => ({
    block,
    key,
    sheet: '',
    rows: [0, 0],
    cells: Object.fromEntries(
      Object.entries(base).map(([field, value]): [string, RecordCell] => [
        field,
        { value: value as FieldValue, address: '' },
      ]),
    ),
  }));
}
