/**
 * What a workbook has to do with others that were given together with it, as it will be told when they have come in before
 * it (rule I4). Nothing is stored.
 */
import { blockOf, type Form } from '../../../core/form/form.js';
import type { KeptCopy } from '../../../core/lineage/kept-copy.js';
import { compareAnswers, type AnsweredCell } from '../../../core/lineage/differing-cells.js';
import type { Answers, Copy } from '../../../core/lineage/answers.js';
import type { RelationDto } from '../../../core/protocol/batch.js';
import { displayText } from '../../../core/record/value.js';
import type { CycleRef } from '../../store/cycles.js';
import type { CycleParts } from '../cycle-parts.js';
import type { Author } from '../writer.js';
import { copyIn, sentCopy } from './descent.js';
import { sentIn } from './merge-workbook.js';
import { previewStep } from './open-step.js';
import { readFor } from './receive-workbook.js';
import { workbookBase } from './workbook-base.js';

interface Together {
  readonly bytes: Uint8Array;
  /** Whose it is, where somebody says so. */
  readonly department?: string | undefined;
  /** Those that come in before it, in that order. */
  readonly earlier: readonly { readonly submissionId: string; readonly fileName: string; readonly copy: KeptCopy }[];
}

/** @throws Problem `not-found`, and for a workbook that cannot be read or is not of this cycle */
export async function relateWorkbook(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  { earlier, ...given }: Together,
): Promise<RelationDto> {
  const reading = await readFor(parts, ref, given, author);
  return previewStep(parts, ref, author, async (open) => {
    const { sent } = await sentIn(open, reading);
    const { form } = sent;
    const together = earlier.map(({ fileName: source, copy }, i) => {
      return sentCopy(open, { source, copy, revision: open.before.revision + 1 + i });
    });
    const { descent, blank } = await workbookBase(open, reading.link, sent, sent.department === '' ? [] : together);
    const copy = copyIn(open, blank, sent);
    const from = earlier.find((_, i) => together[i] === descent?.from);
    const start = from && descent?.from ? descent.from.answers : undefined;
    const written = start && new Set(differing(form, copy, start).map(nameOf));
    return {
      from: from?.submissionId ?? null,
      replaces: start ? replacedCells(form, copy, start) : [],
      others: earlier.map(({ submissionId, fileName }, i) => {
        const { changed } = compareAnswers(form, copy, together[i]?.answers ?? new Map());
        // What it leaves as it was in the one that it goes on from contradicts nobody.
        const contradicts = changed.filter((cell) => written?.has(nameOf(cell)) ?? true).length;
        return { submissionId, fileName, contradicts };
      }),
    };
  });
}

function differing(form: Form, copy: Copy, before: Answers): readonly AnsweredCell[] {
  const { changed, onlyHere, onlyThere } = compareAnswers(form, copy, before);
  return [...changed, ...onlyHere, ...onlyThere];
}

function nameOf({ identity, field }: AnsweredCell): string {
  return JSON.stringify([identity, field]);
}

/** What differs, cell by cell: what is answered otherwise, then what is new, then what is emptied. */
function replacedCells(form: Form, copy: Copy, before: Answers): RelationDto['replaces'] {
  return differing(form, copy, before).flatMap(({ identity, field: id }) => {
    const record = copy.records.get(identity);
    const field = record && blockOf(form, record.block).fields.find((one) => one.id === id);
    if (!record || !field) return [];
    const textIn = (answers: Answers) => displayText(answers.get(identity)?.get(id));
    const place = { sheet: record.sheet, address: record.cells[id]?.address ?? '' };
    return [{ ...place, label: field.label, before: textIn(before), after: textIn(copy.answers) }];
  });
}
