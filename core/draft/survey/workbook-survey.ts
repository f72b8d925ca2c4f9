/**
 * Looks a workbook over for everything that a draft is made of: tables with their rows, headings, labelled cells,
 * titles. Each cell is taken for one thing.
 */
import type { Workbook } from '../../grid/grid.js';
import { isAsideSheet } from '../../reader/aside-sheets.js';
import { isExampleSheet } from '../../reader/example-sheets.js';
import { AlikeSheets } from './alike-sheets.js';
import { findBoxes, findPairs, type FoundLabel } from './find-labels.js';
import { workbookYear } from '../guess/signpost-guess.js';
import { findWithin, withBlankWithin } from './labels-within.js';
import { cardRows, labelsOver, mayBeCardRow } from './labels-over-values.js';
import { findTables, rowName, type FoundTable } from './find-tables.js';
import { chooseSections, sectionsIn, type Section, type SectionMark } from './sections.js';
import { SheetView, type Slot } from './sheet-view.js';
import { isList, offeredLists } from './offered-lists.js';
import { groupTables, type BookYears, type TableGroup } from './table-columns.js';
import { rowsOf } from './table-rows.js';

export interface WorkbookSurvey {
  readonly views: readonly SheetView[];
  /** The fiscal year of each workbook. */
  readonly years: BookYears;
  readonly tables: readonly FoundTable[];
  readonly groups: readonly TableGroup[];
  readonly sections: readonly Section[];
  readonly labels: readonly FoundLabel[];
  /** Sheets in which nothing of a table stands. */
  readonly withoutTables: readonly SheetView[];
  /** Cells outside tables and labels, in the order of the sheets: titles, dates, remarks. */
  readonly others: readonly Slot[];
  /** Those of them that stand above the tables. */
  readonly titles: readonly Slot[];
  /** Cells of headers. */
  readonly headers: readonly Slot[];
}

const MOST_SHEETS = 100;

/**
 * Hidden sheets and sheets of examples are passed over.
 * @param workbooks copies of one form; the first leads
 */
export function surveyForDraft(workbooks: readonly Workbook[]): WorkbookSurvey {
  const views = viewsOf(workbooks);
  const alike = new AlikeSheets(views);
  const lists = workbooks.map(offeredLists);
  const repeated = workbooks.map((_, book) => repeatedRows(views.filter((view) => view.book === book)));
  const found = foundTables(views, repeated, alike);
  const legends = found.filter((table) => isList(table, lists[table.view.book] ?? []));
  const all = found.filter((table) => !legends.includes(table));
  const ofCards = cardRows(all.filter(mayBeCardRow).map((table) => ({ table, ...rowsOf(table, () => false) })));
  const overValues = [...ofCards].flatMap(labelsOver);
  const cards = new Set([...ofCards].map(({ table }) => table));
  const tables = all.filter((table) => !cards.has(table));
  const bands = new RowSet(tables.map(({ view, band }) => [view, band.top, band.bottom]));
  const boxes = [...views.flatMap((view) => findBoxes(view, (row) => bands.has(view, row))), ...overValues];
  const boxRows = new RowSet(
    boxes.flatMap(({ view, slot, value }) => [
      [view, slot.top, slot.bottom],
      [view, value.top, value.top],
    ]),
  );
  const withRows = tables.map((table) => ({
    table,
    ...rowsOf(table, ({ top }) => boxRows.has(table.view, top)),
  }));
  const taken = new RowSet(
    withRows.flatMap(({ table: { view }, data, labels }) =>
      [...data, ...labels.map(({ row }) => row)].map((row): Span => [view, row, row]),
    ),
  );
  const legendRows = new RowSet(legends.map(({ view, band, last }) => [view, band.top, last]));
  const isFree = (view: SheetView, row: number) =>
    !legendRows.has(view, row) && !bands.has(view, row) && !boxRows.has(view, row) && !taken.has(view, row);
  const lines = withRows.flatMap(({ table, data }) => data.map((row) => table.view.at(row)));
  const sections = chooseSections(marksIn(views, isFree), tables, lines);
  const sectionRows = new RowSet(
    sections.flatMap(({ marks }) => marks.map(({ view, slot }): Span => [view, slot.top, slot.top])),
  );
  const isOpen = (view: SheetView, row: number) => isFree(view, row) && !sectionRows.has(view, row);
  const pairs = findPairs(views, alike, isOpen);
  const apart = [...pairs, ...boxes];
  // A word that stands in a table is no label: it would be found there too.
  const content = new Set(lines.flatMap((slots) => slots.map(({ word }) => word)));
  const headers = tables.flatMap(({ band }) => band.columns.flatMap(({ leaf, groups }) => [...groups, leaf]));
  for (const { word } of headers) content.add(word);
  const everyLabel = withBlankWithin(findWithin(views, isOpen, apart), apart);
  const labels = everyLabel.filter(({ slot }) => !content.has(slot.word));
  const used = new Set(labels.flatMap(({ view, slot, value }) => [cellName(view, slot), cellName(view, value)]));
  const othersIn = (view: SheetView) =>
    view.rows
      .filter((row) => isFree(view, row) && !sectionRows.has(view, row))
      .flatMap((row) => view.at(row).filter((slot) => !used.has(cellName(view, slot))));
  const others = views.flatMap(othersIn);
  const otherCells = new Set(others);
  const titles = views.flatMap((view) => {
    const first = Math.min(...tables.filter((table) => table.view === view).map(({ band }) => band.top));
    const above = view.rows.filter((row) => row < first).flatMap((row) => view.at(row));
    return above.filter((slot) => otherCells.has(slot));
  });
  const years = workbooks.map((_, book) => {
    const own = <Part extends { readonly view: SheetView }>(parts: readonly Part[]) =>
      parts.filter(({ view }) => view.book === book);
    const slots = views.filter((view) => view.book === book).flatMap((view) => othersIn(view));
    return workbookYear(
      slots,
      own(tables).map(({ band }) => band),
    );
  });
  return {
    views,
    years,
    tables,
    groups: groupTables(withRows, years),
    sections,
    labels,
    withoutTables: views.filter((view) => !tables.some((table) => table.view === view)),
    others,
    titles,
    headers,
  };
}

