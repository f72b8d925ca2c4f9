/**
 * The rows that come and go when a submission no longer counts, or counts again (rule S8). A row that somebody else has
 * written into since stays.
 */
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import type { Row } from '../../../core/record/record-table.js';
import { readRevisions } from '../../store/history.js';
import { readEventsOf, type PastEvent } from '../../store/undoings.js';
import type { OpenCycle } from '../open-cycle.js';

export interface ChangedRow {
  readonly row: Row<ConsolidatedRecord>;
  readonly becomes: 'deleted' | 'restored';
}

export async function changedRows(
  open: OpenCycle,
  submissionId: string,
  undone: ReadonlySet<string>,
): Promise<readonly ChangedRow[]> {
  const events = await readEventsOf(open.database, open.cycle, submissionId);
  const changed: ChangedRow[] = [];
  for (const recordId of new Set(events.map((event) => event.recordId))) {
    const own = events.filter((event) => event.recordId === recordId);
    const there = await isThereWithout(open, own, undone);
    const present = open.before.table.rowOfId(recordId);
    const row = present ?? open.before.gone.rowOfId(recordId);
    if (row && there !== (present !== undefined)) changed.push({ row, becomes: there ? 'restored' : 'deleted' });
  }
  return changed;
}

async function isThereWithout(
  { database, cycle }: OpenCycle,
  events: readonly PastEvent[],
  undone: ReadonlySet<string>,
): Promise<boolean> {
  const [first] = events;
  if (!first) return false;
  const counting = events.filter(({ submissionId, submissionKind }) => {
    return submissionKind !== 'undo' && !undone.has(submissionId);
  });
  const last = counting.at(-1);
  if (last ? last.kind !== 'deleted' : first.sinceRevision === 0) return true;
  const revisions = await readRevisions(database, cycle, { recordId: first.recordId });
  return revisions.some(({ outcome, revision, submission, value }) => {
    const counts = submission.kind !== 'undo' && !undone.has(submission.id);
    return outcome === 'saved' && counts && value.kind === 'value' && revision > (last?.revision ?? 0);
  });
}
