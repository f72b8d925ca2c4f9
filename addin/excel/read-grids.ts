/**
 * Reads the open workbook into core's grids in a few round trips, whatever its size. It never writes.
 */
import type { Area } from '../../core/grid/address.js';
import type { Workbook } from '../../core/grid/grid.js';
import { AnswerSize } from './answer-size.js';
import { askAll, tooLarge, type Question } from './batches.js';
import type { SheetIds } from './sheet-ids.js';
import { SheetCollector } from './sheet-collector.js';
import { bands, cellCount, columnSpans, halve, slice, within } from './slices.js';

/** One sheet on its way from Excel to core. */
interface SheetScope {
  readonly sheet: Excel.Worksheet;
  readonly collector: SheetCollector;
  /** Where the sheet holds values: usually one rectangle, several where it is sparse. */
  filled: readonly Area[];
  /** As far as formats and merges reach; undefined in an empty sheet. */
  readonly used: Area | undefined;
  /** Columns in which a cell is set in. */
  readonly indented: Area[];
}

/** Larger rectangles are searched for where their values are before they are read. */
const UNSEARCHED_CELLS = 250_000;
/** What a search may leave. Excel itself refuses larger reads. */
const MOST_CELLS = 5_000_000;
const MOST_SEARCHES = 4;
const BANDS = 64;

/** A round trip brings so many cells at the least; how many it brings at the most depends on their texts. */
const CELLS_PER_SLICE = 2_000;
/** A range with more than 512 merges gives an error instead of them, and a merge has at least two cells. */
const CELLS_PER_MERGE_SLICE = 1_024;
/** Formats may reach far below the values; merges out there mean nothing to a form. */
const MOST_CELLS_FOR_MERGES = 500_000;
const ROWS_PER_SLICE = 50_000;

/**
 * Every sheet of the workbook, hidden ones too.
 * @param ids is told which sheet had which name
 * @throws Problem `too-large` for a workbook that Excel cannot hand over; Office.js's errors as they come
 */
export async function readGrids(context: Excel.RequestContext, ids?: SheetIds): Promise<Workbook> {
  const sync = () => context.sync();
  const scopes = await openSheets(context, ids);
  await searchSparse(context, scopes, MOST_SEARCHES);
  await askAll(sync, scopes.flatMap(formatQuestions));
  const size = new AnswerSize();
  await askAll(
    sync,
    scopes.flatMap((scope) =>
      scope.filled.flatMap((area) => slice(area, CELLS_PER_SLICE)).map((area) => cellQuestion(scope, area, size)),
    ),
  );
  return { sheets: scopes.map(({ collector }) => collector.grid()) };
}

/** Two round trips: which sheets there are, and how far each one reaches. */
async function openSheets(context: Excel.RequestContext, ids?: SheetIds): Promise<SheetScope[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  await context.sync();
  ids?.learn(sheets.items);
  const extents = sheets.items.map((sheet) => ({
    sheet,
    filled: sheet.getUsedRangeOrNullObject(true).load(BOUNDS),
    used: sheet.getUsedRangeOrNullObject(false).load(BOUNDS),
  }));
  await context.sync();
  return extents.map(({ sheet, filled, used }) => ({
    sheet,
    collector: new SheetCollector(sheet.name, sheet.visibility !== 'Visible'),
    filled: filled.isNullObject ? [] : [areaOf(filled)],
    used: used.isNullObject ? undefined : areaOf(used),
    indented: [],
  }));
}

const BOUNDS = 'rowIndex,columnIndex,rowCount,columnCount';

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount };
}

