/**
 * Which cycle somebody begins with: the latest that is open and has rows for them, so that nobody lands on a plan in which
 * they have nothing to do.
 */
import type { Actor } from '../../../core/access/access.js';
import { ownRecordsIn } from '../../../core/record/own-records.js';
import { listDepartmentNames } from '../../store/accounts/departments.js';
import { listCycles, type CycleSummary } from '../../store/cycles.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle } from '../open-cycle.js';

/** Years further back than this are nobody's beginning; each costs a look into its table. */
const MOST_LOOKED_AT = 8;

/**
 * @returns its id: of open cycles before closed ones and the later year first, the first in which the actor has rows (staff
 *   those of their departments, everybody else any); else the first at all; undefined where there is none
 */
export async function startingCycle(parts: CycleParts, actor: Actor): Promise<string | undefined> {
  const { municipalityId } = actor;
  const cycles = (await listCycles(parts.store.client, municipalityId)).toSorted(byPrecedence);
  if (cycles.length < 2) return cycles[0]?.cycleId;
  for (const cycle of cycles.slice(0, MOST_LOOKED_AT)) {
    if (await hasRowsFor(parts, cycle, actor)) return cycle.cycleId;
  }
  return cycles[0]?.cycleId;
}

function byPrecedence(a: CycleSummary, b: CycleSummary): number {
  return Number(a.state === 'closed') - Number(b.state === 'closed') || b.fiscalYear - a.fiscalYear;
}

function hasRowsFor(parts: CycleParts, ref: CycleSummary, { municipalityId, role, departmentIds }: Actor) {
  return readCycle(parts, ref, async ({ database, cycle, before: { table } }) => {
    if (role !== 'staff') return table.records.length > 0;
    if (departmentIds.length === 0) return false;
    const departments = await listDepartmentNames(database, municipalityId, departmentIds);
    return ownRecordsIn(cycle.form, table.records)(departments.map(({ name }) => name)).length > 0;
  });
}
