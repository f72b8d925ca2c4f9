/**
 * The marks that the workbook should have: what is wrong, and over that what a person has to decide.
 */
import type { Issue } from '../../core/issue/issue.js';
import type { FormRecord } from '../../core/record/record.js';
import type { CellMark } from '../excel/port.js';
import { disputeMarks } from '../session/disputes.js';
import { issueMarks, joinedMarks } from '../session/form-cells.js';
import type { DeskState } from './desk-state.js';
import { ownDisputes } from './own-disputes.js';

/** Staff are shown what is theirs to put right: what other divisions have not filled in yet is no mistake of theirs. */
export function marksOf(state: DeskState): CellMark[] {
  const { pane, me, book } = state;
  const issues = pane.inspection?.kind === 'recognised' ? pane.inspection.issues : [];
  const isStaff = me?.role === 'staff' && book !== undefined && book.own.length > 0;
  const own = isStaff ? issues.filter((issue) => isIn(book.own, issue)) : issues;
  return joinedMarks(issueMarks(own), disputeMarks(ownDisputes(state)));
}

function isIn(own: readonly FormRecord[], { sheet, address }: Issue): boolean {
  const row = Number(/\d+/.exec(address)?.[0] ?? 0);
  return own.some(({ sheet: name, rows: [first, last] }) => name === sheet && row >= first && row <= last);
}
