/**
 * Finds the tables of a sheet by their headers. A row is a header when its cells are short texts over rows that are
 * filled in the same columns, and when it uses words that stand over columns, comes again, or tells itself apart from
 * what stands beneath it.
 */
import { coversColumns, overlaps, shareColumn } from '../../grid/area.js';
import type { AlikeSheets } from './alike-sheets.js';
import type { HeaderBand, HeaderColumn } from './header-bands.js';
import { bandOf } from './header-bands.js';
import { extentAt } from '../../grid/grid.js';
import { exactTermOf, isKnownWord } from '../../reader/survey/glossary.js';
import { BOXES, ROUNDS, TICKS } from '../../text/ticks.js';
import { sectionStyle } from './section-style.js';
import { isHeaderish, type SheetView, type Slot } from './sheet-view.js';

export interface FoundTable {
  readonly view: SheetView;
  readonly band: HeaderBand;
  /** The last row that can belong to it. */
  readonly last: number;
  /** How sure it is that this is a header at all, 0 to 1. */
  readonly sure: number;
}

interface Judged {
  readonly band: HeaderBand;
  readonly sure: number;
}

/** Rows under a header that are looked at to judge it. */
const LOOK_AHEAD = 40;
const MOST_TABLES = 200;

/** Rows that are known by their texts (`rowName`). */
interface KnownRows {
  /** How often they stand in the workbook. */
  readonly repeated: ReadonlyMap<string, number>;
  /** Headers of other workbooks. */
  readonly headers: ReadonlySet<string>;
}

export function findTables(view: SheetView, rows: KnownRows, alike: AlikeSheets): FoundTable[] {
  const found: Judged[] = [];
  for (const row of view.rows) {
    if (found.length >= MOST_TABLES) break;
    const free = view.at(row).filter((slot) => !found.some(({ band }) => overlaps(band, slot)));
    for (const run of runsOf(free).map((all) => withoutAside(view, all))) {
      if (isFilledIn(view, run, alike)) continue;
      const judged = judge(view, run, found, rows);
      if (judged) found.push(judged);
    }
  }
  const own = found.filter((judged) => !isLabelRow(view, judged, found));
  return own.map(({ band, sure }) => ({ view, band, sure, last: lastRow(view, band, own) }));
}

/** Labels and values by turns in one row, over another table: 所属 | 学務課 | 記入者 | 星野. */
function isLabelRow(view: SheetView, { band }: Judged, all: readonly Judged[]): boolean {
  const { columns, top, bottom } = band;
  if (top !== bottom || columns.length < 4 || !columns.every(({ word }, i) => isKnownWord(word) === (i % 2 === 0)))
    return false;
  const last = lastRow(view, band, all);
  return last < view.bottom && view.below(bottom).next().value === last + 1;
}

/** The texts of a row, to see whether they come again. */
export function rowName(slots: readonly Slot[]): string {
  return slots.map(({ word, text }) => word || text).join('\u0000');
}

function lastRow(view: SheetView, band: HeaderBand, all: readonly Judged[]): number {
  const below = all.filter((other) => other.band.top > band.bottom && shareColumn(other.band, band));
  return Math.min(view.bottom + 1, ...below.map((other) => other.band.top)) - 1;
}

/** The cells of a row in groups that may each be a header: tables side by side repeat what names their rows. */
function runsOf(slots: readonly Slot[]): Slot[][] {
  const runs: Slot[][] = [];
  for (const slot of slots) {
    const run = runs.at(-1) ?? [];
    const names = namesRows(slot);
    const isGap = slot.left > (run.at(-1)?.right ?? slot.left) + 1;
    const isAgain = names && slot.word !== '' && run.some((other) => other.word === slot.word);
    const begins = isAgain || (isGap && names && run.some(namesRows));
    if (run.length === 0 || begins) runs.push([slot]);
    else run.push(slot);
  }
  return runs;
}

/** The share of a header's cells that say something else on sheets drawn alike where they are labels with their values. */
const VARYING = 1 / 3;
/** The same, where the sheets are those of other workbooks too. */
const VARYING_ANYWHERE = 1 / 2;

function isFilledIn(view: SheetView, run: readonly Slot[], alike: AlikeSheets): boolean {
  const unknown = run.filter(({ word }) => !exactTermOf(word));
  const varying = (where: 'own workbook' | 'anywhere') =>
    unknown.filter((slot) => alike.varies(view, slot, where)).length;
  const own = varying('own workbook');
  if (own > 0 && own >= run.length * VARYING) return true;
  const anywhere = varying('anywhere');
  return anywhere > 0 && anywhere >= run.length * VARYING_ANYWHERE;
}

