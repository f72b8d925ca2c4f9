/**
 * The yearly cycles of plans: what is asked, on which version of a form. A cycle's form stays the same; its version, its
 * state and its deadline may change; its blank workbook until something was sent in (`untouched-cycles.ts`).
 */
import type { Form } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import { formOf } from './form-versions.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { Database } from './database.js';
import { withWorkRegister } from './work-registers.js';

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
  /** In the cycle's year, with what the city says of its departments. */
  readonly form: Form;
  /** Names what the city's register said of the form's departments. */
  readonly registerId: string;
  readonly blankName: string;
  /** The revision since which its blank workbook is this one; 0 unless it took the place of another. */
  readonly blankRevision: number;
  /** In a closed cycle nothing is written any more. */
  readonly state: 'open' | 'closed';
  /** The day by which departments are to submit, `2026-05-15`. */
  readonly deadline: string | null;
  readonly revision: number;
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
  blank: { select: { fileName: true, revision: true } },
} as const;

/** The cycles of a municipality, the latest fiscal year first. */
export async function listCycles(database: Database, municipalityId: string): Promise<CycleSummary[]> {
  const rows = await database.cycle.findMany({
    where: { municipalityId },
    include: PARTS,
    orderBy: [{ fiscalYear: 'desc' }, { createdAt: 'asc' }],
  });
  const summaries: CycleSummary[] = [];
  for (const row of rows) summaries.push(await summarise(database, row));
  return summaries;
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
  return row ? summarise(database, row) : undefined;
}

/** Whether a plan has a cycle of a year. */
export async function hasCycle(
  database: Database,
  municipalityId: string,
  { plan: name, fiscalYear }: Pick<CycleSummary, 'plan' | 'fiscalYear'>,
): Promise<boolean> {
  return (await database.cycle.count({ where: { municipalityId, fiscalYear, plan: { name } } })) > 0;
}

type CycleRow = Prisma.CycleGetPayload<{ include: typeof PARTS }>;

async function summarise(database: Database, { plan, form, blank, ...row }: CycleRow): Promise<CycleSummary> {
  const { municipalityId } = row;
  const { registerId } = plan.municipality;
  const registered = await withWorkRegister(database, { municipalityId, registerId }, formOf(form));
  return {
    municipalityId: row.municipalityId,
    cycleId: row.id,
    municipality: plan.municipality.name,
    plan: plan.name,
    fiscalYear: row.fiscalYear,
    form: formInYear(registered, row.fiscalYear),
    registerId,
    blankName: blank?.fileName ?? '',
    blankRevision: blank?.revision ?? 0,
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

/**
 * Takes the cycle for this transaction: whoever else wants to change it waits. Everything that the change depends on
 * is read after this.
 */
export async function lockCycle(database: Database, { municipalityId, cycleId }: CycleRef): Promise<void> {
  await database.$executeRaw`
    UPDATE "Cycle" SET "revision" = "revision" WHERE "municipalityId" = ${municipalityId} AND "id" = ${cycleId}`;
}

export interface CycleChange {
  readonly state?: 'open' | 'closed';
  readonly deadline?: string | null;
  /** Of the same form, kept already (`keepForm`). */
  readonly formVersion?: number;
}

/** @throws when there is no such cycle */
export async function updateCycle(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  change: CycleChange,
): Promise<void> {
  const where = { municipalityId_id: { municipalityId, id: cycleId } };
  await database.cycle.update({ where, data: change, select: { id: true } });
}
