/**
 * A department's workbook comes in: read, checked, compared with what it was made from, and taken in like any push (core's
 * merge, one transaction, one answer for the same submission). A submission that changes nothing is kept too: that it
 * came in is worth knowing.
 */
import type { SubmissionDto } from '../../../core/protocol/submissions.js';
import type { CycleRef } from '../../store/cycles.js';
import type { CycleParts } from '../cycle-parts.js';
import { mergeWorkbook } from './merge-workbook.js';
import { requireCycle } from '../open-cycle.js';
import { readDelivery, type Delivered } from '../workbooks/read-delivery.js';
import { submissionAnswer } from '../answers/submission-answer.js';
import { previewStep, type OpenStep } from './open-step.js';
import { takeStep, type StepOutcome } from './take-step.js';
import type { Author } from '../writer.js';

interface Delivery {
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
  const { submissionId, bytes } = delivery;
  const reading = await readFor(parts, ref, bytes, author);
  return takeStep(parts, ref, author, {
    kind: 'workbook',
    submissionId,
    content: bytes,
    decide: (open) => decide(open, delivery, reading),
    tell: ({ text }) => text,
  });
}

/** What a workbook would do: the answer that it would get now; nothing is stored. */
export async function previewWorkbook(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  { fileName, bytes }: Omit<Delivery, 'submissionId'>,
): Promise<SubmissionDto> {
  const reading = await readFor(parts, ref, bytes, author);
  return previewStep(parts, ref, author, async (open) => {
    const { revision } = open.before;
    return submissionAnswer(open.cycle.form, await mergeWorkbook(open, fileName, reading), {
      submissionId: '',
      fileName,
      revision,
      told: reading.told,
      actor: author.actor,
    });
  });
}

/** Before the transaction: reading takes longer than anything that is done under the cycle's lock. */
async function readFor(parts: CycleParts, ref: CycleRef, bytes: Uint8Array, { actor }: Author): Promise<Delivered> {
  return readDelivery(parts, await requireCycle(parts.store.client, ref), bytes, actor);
}

async function decide(
  open: OpenStep,
  { submissionId, fileName }: Delivery,
  reading: Delivered,
): Promise<StepOutcome<SubmissionDto>> {
  const merged = await mergeWorkbook(open, fileName, reading);
  const { result, conflicts, issues, writer, states, department, descent, copy, isTaken } = merged;
  const revision = isTaken ? open.revision : open.before.revision;
  const answer = submissionAnswer(open.cycle.form, merged, {
    submissionId,
    fileName,
    revision,
    told: reading.told,
    actor: open.author.actor,
  });
  if (!isTaken) return { answer, stored: undefined };
  return {
    answer,
    stored: {
      department,
      baseRevision: reading.link?.revision ?? descent?.from?.revision ?? null,
      copy,
      file: { name: fileName, source: writer.source },
      issues,
      table: { ...result, conflicts },
      editing: { writer, states },
    },
  };
}
