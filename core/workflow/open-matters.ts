/**
 * 残っていること: what somebody may want to look at before a department's work, or a year, is said to be finished. One list,
 * whoever says so; nothing in it keeps anybody from going on.
 */
import type { IssueCode, Severity } from '../issue/codes.js';
import type { DepartmentState } from './workflow.js';

/**
 * In the order of urgency.
 * - `conflict`, `blank`, `wrong`: cells of the table as it stands.
 * - `finding`: what the checks of content say of its rows and nobody has said to be right (core/check/content).
 * - `refused`: cells of the last workbook that were not taken, and of which the table says something else.
 * - `question`: what nobody has said of that workbook. `doubtful`: what else is to be looked at in it.
 * - `returned`: why it was returned, until it is submitted again.
 */
export const OPEN_KINDS = [
  'returned',
  'conflict',
  'refused',
  'blank',
  'wrong',
  'finding',
  'question',
  'doubtful',
] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** What a person is asked of a workbook where it is asked of (core/questions). */
const QUESTIONS: ReadonlySet<string> = new Set<IssueCode>([
  'record-unknown',
  'record-similar',
  'column-doubtful',
  'column-ambiguous',
]);

/** Rules about the content of a cell (docs/CHECKS.md): the table is held to them as it stands, not as it came. */
const OF_CELLS = new Set(['R01', 'R02', 'R21', 'R30', 'F3', 'F4', 'C6']);

interface FoundIssue {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
}

/** What an issue that was found in a workbook is, once the workbook was taken in; undefined where nothing is left of it. */
export function leftOf({ code, rule, severity }: FoundIssue): 'question' | 'doubtful' | undefined {
  if (severity === 'info' || OF_CELLS.has(rule)) return undefined;
  return QUESTIONS.has(code) ? 'question' : 'doubtful';
}

/** What is still to come before a department is through, in a word; undefined where it is. */
export function stillToCome(state: DepartmentState): 'submit' | 'correct' | 'accept' | undefined {
  switch (state) {
    case 'not-started':
    case 'editing':
      return 'submit';
    case 'returned':
      return 'correct';
    case 'submitted':
      return 'accept';
    case 'accepted':
      return undefined;
  }
}

/**
 * How much somebody is asked about before they say that something is finished. Why it was returned is no question: whoever
 * submits again has read it.
 */
export function openCount(matters: readonly { readonly kind: OpenKind; readonly count: number }[]): number {
  return matters.reduce((sum, { kind, count }) => (kind === 'returned' ? sum : sum + count), 0);
}

/** Without what is missing or wrong in cells, where that is listed beside it already. */
export function besidesCells<M extends { readonly kind: OpenKind }>(matters: readonly M[]): readonly M[] {
  return matters.filter(({ kind }) => kind !== 'blank' && kind !== 'wrong');
}
