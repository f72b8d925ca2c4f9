/**
 * Finds labels with a value beside or below them: 計画名 and what stands to its right, a narrative box under its title.
 * A short text is a label where it is a known word, ends with a colon, comes again on other sheets, or stands in a
 * column of such texts; not because something happens to stand beside it.
 */
import type { Area } from '../../grid/address.js';
import { extentAt, type GridCell } from '../../grid/grid.js';
import { splitLabel } from '../../reader/labels/label-within.js';
import { isSumName } from '../../reader/table/row-kind.js';
import { findFiscalYear } from '../../text/fiscal-year.js';
import { compact } from '../../text/normalise.js';
import { parseNumber } from '../../text/number.js';
import { exactTermOf, isKnownWord } from '../../reader/survey/glossary.js';
import type { AlikeSheets } from './alike-sheets.js';
import { sectionStyle } from './section-style.js';
import { isHeaderish, type SheetView, type Slot } from './sheet-view.js';

export interface FoundLabel {
  readonly view: SheetView;
  readonly slot: Slot;
  readonly take: 'right' | 'below' | 'within';
  readonly value: Area;
  /** Whether more cells follow in the row after the value. */
  readonly more: boolean;
  /** The value, where it stands in the label's own cell. */
  readonly written?: string;
}

/** The cell of a label's value, as far as it is one. */
export function valueCell({ view, value, written }: FoundLabel): GridCell | undefined {
  if (written === undefined) return view.grid.cell(value.top, value.left);
  const number = parseNumber(written);
  return { text: written, raw: number ?? written };
}

const LONGEST_LABEL = 40;
/** A text below its title that is longer is what the title asks for. */
const PROSE = 40;
const MOST_LABELS = 400;
/** Texts below each other that make a column of labels. */
const FEWEST_STACKED = 3;

/**
 * Titles with a box beneath them; they may stand under tables, whose rows they are not.
 * @param isTaken whether a row belongs to a table's header
 */
export function findBoxes(view: SheetView, isTaken: (row: number) => boolean): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (const row of view.rows) {
    const [slot, more] = view.at(row);
    if (!slot || more || isTaken(row) || slot.text.length > LONGEST_LABEL || !isHeaderish(slot)) continue;
    if (isTitle(slot) || headsTable(view, slot, isTaken)) continue;
    const box = boxUnder(view, slot);
    if (box && !isTaken(box.top)) found.push({ view, slot, take: 'below', value: box, more: false });
    if (found.length >= MOST_LABELS) break;
  }
  return found;
}

/** Whether a numbered or marked title is the heading of a table further down, rather than that of a box. */
function headsTable(view: SheetView, title: Slot, isTaken: (row: number) => boolean): boolean {
  const style = sectionStyle(title.text);
  if (!style) return false;
  for (const row of view.below(title.bottom)) {
    if (isTaken(row)) return true;
    const [slot, more] = view.at(row);
    if (slot && !more && sectionStyle(slot.text)?.template === style.template) return false;
  }
  return false;
}

function boxUnder(view: SheetView, title: Slot): Area | undefined {
  const area = extentAt(view.grid, { row: title.bottom + 1, column: title.left });
  if (area.left !== title.left || area.top !== title.bottom + 1) return undefined;
  const text = view.at(area.top).find((slot) => slot.left === area.left)?.text ?? '';
  if (view.at(area.top).length > 1) return undefined;
  const width = Math.min(area.right, view.right) - area.left + 1;
  const sameWidth = Math.min(area.right, view.right) === title.right && width >= 2;
  const tall = area.bottom - area.top >= 1 && width >= 2;
  if (text === '') return tall || (sameWidth && width >= 3 && isKnownWord(title.word)) ? area : undefined;
  const isBox = tall || (text.length >= PROSE && (sameWidth || isKnownWord(title.word)));
  return isBox && text.length > title.text.length ? area : undefined;
}

