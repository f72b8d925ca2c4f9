/**
 * Cycles are begun on a form and a blank workbook, closed and opened again, and taken over to another version of their
 * form. In a closed cycle nothing is written any more; nothing that was written is ever taken away. The
 * audit says who did which of it.
 */
import { documentOf, formInYear } from '../../core/form/form-year.js';
import type { Form } from '../../core/form/form.js';
import { Problem } from '../../core/problem/problem.js';
import type { AuditAction } from '../../core/protocol/audit.js';
import { departmentsOf } from '../../core/record/departments.js';
import { indexRecords } from '../../core/record/identity.js';
import { addDepartments } from '../store/accounts/departments.js';
import { recordAudit } from '../store/accounts/audit.js';
import type { UserRef } from '../store/accounts/users.js';
import {
  createCycle,
  findCycle,
  findMunicipality,
  setCycleDeadline,
  setCycleForm,
  setCycleState,
  type CycleRef,
  type CycleSummary,
  type Stamps,
} from '../store/cycles.js';
import { keepForm } from '../store/form-versions.js';
import type { Database } from '../store/open-store.js';
import { lockCycle } from '../store/submissions.js';
import { inTransaction } from '../store/transactions.js';
import { readForm } from '../workbook/read-form.js';
import type { CycleParts } from './cycle-parts.js';
import { readBlankWorkbook } from './read-blank.js';
import { cycleClosed, openStep, unknownCycle } from './take-step.js';

export interface CyclePlan {
  readonly plan: string;
  readonly fiscalYear: number;
  readonly form: Form;
  readonly blankName: string;
  readonly blank: Uint8Array;
  /** `2026-05-15` */
  readonly deadline?: string | undefined;
}

/**
 * @throws Problem `conflict` where the plan has a cycle of that year already, or the form version another content; what
 *   reading a workbook throws where the blank is none, or not on the form
 */
export async function beginCycle(parts: CycleParts, by: UserRef, wanted: CyclePlan): Promise<CycleSummary> {
  const { municipalityId } = by;
  const form = documentOf(wanted.form);
  const { records } = await readBlankWorkbook(wanted.blank, formInYear(form, wanted.fiscalYear));
  const stamps = parts.stamps();
  return inTransaction(parts.store.client, async (database) => {
    const municipality = await findMunicipality(database, municipalityId);
    if (await hasCycle(database, municipalityId, wanted)) throw taken(wanted);
    const ref = await createCycle(database, { ...wanted, form, municipality, records }, stamps);
    const { plan, fiscalYear } = wanted;
    const detail = { plan, fiscalYear: String(fiscalYear), form: form.id, formVersion: String(form.version) };
    await note(database, ref, by, 'cycle.begin', detail, stamps);
    return (await findCycle(database, ref))!;
  });
}

/** Puts what somebody did to a cycle into the audit. */
function note(
  database: Database,
  { municipalityId, cycleId: id }: CycleRef,
  { userId: actorId }: UserRef,
  action: AuditAction,
  detail: Readonly<Record<string, string>>,
  stamps: Stamps,
): Promise<void> {
  const subject = { kind: 'cycle', id } as const;
  return recordAudit(database, { municipalityId, actorId, action, subject, detail }, stamps);
}

async function hasCycle(
  database: Database,
  municipalityId: string,
  { plan: name, fiscalYear }: CyclePlan,
): Promise<boolean> {
  const where = { municipalityId, fiscalYear, plan: { municipalityId, name } };
  return (await database.cycle.count({ where })) > 0;
}

/** Closes a cycle or opens it again; a cycle that is so already stays so. @throws Problem `not-found` */
export async function changeCycleState(
  parts: CycleParts,
  ref: CycleRef,
  by: UserRef,
  state: 'open' | 'closed',
): Promise<CycleSummary> {
  const stamps = parts.stamps();
  const cycle = await inTransaction(parts.store.client, async (database) => {
    await lockCycle(database, ref);
    const before = await findCycle(database, ref);
    if (!before) throw unknownCycle();
    if (before.state === state) return before;
    await setCycleState(database, ref, state);
    await note(database, ref, by, state === 'closed' ? 'cycle.close' : 'cycle.reopen', {}, stamps);
    return { ...before, state };
  });
  const { municipalityId, cycleId } = ref;
  parts.events.publish({ municipalityId, cycleId, revision: cycle.revision, kind: 'cycle' });
  return cycle;
}

/** Sets the day by which departments are to submit; null for none. @throws Problem `not-found` */
export async function changeCycleDeadline(
  parts: CycleParts,
  ref: CycleRef,
  by: UserRef,
  deadline: string | null,
): Promise<CycleSummary> {
  const stamps = parts.stamps();
  const cycle = await inTransaction(parts.store.client, async (database) => {
    await lockCycle(database, ref);
    const before = await findCycle(database, ref);
    if (!before) throw unknownCycle();
    if (before.deadline === deadline) return before;
    await setCycleDeadline(database, ref, deadline);
    const detail = { deadline: deadline ?? '', deadlineBefore: before.deadline ?? '' };
    await note(database, ref, by, 'cycle.change-deadline', detail, stamps);
    return { ...before, deadline };
  });
  const { municipalityId, cycleId } = ref;
  parts.events.publish({ municipalityId, cycleId, revision: cycle.revision, kind: 'cycle' });
  return cycle;
}

/**
 * Takes a cycle over to another version of its form (rule E5). Edits that are still on their way on the old version are
 * kept: what has no place in the new one becomes a conflict. Departments that are new in its register are added.
 *
 * @throws Problem `form-mismatch` where it is another form, or does not find the records that there are; `locked`
 */
export function changeCycleForm(parts: CycleParts, ref: CycleRef, by: UserRef, document: Form): Promise<CycleSummary> {
  const stamps = parts.stamps();
  return inTransaction(parts.store.client, async (database) => {
    await lockCycle(database, ref);
    const { cycle } = await openStep(parts, database, ref, stamps);
    if (cycle.state === 'closed') throw cycleClosed();
    const form = formInYear(documentOf(document), cycle.fiscalYear);
    const [old, blank] = [cycle.form, await parts.blanks.of(cycle, database)];
    if (form.id !== old.id) throw otherForm();
    const { records } = await readForm(blank.bytes, [form], form.id);
    const found = indexRecords(form, records);
    if ([...indexRecords(old, blank.records).keys()].some((identity) => !found.has(identity))) throw otherForm();
    await keepForm(database, ref.municipalityId, documentOf(form), stamps.now);
    await setCycleForm(database, ref, form.version);
    await addDepartments(database, ref.municipalityId, departmentsOf(form, records), stamps.newId);
    const detail = { form: form.id, formVersion: String(form.version), formVersionBefore: String(old.version) };
    await note(database, ref, by, 'cycle.change-form', detail, stamps);
    return (await findCycle(database, ref))!;
  });
}

function taken({ plan, fiscalYear }: CyclePlan): Problem {
  return new Problem('conflict', {
    ja: `「${plan}」の${fiscalYear}年度の評価作業は、すでにあります。`,
    en: `There is a cycle of "${plan}" for fiscal year ${fiscalYear} already.`,
  });
}

function otherForm(): Problem {
  return new Problem('form-mismatch', {
    ja: 'この様式では、配布済みのブックの行をすべて読み取れません。見出しとなる項目を変えていないか確かめてください。',
    en: 'This form does not find all records of the workbook that was handed out. Check that the key fields are the same.',
  });
}
