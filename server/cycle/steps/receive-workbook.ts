/**
 * A department's workbook comes in: read, checked, compared with what it was made from, and taken in like any push (core's
 * merge, one transaction, one answer for the same submission). A submission that changes nothing is kept too: that it
 * came in is worth knowing. Where a person has to say something first, that is asked in its place: it was read once, and
 * nothing is stored.
 */
import { isAsked, type AskedDto, type PreviewedDto, type SentDto } from '../../../core/protocol/submissions.js';
import { questionsIn } from '../../../core/questions/questions.js';
import type { CycleRef } from '../../store/cycles.js';
import type { CycleParts } from '../cycle-parts.js';
import { mergeWorkbook, type MergedWorkbook } from './merge-workbook.js';
import { requireCycle } from '../open-cycle.js';
import { readDelivery, type Delivered } from '../workbooks/read-delivery.js';
import { descentNote, workbookNote } from '../answers/arrival-detail.js';
import { questionAnswer } from '../answers/question-answer.js';
import { submissionAnswer } from '../answers/submission-answer.js';
import { previewStep, type OpenStep } from './open-step.js';
import { takeStep, type StepOutcome } from './take-step.js';
import { usedStatements } from '../told/used-statements.js';
import type { Author } from '../writer.js';

interface Delivery {
  /** Made by the client. */
  readonly submissionId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether to ask about what cannot be told, or to leave it out. */
  readonly unknown: 'ask' | 'leave';
  /** Whose it is, where somebody says so: more than what stands in it. */
  readonly department?: string | undefined;
}

/**
 * @returns the answer as JSON (`submissionSchema`, or `askedSchema`)
 * @throws Problem for a workbook that cannot be read or is not of this cycle, for an id that was used for another, and
 *   for a closed cycle
 */
export async function receiveWorkbook(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  delivery: Delivery,
): Promise<string> {
  const { submissionId, bytes, department } = delivery;
  const reading = await readFor(parts, ref, delivery, author);
  return takeStep(parts, ref, author, {
    kind: 'workbook',
    submissionId,
    content: department === undefined ? bytes : new Uint8Array(Buffer.concat([bytes, Buffer.from(department)])),
    decide: (open) => decideWorkbook(open, delivery, reading),
    tell: ({ text }) => text,
  });
}

/** What a workbook would do: the answer that it would get now, or what would be asked; nothing is stored. */
export async function previewWorkbook(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  delivery: Omit<Delivery, 'submissionId'>,
): Promise<PreviewedDto> {
  const reading = await readFor(parts, ref, delivery, author);
  return previewStep(parts, ref, author, async (open) => {
    const { answer, stored } = await decideWorkbook(open, { ...delivery, submissionId: '' }, reading);
    // Nothing makes a revision.
    return isAsked(answer) ? answer : { ...answer, revision: open.before.revision, copy: stored?.copy ?? {} };
  });
}

/** As it is read for whoever sends it. Before the transaction: reading takes longer than anything that is done under the cycle's lock. */
export async function readFor(
  parts: CycleParts,
  ref: CycleRef,
  { bytes, department }: Pick<Delivery, 'bytes' | 'department'>,
  { actor }: Author,
): Promise<Delivered> {
  const reading = await readDelivery(parts, await requireCycle(parts.store.client, ref), bytes, actor);
  return department === undefined ? reading : { ...reading, department };
}

/** What a workbook comes to in a cycle as it is met. */
export async function decideWorkbook(
  open: OpenStep,
  { submissionId, fileName, unknown }: Delivery,
  reading: Delivered,
): Promise<StepOutcome<SentDto>> {
  const merged = await mergeWorkbook(open, fileName, reading);
  const asked = unknown === 'ask' ? askedAnswer(open, merged, { submissionId, fileName, reading }) : undefined;
  if (asked) return { answer: asked, stored: undefined };
  const { result, conflicts, issues, writer, states, department, descent, copy, isTaken } = merged;
  const revision = isTaken ? open.revision : open.before.revision;
  const answer = submissionAnswer(open.cycle.form, merged, {
    submissionId,
    fileName,
    revision,
    told: reading.told,
    actor: open.author.actor,
  });
  const file = { name: fileName, source: writer.source };
  const arrival = {
    kind: 'workbook',
    department,
    file,
    ...workbookNote(answer),
    descent: descentNote(answer, reading.link?.revision),
  } as const;
  if (!isTaken) return { answer, stored: undefined, arrival };
  return {
    answer,
    arrival,
    stored: {
      department,
      baseRevision: reading.link?.revision ?? descent?.from?.revision ?? null,
      copy,
      file,
      uses: answer.told.map(({ id: toldId, sheet, address }) => ({ toldId, sheet, address })),
      issues,
      table: { ...result, conflicts },
      editing: { writer, states },
    },
  };
}

interface Asking extends Pick<Delivery, 'submissionId' | 'fileName'> {
  readonly reading: Delivered;
}

/** Undefined where there is nothing to ask. */
function askedAnswer(
  { blank, cycle: { form }, author }: OpenStep,
  { issues, records, department }: MergedWorkbook,
  { submissionId, fileName, reading }: Asking,
): AskedDto | undefined {
  // What is answered is kept with the cycle's version of the form.
  if (reading.form.version !== form.version) return undefined;
  const told = new Set(reading.told.map(({ subject }) => subject));
  const questions = questionsIn({ ...reading, records, issues, blank: blank.table.records }, told);
  if (questions.length === 0) return undefined;
  return {
    asked: true,
    submissionId,
    fileName,
    department,
    questions: questions.map(questionAnswer),
    told: usedStatements(form, issues, reading.told, author.actor),
  };
}
