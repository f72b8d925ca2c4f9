/**
 * What may be wrong with a workbook that is sent.
 */
export const WORKBOOK_PROBLEMS = [
  'not-a-workbook',
  'old-workbook-format',
  'encrypted-workbook',
  'damaged-workbook',
  'unsafe-workbook',
  'no-form-fits',
  'form-mismatch',
] as const;
