/**
 * What coordinators said of checks for a cycle (prisma/models/finding.prisma). Append-only: the last one about a check holds.
 */
import { CHECK_SEVERITIES, type CheckSeverity } from '../../core/check/content/standing-findings.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';

/** By the check's code; those that are left to the form are not in it. */
export async function readCheckSettings(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<ReadonlyMap<string, CheckSeverity>> {
  const rows = await database.checkSetting.findMany({
    where: { municipalityId, cycleId },
    select: { check: true, severity: true },
    orderBy: { id: 'asc' },
  });
  const last = new Map(rows.map(({ check, severity }) => [check, severity]));
  return new Map(
    [...last].flatMap(([check, severity]): [string, CheckSeverity][] => {
      const known = CHECK_SEVERITIES.find((one) => one === severity);
      return known ? [[check, known]] : [];
    }),
  );
}

/** To be called under the cycle's lock. @param severity undefined leaves it to the form */
export async function saveCheckSetting(
  database: Database,
  { municipalityId, cycleId, actorId }: CycleRef & { readonly actorId: string },
  { check, severity }: { readonly check: string; readonly severity: CheckSeverity | undefined },
  { now, newId }: Stamps,
): Promise<void> {
  const data = { municipalityId, id: newId(), cycleId, check, severity: severity ?? '', actorId, createdAt: now };
  await database.checkSetting.create({ data });
}
