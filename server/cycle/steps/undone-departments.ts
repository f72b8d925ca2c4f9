/**
 * Where departments stand when something was taken back from their rows (rules S6, S8).
 */
import { departmentName } from '../../../core/form/department.js';
import { blockOf } from '../../../core/form/form.js';
import { contentFields } from '../../../core/merge/content-fields.js';
import { sameAsTyped } from '../../../core/record/canonical.js';
import { BLANK } from '../../../core/record/value.js';
import { stateAfterUndo, type DepartmentState } from '../../../core/workflow/workflow.js';
import { readDepartmentStates } from '../../store/workflow.js';
import type { OpenCycle } from '../open-cycle.js';
import type { UndoPlan } from './plan-undo.js';
import { nameOf } from './undone-cell.js';

export interface UndoneDepartment {
  readonly id: string;
  readonly name: string;
  readonly step: 'edit' | 'undo';
  readonly from: DepartmentState;
  readonly to: DepartmentState;
}

/** Those that stand elsewhere. */
export async function undoneDepartments(open: OpenCycle, plan: UndoPlan): Promise<readonly UndoneDepartment[]> {
  const { database, cycle, before } = open;
  const changed = [...plan.goes, ...plan.rows].map(({ row }) => row.record);
  const touched = new Set(changed.flatMap((record) => before.table.owners(record)));
  const states = await readDepartmentStates(database, cycle);
  const answering = answeringDepartments(open, plan);
  return states.flatMap(({ id, name, state: from }) => {
    const called = departmentName(cycle.form, name);
    if (!touched.has(called)) return [];
    const to = stateAfterUndo(from, answering.has(called));
    if (to === from) return [];
    return [{ id, name, step: from === 'not-started' ? 'edit' : 'undo', from, to }];
  });
}

/** The departments that have answered anything, as the table will be. */
function answeringDepartments({ before, blank, cycle: { form } }: OpenCycle, plan: UndoPlan): ReadonlySet<string> {
  const then = new Map(plan.goes.map((cell) => [nameOf(cell.row.id, cell.field), cell.then]));
  const leaving = new Set(plan.rows.filter(({ becomes }) => becomes === 'deleted').map(({ row }) => row.id));
  const coming = plan.rows.filter(({ becomes }) => becomes === 'restored').map(({ row }) => row);
  const rows = [...before.table.rows.filter(({ id }) => !leaving.has(id)), ...coming];
  const answered = rows.filter(({ identity, id, record }) => {
    const given = blank.table.get(identity)?.cells;
    return contentFields(blockOf(form, record.block)).some((field) => {
      const value = then.get(nameOf(id, field.id)) ?? record.cells[field.id]?.value ?? BLANK;
      return !sameAsTyped(value, given?.[field.id]?.value ?? BLANK);
    });
  });
  return new Set(answered.flatMap(({ record }) => before.table.owners(record)));
}
