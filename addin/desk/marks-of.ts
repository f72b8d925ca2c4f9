/**
 * The marks that the workbook should have: what is wrong, and over that what was returned or a person has to decide.
 */
import type { CellMark } from '../excel/port.js';
import { issuesInScope, usualScope } from '../inspection/issue-list.js';
import { conflictMarks } from '../session/conflicts.js';
import { returnMarks } from '../session/department-work.js';
import { issueMarks, joinedMarks } from '../session/form-cells.js';
import type { DeskState } from './desk-state.js';

/** Staff are shown what is theirs to put right: what other departments have not filled in yet is no mistake of theirs. */
export function marksOf(state: DeskState): CellMark[] {
  const { pane, book, submission } = state;
  const issues = pane.inspection?.kind === 'recognised' ? pane.inspection.issues : [];
  const own = book?.own ?? [];
  const mine = issuesInScope(issues, usualScope(own, book?.reading?.records ?? []), own, undefined);
  return joinedMarks(issueMarks(mine), returnMarks(submission.list ?? []), conflictMarks(state.conflicts.list ?? []));
}
