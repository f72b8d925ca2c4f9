/**
 * Why figures are far from last year's: read by whoever may see the history of the row, written by whoever may write into
 * the cell (rules S5, S6). Saying again what holds already changes nothing.
 */
import type { z } from 'zod';
import type { Actor } from '../../core/access/access.js';
import type { Form } from '../../core/form/form.js';
import { blockOf } from '../../core/form/form.js';
import { Problem } from '../../core/problem/problem.js';
import type { changeReasonsSchema } from '../../core/protocol/change-reasons.js';
import { displayText } from '../../core/record/value.js';
import { REFUSALS } from '../../core/sync/refusal.js';
import { writeRights } from '../../core/sync/write-rights.js';
import { listReasons, saveReason, type NewReason } from '../store/change-reasons.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import type { CycleRef } from '../store/cycles.js';
import type { Database } from '../store/database.js';
import { changeCycle } from './change-cycle.js';
import type { CycleParts } from './cycle-parts.js';
import { openCycle, readCycle, readyBlank, requireNotClosed, stale, type OpenCycle } from './open-cycle.js';
import { sightOfReader } from './sight-of-reader.js';
import { departmentStates, writerOf, type Author } from './writer.js';

type Reasons = z.input<typeof changeReasonsSchema>;
type Reader = Author & { readonly actor: Actor };

/** @throws Problem `not-found` */
export function readReasons(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<Reasons> {
  return readCycle(parts, ref, ({ database, cycle, before }) => reasonsFor(database, cycle, before, reader));
}

/**
 * @returns those that the author may see, then
 * @throws Problem `not-found`; `locked`; `forbidden` for another department's row; `stale` where the cell shows another value
 */
export async function giveReason(parts: CycleParts, ref: CycleRef, author: Reader, given: NewReason): Promise<Reasons> {
  await readyBlank(parts, ref);
  return changeCycle(parts, ref, async (database, stamps) => {
    const open = await openCycle(parts, database, ref);
    requireNotClosed(open.cycle);
    await requireWritable(open, author, given);
    const { cycle, before } = open;
    const holding = (await listReasons(database, ref)).find(
      ({ recordId, field, value }) => recordId === given.recordId && field === given.field && value === given.value,
    );
    const isNews = (holding?.text ?? '') !== given.text;
    if (isNews) await saveReason(database, { ...ref, actorId: author.actor.userId }, given, stamps);
    const result = await reasonsFor(database, cycle, before, author.actor);
    return { result, event: isNews ? { revision: before.revision, kind: 'edits' } : undefined };
  });
}

async function requireWritable({ database, cycle, before }: OpenCycle, author: Author, given: NewReason) {
  const { form } = cycle;
  const record = before.table.rowOfId(given.recordId)?.record;
  const cell = record?.cells[given.field];
  const field = record && blockOf(form, record.block).fields.find(({ id }) => id === given.field);
  if (!record || !cell || field?.role !== 'answer') throw new Problem('not-found', REFUSALS['record-unknown']);
  const writer = await writerOf(database, author, author.displayName);
  const refusal = writeRights(before.table, writer, await departmentStates(database, cycle, form))(record);
  if (refusal) throw new Problem(refusal === 'locked' ? 'locked' : 'forbidden', REFUSALS[refusal]);
  if (displayText(cell.value) === given.value) return;
  throw stale(
    '値が変わっています。今の値を確かめてから、理由を書き直してください。',
    'The value has changed. Look at it, and say again why.',
  );
}

async function reasonsFor(
  database: Database,
  cycle: CycleRef & { readonly form: Form },
  { table }: StoredConsolidation,
  reader: Actor,
): Promise<Reasons> {
  const sees = await sightOfReader(database, cycle.form, reader);
  const reasons = (await listReasons(database, cycle)).flatMap(({ recordId, at, ...reason }) => {
    const record = table.rowOfId(recordId)?.record;
    if (!record || !sees(table.owners(record))) return [];
    const holds = displayText(record.cells[reason.field]?.value) === reason.value;
    return [{ ...reason, record: recordId, at: at.toISOString(), holds }];
  });
  return { reasons };
}
