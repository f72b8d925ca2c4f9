/**
 * How far the departments of a cycle are on their way to acceptance (rule S6): where each stands, and what is missing, wrong
 * or in conflict in the rows that it answers for. Reads only; what is checked and counted is core's.
 */
import type { z } from 'zod';
import { isAllowed, type Actor } from '../../../core/access/access.js';
import type { CellConflict } from '../../../core/consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import { departmentName } from '../../../core/form/department.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import type { Issue } from '../../../core/issue/issue.js';
import { recordName } from '../../../core/issue/issues-of-records.js';
import type { departmentRowsSchema, standingSchema } from '../../../core/protocol/workflow.js';
import type { Row } from '../../../core/record/record-table.js';
import { displayText } from '../../../core/record/value.js';
import type { CycleRef } from '../../store/cycles.js';
import { lastSubmissions } from '../../store/submissions.js';
import { readLastEvents, type LastEvent } from '../../store/workflow.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle } from '../open-cycle.js';
import { readCycleAs } from '../seen-cycle.js';
import { issueAnswer } from '../answers/push-answer.js';
import { sightOfReader } from '../sight-of-reader.js';
import { describeLast } from './describe-cycle.js';
import { readLateness } from './lateness.js';
import { lookedOver } from './looked-over.js';
import { departmentsOfCycle, requireDepartment } from './read-departments.js';

/** @param reader who may see the history of a department is told who took its last step, and the note. @throws Problem `not-found` */
export function readStanding(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<z.input<typeof standingSchema>> {
  return readCycle(parts, ref, async (open) => {
    const { database, cycle, before } = open;
    const { form } = cycle;
    const { parties, numbersOf } = lookedOver(form, before);
    const last = new Map((await readLastEvents(database, ref)).map((event) => [event.departmentId, event]));
    const submissions = await lastSubmissions(database, cycle);
    const sees = await sightOfReader(database, form, reader);
    const late = await readLateness(database, cycle);
    const departments = (await departmentsOfCycle(open)).map((department) => {
      const target = { municipalityId: ref.municipalityId, departmentId: department.id };
      return {
        ...department,
        ...numbersOf(department.name),
        lastSubmission: describeLast(form, departmentName(form, department.name), submissions, { sees, late }),
        last: lastAnswer(last.get(department.id), {
          mayKnow: isAllowed(reader, 'read-history', target),
          daysLate: (at) => late(department.name, at),
        }),
      };
    });
    const names = new Set(departments.map(({ name }) => departmentName(form, name)));
    const others = parties
      .filter((name) => !names.has(departmentName(form, name)))
      .map((name) => ({ name, ...numbersOf(name) }));
    return { revision: before.revision, conflicts: before.conflicts.size, departments, others };
  });
}

/** @throws Problem `not-found` */
export function readDepartmentRows(
  parts: CycleParts,
  ref: CycleRef,
  departmentId: string,
  reader: Actor,
): Promise<z.input<typeof departmentRowsSchema>> {
  return readCycleAs(parts, ref, reader, async ({ database, cycle, before, hidden }) => {
    const { name } = await requireDepartment(database, ref, departmentId);
    const { rowsOf, missingOf } = lookedOver(cycle.form, before);
    const rows = rowsOf(name);
    const ids = new Map(rows.map(({ id, record }) => [recordName(record), id]));
    // What is not shown is not said to be missing either.
    const { blank, wrong } = missingOf(rows.filter(({ id }) => !hidden.has(id)));
    const placed = (issue: Issue) => ({ ...issueAnswer(issue), record: ids.get(recordName(issue)) ?? '' });
    return {
      revision: before.revision,
      draft: rows.some(({ id }) => hidden.has(id)),
      rows: rows.map((row) => rowAnswer(cycle.form, row, before.conflicts.about(row))),
      blank: blank.map(placed),
      wrong: wrong.map(placed),
    };
  });
}

function lastAnswer(
  event: LastEvent | undefined,
  { mayKnow, daysLate }: { readonly mayKnow: boolean; daysLate(at: Date): number },
) {
  if (!event) return null;
  const { step, at, actor, note } = event;
  const told = { actor: mayKnow ? actor : '', note: mayKnow ? note : '' };
  return { step, at: at.toISOString(), ...told, daysLate: step === 'submit' ? daysLate(at) : 0 };
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
