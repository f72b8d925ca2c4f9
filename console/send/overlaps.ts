/**
 * What two workbooks of one batch have to do with each other: each was looked at by itself, and the second will meet what
 * the first brought.
 */
import { isAsked, type SubmissionDto } from '../../core/protocol/submissions.js';
import type { QueuedDelivery } from './delivery.js';

export interface Overlap {
  /** The other file. */
  readonly other: string;
  /** In how many cells they say something else; 0 where they are only from the same department. */
  readonly cells: number;
  /** Whether this one keeps more of the other's answers than it does not: then it counts as its correction (rule I4). */
  readonly isCorrection: boolean;
}

/** Of each workbook, by its id, what those before it in the batch say otherwise. */
export function overlapsIn(batch: readonly QueuedDelivery[]): ReadonlyMap<string, readonly Overlap[]> {
  const looked = batch.flatMap(({ id, fileName, state }) => {
    return state.kind === 'looked' && !isAsked(state.answer) ? [{ id, fileName, answer: state.answer }] : [];
  });
  return new Map(
    looked.map(({ id, answer }, i) => {
      const found = looked.slice(0, i).flatMap((before): Overlap[] => {
        const cells = differing(before.answer, answer);
        const isSame = answer.department !== '' && before.answer.department === answer.department;
        const isCorrection = isSame && kept(before.answer, answer) > cells + left(before.answer, answer);
        return cells > 0 || isSame ? [{ other: before.fileName, cells, isCorrection }] : [];
      });
      return [id, found];
    }),
  );
}

const nameOf = ({ sheet, address, field }: SubmissionDto['saved'][number]) => JSON.stringify([sheet, address, field]);

function differing(a: SubmissionDto, b: SubmissionDto): number {
  const texts = new Map(a.saved.map((cell) => [nameOf(cell), cell.text]));
  return b.saved.filter((cell) => (texts.get(nameOf(cell)) ?? cell.text) !== cell.text).length;
}

/** How many answers both give alike. */
function kept(a: SubmissionDto, b: SubmissionDto): number {
  const texts = new Map(a.saved.map((cell) => [nameOf(cell), cell.text]));
  return b.saved.filter((cell) => texts.get(nameOf(cell)) === cell.text).length;
}

/** How many cells the first has answered that the second has not. */
function left(a: SubmissionDto, b: SubmissionDto): number {
  const names = new Set(b.saved.map(nameOf));
  return a.saved.filter((cell) => !names.has(nameOf(cell))).length;
}
