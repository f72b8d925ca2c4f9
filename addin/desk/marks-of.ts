/**
 * The marks that the workbook should have: what is wrong, and over that what a person has to decide.
 */
import type { CellMark } from '../excel/port.js';
import { issuesOfRecords } from '../inspection/issue-list.js';
import { disputeMarks } from '../session/disputes.js';
import { returnMarks } from '../session/division-work.js';
import { issueMarks, joinedMarks } from '../session/form-cells.js';
import type { DeskState } from './desk-state.js';
import { ownDisputes } from './own-disputes.js';

/** Staff are shown what is theirs to put right: what other divisions have not filled in yet is no mistake of theirs. */
export function marksOf(state: DeskState): CellMark[] {
  const { pane, me, book, submission } = state;
  const issues = pane.inspection?.kind === 'recognised' ? pane.inspection.issues : [];
  const isStaff = me?.role === 'staff' && book !== undefined && book.own.length > 0;
  const own = isStaff ? issuesOfRecords(issues, book.own) : issues;
  return joinedMarks(issueMarks(own), returnMarks(submission.list ?? []), disputeMarks(ownDisputes(state)));
}
