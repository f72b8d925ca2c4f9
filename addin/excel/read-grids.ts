/**
 * Reads the open workbook into core's grids in a few round trips, whatever its size. It never writes.
 */
import type { Workbook } from '../../core/grid/grid.js';
import { AnswerSize } from './answer-size.js';
import { askAll, tooLarge } from './batches.js';
import { areaOf, BOUNDS, rangeOf } from './ranges.js';
import { SheetCollector } from './sheet-collector.js';
import type { SheetIds } from './sheet-ids.js';
import { cellQuestions, cellsIn, formatQuestions, type SheetScope } from './sheet-questions.js';
import { bands } from './slices.js';

/** Larger rectangles are searched for where their values are before they are read. */
const UNSEARCHED_CELLS = 250_000;
/** What a search may leave. Excel itself refuses larger reads. */
const MOST_CELLS = 5_000_000;
const MOST_SEARCHES = 4;
const BANDS = 64;

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
    scopes.flatMap((scope) => cellQuestions(scope, size)),
  );
  return { sheets: scopes.map(({ collector }) => collector.grid()) };
}

/** Two round trips: which sheets there are, and how far each one reaches. */
async function openSheets(context: Excel.RequestContext, ids?: SheetIds): Promise<SheetScope[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  // The API has no other word for it: the first day of the one way to count days is a later one of the other.
  const first1904 = context.workbook.functions.date(1904, 1, 1).load('value');
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
    collector: new SheetCollector(sheet.name, sheet.visibility !== 'Visible', first1904.value === 0),
    filled: filled.isNullObject ? [] : [areaOf(filled)],
    used: used.isNullObject ? undefined : areaOf(used),
    indented: [],
  }));
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
      .map((area) => rangeOf(scope.sheet, area).getUsedRangeOrNullObject(true).load(BOUNDS)),
  }));
  await context.sync();
  for (const { scope, ranges } of searches) {
    scope.filled = ranges.filter((range) => !range.isNullObject).map(areaOf);
  }
  const sparse = searches.some(({ scope, before }) => cellsIn(scope.filled) < before * 0.9);
  await searchSparse(context, wide, sparse ? left - 1 : 0);
}
