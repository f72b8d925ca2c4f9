/**
 * Form versions that are not offered any more. What is kept of them stays; only the list from which one is chosen is
 * shorter. No cycle is on a version that is withdrawn: whoever changes either takes the municipality's forms first.
 */
import type { Database } from './database.js';

export interface FormVersionRef {
  readonly municipalityId: string;
  readonly formId: string;
  readonly version: number;
}

/**
 * Takes a municipality's forms for this transaction: whoever else takes versions into use or withdraws them waits.
 * Everything that the change depends on is read after this.
 */
export async function lockForms(database: Database, municipalityId: string): Promise<void> {
  // A form version itself cannot be taken by writing it: it never changes.
  await database.$executeRaw`UPDATE "Municipality" SET "createdAt" = "createdAt" WHERE "id" = ${municipalityId}`;
}

/** @returns whether it was offered before */
export async function insertWithdrawal(database: Database, ref: FormVersionRef, createdAt: Date): Promise<boolean> {
  const { municipalityId, formId, version } = ref;
  const there = await database.formWithdrawal.count({ where: { municipalityId, formId, version } });
  if (there > 0) return false;
  await database.formWithdrawal.create({
    data: { municipalityId, formId, version, createdAt },
    select: { version: true },
  });
  return true;
}

/** @returns whether it was withdrawn before */
export async function deleteWithdrawal(database: Database, ref: FormVersionRef): Promise<boolean> {
  const { municipalityId, formId, version } = ref;
  const { count } = await database.formWithdrawal.deleteMany({ where: { municipalityId, formId, version } });
  return count > 0;
}

export interface YearOfPlan {
  readonly plan: string;
  readonly fiscalYear: number;
}

/** The cycles on a version, closed ones too: they can be opened again. */
export async function cyclesOnForm(database: Database, ref: FormVersionRef): Promise<YearOfPlan[]> {
  const { municipalityId, formId, version: formVersion } = ref;
  const rows = await database.cycle.findMany({
    where: { municipalityId, formId, formVersion },
    select: { fiscalYear: true, plan: { select: { name: true } } },
    orderBy: [{ fiscalYear: 'desc' }, { createdAt: 'asc' }],
  });
  return rows.map(({ fiscalYear, plan }) => ({ plan: plan.name, fiscalYear }));
}
