/**
 * Begins a cycle of a plan: on a form, with the workbook that is sent out and the records in it.
 */
import type { Form } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import { departmentsOf } from '../../core/record/departments.js';
import { RecordTable } from '../../core/record/record-table.js';
import type { FormRecord } from '../../core/record/record.js';
import { addDepartments } from './accounts/departments.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';
import { keepForm } from './form-versions.js';
import { insertRecords } from './records.js';

export interface NewCycle {
  readonly municipality: string;
  readonly plan: string;
  readonly fiscalYear: number;
  readonly form: Form;
  readonly blank: Uint8Array;
  readonly blankName: string;
  readonly deadline?: string | undefined;
  /** The records of the blank workbook, in its order. */
  readonly records: readonly FormRecord[];
}

/** Begins a cycle: makes the municipality, the plan and the departments where they are new. */
export async function createCycle(database: Database, cycle: NewCycle, stamps: Stamps): Promise<CycleRef> {
  const { now } = stamps;
  const { id: municipalityId } = await database.municipality.upsert({
    where: { name: cycle.municipality },
    create: { id: stamps.newId(), name: cycle.municipality, createdAt: now },
    update: {},
  });
  const { id: planId } = await database.plan.upsert({
    where: { municipalityId_name: { municipalityId, name: cycle.plan } },
    create: { municipalityId, id: stamps.newId(), name: cycle.plan, createdAt: now },
    update: {},
  });
  const cycleId = stamps.newId();
  const { fiscalYear, form, blankName } = cycle;
  await keepForm(database, municipalityId, form, now);
  await database.cycle.create({
    data: {
      municipalityId,
      id: cycleId,
      planId,
      fiscalYear,
      formId: form.id,
      formVersion: form.version,
      deadline: cycle.deadline ?? null,
      createdAt: now,
    },
  });
  await database.blankWorkbook.create({
    data: { municipalityId, cycleId, fileName: blankName, bytes: Uint8Array.from(cycle.blank) },
    select: { cycleId: true },
  });
  const dated = formInYear(form, fiscalYear);
  await addDepartments(database, municipalityId, departmentsOf(dated, cycle.records), {
    newId: stamps.newId,
    broughtBy: cycleId,
  });
  const table = RecordTable.of(dated, cycle.records, { idOf: () => stamps.newId() });
  const records = table.rows.map((row, position) => ({ ...row, position, document: undefined }));
  await insertRecords(database, { municipalityId, cycleId }, records, 0);
  return { municipalityId, cycleId };
}