/** @param isFree whether a row belongs to no table, heading or box */
export function findPairs(
  views: readonly SheetView[],
  alike: AlikeSheets,
  isFree: (view: SheetView, row: number) => boolean,
): FoundLabel[] {
  const all = views.flatMap((view) => {
    const rows = view.rows.filter((row) => isFree(view, row));
    return withoutSideHeadings(rows.flatMap((row) => pairsIn(view, row)));
  });
  const sheets = new Map<string, Set<number>>();
  for (const { slot, view } of all) sheets.set(slot.word, (sheets.get(slot.word) ?? new Set()).add(view.index));
  const stacked = stackedLabels(all);
  const values = new Set(all.map(({ view, value }) => `${view.index} ${value.top} ${value.left}`));
  const isLabel = (label: FoundLabel) => {
    const { slot, view } = label;
    if (isSumName(slot.text)) return false;
    if (isPlainLabel(slot)) return true;
    // Nor is what says something else on the next sheet.
    if (isTitle(slot) || alike.varies(view, slot, 'anywhere')) return false;
    if (isKnownWord(slot.word)) return !isRemark(view.grid.cell(label.value.top, label.value.left)?.text);
    if (stacked.mostlyKnown.has(label)) return true;
    if (values.has(`${view.index} ${slot.top} ${slot.left}`)) return false;
    return (sheets.get(slot.word)?.size ?? 0) > 1 || stacked.all.has(label);
  };
  const chosen = all.filter(isLabel);
  const labels = new Set(chosen.map(({ view, slot }) => `${view.index} ${slot.top} ${slot.left}`));
  const owners = new Map<string, FoundLabel>();
  for (const label of chosen) {
    const place = `${label.view.index} ${label.value.top} ${label.value.left}`;
    if (!owners.has(place)) owners.set(place, label);
  }
  return chosen
    .filter(({ view, slot, value }) => {
      // What is the value of a label before it is none itself.
      const owner = owners.get(`${view.index} ${slot.top} ${slot.left}`);
      return !owner || (isKnownWord(slot.word) && value.left > slot.right && !isKnownWord(owner.slot.word));
    })
    .map((label) => withoutNextLabel(label, labels))
    .slice(0, MOST_LABELS);
}

/** A word that nobody would write for anything but a label, or one that a colon makes one. */
function isPlainLabel({ word, text }: Slot): boolean {
  return exactTermOf(word) !== undefined || /[:：]\s*$/u.test(text);
}

/** What forms are called, by the last word of it. */
const NAMES_FORM =
  /(?:シート|カード|調書|報告書|計画書|(?:調査|点検|評価|管理|個|記入)票|(?:評価|点検|管理|一覧|整理|集計)表|一覧)$/u;

/** A title is no label, wherever it stands. */
function isTitle({ text, word }: Slot): boolean {
  return findFiscalYear(text) !== undefined || NAMES_FORM.test(word);
}

