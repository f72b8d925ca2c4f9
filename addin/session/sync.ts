/**
 * A sync of the open workbook: snapshot, preview, push, answer, cells, link. Nothing is remembered between syncs but what
 * the link says, so that it does not matter where one was cut off: the next one finds the workbook as it is, and the
 * server tells again what it told before. It never writes a cell that changed since it was looked at (rule W1).
 */
import { formInYear } from '../../core/form/form-year.js';
import { formatLink, type Link } from '../../core/link/link.js';
import { pushOf, takeAnswer, type LocalCopy } from '../../core/sync/local-copy.js';
import { isEmptyPush } from '../../core/sync/push.js';
import type { ExcelPort } from '../excel/port.js';
import type { Pending, SyncJournal } from './journal.js';
import { copyFromLink, copyWithoutLink, linkOfCopy } from './linked-copy.js';
import type { ServerPort, Submission } from './server-port.js';
import { isPassing } from '../../view/server/server-problem.js';
import type { SyncTarget } from './sync-target.js';
import { takeSnapshot, type Snapshot } from './snapshot.js';
import { previewOf, type SyncPreview } from './sync-preview.js';
import { reportOf, type SyncReport } from './sync-report.js';
import { asWritten, withArrived, withDeletedRows, withDeletions, withEmptyBases, withSeen } from './synced-copy.js';
import { rowsOf } from './workbook-rows.js';
import { planWrites } from './write-plan.js';

export interface SyncParts {
  readonly excel: Pick<ExcelPort, 'read' | 'write' | 'readLink' | 'writeLink'>;
  readonly server: ServerPort;
  readonly journal: SyncJournal;
  /** Makes the ids of submissions: UUIDs. */
  readonly newId: () => string;
}

/** A sync that was looked at and not sent yet. */
export interface PreparedSync {
  readonly target: SyncTarget;
  readonly agreed: LocalCopy;
  readonly snapshot: Snapshot;
  readonly submission: Submission;
  readonly preview: SyncPreview;
}

/**
 * Reads, compares and asks; nothing is written, neither here nor there. A push that was cut off earlier is sent again
 * first, with its own id: what it said was confirmed then.
 */
export async function prepareSync(parts: SyncParts, target: SyncTarget, signal?: AbortSignal): Promise<PreparedSync> {
  const { server, newId } = parts;
  const { cycle, link, deletions } = target;
  const form = formInYear(target.form, cycle.fiscalYear);
  await finishEarlier(parts, target, signal);
  // Before anything was saved there is nothing that could have changed since; then all is asked for.
  const since = link?.revision || null;
  const delta = await server.pull(cycle.id, since, signal);
  const known = link ? withArrived(copyFromLink(form, link), delta) : copyWithoutLink(form, delta);
  const agreed = deletions ? withDeletions(known, deletions) : known;
  const snapshot = await takeSnapshot(parts.excel, target, agreed);
  const edits = pushOf(form, snapshot.copy);
  const push = snapshot.uses.length > 0 ? { ...edits, told: [...snapshot.uses] } : edits;
  const answer = isEmptyPush(push) ? null : await server.preview(cycle.id, push, signal);
  const preview = previewOf({ form, snapshot, push, answer, delta, link });
  return { target, agreed, snapshot, submission: { submissionId: newId(), since, push }, preview };
}

/**
 * Sends what was looked at, and takes the answer in.
 * @param answered is told when the server has it; from then on `signal` is not looked at any more
 * @throws whatever the server or Excel throws. Sending the same again afterwards is harmless (rule S1)
 */
export async function carryOut(
  parts: SyncParts,
  prepared: PreparedSync,
  answered: () => void = () => undefined,
  signal?: AbortSignal,
): Promise<SyncReport> {
  const { excel, server, journal } = parts;
  const { target, agreed, snapshot, submission, preview } = prepared;
  const { cycle, link } = target;
  const form = formInYear(target.form, cycle.fiscalYear);
  const pending = { ...submission, cycleId: cycle.id };
  if (!isEmptyPush(submission.push)) journal.keep(pending, link);
  const answer = await sendOnce(parts, pending, link, signal);
  answered();
  const sent = snapshot.copy;
  const now = await takeSnapshot(excel, target, withSeen(form, agreed, snapshot));
  const next = takeAnswer(now.copy, sent, answer.push, answer.delta);
  const rows = rowsOf(form, next, [...now.rows.places.values(), ...now.rows.added]);
  const planned = planWrites({ form, workbook: now.workbook }, next, rows);
  const outcomes = await excel.write(planned.flatMap(({ writes }) => writes));
  const settled = asWritten(next, now.copy, planned, outcomes);
  const here = new Set([...now.rows.places.keys(), ...rows.places.keys()]);
  const based = withEmptyBases(withDeletedRows(settled.copy, now), here);
  const kept = based.copy;
  // What could not be written comes again: as far as the link goes, the workbook has not seen it.
  const before = based.isWhole ? (submission.since ?? 0) : 0;
  const revision = settled.isWhole && based.isWhole ? answer.delta.to : Math.min(before, answer.delta.to);
  await excel.writeLink(formatLink(linkOfCopy(kept, { cycle, server: server.address, here, revision })));
  journal.drop(cycle.id, link);
  const left = pushOf(form, kept);
  return reportOf({ preview, push: answer.push, outcomes, left, revision: answer.delta.to });
}

async function sendOnce(
  { server, journal }: SyncParts,
  { cycleId, ...submission }: Pending,
  link: Link | undefined,
  signal?: AbortSignal,
) {
  try {
    return await server.sync(cycleId, submission, signal);
  } catch (error) {
    // Refused is answered: there is nothing to find out about it any more.
    if (!isPassing(error) && !signal?.aborted) journal.drop(cycleId, link);
    throw error;
  }
}

async function finishEarlier(parts: SyncParts, { cycle, link }: SyncTarget, signal?: AbortSignal): Promise<void> {
  const pending = parts.journal.find(cycle.id, link);
  if (!pending) return;
  try {
    await sendOnce(parts, pending, link, signal);
  } catch (error) {
    if (isPassing(error) || signal?.aborted) throw error;
  }
  parts.journal.drop(cycle.id, link);
}
