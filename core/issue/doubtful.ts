/**
 * What makes it doubtful that a workbook was taken in as it was meant (rule S7): something in it was not placed, was read in
 * one of several ways, was kept as it stood, or may be somebody else's to say. What is wrong with an answer itself is not
 * meant: the checks tell of that for as long as it stands.
 */
import type { IssueCode } from './codes.js';

const DOUBTFUL: ReadonlySet<string> = new Set<IssueCode>([
  'row-unplaced',
  'value-second',
  'told-unused',
  'row-restored',
  'table-nameless',
  'table-unknown',
  'column-missing',
  'column-ambiguous',
  'columns-swapped',
  'column-doubtful',
  'required-missing',
  'block-missing',
  'sheet-unnamed',
  'sheet-hidden',
  'sheet-other-year',
  'sheet-repeated',
  'cell-error',
  'choice-unclear',
  'number-differs',
  'record-duplicate',
  'record-unknown',
  'record-deleted',
  'record-similar',
  'descent-open',
  'blank-kept',
  'plan-changed',
  'foreign-edit',
  'year-differs',
]);

export function isDoubtful({ code }: { readonly code: string }): boolean {
  return DOUBTFUL.has(code);
}
