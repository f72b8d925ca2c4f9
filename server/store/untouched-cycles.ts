/**
 * Cycles for which nothing was sent in yet: their blank workbook may be replaced, and they may be deleted with all that
 * hangs on them. From the first submission on the database itself refuses both (triggers). To be called under the cycle's
 * lock.
 */
import { formInYear } from '../../core/form/form-year.js';
import type { Form } from '../../core/form/form.js';
import { departmentsOf } from '../../core/record/departments.js';
import type { FormRecord } from '../../core/record/record.js';
import { RecordTable } from '../../core/record/record-table.js';
import { addDepartments, dropBrought, keepBrought } from './accounts/departments.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';
import { idList } from './id-list.js';
import { identityOf, insertRecords, placeRecords } from './records.js';

/** Whether nothing was sent in for a cycle: no workbook, no cells, no step of a department. */
export async function isUntouched(database: Database, { municipalityId, cycleId }: CycleRef): Promise<boolean> {
  return !(await database.submission.findFirst({ where: { municipalityId, cycleId }, select: { id: true } }));
}

interface NewBlank {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly form: Form;
  /** Of the workbook, in its order. */
  readonly records: readonly FormRecord[];
  /** That the cycle has with it. */
  readonly revision: number;
}

/**
 * Puts another blank workbook in the place of a cycle's. Records that it has too keep their ids, and what was decided about
 * them; the others go.
 */
export async function replaceBlank(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  blank: NewBlank,
  newId: () => string,
): Promise<void> {
  const { fileName, bytes, revision } = blank;
  await database.blankWorkbook.update({
    where: { municipalityId_cycleId: { municipalityId, cycleId } },
    data: { fileName, bytes: Uint8Array.from(bytes), revision },
    select: { cycleId: true },
  });
  const where = { municipalityId_id: { municipalityId, id: cycleId } };
  await database.cycle.update({ where, data: { revision }, select: { id: true } });
  const form = formInYear(blank.form, blank.form.year);
  const departments = departmentsOf(form, blank.records);
  await addDepartments(database, municipalityId, departments, { newId, broughtBy: cycleId });
  const names = departments.map(({ name }) => name);
  await dropBrought(database, { municipalityId, cycleId }, names, newId);
  await replaceRecords(database, { municipalityId, cycleId }, blank, newId);
}

async function replaceRecords(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  { form, records, revision }: NewBlank,
  newId: () => string,
): Promise<void> {
  const there = await database.record.findMany({
    where: { municipalityId, cycleId },
    select: { id: true, block: true, canonicalKey: true },
  });
  const known = new Map(there.map(({ id, canonicalKey }) => [identityOf(canonicalKey), id]));
  const rows = RecordTable.of(form, records).rows.map(({ identity, record }, position) => {
    return { identity, record, position, id: known.get(identity) ?? newId(), document: undefined };
  });
  const kept = new Set(rows.map(({ id }) => id));
  const gone = there.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await deleteRecords(database, { municipalityId, cycleId }, gone);
  const ids = new Set(there.map(({ id }) => id));
  const stayed = rows.filter(({ id }) => ids.has(id));
  await placeRecords(database, municipalityId, stayed);
  const news = rows.filter(({ id }) => !ids.has(id));
  await insertRecords(database, { municipalityId, cycleId }, news, revision);
}

async function deleteRecords(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const list = idList(database, ids);
  await database.$executeRaw`DELETE FROM "ProgrammeLink" WHERE "municipalityId" = ${municipalityId}
    AND ("previousRecordId" IN ${list} OR "currentRecordId" IN ${list})`;
  await database.$executeRaw`DELETE FROM "Record"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "id" IN ${list}`;
}

/**
 * Deletes a cycle with its blank workbook, its records and what was decided or said of them; the plan, if it was its last;
 * and departments that it alone brought into the register, and that nobody has to do with.
 */
export async function deleteCycle(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  newId: () => string,
): Promise<void> {
  const there = await database.record.findMany({ where: { municipalityId, cycleId }, select: { id: true } });
  await deleteRecords(
    database,
    { municipalityId, cycleId },
    there.map(({ id }) => id),
  );
  await database.toldMeaning.deleteMany({ where: { municipalityId, cycleId } });
  await database.checkSetting.deleteMany({ where: { municipalityId, cycleId } });
  await database.blankWorkbook.deleteMany({ where: { municipalityId, cycleId } });
  await dropBrought(database, { municipalityId, cycleId }, [], newId);
  await keepBrought(database, { municipalityId, cycleId });
  const where = { municipalityId_id: { municipalityId, id: cycleId } };
  const { planId } = await database.cycle.delete({ where, select: { planId: true } });
  if ((await database.cycle.count({ where: { municipalityId, planId } })) > 0) return;
  // What was decided between its years went with their records.
  await database.plan.delete({ where: { municipalityId_id: { municipalityId, id: planId } }, select: { id: true } });
}
