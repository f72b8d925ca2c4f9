/**
 * A sync of the open workbook: snapshot, preview, push, answer, cells, link. Nothing is remembered between syncs but what
 * the link says, so that it does not matter where one was cut off: the next one finds the workbook as it is, and the
 * server tells again what it told before. It never writes a cell that changed since it was looked at (rule W1).
 */
import { isAnswered } from '../../core/check/check-reading.js';
import type { Form } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import { formatLink, type Link } from '../../core/link/link.js';
import type { CycleDto } from '../../core/protocol/console.js';
import type { PushAnswerDto } from '../../core/protocol/sync.js';
import { BLANK, type FieldValue } from '../../core/record/value.js';
import type { Delta } from '../../core/sync/delta.js';
import { pushOf, takeAnswer, type LocalCopy, type LocalRecord } from '../../core/sync/local-copy.js';
import { isEmptyPush, type Push } from '../../core/sync/push.js';
import type { ExcelPort, WriteOutcome } from '../excel/port.js';
import type { SyncJournal } from './journal.js';
import { copyFromLink, copyWithoutLink, linkOfCopy } from './linked-copy.js';
import type { ServerPort, Submission } from './server-port.js';
import { isPassing } from './server-problem.js';
import { takeSnapshot, type Snapshot } from './snapshot.js';
import { previewOf, type SyncPreview } from './sync-preview.js';
import type { SyncReport } from './sync-state.js';
import { fieldsOf, rowsOf } from './workbook-rows.js';
import { planWrites, type PlannedValue } from './write-plan.js';

export interface SyncParts {
  readonly excel: Pick<ExcelPort, 'read' | 'write' | 'readLink' | 'writeLink'>;
  readonly server: ServerPort;
  readonly journal: SyncJournal;
  /** Makes the ids of submissions: UUIDs. */
  readonly newId: () => string;
}

/** What the workbook is a part of. */
export interface SyncTarget {
  readonly cycle: CycleDto;
  /** The version of the form that the workbook is on. */
  readonly form: Form;
  /** As read from the workbook; undefined where it is lost (rule I3). */
  readonly link: Link | undefined;
  /** Records to be deleted on purpose (rule E1), by id. */
  readonly deletions?: ReadonlySet<string>;
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
  const agreed = withDeletions(known, deletions);
  const snapshot = await takeSnapshot(parts.excel, target.form, cycle.fiscalYear, agreed);
  const push = pushOf(form, snapshot.copy);
  const answer = isEmptyPush(push) ? null : await server.preview(cycle.id, push, signal);
  const preview = previewOf(form, snapshot, push, answer, delta, link);
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
  const { cycle } = target;
  const form = formInYear(target.form, cycle.fiscalYear);
  const mark = markOf(target.link);
  if (!isEmptyPush(submission.push)) journal.keep({ ...submission, cycleId: cycle.id }, mark);
  const answer = await sendOnce(parts, cycle.id, submission, mark, signal);
  answered();
  const sent = snapshot.copy;
  const now = await takeSnapshot(excel, target.form, cycle.fiscalYear, withSeen(form, agreed, snapshot));
  const next = takeAnswer(now.copy, sent, answer.push, answer.delta);
  const rows = rowsOf(form, next, [...now.rows.places.values(), ...now.rows.added]);
  const planned = planWrites(form, next, rows, now.workbook);
  const outcomes = await excel.write(planned.flatMap(({ writes }) => writes));
  const settled = asWritten(next, now.copy, planned, outcomes);
  const here = new Set([...now.rows.places.keys(), ...rows.places.keys()]);
  const based = withEmptyBases(withDeletedRows(settled.copy, now), here);
  const kept = based.copy;
  // What could not be written comes again: as far as the link goes, the workbook has not seen it.
  const before = based.isWhole ? (submission.since ?? 0) : 0;
  const revision = settled.isWhole && based.isWhole ? answer.delta.to : Math.min(before, answer.delta.to);
  await excel.writeLink(formatLink(linkOfCopy(kept, here, cycle, server.address, revision)));
  journal.drop(cycle.id, mark);
  return reportOf(preview, answer.push, outcomes, pushOf(form, kept), answer.delta.to);
}

async function sendOnce(
  { server, journal }: SyncParts,
  cycleId: string,
  submission: Submission,
  mark: string,
  signal?: AbortSignal,
) {
  try {
    return await server.sync(cycleId, submission, signal);
  } catch (error) {
    // Refused is answered: there is nothing to find out about it any more.
    if (!isPassing(error) && !signal?.aborted) journal.drop(cycleId, mark);
    throw error;
  }
}

async function finishEarlier({ server, journal }: SyncParts, { cycle, link }: SyncTarget, signal?: AbortSignal) {
  const mark = markOf(link);
  const pending = journal.find(cycle.id, mark);
  if (!pending) return;
  try {
    await server.sync(cycle.id, pending, signal);
  } catch (error) {
    if (isPassing(error) || signal?.aborted) throw error;
  }
  journal.drop(cycle.id, mark);
}

