/**
 * What two copies say of each other where nothing tells which came first: whether one can be the continuation of the other,
 * and which of the two is the later one.
 */
import { blockOf, type Form } from '../form/form.js';
import { displayText } from '../record/value.js';
import { compact } from '../text/normalise.js';
import { similarity } from '../text/similarity.js';
import type { Answers, Copy } from './answers.js';
import { compareAnswers, type AnsweredCell } from './differing-cells.js';

/** Shorter texts（なし, 未実施）are written by anybody. */
const SHORTEST_TELLING = 6;

/**
 * Whether a copy can have been made from another one: it keeps a sentence of it, or at least as many answers as it does
 * not. Ratings and figures agree by chance, so that one of them says nothing beside several that differ.
 */
export function keepsAnswers(form: Form, copy: Copy, other: Pick<Copy, 'answers'>): boolean {
  const { same, changed, onlyThere } = compareAnswers(form, copy, other.answers);
  return same.length >= changed.length + onlyThere.length || same.some((cell) => isTelling(form, copy, cell));
}

/** A sentence that was corrected says at least so much of what it said before. */
const REWORDED = 0.5;

/**
 * Whether a copy that came later goes on from an earlier one, so that what differs in it replaces what that one said: it
 * keeps a sentence of it or corrects one, or keeps more answers than it does not. A colleague's parallel copy may give the
 * same rating or figure by chance, and must not replace theirs.
 */
export function goesOnFrom(form: Form, copy: Copy, earlier: Pick<Copy, 'answers'>): boolean {
  const { same, changed, onlyThere } = compareAnswers(form, copy, earlier.answers);
  if (same.length > changed.length + onlyThere.length) return true;
  if (same.some((cell) => isTelling(form, copy, cell))) return true;
  return changed.some((cell) => isReworded(form, copy, earlier, cell));
}

/**
 * The same of copies that were made with one link: what the link gave is in both, and says nothing of either. They were handed
 * out as one workbook, so that as many answers kept as not are enough, unless somebody wrote another sentence altogether.
 * @param start what the link gave
 */
export function goesOnSince(form: Form, start: Answers, copy: Copy, earlier: Pick<Copy, 'answers'>): boolean {
  const own = { records: copy.records, answers: answersSince(form, start, copy, copy.answers) };
  const before = { answers: answersSince(form, start, copy, earlier.answers) };
  if (goesOnFrom(form, own, before)) return true;
  const { same, changed, onlyThere } = compareAnswers(form, own, before.answers);
  return same.length >= changed.length + onlyThere.length && !changed.some((cell) => isTelling(form, own, cell));
}

function answersSince(form: Form, start: Answers, copy: Copy, answers: Answers): Answers {
  const given = new Map<string, Set<string>>();
  for (const { identity, field } of compareAnswers(form, { ...copy, answers }, start).same) {
    given.set(identity, (given.get(identity) ?? new Set<string>()).add(field));
  }
  return new Map(
    [...answers].map(([identity, cells]) => {
      return [identity, new Map([...cells].filter(([field]) => !given.get(identity)?.has(field)))] as const;
    }),
  );
}

function isReworded(form: Form, copy: Copy, { answers }: Pick<Copy, 'answers'>, cell: AnsweredCell): boolean {
  if (!isTelling(form, copy, cell)) return false;
  const [now, before] = [copy.answers, answers].map((of) => displayText(of.get(cell.identity)?.get(cell.field)));
  return similarity(now ?? '', before ?? '') >= REWORDED;
}

function isTelling(form: Form, { records, answers }: Copy, { identity, field: id }: AnsweredCell): boolean {
  const record = records.get(identity);
  const field = record && blockOf(form, record.block).fields.find((one) => one.id === id);
  if (field?.type !== 'text') return false;
  return compact(displayText(answers.get(identity)?.get(id))).length >= SHORTEST_TELLING;
}

/**
 * Whether answers alone tell that one of two copies went on from the other: it only adds to it, or adds more than the other
 * has and that cannot as well have been cleared there.
 */
export function isOneLater(form: Form, one: Copy, other: Copy): boolean {
  return isLater(form, one, other) || isLater(form, other, one);
}

function isLater(form: Form, copy: Copy, other: Copy): boolean {
  const { changed, onlyHere, onlyThere } = compareAnswers(form, copy, other.answers);
  if (onlyHere.length <= onlyThere.length) return false;
  if (changed.length === 0 && onlyThere.length === 0) return true;
  return onlyHere.filter((cell) => !isHole(other, cell)).length > onlyThere.length;
}

/** A blank in a row that is answered otherwise, in a column that is answered in other rows: it may have been cleared. */
function isHole({ answers }: Copy, { identity, field }: AnsweredCell): boolean {
  if (!answers.has(identity)) return false;
  return [...answers].some(([other, cells]) => other !== identity && cells.has(field));
}
