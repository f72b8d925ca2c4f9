/**
 * The workbooks of a cycle as a whole: the report in the city's own form, and the blank one.
 */
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import type { CycleRef } from '../../store/cycles.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle, requireCycle } from '../open-cycle.js';

interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The report; the audit says who took it out. @throws Problem `not-found` */
export async function exportReport(parts: CycleParts, ref: CycleRef, by: UserRef): Promise<Download> {
  const { cycle, blank, before } = await readCycle(parts, ref, (open) => Promise.resolve(open));
  const bytes = await parts.workbooks.report(blank, before);
  const { municipalityId, cycleId: id } = ref;
  const subject = { kind: 'cycle', id } as const;
  const entry = { municipalityId, actorId: by.userId, action: 'report.export', subject } as const;
  await recordAudit(parts.store.client, entry, parts.stamps());
  return { name: `取りまとめ_${cycle.blankName}`, bytes };
}

/** @throws Problem `not-found` */
export async function readBlank({ store, blanks }: CycleParts, ref: CycleRef): Promise<Download> {
  const cycle = await requireCycle(store.client, ref);
  return { name: cycle.blankName, bytes: (await blanks.of(cycle)).bytes };
}
