/**
 * A reviewer ticks rows as looked at, or takes that back. What is ticked is what was seen: a row into which something came
 * meanwhile is not, and is told. It changes nothing of the table, and so it makes no revision.
 */
import type { TickedAnswerDto, TickedDto } from '../../../core/protocol/reviews.js';
import type { UserRef } from '../../store/accounts/users.js';
import type { CycleRef } from '../../store/cycles.js';
import { dropMarks, lastChanges, saveMarks } from '../../store/review-marks.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { openCycle, readyBlank, requireNotClosed } from '../open-cycle.js';
import { requireReached } from '../reads/read-delta.js';

/** @throws Problem `not-found`; `locked`; `stale` for a revision that the server never gave */
export async function tickRows(
  parts: CycleParts,
  ref: CycleRef,
  { userId }: UserRef,
  { seenRevision, records, looked }: TickedDto,
): Promise<TickedAnswerDto> {
  await readyBlank(parts, ref);
  return changeCycle(parts, ref, async (database, stamps) => {
    const { cycle, before } = await openCycle(parts, database, ref);
    requireNotClosed(cycle);
    requireReached(before, seenRevision);
    const named = [...new Set(records)];
    const there = named.filter((id) => before.table.rowOfId(id));
    const changes = looked ? await lastChanges(database, ref, there) : new Map<string, number>();
    const isChanged = (id: string) => (changes.get(id) ?? 0) > seenRevision;
    const done = there.filter((id) => !isChanged(id));
    const whose = { ...ref, userId };
    if (looked) await saveMarks(database, { ...whose, revision: seenRevision }, done, stamps);
    else await dropMarks(database, whose, done);
    const outcomeOf = (id: string) => {
      if (!before.table.rowOfId(id)) return 'gone';
      if (isChanged(id)) return 'changed';
      return looked ? 'marked' : 'unmarked';
    };
    const result: TickedAnswerDto = { records: named.map((record) => ({ record, outcome: outcomeOf(record) })) };
    return { result, event: done.length > 0 ? { revision: before.revision, kind: 'review' } : undefined };
  });
}
