/**
 * Texts of a workbook outside the form's fields, as reading it told of them: there a legend stands that says what a rating
 * needs.
 */
import type { Issue } from '../../issue/issue.js';

const OUTSIDE: ReadonlySet<Issue['code']> = new Set<Issue['code']>([
  'text-unplaced',
  'note-row',
  'row-unplaced',
  'sheet-unplaced',
]);

export function legendsIn(issues: readonly Issue[]): string[] {
  return issues.filter(({ code }) => OUTSIDE.has(code)).flatMap(({ evidence }) => evidence);
}