/** Rows beside a header's, as a share, under which what stands apart is no part of its table. */
const MOST_ASIDE = 0.6;

/** A header without what stands apart from it and goes another way than its rows: a legend of the marks. */
function withoutAside(view: SheetView, run: readonly Slot[]): readonly Slot[] {
  const at = run.findIndex((slot, i) => i > 0 && slot.left > (run[i - 1]?.right ?? slot.left) + 1);
  const [first, before, after] = [run[0], run[at - 1], run[at]];
  if (!first || !before || !after || run.slice(at).some(({ word }) => isKnownWord(word))) return run;
  const rows = rowsBelow(view, run).map((row) => view.at(row));
  const has = (slots: readonly Slot[], left: number, right: number) =>
    slots.some((slot) => shareColumn(slot, { left, right }));
  if (rows.some((slots) => has(slots, before.right + 1, after.left - 1))) return run;
  const own = rows.filter((slots) => has(slots, first.left, before.right)).length;
  const aside = rows.filter((slots) => has(slots, after.left, view.right)).length;
  return aside > 0 && aside <= own * MOST_ASIDE ? run.slice(0, at) : run;
}

/** The rows under a header up to a gap. */
function rowsBelow(view: SheetView, run: readonly Slot[]): number[] {
  const rows: number[] = [];
  let before = Math.max(...run.map((slot) => slot.bottom));
  for (const row of view.below(before)) {
    if (row > before + 3 || rows.length >= LOOK_AHEAD) break;
    rows.push(row);
    before = row;
  }
  return rows;
}

function namesRows({ word }: Slot): boolean {
  const term = exactTermOf(word);
  return term !== undefined && (term.role === 'key' || term.id === 'category');
}

function judge(
  view: SheetView,
  run: readonly Slot[],
  found: readonly Judged[],
  { repeated, headers }: KnownRows,
): Judged | undefined {
  if (run.length < 2 || run.every(isSection) || standsBesideHeading(view, run) || hasBoxes(view, run)) return undefined;
  const headerish = run.filter(isHeaderish);
  if (headerish.length < Math.max(1, run.length * 0.8)) return undefined;
  const band = bandOf(view, headerish);
  const columns = band.columns.filter(({ word, year }) => word !== '' || year !== undefined);
  if (columns.length < 2) return undefined;
  if (headers.has(rowName(run))) return { band, sure: 0.9 };
  const body = lookAhead(view, band);
  const known = columns.filter((column) => isKnownColumn(column) || isTicked(column, body)).length;
  const share = known / columns.length;
  if (looksLikeLabels(body, share, band)) return undefined;
  const inside = found.some(({ band: other }) => isInside(view, other, band));
  const again = (repeated.get(rowName(run)) ?? 1) > 1 && run.length >= 3 && known >= 1;
  if (known >= 3 && share >= 0.4 && (body.aligned > 0 || known >= 4)) return { band, sure: again ? 0.95 : 0.9 };
  if (known >= 2 && share >= 0.5 && body.aligned > 0) return { band, sure: again ? 0.9 : 0.75 };
  if (again && body.aligned > 0) return { band, sure: 0.7 };
  if (isWide(columns) && body.aligned >= 3) return { band, sure: 0.6 };
  if (!inside && columns.length >= 3 && body.aligned >= 3 && contrast(columns, body) >= 0.5) return { band, sure: 0.5 };
  return undefined;
}

/** A label and its value beside a heading that goes down over more of them: 評価 | 総合評価 | Ａ, over 評価の理由 | …. */
function standsBesideHeading(view: SheetView, [heading, label, ...others]: readonly Slot[]): boolean {
  if (!heading || !label || heading.bottom === heading.top || heading.right + 1 !== label.left) return false;
  if (!isKnownWord(label.word) || [label, ...others].some(({ bottom }) => bottom >= heading.bottom)) return false;
  const [below, ...values] = view.within(label.bottom + 1, { left: label.left, right: view.right });
  return below?.left === label.left && isKnownWord(below.word) && others.length > 0 && values.length > 0;
}

/** Whether empty merged boxes stand between most of these cells: what is written there is to stand beside them. */
function hasBoxes(view: SheetView, run: readonly Slot[]): boolean {
  const boxes = run.slice(1).filter(({ top, left }, i) => {
    const column = (run[i]?.right ?? left) + 1;
    const { right } = extentAt(view.grid, { row: top, column });
    return column < left && right > column && right < left;
  });
  return boxes.length > 0 && boxes.length >= (run.length - 1) / 2;
}

/** A heading like 施策1 居場所; (1)事業名 is a header with a number. */
function isSection({ text, word }: Slot): boolean {
  return sectionStyle(text) !== undefined && !exactTermOf(word);
}

