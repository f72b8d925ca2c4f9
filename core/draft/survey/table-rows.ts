/**
 * What stands under a table's header: rows that are records, labelled rows beneath them, and the rest.
 */
import { coversColumns } from '../../grid/area.js';
import { extentAt } from '../../grid/grid.js';
import { isColumnNumbering, isNoteRow, isSumName } from '../../reader/table/row-kind.js';
import { isAligned, type FoundTable } from './find-tables.js';
import { exactTermOf, isKnownWord } from '../../reader/survey/glossary.js';
import { sectionsIn } from './sections.js';
import { isHeaderish, type Slot } from './sheet-view.js';

export interface LabelledRow {
  readonly row: number;
  readonly slot: Slot;
}

export interface TableRowsFound {
  readonly data: readonly number[];
  readonly labels: readonly LabelledRow[];
  /** Notes, sums and headings: everything that is no record. */
  readonly others: readonly number[];
}

/** @param isTaken whether a cell belongs to a label with a box beneath it */
export function rowsOf(table: FoundTable, isTaken: (slot: Slot) => boolean): TableRowsFound {
  const { view, band, last } = table;
  const data: number[] = [];
  const labels: LabelledRow[] = [];
  const others: number[] = [];
  let before = band.bottom;
  for (const row of view.below(band.bottom)) {
    if (row > last) break;
    const slots = view.within(row, band);
    if (slots.length === 0) continue;
    // What follows after a gap and begins with a label is the rest of a card.
    if (row > before + 1 && isCardRow(slots, table)) break;
    before = Math.max(row, ...slots.map((slot) => slot.bottom));
    const label = labelIn(table, row, slots);
    if (slots.some(isTaken) || isAside(slots) || isHeading(table, row, slots)) others.push(row);
    else if (label) labels.push({ row, slot: label });
    else if (isAligned(slots, band) || alignedShare(slots, table) >= 0.6) data.push(row);
    else others.push(row);
  }
  return withoutLoneLabels(withoutNextTitle({ data, labels, others }, table), table);
}

/** Rows that a title over a table takes up at most. */
const MOST_TITLE_ROWS = 3;

/** What stands after a gap, right above the next header, and fills few of the columns is that one's title. */
function withoutNextTitle(rows: TableRowsFound, { view, band, last }: FoundTable): TableRowsFound {
  if (last >= view.bottom) return rows;
  const { data } = rows;
  const gap = data.findLastIndex((row, i) => i > 0 && row > (data[i - 1] ?? row) + 1);
  const after = gap > 0 ? data.slice(gap) : [];
  const isSparse = (row: number) => view.within(row, band).length <= band.columns.length / 2;
  if (after.length === 0 || after.length > MOST_TITLE_ROWS || !after.every(isSparse)) return rows;
  if (rows.labels.some(({ row }) => row > (after[0] ?? 0)) || last - (after.at(-1) ?? 0) > MOST_TITLE_ROWS) return rows;
  return { ...rows, data: data.slice(0, gap), others: [...rows.others, ...after] };
}

/** A label with its value: 総合評価 | Ａ. */
function isCardRow([label, ...values]: readonly Slot[], { band }: FoundTable): boolean {
  if (!label || label.left !== band.left || !exactTermOf(label.word)) return false;
  return values.length <= 1 && band.columns.length > 2;
}

function isAside(slots: readonly Slot[]): boolean {
  const texts = slots.map(({ text }) => text);
  return (
    isNoteRow(texts) || isColumnNumbering(texts.length, (i) => texts[i] ?? '') || texts.slice(0, 3).some(isSumName)
  );
}

function isHeading({ view, band }: FoundTable, row: number, slots: readonly Slot[]): boolean {
  return band.columns.length > 2 && slots.length === 1 && sectionsIn(view, row)[0]?.slot === slots[0];
}

function alignedShare(slots: readonly Slot[], { band }: FoundTable): number {
  return slots.filter((slot) => isAligned([slot], band)).length / slots.length;
}

/** A short text at the beginning of a row, and one wide cell for all the rest, empty or not. */
function labelIn({ view, band }: FoundTable, row: number, slots: readonly Slot[]): Slot | undefined {
  const [label, value, more] = slots;
  if (!label || more || label.left !== band.left || !isHeaderish(label) || label.text.length > 40) return undefined;
  if (band.columns.length < 3) return undefined;
  const area = extentAt(view.grid, { row, column: label.right + 1 });
  if (value && value.left !== area.left) return undefined;
  const over = band.columns.filter((column) => coversColumns(area, column));
  return over.length >= 2 && over.length >= (band.columns.length - 1) / 2 ? label : undefined;
}

/** A label that stands once must be a known word, or be merged over what names a record; else its row is a record. */
function withoutLoneLabels(rows: TableRowsFound, { band }: FoundTable): TableRowsFound {
  const count = new Map<string, number>();
  for (const { slot } of rows.labels) count.set(slot.word, (count.get(slot.word) ?? 0) + 1);
  const isLabel = ({ slot }: LabelledRow) =>
    (count.get(slot.word) ?? 0) > 1 ||
    isKnownWord(slot.word) ||
    slot.right >= (band.columns[1]?.right ?? slot.right + 1);
  return {
    data: [...rows.data, ...rows.labels.filter((label) => !isLabel(label)).map(({ row }) => row)].sort((a, b) => a - b),
    labels: rows.labels.filter(isLabel),
    others: rows.others,
  };
}
