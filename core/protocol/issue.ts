/**
 * An issue of a workbook as it travels (core/issue). Addresses are those of the city's blank form.
 */
import { z } from 'zod';
import { bilingualSchema } from './bilingual.js';

export const issueSchema = z.object({
  code: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  address: z.string(),
  block: z.string(),
  key: z.record(z.string(), z.string()),
  message: bilingualSchema,
  evidence: z.array(z.string()),
});
export type IssueDto = z.infer<typeof issueSchema>;
