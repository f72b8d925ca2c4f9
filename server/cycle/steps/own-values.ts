/**
 * Nobody is in conflict with themselves: where a department's own member wrote what stands, in the pane or in the browser,
 * and sends a workbook that says something else, they have changed their mind. What a coordinator wrote stays another
 * one's word: they send in the copies of many.
 */
import { findRecord } from '../../../core/sync/record-matching.js';
import type { Push } from '../../../core/sync/push.js';
import { readStanding } from '../../store/history.js';
import type { OpenStep } from './open-step.js';
import { nameOf } from './undone-cell.js';

/** The push with what its sender wrote last as the base where that stands. */
export async function withOwnBases({ database, cycle, before, author }: OpenStep, push: Push): Promise<Push> {
  const { actor } = author;
  if (actor?.role !== 'staff' || push.edits.length === 0) return push;
  const rowOf = (edit: Push['edits'][number]) => {
    const match = findRecord(before, edit.record);
    return match.kind === 'there' ? match.row : undefined;
  };
  const ids = new Set(push.edits.flatMap((edit) => rowOf(edit)?.id ?? []));
  const standing = await readStanding(database, cycle, [...ids]);
  const own = new Set(
    standing
      .filter(({ submission }) => submission.kind === 'edits' && submission.actorId === actor.userId)
      .map(({ recordId, field }) => nameOf(recordId, field)),
  );
  const edits = push.edits.map((edit) => {
    const row = rowOf(edit);
    const stands = row && own.has(nameOf(row.id, edit.field)) ? row.record.cells[edit.field]?.value : undefined;
    return stands ? { ...edit, base: stands } : edit;
  });
  return { ...push, edits };
}
