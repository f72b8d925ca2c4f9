/**
 * The marks that the workbook should have: what is wrong, and over that what a person has to decide.
 */
import type { CellMark } from '../excel/port.js';
import { disputeMarks } from '../session/disputes.js';
import { returnMarks } from '../session/division-work.js';
import { issueMarks, joinedMarks } from '../session/form-cells.js';
import type { DeskState } from './desk-state.js';

export function marksOf({ pane: { inspection }, disputes, submission }: DeskState): CellMark[] {
  const issues = inspection?.kind === 'recognised' ? inspection.issues : [];
  return joinedMarks(issueMarks(issues), returnMarks(submission.list ?? []), disputeMarks(disputes.list ?? []));
}