/** What stands in brackets from end to end explains something, and is nobody's answer: （単位：千円）. */
function isRemark(text: string | undefined): boolean {
  return text !== undefined && /^[（(〔【※][^（(〔【]*[)）〕】]?$/u.test(text.trim());
}

/** 課名：（　　　）: the place for the answer is in the cell itself. */
const HOLDS_VALUE = /[:：]\s*[（(＿_「…].*$/u;

/** 事業名：まなび舟 */
function hasValueWithin(text: string): boolean {
  const part = splitLabel(text);
  return part?.by === 'colon' && part.value !== '' && isKnownWord(part.label);
}

function pairsIn(view: SheetView, row: number): FoundLabel[] {
  const slots = view.at(row);
  return slots.flatMap((slot, i): FoundLabel[] => {
    if (slot.text.length > LONGEST_LABEL || !isHeaderish(slot) || sectionStyle(slot.text)) return [];
    if (HOLDS_VALUE.test(slot.text) || hasValueWithin(slot.text)) return [];
    const next = slots[i + 1];
    const beside = extentAt(view.grid, { row, column: slot.right + 1 });
    const isBlankBox = !next || next.left > beside.left;
    if (isBlankBox && !next && beside.right === beside.left && slots.length === 1 && !isPlainLabel(slot)) return [];
    if (!next && slot.right >= view.edge && beside.right === beside.left) return [];
    const value: Area = isBlankBox ? beside : next;
    const more = next !== undefined && !isBlankBox && slots.length > i + 2 && !slots.slice(i + 2).some(mayBeLabel);
    if (more && i === 0 && headsColumns(view, row)) return [];
    return [{ view, slot, take: 'right', value, more }];
  });
}

/** 計画, 実施, 評価 down the side of a card: beside them stand its labels. */
function withoutSideHeadings(pairs: readonly FoundLabel[]): FoundLabel[] {
  const columns = new Map<number, number>();
  for (const { slot } of pairs) {
    if (isPlainLabel(slot)) columns.set(slot.left, (columns.get(slot.left) ?? 0) + 1);
  }
  const labels = new Set(pairs.map(({ slot }) => `${slot.top} ${slot.left}`));
  return pairs.filter(({ slot, value }) => {
    if (!labels.has(`${value.top} ${value.left}`)) return true;
    if (slot.bottom > slot.top && value.bottom < slot.bottom) return false;
    const beside = columns.get(value.left) ?? 0;
    return beside < FEWEST_STACKED || beside <= (columns.get(slot.left) ?? 0);
  });
}

/** Whether a row of three texts or more stands over rows of the same columns that hold no label: a small table. */
function headsColumns(view: SheetView, row: number): boolean {
  const lefts = (of: number) =>
    view
      .at(of)
      .map(({ left }) => left)
      .join();
  const below = [row + 1, row + 2];
  return below.every((other) => lefts(other) === lefts(row) && !view.at(other).some(({ word }) => isKnownWord(word)));
}

function mayBeLabel(slot: Slot): boolean {
  return isHeaderish(slot) && isKnownWord(slot.word);
}

/** Three or more short texts below each other, each with something beside it in the same column. */
function stackedLabels(all: readonly FoundLabel[]): Record<'all' | 'mostlyKnown', Set<FoundLabel>> {
  const columns = new Map<string, FoundLabel[]>();
  for (const label of all) {
    const name = `${label.view.index} ${label.slot.left} ${label.value.left}`;
    const column = columns.get(name);
    if (column) column.push(label);
    else columns.set(name, [label]);
  }
  const stacked = { all: new Set<FoundLabel>(), mostlyKnown: new Set<FoundLabel>() };
  for (const column of columns.values()) {
    const texts = new Set(column.map(({ slot }) => compact(slot.text)));
    const known = column.filter(({ slot }) => isKnownWord(slot.word)).length;
    if (column.length < FEWEST_STACKED || texts.size < column.length || known === 0) continue;
    for (const label of withoutOutliers(column)) {
      stacked.all.add(label);
      if (known >= column.length / 2) stacked.mostlyKnown.add(label);
    }
  }
  return stacked;
}

/** Rows between two labels of one column. */
const MOST_BETWEEN = 2;

/** The labels from the first to the last known word, and those that follow each other beyond: a 「副」 further up is none. */
function withoutOutliers(column: readonly FoundLabel[]): FoundLabel[] {
  const isKnown = ({ slot }: FoundLabel) => isKnownWord(slot.word);
  let first = column.findIndex(isKnown);
  let last = column.findLastIndex(isKnown);
  const isNext = (upper: FoundLabel | undefined, lower: FoundLabel | undefined) =>
    upper !== undefined && lower !== undefined && lower.slot.top - upper.slot.bottom <= MOST_BETWEEN;
  while (isNext(column[first - 1], column[first])) first--;
  while (isNext(column[last], column[last + 1])) last++;
  return column.slice(first, last + 1);
}

/** Where the cell beside a label is itself a label, the value is still blank. */
function withoutNextLabel(label: FoundLabel, labels: ReadonlySet<string>): FoundLabel {
  const { value, view } = label;
  return labels.has(`${view.index} ${value.top} ${value.left}`) ? { ...label, more: false } : label;
}
