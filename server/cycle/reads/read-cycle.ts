/**
 * What is read of a cycle: which there are, how far each department is, the merged table.
 */
import type { Actor } from '../../../core/access/access.js';
import type { CycleDto, ProgressDto, TableDto } from '../../../core/protocol/cycles.js';
import { listCycles, type CycleRef } from '../../store/cycles.js';
import { lastSubmissions } from '../../store/submissions.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycleAs } from '../seen-cycle.js';
import { sightOfReader } from '../sight-of-reader.js';
import { describeCycle, describeProgress, describeTable } from './describe-cycle.js';
import { readLateness } from './lateness.js';

export async function readCycles({ store }: CycleParts, municipalityId: string): Promise<CycleDto[]> {
  return (await listCycles(store.client, municipalityId)).map(describeCycle);
}

/** @throws Problem `not-found` */
export function readProgress(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<ProgressDto> {
  return readCycleAs(parts, ref, reader, async ({ database, cycle, whole }) => {
    const sees = await sightOfReader(database, cycle.form, reader);
    const late = await readLateness(database, cycle);
    return describeProgress(cycle.form, whole, await lastSubmissions(database, cycle), { sees, late });
  });
}

/** @throws Problem `not-found` */
export function readTable(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<TableDto> {
  return readCycleAs(parts, ref, reader, async ({ database, cycle, before, hidden }) =>
    describeTable(cycle.form, before, { sees: await sightOfReader(database, cycle.form, reader), hidden }),
  );
}
