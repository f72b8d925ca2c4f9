/**
 * What is changed of a cycle that runs: it is closed and opened again, gets another deadline, and is taken over to another
 * version of its form. In a closed cycle nothing is written any more; nothing that was written is ever taken away. The
 * audit says who did which of it. How one begins is in `begin-cycle.ts`.
 */
import { formInYear } from '../../../core/form/form-year.js';
import type { Form } from '../../../core/form/form.js';
import { Problem } from '../../../core/problem/problem.js';
import { departmentsOf } from '../../../core/record/departments.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { addDepartments } from '../../store/accounts/departments.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import { readBlank, updateCycle, type CycleRef, type CycleSummary } from '../../store/cycles.js';
import { keepForm } from '../../store/form-versions.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { openCycle, readyBlank, requireCycle, requireNotClosed } from '../open-cycle.js';
import { entryOf, type Note } from './cycle-audit.js';

/** Closes a cycle or opens it again; a cycle that is so already stays so. @throws Problem `not-found` */
export function changeCycleState(
  parts: CycleParts,
  ref: CycleRef,
  by: UserRef,
  state: CycleSummary['state'],
): Promise<CycleSummary> {
  return changeSetting(parts, ref, by, (before) => {
    if (before.state === state) return undefined;
    return { change: { state }, note: { action: state === 'closed' ? 'cycle.close' : 'cycle.reopen', detail: {} } };
  });
}

/** Sets the day by which departments are to submit; null for none. @throws Problem `not-found` */
export function changeCycleDeadline(
  parts: CycleParts,
  ref: CycleRef,
  by: UserRef,
  deadline: string | null,
): Promise<CycleSummary> {
  return changeSetting(parts, ref, by, (before) => {
    if (before.deadline === deadline) return undefined;
    const detail = { deadline: deadline ?? '', deadlineBefore: before.deadline ?? '' };
    return { change: { deadline }, note: { action: 'cycle.change-deadline', detail } };
  });
}

interface Setting {
  readonly change: Partial<Pick<CycleSummary, 'state' | 'deadline'>>;
  readonly note: Note;
}

/** @param wanted of the cycle as it is; undefined where it is so already. @throws Problem `not-found` */
function changeSetting(
  parts: CycleParts,
  ref: CycleRef,
  by: UserRef,
  wanted: (before: CycleSummary) => Setting | undefined,
): Promise<CycleSummary> {
  return changeCycle(parts, ref, async (database, stamps) => {
    const before = await requireCycle(database, ref);
    const event = { revision: before.revision, kind: 'cycle' } as const;
    const setting = wanted(before);
    if (!setting) return { result: before, event };
    await updateCycle(database, ref, setting.change);
    await recordAudit(database, entryOf(ref, by, setting.note), stamps);
    return { result: { ...before, ...setting.change }, event };
  });
}

/**
 * Takes a cycle over to another version of its form (rule E5). Edits that are still on their way on the old version are
 * kept: what has no place in the new one becomes a conflict. Departments that are new in its register are added.
 *
 * @throws Problem `form-mismatch` where it is another form, or does not find the records that there are; `locked`
 */
export async function changeCycleForm(
  parts: CycleParts,
  ref: CycleRef,
  by: UserRef,
  document: Form,
): Promise<CycleSummary> {
  const { fiscalYear, form: present } = await requireCycle(parts.store.client, ref);
  const form = formInYear(document, fiscalYear);
  if (form.id !== present.id) throw otherForm();
  const bytes = await readBlank(parts.store.client, ref);
  const { records } = await parts.workbooks.read(bytes, [form], form.id);
  await readyBlank(parts, ref);
  return changeCycle(parts, ref, async (database, stamps) => {
    const { cycle, blank } = await openCycle(parts, database, ref);
    requireNotClosed(cycle);
    const old = cycle.form;
    const found = RecordTable.of(form, records);
    if (blank.table.rows.some(({ identity }) => !found.has(identity))) throw otherForm();
    await keepForm(database, ref.municipalityId, form, stamps.now);
    await updateCycle(database, ref, { formVersion: form.version });
    await addDepartments(database, ref.municipalityId, departmentsOf(form, records), {
      newId: stamps.newId,
      broughtBy: ref.cycleId,
    });
    const detail = { form: form.id, formVersion: String(form.version), formVersionBefore: String(old.version) };
    await recordAudit(database, entryOf(ref, by, { action: 'cycle.change-form', detail }), stamps);
    return { result: { ...cycle, form }, event: undefined };
  });
}

function otherForm(): Problem {
  return new Problem('form-mismatch', {
    ja: 'この様式では、配布済みのブックの行をすべて読み取れません。見出しとなる項目を変えていないか確かめてください。',
    en: 'This form does not find all records of the workbook that was handed out. Check that the key fields are the same.',
  });
}