/** Very many columns have mostly words of their own. */
const WIDE = 12;

/** Whether so many different texts stand side by side, some of them headers, that nothing else can. */
function isWide(columns: readonly HeaderColumn[]): boolean {
  const words = new Set(columns.map(({ word }) => word));
  const exact = columns.filter(({ word }) => exactTermOf(word)).length;
  return columns.length >= WIDE && words.size === columns.length && exact >= 2;
}

/** A column with a known word, or one of a year under a known group. */
function isKnownColumn({ word, groups }: HeaderColumn): boolean {
  return isKnownWord(word) || (word === '' && groups.some((group) => isKnownWord(group.word)));
}

/** A column of marks under a known group: 達成 | 未達成 under 達成度. */
function isTicked(column: HeaderColumn, { rows }: Body): boolean {
  if (!column.groups.some(({ word }) => isKnownWord(word))) return false;
  const slots = rows.flatMap((row) => row.filter((slot) => coversColumns(column, slot)));
  return slots.length > 0 && slots.every(({ text }) => TICK.test(text.trim()));
}

const TICK = new RegExp(`^[${TICKS}${ROUNDS}${BOXES}]$`, 'u');

interface Body {
  readonly rows: readonly (readonly Slot[])[];
  /** How many rows have all their cells within the header's columns. */
  readonly aligned: number;
}

/** The rows that follow, up to a gap. */
function lookAhead(view: SheetView, band: HeaderBand): Body {
  const rows: (readonly Slot[])[] = [];
  let before = band.bottom;
  for (const row of view.below(band.bottom)) {
    if (row > before + 3 || rows.length >= LOOK_AHEAD) break;
    const slots = view.within(row, band);
    if (slots.length === 0) continue;
    rows.push(slots);
    before = Math.max(row, ...slots.map((slot) => Math.min(slot.bottom, row + LOOK_AHEAD)));
  }
  return { rows, aligned: rows.filter((slots) => isAligned(slots, band)).length };
}

/** Whether each cell of a row stands within one column of the header. */
export function isAligned(slots: readonly Slot[], band: HeaderBand): boolean {
  return slots.every((slot) => band.columns.some((column) => coversColumns(column, slot)));
}

/** Rows of labels and values begin with known words, and hold things between them that are none. */
function looksLikeLabels({ rows }: Body, share: number, band: HeaderBand): boolean {
  const next = rows.slice(0, 3);
  const isLabel = (slot: Slot | undefined) =>
    slot !== undefined && isHeaderish(slot) && exactTermOf(slot.word) !== undefined;
  const beginning = (some: Body['rows']) => some.flatMap((slots) => (slots[0]?.left === band.left ? [slots[0]] : []));
  const mostAre = (slots: readonly Slot[], least: number, most = 0.5) => {
    const labels = slots.filter(isLabel).length;
    return labels >= least && labels >= slots.length * most;
  };
  const first = beginning(rows.slice(0, 8));
  if (share < 0.75) return mostAre(beginning(next), 1) || mostAre(first, 3);
  if (!beginning(next).some(isLabel)) return false;
  if (mostAre(first, 3, 0.8)) return true;
  // Under a header of nothing but known words, labelled rows may come after the first record.
  return isLabel(next[0]?.[0]) && next.some((slots) => !isAligned(slots, band));
}

/** Whether a row stands among the rows of a table that was found above. */
function isInside(view: SheetView, above: HeaderBand, band: HeaderBand): boolean {
  if (above.bottom >= band.top || !shareColumn(above, band)) return false;
  let before = above.bottom;
  for (const row of view.below(above.bottom)) {
    if (row > before + 2) return false;
    if (row >= band.top) return true;
    before = Math.max(row, ...view.at(row).map((slot) => slot.bottom));
  }
  return false;
}

/** The share of columns whose cells differ in kind from their header: figures, long texts, the same few words. */
function contrast(columns: readonly HeaderColumn[], { rows }: Body): number {
  const differing = columns.filter((column) => {
    const { leaf } = column;
    const slots = rows.flatMap((row) => row.filter((slot) => coversColumns(column, slot)));
    if (slots.length === 0) return true;
    const figures = slots.filter(({ cell }) => typeof cell.raw === 'number').length;
    const length = slots.reduce((sum, { text }) => sum + text.length, 0) / slots.length;
    const distinct = new Set(slots.map(({ text }) => text)).size;
    if (figures >= slots.length * 0.6) return true;
    return (length >= 12 && length >= leaf.text.length * 2) || (slots.length >= 4 && distinct <= slots.length / 2);
  });
  return differing.length / columns.length;
}
