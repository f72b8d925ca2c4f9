/**
 * Columns side by side of which one is ticked in each row: 達成 | 概ね達成 | 未達成 under 達成度. They are one choice, made by a
 * mark. Figures are none, though a 1 might be a tick.
 */
import { say } from '../../issue/say.js';
import { displayText } from '../../record/value.js';
import { tickOf } from '../../text/ticks.js';
import { exactTermOf } from '../../reader/survey/glossary.js';
import { labelOf, type Drafting, type FieldInput } from '../drafting.js';
import { draftNote } from '../reasons.js';
import type { FieldIds } from '../guess/field-ids.js';
import { calledWords, headerWords } from '../guess/field-source.js';
import type { GuessedColumn } from '../guess/table-keys.js';
import { isYear, type Slot } from '../survey/sheet-view.js';

export interface TickColumns {
  readonly columns: readonly [GuessedColumn, ...GuessedColumn[]];
  /** What stands over all of them. */
  readonly group: Slot | undefined;
  readonly marks: number;
}

const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 10;
const FEWEST_MARKS = 2;
const LONGEST_CHOICE = 15;
/** Rows with more marks than one, of those that have any. */
const MOST_DOUBLE = 0.1;

/** @param columns those that name nothing, left to right */
export function findTickColumns(columns: readonly GuessedColumn[]): TickColumns[] {
  const runs: GuessedColumn[][] = [];
  for (const one of columns) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (!holdsTicks(one)) runs.push([]);
    else if (run && before && isBeside(before, one)) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run): TickColumns[] => {
    const [first, ...others] = run;
    if (!first || run.length < FEWEST_COLUMNS || run.length > MOST_COLUMNS) return [];
    const counts = marksByRow(run);
    const marks = counts.reduce((sum, count) => sum + count, 0);
    const double = counts.filter((count) => count > 1).length;
    const words = new Set(run.map(({ column }) => column.header.word));
    if (marks < FEWEST_MARKS || words.size < run.length) return [];
    if (double > counts.filter((count) => count > 0).length * MOST_DOUBLE) return [];
    return [{ columns: [first, ...others], group: groupOf(first), marks }];
  });
}

function groupOf({ column }: GuessedColumn): Slot | undefined {
  return column.header.groups.findLast(({ text, word }) => word !== '' && !isYear(text));
}

function isBeside(left: GuessedColumn, right: GuessedColumn): boolean {
  return left.column.header.right + 1 === right.column.header.left && groupOf(left)?.word === groupOf(right)?.word;
}

function holdsTicks({ column: { header, cells, profile } }: GuessedColumn): boolean {
  if (header.word === '' || header.word.length > LONGEST_CHOICE || profile.formulas > 0 || profile.offered)
    return false;
  return cells.every((cell) => {
    if (!cell || cell.covered || cell.value.kind === 'blank') return true;
    return cell.value.kind === 'value' && typeof cell.value.raw !== 'number' && isTick(cell.value);
  });
}

function isTick(value: { readonly text: string; readonly raw: unknown }): boolean {
  const raw = typeof value.raw === 'boolean' ? value.raw : null;
  return !/^[-‐－―ー–—*＊vV1１]$/u.test(value.text.trim()) && tickOf(value.text, raw, () => false) !== 'unknown';
}

function marksByRow(run: readonly GuessedColumn[]): number[] {
  return (run[0]?.column.cells ?? []).map((_, row) => {
    return run.filter(({ column }) => {
      const value = column.cells[row]?.value;
      if (value?.kind !== 'value') return false;
      const raw = typeof value.raw === 'boolean' ? value.raw : null;
      return tickOf(displayText(value), raw, () => false) === 'marked';
    }).length;
  });
}

/** One field for all of them, required by nobody: the blank form has no marks. */
export function tickField({ columns, group, marks }: TickColumns, ids: FieldIds, drafting: Drafting): FieldInput {
  const values = columns.map(({ column }) => calledWords(column.header.leaf));
  const term = group && exactTermOf(group.word);
  const id = ids.free(term?.id ?? 'mark');
  const because = say(
    `「${values.join('」「')}」の列は印だけで、どの行にも印が一つ以下（計${marks}個）なので、印で選ぶ一つの欄とみなした`,
    `the columns "${values.join('", "')}" hold nothing but marks, no row more than one (${marks} in all): one choice`,
  );
  const words = { values, unset: [], qualified: false, sure: 0.8, because };
  return {
    id,
    label: labelOf(group ? calledWords(group) : values.join('・'), term?.en),
    type: 'choice',
    vocabulary: drafting.vocabularies.add(id, words),
    role: 'answer',
    from: { columns: 'choices', ...(group ? { under: [headerWords(group)] } : {}) },
    draft: draftNote(0.8, [because]),
  };
}