/** Tells one workbook's unfinished sync from another's. */
function markOf(link: Link | undefined): string {
  if (!link) return 'unlinked';
  let hash = 0x811c9dc5;
  for (const character of formatLink(link)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return `${link.revision}-${hash.toString(36)}`;
}

/** With the records that others added since; what this workbook says of them has no base (rule E3). */
function withArrived(copy: LocalCopy, delta: Delta): LocalCopy {
  const arrived = delta.records
    .filter(({ id }) => !copy.records.has(id))
    .map(({ id, block, key, values }): [string, LocalRecord] => {
      const record = { id, block, key, server: values, base: {}, values };
      return [id, { ...record, deleted: false, lost: false }];
    });
  return { ...copy, records: new Map([...copy.records, ...arrived]) };
}

function withDeletions(copy: LocalCopy, deletions: ReadonlySet<string> = new Set()): LocalCopy {
  const records = [...copy.records].map(([id, record]): [string, LocalRecord] => [
    id,
    deletions.has(id) ? { ...record, deleted: true } : record,
  ]);
  return { ...copy, records: new Map(records) };
}

/** What the cells showed when the push was made was seen, also by whoever types into them afterwards. */
function withSeen(form: Form, agreed: LocalCopy, { copy, rows }: Snapshot): LocalCopy {
  const records = [...agreed.records].map(([id, record]): [string, LocalRecord] => {
    const cells = rows.places.get(id)?.cells ?? {};
    const answered = fieldsOf(form, record.block).filter((field) => isAnswered(form, field, cells[field.id]?.value));
    const names = new Set(answered.map((field) => field.id));
    const bases = Object.entries(copy.records.get(id)?.base ?? {});
    const shown = bases.filter(([field]) => names.has(field) && !(field in record.base));
    return shown.length > 0 ? [id, { ...record, base: { ...record.base, ...Object.fromEntries(shown) } }] : [id, record];
  });
  return { ...agreed, records: new Map(records) };
}

/**
 * A value of which nobody knows what was seen before it (rule I3) is taken for one that was typed into an empty cell: so
 * that it cannot go over another one unseen. Such a copy has to be told everything again.
 */
function withEmptyBases(copy: LocalCopy, here: ReadonlySet<string>): { copy: LocalCopy; isWhole: boolean } {
  let isWhole = true;
  const records = [...copy.records].map(([id, record]): [string, LocalRecord] => {
    const unknown = here.has(id) ? Object.keys(record.server).filter((field) => !record.base[field]) : [];
    if (unknown.length === 0) return [id, record];
    isWhole = false;
    return [id, { ...record, base: { ...record.base, ...Object.fromEntries(unknown.map((field) => [field, BLANK])) } }];
  });
  return { copy: { ...copy, records: new Map(records) }, isWhole };
}

/**
 * The copy as the workbook really is after writing: a cell that was not written shows what it showed, and that is what
 * its owner has seen. Taking the server's value for it would make the old value an edit of theirs.
 */
function asWritten(
  next: LocalCopy,
  now: LocalCopy,
  planned: readonly PlannedValue[],
  outcomes: readonly WriteOutcome[],
): { copy: LocalCopy; isWhole: boolean } {
  const results = new Map(outcomes.map(({ write, result }) => [write, result]));
  const isDone = ({ writes, shows }: PlannedValue) =>
    shows === undefined && writes.every((write) => ['written', 'unchanged'].includes(results.get(write) ?? ''));
  const undone = planned.filter((one) => !isDone(one));
  const records = new Map(next.records);
  for (const { id, field, from, shows } of undone) {
    const record = records.get(id);
    if (!record) continue;
    const seen: FieldValue = shows ?? now.records.get(id)?.values[field] ?? from;
    const base = { ...record.base, [field]: seen };
    records.set(id, { ...record, base, values: { ...record.values, [field]: seen } });
  }
  return { copy: { ...next, records }, isWhole: undone.every(({ shows }) => shows !== undefined) };
}

/**
 * A record that others deleted stays in the link as long as its row stands in the workbook: without it the row would look
 * like one that was added. A person takes the row out, never a machine.
 */
function withDeletedRows(copy: LocalCopy, { copy: now, rows }: Snapshot): LocalCopy {
  const gone = [...rows.places.keys()].filter((id) => !copy.records.has(id));
  const lost = gone.map((id): [string, LocalRecord] => [id, { ...now.records.get(id)!, deleted: false, lost: true }]);
  return { ...copy, records: new Map([...copy.records, ...lost]) };
}

function reportOf(
  preview: SyncPreview,
  push: PushAnswerDto | null,
  outcomes: readonly WriteOutcome[],
  left: Push,
  revision: number,
): SyncReport {
  const count = (wanted: string) => (push?.cells ?? []).filter(({ outcome }) => outcome === wanted).length;
  const isDone = ({ result }: WriteOutcome) => result === 'written' || result === 'unchanged';
  const refused = count('refused');
  return {
    preview,
    ...{ saved: count('saved'), conflicts: count('conflict'), refused },
    written: outcomes.filter(({ result }) => result === 'written').length,
    unwritten: outcomes.filter((outcome) => !isDone(outcome)),
    waiting: Math.max(0, left.edits.length + left.added.length - refused),
    revision,
  };
}
