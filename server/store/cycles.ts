/**
 * Plans and their yearly cycles: what is asked, on which form. A cycle's form and blank workbook are pinned when it
 * begins and never change.
 */
import type { Form } from '../../core/form/form.js';
import { documentOf, formInYear } from '../../core/form/form-year.js';
import { RecordTable } from '../../core/record/record-table.js';
import { departmentsOf } from '../../core/record/departments.js';
import type { FormRecord } from '../../core/record/record.js';
import { addDepartments } from './accounts/departments.js';
import { formOf, keepForm } from './form-versions.js';
import { insertRecords } from './records.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { Database } from './open-store.js';

/** Which cycle: every key carries the municipality. */
export interface CycleRef {
  readonly municipalityId: string;
  readonly cycleId: string;
}

export interface CycleSummary extends CycleRef {
  readonly municipality: string;
  readonly plan: string;
  /** The Gregorian year in which the fiscal year starts. */
  readonly fiscalYear: number;
  /** In the cycle's year. */
  readonly form: Form;
  readonly blankName: string;
  /** In a closed cycle nothing is written any more. */
  readonly state: 'open' | 'closed';
  /** The day by which departments are to submit, `2026-05-15`. */
  readonly deadline: string | null;
  readonly revision: number;
}

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

/** Time and ids for what is written: given, so that a test can say what they are. */
export interface Stamps {
  readonly now: Date;
  newId(): string;
}

/** What a summary is made of. */
const PARTS = {
  plan: { include: { municipality: true } },
  form: true,
  blank: { select: { fileName: true } },
} as const;

/** The cycles of a municipality, the latest fiscal year first. */
export async function listCycles(database: Database, municipalityId: string): Promise<CycleSummary[]> {
  const rows = await database.cycle.findMany({
    where: { municipalityId },
    include: PARTS,
    orderBy: [{ fiscalYear: 'desc' }, { createdAt: 'asc' }],
  });
  return rows.map(summarise);
}

/** Undefined for an unknown id, and for one of another municipality. */
export async function findCycle(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<CycleSummary | undefined> {
  const row = await database.cycle.findUnique({
    where: { municipalityId_id: { municipalityId, id: cycleId } },
    include: PARTS,
  });
  return row ? summarise(row) : undefined;
}

type CycleRow = Prisma.CycleGetPayload<{ include: typeof PARTS }>;

function summarise({ plan, form, blank, ...row }: CycleRow): CycleSummary {
  return {
    municipalityId: row.municipalityId,
    cycleId: row.id,
    municipality: plan.municipality.name,
    plan: plan.name,
    fiscalYear: row.fiscalYear,
    form: formInYear(formOf(form), row.fiscalYear),
    blankName: blank?.fileName ?? '',
    state: row.state,
    deadline: row.deadline,
    revision: row.revision,
  };
}

/** The bytes of the workbook that was sent out. @throws when there is no such cycle */
export async function readBlank(database: Database, { municipalityId, cycleId }: CycleRef): Promise<Uint8Array> {
  const { bytes } = await database.blankWorkbook.findUniqueOrThrow({
    where: { municipalityId_cycleId: { municipalityId, cycleId } },
    select: { bytes: true },
  });
  return bytes;
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
  await keepForm(database, municipalityId, documentOf(form), now);
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
  await addDepartments(database, municipalityId, departmentsOf(dated, cycle.records), stamps.newId);
  const table = RecordTable.of(dated, cycle.records, { idOf: () => stamps.newId() });
  const records = table.rows.map((row, position) => ({ ...row, position, document: undefined }));
  await insertRecords(database, { municipalityId, cycleId }, records, 0);
  return { municipalityId, cycleId };
}

/** @throws when there is no such cycle */
export async function setCycleState(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  state: 'open' | 'closed',
): Promise<void> {
  const where = { municipalityId_id: { municipalityId, id: cycleId } };
  await database.cycle.update({ where, data: { state }, select: { id: true } });
}

/** @throws when there is no such cycle */
export async function setCycleDeadline(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  deadline: string | null,
): Promise<void> {
  const where = { municipalityId_id: { municipalityId, id: cycleId } };
  await database.cycle.update({ where, data: { deadline }, select: { id: true } });
}

/** @param formVersion of the same form, kept already (`keepForm`) */
export async function setCycleForm(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  formVersion: number,
): Promise<void> {
  const where = { municipalityId_id: { municipalityId, id: cycleId } };
  await database.cycle.update({ where, data: { formVersion }, select: { id: true } });
}

/** The name of a municipality that there is. */
export async function findMunicipality(database: Database, id: string): Promise<string> {
  const { name } = await database.municipality.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return name;
}
