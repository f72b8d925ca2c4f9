/**
 * The answers that stood in the workbook with which a cycle begins, taken in as its first submission: by the same merge as
 * every workbook, with its history, in the transaction that begins the cycle.
 */
import { Problem } from '../../../core/problem/problem.js';
import type { SentDto } from '../../../core/protocol/submissions.js';
import { isAsked } from '../../../core/protocol/submissions.js';
import type { CycleSummary, Stamps } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import type { CycleParts } from '../cycle-parts.js';
import { decideWorkbook } from '../steps/receive-workbook.js';
import { takeFirstStep } from '../steps/take-step.js';
import type { BlankForm } from '../workbooks/blank-forms.js';
import type { Delivered } from '../workbooks/read-delivery.js';
import type { Author } from '../writer.js';

/** The workbook as it was given, read as a copy of what is handed out. */
export interface FirstAnswers {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly reading: Delivered;
}

/** To be called before the transaction. @throws Problem `form-mismatch` where the workbook is of another year */
export async function readFirstAnswers(
  { workbooks }: Pick<CycleParts, 'workbooks'>,
  { form, bytes: blank }: BlankForm,
  given: Pick<FirstAnswers, 'fileName' | 'bytes'>,
): Promise<FirstAnswers> {
  const reading = await workbooks.readCopy(given.bytes, { bytes: blank, form }, [form]);
  const { fiscalYear } = reading;
  if (fiscalYear !== undefined && form.year !== undefined && fiscalYear !== form.year) {
    throw new Problem('form-mismatch', {
      ja: `このブックは${fiscalYear}年度のものです。${form.year}年度の回答としては取り込めません。空にして配るか、別のブックを選んでください。`,
      en: `This workbook is for fiscal year ${fiscalYear}; its answers cannot be taken in for ${form.year}. Empty it, or choose another one.`,
    });
  }
  return { ...given, reading: { ...reading, told: [] } };
}

/** @throws Problem `conflict` where some of them could not be taken in: then nothing is */
export async function takeFirstAnswers(
  parts: CycleParts,
  database: Database,
  cycle: CycleSummary,
  { answers, author, stamps }: { readonly answers: FirstAnswers; readonly author: Author; readonly stamps: Stamps },
): Promise<void> {
  const { fileName, bytes, reading } = answers;
  const submissionId = stamps.newId();
  const delivery = { submissionId, fileName, bytes, unknown: 'leave' } as const;
  const answer = await takeFirstStep<SentDto>(
    parts,
    { database, cycle, author, stamps },
    {
      kind: 'workbook',
      submissionId,
      content: bytes,
      decide: (open) => decideWorkbook(open, delivery, reading),
    },
  );
  if (isAsked(answer)) return;
  const left = [...answer.refused, ...answer.conflicts].map(({ sheet, address }) => `${sheet} ${address}`);
  if (left.length === 0) return;
  throw new Problem('conflict', {
    ja: `取り込めない回答があります（${left.slice(0, 5).join('、')}）。空にして始めてから、このブックを取り込んで確かめてください。`,
    en: `Some answers could not be taken in (${left.slice(0, 5).join(', ')}). Begin with them emptied, and send the workbook in then.`,
  });
}
