/**
 * How far the departments of a cycle are on their way to acceptance (rule S6): where each stands, and what is missing, wrong
 * or in conflict in the rows that it answers for. Reads only; what is checked is core's.
 */
import type { z } from 'zod';
import { isAllowed, type Actor } from '../../core/access/access.js';
import { checkReading } from '../../core/check/check-reading.js';
import { missingAnswers } from '../../core/check/missing-answers.js';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import { conflictsIn } from '../../core/consolidation/records-in-conflict.js';
import { blockOf, type Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { recordName } from '../../core/issue/issues-of-records.js';
import type { departmentRowsSchema, standingSchema } from '../../core/protocol/workflow.js';
import { ownRecordsIn } from '../../core/record/own-records.js';
import { displayText } from '../../core/record/value.js';
import { recordsById } from '../../core/sync/sync-state.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import type { CycleRef } from '../store/cycles.js';
import { inSnapshot } from '../store/transactions.js';
import { readLastEvents, type LastEvent } from '../store/workflow.js';
import type { CycleParts } from './cycle-parts.js';
import { issueAnswer } from './push-answer.js';
import { departmentsOfCycle, requireDepartment } from './read-departments.js';
import { openStep } from './take-step.js';

/** @param reader who may see the history of a department is told who took its last step, and the note. @throws Problem `not-found` */
export function readStanding(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<z.input<typeof standingSchema>> {
  return inSnapshot(parts.store.client, async (database) => {
    const { cycle, before } = await openStep(parts, database, ref, parts.stamps());
    const { ownOf, issues, conflictsOf } = lookOver(cycle.form, before);
    const last = new Map((await readLastEvents(database, ref)).map((event) => [event.departmentId, event]));
    const departments = (await departmentsOfCycle(database, ref, cycle.form, before)).map((department) => {
      const own = ownOf([department.name]);
      const { rows, blank, wrong } = missingAnswers(issues, own);
      const conflicts = new Set(own.flatMap(conflictsOf)).size;
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
  return inSnapshot(parts.store.client, async (database) => {
    const { name } = await requireDepartment(database, ref, departmentId);
    const { cycle, before } = await openStep(parts, database, ref, parts.stamps());
    const { ownOf, issues, conflictsOf } = lookOver(cycle.form, before);
    const own = new Set(ownOf([name]));
    const rows = [...recordsById(cycle.form, before)].filter(([, record]) => own.has(record));
    const ids = new Map(rows.map(([id, record]) => [recordName(record), id]));
    const { blank, wrong } = missingAnswers(issues, [...own]);
    const placed = (issue: Issue) => ({ ...issueAnswer(issue), record: ids.get(recordName(issue)) ?? '' });
    return {
      revision: before.revision,
      rows: rows.map(([id, record]) => rowAnswer(cycle.form, id, record, conflictsOf(record))),
      blank: blank.map(placed),
      wrong: wrong.map(placed),
    };
  });
}

interface LookedOver {
  readonly issues: readonly Issue[];
  readonly ownOf: (departments: readonly string[]) => readonly ConsolidatedRecord[];
  readonly conflictsOf: ReturnType<typeof conflictsIn>;
}

/** A state is never changed, and asked about by everybody who has the page open. */
const known = new WeakMap<StoredConsolidation, LookedOver>();

function lookOver(form: Form, state: StoredConsolidation): LookedOver {
  const before = known.get(state);
  if (before) return before;
  const { records, conflicts } = state;
  const issues = checkReading({ form, fiscalYear: form.year, department: '', records, issues: [] });
  const found = { issues, ownOf: ownRecordsIn(form, records), conflictsOf: conflictsIn(conflicts) };
  known.set(state, found);
  return found;
}

function lastAnswer(event: LastEvent | undefined, mayKnow: boolean) {
  if (!event) return null;
  const { step, at, actor, note } = event;
  return { step, at: at.toISOString(), actor: mayKnow ? actor : '', note: mayKnow ? note : '' };
}

function rowAnswer(
  form: Form,
  id: string,
  record: ConsolidatedRecord,
  conflicts: ReturnType<ReturnType<typeof conflictsIn>>,
) {
  const { block, sheet, key, cells } = record;
  const fields = blockOf(form, block).fields.filter((field) => cells[field.id]);
  return {
    ...{ id, block, sheet, key: { ...key } },
    cells: fields.map(({ id: field, label, role }) => ({
      ...{ field, label, role, address: cells[field]!.address, text: displayText(cells[field]!.value) },
      conflicting: conflicts.some((conflict) => conflict.field === field),
    })),
  };
}
