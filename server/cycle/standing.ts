/**
 * How far the divisions of a cycle are on their way to acceptance (rule S6): where each stands, and what is missing, wrong
 * or in dispute in the rows that it answers for. Reads only; what is checked is core's.
 */
import type { z } from 'zod';
import { isAllowed, type Actor } from '../../core/access/access.js';
import { checkReading } from '../../core/check/check-reading.js';
import { missingAnswers } from '../../core/check/missing-answers.js';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import { disputesIn } from '../../core/consolidation/records-in-dispute.js';
import { blockOf, type Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { recordName } from '../../core/issue/issues-of-records.js';
import type { divisionRowsSchema, standingSchema } from '../../core/protocol/standing.js';
import { ownRecordsIn } from '../../core/record/own-records.js';
import { displayText } from '../../core/record/value.js';
import { recordsById } from '../../core/sync/sync-state.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import type { CycleRef } from '../store/cycles.js';
import { inSnapshot } from '../store/transactions.js';
import { readLastEvents, type LastEvent } from '../store/workflow.js';
import type { CycleParts } from './cycle-parts.js';
import { issueAnswer } from './push-answer.js';
import { divisionsOfCycle, requireDepartment } from './read-departments.js';
import { openStep } from './take-step.js';

/** @param reader who may see the history of a division is told who took its last step, and the note. @throws Problem `not-found` */
export function readStanding(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<z.input<typeof standingSchema>> {
  return inSnapshot(parts.store.client, async (database) => {
    const { cycle, before } = await openStep(parts, database, ref, parts.stamps());
    const { ownOf, issues, disputesOf } = lookOver(cycle.form, before);
    const last = new Map((await readLastEvents(database, ref)).map((event) => [event.departmentId, event]));
    const departments = (await divisionsOfCycle(database, ref, cycle.form, before)).map((division) => {
      const own = ownOf([division.name]);
      const { rows, blank, wrong } = missingAnswers(issues, own);
      const conflicts = new Set(own.flatMap(disputesOf)).size;
      const target = { municipalityId: ref.municipalityId, departmentId: division.id };
      const told = lastAnswer(last.get(division.id), isAllowed(reader, 'read-history', target));
      return { ...division, rows, blank: blank.length, wrong: wrong.length, conflicts, last: told };
    });
    return { revision: before.revision, departments };
  });
}

/** @throws Problem `not-found` */
export function readDivisionRows(
  parts: CycleParts,
  ref: CycleRef,
  departmentId: string,
): Promise<z.input<typeof divisionRowsSchema>> {
  return inSnapshot(parts.store.client, async (database) => {
    const { name } = await requireDepartment(database, ref, departmentId);
    const { cycle, before } = await openStep(parts, database, ref, parts.stamps());
    const { ownOf, issues, disputesOf } = lookOver(cycle.form, before);
    const own = new Set(ownOf([name]));
    const rows = [...recordsById(cycle.form, before)].filter(([, record]) => own.has(record));
    const ids = new Map(rows.map(([id, record]) => [recordName(record), id]));
    const { blank, wrong } = missingAnswers(issues, [...own]);
    const placed = (issue: Issue) => ({ ...issueAnswer(issue), record: ids.get(recordName(issue)) ?? '' });
    return {
      revision: before.revision,
      rows: rows.map(([id, record]) => rowAnswer(cycle.form, id, record, disputesOf(record))),
      blank: blank.map(placed),
      wrong: wrong.map(placed),
    };
  });
}

interface LookedOver {
  readonly issues: readonly Issue[];
  readonly ownOf: (departments: readonly string[]) => readonly ConsolidatedRecord[];
  readonly disputesOf: ReturnType<typeof disputesIn>;
}

/** A state is never changed, and asked about by everybody who has the page open. */
const known = new WeakMap<StoredConsolidation, LookedOver>();

function lookOver(form: Form, state: StoredConsolidation): LookedOver {
  const before = known.get(state);
  if (before) return before;
  const { records, conflicts } = state;
  const issues = checkReading({ form, fiscalYear: form.year, department: '', records, issues: [] });
  const found = { issues, ownOf: ownRecordsIn(form, records), disputesOf: disputesIn(conflicts) };
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
  disputes: ReturnType<ReturnType<typeof disputesIn>>,
) {
  const { block, sheet, key, cells } = record;
  const fields = blockOf(form, block).fields.filter((field) => cells[field.id]);
  return {
    ...{ id, block, sheet, key: { ...key } },
    cells: fields.map(({ id: field, label, role }) => ({
      ...{ field, label, role, address: cells[field]!.address, text: displayText(cells[field]!.value) },
      disputed: disputes.some((conflict) => conflict.field === field),
    })),
  };
}
