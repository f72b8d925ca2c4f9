/**
 * What is read of a cycle: which there are, how far each department is, the merged table, the report and the blank form.
 * One moment of it each, so that an upload in between does not show by half.
 */
import type { CycleDto, ProgressDto, TableDto } from '../../core/protocol/cycles.js';
import { recordAudit } from '../store/accounts/audit.js';
import type { UserRef } from '../store/accounts/users.js';
import { findCycle, listCycles, type CycleRef } from '../store/cycles.js';
import { lastSubmissions } from '../store/submissions.js';
import { inSnapshot } from '../store/transactions.js';
import type { CycleParts } from './cycle-parts.js';
import { describeCycle, describeProgress, describeTable } from './describe-cycle.js';
import { makeReport } from './make-report.js';
import { openStep, unknownCycle, type OpenStep } from './take-step.js';

interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function readCycles({ store }: CycleParts, municipalityId: string): Promise<CycleDto[]> {
  return (await listCycles(store.client, municipalityId)).map(describeCycle);
}

/** @throws Problem `not-found`, as all that follows */
export function readProgress(parts: CycleParts, ref: CycleRef): Promise<ProgressDto> {
  return reading(parts, ref, async ({ database, cycle, before }) =>
    describeProgress(cycle.form, before, await lastSubmissions(database, cycle)),
  );
}

export function readTable(parts: CycleParts, ref: CycleRef): Promise<TableDto> {
  return reading(parts, ref, ({ cycle, before }) => describeTable(cycle.form, before));
}

/** The report in the city's own form; the audit says who took it out. */
export async function exportReport(parts: CycleParts, ref: CycleRef, by: UserRef): Promise<Download> {
  const { cycle, before } = await reading(parts, ref, (step) => step);
  const bytes = await makeReport(await parts.blanks.of(cycle), before);
  const { municipalityId, cycleId: id } = ref;
  const subject = { kind: 'cycle', id } as const;
  const entry = { municipalityId, actorId: by.userId, action: 'report.export', subject } as const;
  await recordAudit(parts.store.client, entry, parts.stamps());
  return { name: `取りまとめ_${cycle.blankName}`, bytes };
}

export async function readBlank({ store, blanks }: CycleParts, ref: CycleRef): Promise<Download> {
  const cycle = await findCycle(store.client, ref);
  if (!cycle) throw unknownCycle();
  return { name: cycle.blankName, bytes: (await blanks.of(cycle)).bytes };
}

function reading<T>(parts: CycleParts, ref: CycleRef, work: (step: OpenStep) => T | Promise<T>): Promise<T> {
  return inSnapshot(parts.store.client, async (database) => work(await openStep(parts, database, ref, parts.stamps())));
}