type Span = readonly [SheetView, number, number];

class RowSet {
  private readonly names = new Set<string>();

  constructor(spans: readonly Span[]) {
    for (const [view, top, bottom] of spans) {
      for (let row = top; row <= Math.min(bottom, top + MOST_SPAN); row++) this.names.add(`${view.index} ${row}`);
    }
  }

  has(view: SheetView, row: number): boolean {
    return this.names.has(`${view.index} ${row}`);
  }
}

function cellName(view: SheetView, { top, left }: { readonly top: number; readonly left: number }): string {
  return `${view.index} ${top} ${left}`;
}

/** A merged cell may claim the whole sheet. */
const MOST_SPAN = 1000;

function viewsOf(workbooks: readonly Workbook[]): SheetView[] {
  const sheets = workbooks.flatMap(({ sheets: own }, book) =>
    own
      .filter((grid) => !grid.hidden && grid.bottom > 0 && !isExampleSheet(grid) && !isAsideSheet(grid))
      .slice(0, MOST_SHEETS)
      .map((grid) => ({ grid, book })),
  );
  return sheets.map(({ grid, book }, index) => new SheetView(grid, index, book));
}

/** The tables of all sheets; a header that was found in one workbook is one in the others, too. */
function foundTables(
  views: readonly SheetView[],
  repeated: readonly ReadonlyMap<string, number>[],
  alike: AlikeSheets,
): FoundTable[] {
  const find = (headers: ReadonlySet<string>) =>
    views.flatMap((view) => findTables(view, { repeated: repeated[view.book] ?? new Map(), headers }, alike));
  const found = find(new Set());
  if (repeated.length < 2) return found;
  return find(new Set(found.map(({ view, band }) => rowName(view.within(band.top, band)))));
}

function repeatedRows(views: readonly SheetView[]): Map<string, number> {
  const repeated = new Map<string, number>();
  for (const view of views) {
    for (const row of view.rows) {
      const slots = view.at(row);
      if (slots.length < 3) continue;
      const name = rowName(slots);
      repeated.set(name, (repeated.get(name) ?? 0) + 1);
    }
  }
  return repeated;
}

function marksIn(views: readonly SheetView[], isFree: (view: SheetView, row: number) => boolean): SectionMark[] {
  return views.flatMap((view) => view.rows.filter((row) => isFree(view, row)).flatMap((row) => sectionsIn(view, row)));
}
