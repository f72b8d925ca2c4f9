/**
 * An issue of a workbook as it travels (core/issue). Addresses are those of the city's blank form.
 */
import { z } from 'zod';
import { bilingualSchema } from './bilingual.js';
import { textSchema } from '../text/storable.js';

export const issueSchema = z.object({
  code: textSchema,
  rule: textSchema,
  severity: z.enum(['error', 'warning', 'info']),
  sheet: textSchema,
  address: textSchema,
  block: textSchema,
  key: z.record(textSchema, textSchema),
  message: bilingualSchema,
  evidence: z.array(textSchema),
});
export type IssueDto = z.infer<typeof issueSchema>;