function rangeOf({ sheet }: SheetScope, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

function cellsIn(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}

/** A cell far out makes the rectangle around all values huge: band by band, Excel says where values really are. */
async function searchSparse(context: Excel.RequestContext, scopes: readonly SheetScope[], left: number): Promise<void> {
  const wide = scopes.filter(({ filled }) => cellsIn(filled) > UNSEARCHED_CELLS);
  if (wide.length === 0) return;
  if (left === 0) {
    if (cellsIn(wide.flatMap(({ filled }) => filled)) > MOST_CELLS) throw tooLarge();
    return;
  }
  const searches = wide.map((scope) => ({
    scope,
    before: cellsIn(scope.filled),
    ranges: scope.filled
      .flatMap((area) => bands(area, BANDS))
      .map((area) => rangeOf(scope, area).getUsedRangeOrNullObject(true).load(BOUNDS)),
  }));
  await context.sync();
  for (const { scope, ranges } of searches) {
    scope.filled = ranges.filter((range) => !range.isNullObject).map(areaOf);
  }
  const sparse = searches.some(({ scope, before }) => cellsIn(scope.filled) < before * 0.9);
  await searchSparse(context, wide, sparse ? left - 1 : 0);
}

/** Merges, hidden rows and columns, and in which columns cells are set in. */
function formatQuestions(scope: SheetScope): Question[] {
  const { used, filled } = scope;
  const merged = used && cellCount(used) <= MOST_CELLS_FOR_MERGES ? [used] : filled;
  return [
    ...merged.flatMap((area) => slice(area, CELLS_PER_MERGE_SLICE)).map((area) => mergeQuestion(scope, area)),
    ...filled
      .flatMap((area) => slice({ ...area, right: area.left }, ROWS_PER_SLICE))
      .map((area) => rowQuestion(scope, area)),
    ...filled.map((area) => columnQuestion(scope, area)),
  ];
}

function mergeQuestion(scope: SheetScope, area: Area): Question {
  return {
    cost: () => 4_000,
    parts: () => halve(area).map((part) => mergeQuestion(scope, part)),
    ask: () => {
      // The address of the merged areas names only their first cells: each area has to be asked for itself.
      const merges = rangeOf(scope, area).getMergedAreasOrNullObject();
      merges.load(BOUNDS.split(',').map((name) => `areas/items/${name}`));
      return () => {
        if (merges.isNullObject) return;
        for (const merge of merges.areas.items) scope.collector.addMerge(areaOf(merge));
      };
    },
  };
}

function rowQuestion(scope: SheetScope, area: Area): Question {
  return {
    cost: () => (area.bottom - area.top + 1) * 20,
    parts: () => halve(area).map((part) => rowQuestion(scope, part)),
    ask: () => {
      const rows = rangeOf(scope, area).getRowProperties({ rowHidden: true });
      return () => rows.value.forEach(({ rowHidden }, i) => rowHidden && scope.collector.hideRow(area.top + i));
    },
  };
}

function columnQuestion(scope: SheetScope, area: Area): Question {
  const spans = columnSpans(area, BANDS);
  return {
    cost: () => (area.right - area.left + 1) * 25 + spans.length * 60,
    parts: () => [],
    ask: () => {
      const columns = rangeOf(scope, area).getColumnProperties({ columnHidden: true });
      const formats = spans.map((span) => rangeOf(scope, span).format.load('indentLevel'));
      return () => {
        columns.value.forEach(({ columnHidden }, i) => columnHidden && scope.collector.hideColumn(area.left + i));
        // Where the cells of a span differ the answer is null, whatever the types say.
        scope.indented.push(...spans.filter((_span, i) => formats[i]!.indentLevel !== 0));
      };
    },
  };
}

function cellQuestion(scope: SheetScope, area: Area, size: AnswerSize): Question {
  const indented = () => within(area, scope.indented);
  return {
    cost: () => size.expected(cellCount(area)) + cellsIn(indented()) * 40,
    parts: () => halve(area).map((part) => cellQuestion(scope, part, size)),
    ask: () => {
      const range = rangeOf(scope, area).load('values,text,formulas');
      const indents = indented().map((part) => ({
        part,
        cells: rangeOf(scope, part).getCellProperties({ format: { indentLevel: true } }),
      }));
      return () => {
        const { values, text, formulas } = range;
        size.learn(text);
        for (const { part, cells } of indents) {
          scope.collector.addIndents(
            part,
            cells.value.map((row) => row.map(({ format }) => format?.indentLevel ?? 0)),
          );
        }
        scope.collector.addCells(area, { values, text, formulas });
      };
    },
  };
}
