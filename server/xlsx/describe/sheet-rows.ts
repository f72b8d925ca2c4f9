/**
 * The rows of a sheet with all cells that hold or look like something, and their heights. One pass over the bytes that
 * keeps nothing but what it gives: laying out every cell for changes cost ten times as much in a large sheet.
 */
import type { Grid } from '../../../core/grid/grid.js';
import type { OpenedWorkbook } from '../../../core/protocol/opened-workbook.js';
import { LIMITS } from '../limits.js';
import { damaged, tooLarge } from '../refusals.js';
import { isTrue } from '../small-xml.js';
import { TagReader } from '../tag-reader.js';

type Rows = OpenedWorkbook['sheets'][number]['rows'];
type Row = Rows[number];
type Cell = Row['cells'][number];

/** How many cells of a workbook may still be described. */
export class CellsLeft {
  private left: number = LIMITS.describedCells;

  /** @throws Problem for more than a page may show */
  take(cells: number): void {
    this.require(cells);
    this.left -= cells;
  }

  /** The same, before anything is made of them. */
  require(cells: number): void {
    const most = LIMITS.describedCells;
    if (cells <= this.left) return;
    throw tooLarge({ ja: `表示するセルが${most}個を超えます`, en: `more than ${most} cells to show` });
  }
}

/**
 * @param part the sheet's name in the package, for problems
 * @param grid the same sheet as the reader sees it
 * @param left shared by the sheets of a workbook
 * @throws Problem for more cells than may be described, and for a part that is damaged
 */
export function describeRows(bytes: Buffer, part: string, grid: Grid, left: CellsLeft): Rows {
  const tag = new TagReader(bytes, part);
  const rows: Rows = [];
  let row = 0;
  while (tag.next() && tag.name !== 'sheetData');
  if (tag.selfClosing) return rows;
  while (tag.next() && tag.name !== 'sheetData') {
    if (tag.name !== 'row' || tag.closing) continue;
    row = Number(tag.attribute('r') ?? row + 1);
    if (!Number.isInteger(row)) throw damaged({ ja: '番号のない行があります', en: 'a row without a number' });
    const state = rowState(tag, row, grid);
    const cells = tag.selfClosing ? [] : cellsOf(tag, row, grid);
    left.take(cells.length);
    if (cells.length > 0 || Object.keys(state).length > 0) rows.push({ row, ...state, cells });
  }
  return rows;
}

/** The cells of the row whose start tag is the present tag, up to its end tag. */
function cellsOf(tag: TagReader, row: number, grid: Grid): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  while (tag.next()) {
    if (tag.closing && tag.name === 'row') return cells;
    if (tag.name !== 'c' || tag.closing) continue;
    const { reference, style } = tag.cellAttributes();
    column = reference?.[0] ?? column + 1;
    const cell = describeCell(grid, row, column, style);
    if (cell) cells.push(cell);
  }
  throw damaged({ ja: `${row}行目に終わりがありません`, en: `row ${row} has no end` });
}

function describeCell(grid: Grid, row: number, column: number, look: number): Cell | undefined {
  const found = grid.cell(row, column);
  if (!found && look === 0) return undefined;
  const cell: Cell = { column, value: found ? found.raw : null };
  if (look > 0) cell.look = look;
  if (!found) return cell;
  const { raw, text, error, formula } = found;
  if (text !== String(raw)) cell.text = text;
  if (error !== undefined) cell.error = true;
  if (formula !== undefined) cell.formula = formula;
  return cell;
}

function rowState(tag: TagReader, row: number, grid: Grid): Omit<Row, 'row' | 'cells'> {
  const height = Number(tag.attribute('ht') ?? 0);
  const look = isTrue(tag.attribute('customFormat')) ? Number(tag.attribute('s') ?? 0) : 0;
  return {
    ...(height > 0 ? { height } : {}),
    ...(grid.isRowHidden(row) ? { hidden: true } : {}),
    ...(look > 0 ? { look } : {}),
  };
}
