/**
 * How far the departments of a cycle are on their way to acceptance (rule S6): where each stands, and what is missing, wrong
 * or in conflict in the rows that it answers for. Reads only; what is checked is core's.
 */
import type { z } from 'zod';
import { isAllowed, type Actor } from '../../../core/access/access.js';
import { checkReading } from '../../../core/check/check-reading.js';
import { missingAnswers } from '../../../core/check/missing-answers.js';
import type { CellConflict } from '../../../core/consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import type { Issue } from '../../../core/issue/issue.js';
import { issuesOfRecords, recordName, type IssuesOfRecords } from '../../../core/issue/issues-of-records.js';
import type { departmentRowsSchema, standingSchema } from '../../../core/protocol/workflow.js';
import { ownRecordsIn } from '../../../core/record/own-records.js';
import type { Row } from '../../../core/record/record-table.js';
import { displayText } from '../../../core/record/value.js';
import type { StoredConsolidation } from '../../store/consolidations.js';
import type { CycleRef } from '../../store/cycles.js';
import { readLastEvents, type LastEvent } from '../../store/workflow.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle } from '../open-cycle.js';
import { issueAnswer } from '../answers/push-answer.js';
import { departmentsOfCycle, requireDepartment } from './read-departments.js';

/** @param reader who may see the history of a department is told who took its last step, and the note. @throws Problem `not-found` */
export function readStanding(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<z.input<typeof standingSchema>> {
  return readCycle(parts, ref, async (open) => {
    const { database, cycle, before } = open;
    const { ownOf, issuesOf } = lookOver(cycle.form, before);
    const last = new Map((await readLastEvents(database, ref)).map((event) => [event.departmentId, event]));
    const departments = (await departmentsOfCycle(open)).map((department) => {
      const own = ownOf([department.name]);
      const { rows, blank, wrong } = missingAnswers(issuesOf, own);
      const conflicts = new Set(rowsOf(before, own).flatMap((row) => before.conflicts.about(row))).size;
      const target = { municipalityId: ref.municipalityId, departmentId: department.id };
      const told = lastAnswer(last.get(department.id), isAllowed(reader, 'read-history', target));
      return { ...department, rows, blank: blank.length, wrong: wrong.length, conflicts, last: told };
    });
    return { revision: before.revision, departments };
  });
}

/** @throws Problem `not-found` */
export function readDepartmentRows(
  parts: CycleParts,
  ref: CycleRef,
  departmentId: string,
): Promise<z.input<typeof departmentRowsSchema>> {
  return readCycle(parts, ref, async ({ database, cycle, before }) => {
    const { name } = await requireDepartment(database, ref, departmentId);
    const { ownOf, issuesOf } = lookOver(cycle.form, before);
    const own = ownOf([name]);
    const rows = rowsOf(before, own);
    const ids = new Map(rows.map(({ id, record }) => [recordName(record), id]));
    const { blank, wrong } = missingAnswers(issuesOf, own);
    const placed = (issue: Issue) => ({ ...issueAnswer(issue), record: ids.get(recordName(issue)) ?? '' });
    return {
      revision: before.revision,
      rows: rows.map((row) => rowAnswer(cycle.form, row, before.conflicts.about(row))),
      blank: blank.map(placed),
      wrong: wrong.map(placed),
    };
  });
}

export interface LookedOver {
  readonly issuesOf: IssuesOfRecords;
  readonly ownOf: (departments: readonly string[]) => readonly ConsolidatedRecord[];
}

/** A state is never changed, and asked about by everybody who has the page open. */
const known = new WeakMap<StoredConsolidation, LookedOver>();

/** What there is to say of a state, worked out once. */
export function lookOver(form: Form, state: StoredConsolidation): LookedOver {
  const before = known.get(state);
  if (before) return before;
  const { records } = state.table;
  const issues = checkReading({ form, fiscalYear: form.year, department: '', records, issues: [] });
  const found = { issuesOf: issuesOfRecords(issues), ownOf: ownRecordsIn(form, records) };
  known.set(state, found);
  return found;
}

function lastAnswer(event: LastEvent | undefined, mayKnow: boolean) {
  if (!event) return null;
  const { step, at, actor, note } = event;
  return { step, at: at.toISOString(), actor: mayKnow ? actor : '', note: mayKnow ? note : '' };
}

/** Of some of the table's records, in its order. */
function rowsOf({ table }: StoredConsolidation, records: readonly ConsolidatedRecord[]): Row<ConsolidatedRecord>[] {
  const own = new Set(records);
  return table.rows.filter(({ record }) => own.has(record));
}

function rowAnswer(form: Form, { id, record }: Row<ConsolidatedRecord>, conflicts: readonly CellConflict[]) {
  const { block, sheet, key, cells } = record;
  const shown = blockOf(form, block).fields.flatMap(({ id: field, label, role }) => {
    const cell = cells[field];
    if (!cell) return [];
    const conflicting = conflicts.some((conflict) => conflict.field === field);
    return [{ field, label, role, address: cell.address, text: displayText(cell.value), conflicting }];
  });
  return { id, block, sheet, key: { ...key }, cells: shown };
}
