/**
 * A department's workbook comes in: read, checked, compared with what it was made from, and taken in like any push (core's
 * merge, one transaction, one answer for the same submission). A submission that changes nothing is kept too: that it
 * came in is worth knowing.
 */
import { createHash } from 'node:crypto';
import { checkReading } from '../../core/check/check-reading.js';
import { keptBlanks } from '../../core/consolidation/kept-blanks.js';
import { rowIssues } from '../../core/consolidation/row-issues.js';
import type { Issue } from '../../core/issue/issue.js';
import type { SubmissionDto } from '../../core/protocol/submissions.js';
import { applyPush } from '../../core/sync/apply-push.js';
import { isTaken, type PushResult } from '../../core/sync/push-result.js';
import { workbookPush } from '../../core/sync/workbook-push.js';
import type { DepartmentStates, Writer } from '../../core/sync/write-rights.js';
import { touchedConflicts, type NamedConflict } from '../store/conflicts.js';
import { findCycle, type CycleRef } from '../store/cycles.js';
import { saveStep } from '../store/steps.js';
import { nameSource } from '../store/submissions.js';
import { inSnapshot } from '../store/transactions.js';
import type { WorkbookReading } from '../workbook/read-form.js';
import { beginEditing } from './begin-editing.js';
import type { CycleParts } from './cycle-parts.js';
import { submissionAnswer } from './submission-answer.js';
import { readDelivery } from './read-delivery.js';
import { respondentOf } from './respondent.js';
import { openStep, takeStep, unknownCycle, type OpenStep } from './take-step.js';
import { workbookBase } from './workbook-base.js';
import { departmentStates, writerOf, type Author } from './writer.js';

export interface Delivery {
  /** Made by the client. */
  readonly submissionId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * @returns the answer as JSON (`submissionSchema`)
 * @throws Problem for a workbook that cannot be read or is not of this cycle, for an id that was used for another, and
 *   for a closed cycle
 */
export async function receiveWorkbook(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  delivery: Delivery,
): Promise<string> {
  const { submissionId, fileName, bytes } = delivery;
  const requestHash = createHash('sha256').update(bytes).digest('hex');
  const reading = await readFor(parts, ref, bytes);
  const request = { submissionId, requestHash };
  return takeStep(
    parts,
    ref,
    request,
    'workbook',
    async (step) => {
      const { database, before, cycle, stamps } = step;
      const merged = await mergeWorkbook(parts, step, author, fileName, reading);
      const { result, conflicts, writer, department, isTaken } = merged;
      const revision = isTaken ? before.revision + 1 : before.revision;
      const answer = submissionAnswer(cycle.form, { submissionId, fileName, department, revision }, merged);
      const text = JSON.stringify(answer);
      if (!isTaken) return { told: text, revision: undefined };
      const actorId = author.actor?.userId ?? null;
      const { municipalityId, cycleId } = cycle;
      const errors = merged.issues.filter(({ severity }) => severity === 'error').length;
      const head = {
        ...{ municipalityId, cycleId, ...request, channel: author.channel, actorId, fileName, source: writer.source },
        ...{ department, revision, baseRevision: merged.baseRevision, errors, answer: text },
      };
      const state = { ...result.state, revision };
      await saveStep(
        database,
        cycle.form,
        { ...head, kind: 'workbook' },
        before,
        { ...result, state, conflicts },
        stamps,
      );
      await beginEditing(step, result, writer, merged.states, { submissionId, revision, actorId });
      return { told: text, revision };
    },
    (answer) => Promise.resolve(answer),
  );
}

/** What a workbook would do: the answer that it would get now; nothing is stored. */
export async function previewWorkbook(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  { fileName, bytes }: Omit<Delivery, 'submissionId'>,
): Promise<SubmissionDto> {
  const reading = await readFor(parts, ref, bytes);
  const stamps = parts.stamps();
  return inSnapshot(parts.store.client, async (database) => {
    const step = await openStep(parts, database, ref, stamps);
    const merged = await mergeWorkbook(parts, step, author, fileName, reading);
    const { department } = merged;
    const head = { submissionId: '', fileName, department, revision: step.before.revision };
    return submissionAnswer(step.cycle.form, head, merged);
  });
}

/** Before the transaction: reading takes longer than anything that is done under the cycle's lock. */
async function readFor({ store }: CycleParts, ref: CycleRef, bytes: Uint8Array): Promise<WorkbookReading> {
  const cycle = await findCycle(store.client, ref);
  if (!cycle) throw unknownCycle();
  return readDelivery(store, cycle, bytes);
}

export interface MergedWorkbook {
  readonly result: PushResult;
  readonly conflicts: readonly NamedConflict[];
  readonly issues: readonly Issue[];
  readonly reading: WorkbookReading;
  readonly writer: Writer;
  readonly states: DepartmentStates;
  readonly department: string;
  readonly baseRevision: number | null;
  /** Not where all that it brought was refused. */
  readonly isTaken: boolean;
}

async function mergeWorkbook(
  parts: CycleParts,
  step: OpenStep,
  author: Author,
  fileName: string,
  reading: WorkbookReading,
): Promise<MergedWorkbook> {
  const { database, cycle, before, stamps } = step;
  const { form } = cycle;
  const blank = await parts.blanks.of(cycle, database);
  const base = await workbookBase(step, blank.records, reading);
  const { push, matched } = workbookPush(reading.form, before, base, reading.records);
  const source = await nameSource(database, cycle, fileName);
  const writer = { ...(await writerOf(database, author, source)), respondent: reading.department };
  const states = await departmentStates(database, cycle, form);
  const earlierForm = reading.form.version === form.version ? undefined : reading.form;
  const result = applyPush(form, before, push, { writer, states, earlierForm, newId: () => stamps.newId() });
  const incoming = { source, department: reading.department, records: matched };
  const kept = base.isOwn ? [] : keptBlanks(form, before, incoming);
  const issues = [
    ...[...checkReading(reading), ...result.issues, ...kept],
    ...rowIssues(form, blank.records, before, incoming),
  ];
  return {
    ...{ result, reading, writer, states, issues: withoutKnown(issues, blank.issues) },
    conflicts: touchedConflicts(form, before, result.state, () => stamps.newId()),
    department: respondentOf(form, reading.department, reading.records),
    baseRevision: reading.link?.revision ?? null,
    isTaken: isTaken(result) || !result.cells.some(({ outcome }) => outcome === 'refused'),
  };
}

/** Leaves out what is true of the blank form already. */
function withoutKnown(issues: readonly Issue[], known: readonly Issue[]): Issue[] {
  const nameOf = ({ code, sheet, address, evidence }: Issue) => JSON.stringify([code, sheet, address, evidence]);
  const names = new Set(known.map(nameOf));
  return issues.filter((issue) => !names.has(nameOf(issue)));
}
