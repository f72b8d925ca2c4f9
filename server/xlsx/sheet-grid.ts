/**
 * A scanned sheet as core's grid: texts and displayed numbers are made when they are asked for.
 */
import { DAYS_TO_1904 } from '../../core/grid/date-system.js';
import { WHOLE_SHEET } from '../../core/grid/area.js';
import { bisect } from '../../core/grid/bisect.js';
import { rowsWithin } from '../../core/grid/grid.js';
import type { Dropdown, Grid, GridCell, PlacedCell, RawValue } from '../../core/grid/grid.js';
import { indexMerges } from '../../core/grid/merge-index.js';
import { KIND, type CellStore, type ScannedFormula } from './cell-store.js';
import { GENERAL } from '../../core/grid/number-format/number-format.js';
import type { SharedStrings } from './shared-strings.js';
import type { SheetScan } from './sheet-scan.js';
import { sheetSizes, type SheetSizes } from './sheet-sizes.js';
import { styleAt, type CellStyle } from './styles.js';
import { plainText, richText } from './xml-text.js';

interface SheetContext {
  readonly name: string;
  /** The sheet's name in the package. */
  readonly part: string;
  readonly hidden: boolean;
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** The sheet's drop-down lists; they may come from other sheets, which are read later than this one. */
  readonly dropdowns: () => readonly Dropdown[];
}

export function sheetGrid(scan: SheetScan, context: SheetContext): Grid {
  const { cells, hiddenRows, hiddenColumns, merges } = scan;
  const { rows, starts, columns } = cells;
  context.strings.count(sharedIn(cells));
  const arrayFormula = formulasOfArrays(scan.arrays);
  const cellAt = (i: number, row: number) =>
    makeCell(scan, context, i, cells.formulas.get(i) ?? arrayFormula(row, columns[i] ?? 0));
  let dropdowns: readonly Dropdown[] | undefined;
  let sizes: SheetSizes | undefined;
  const sizesOf = () => (sizes ??= sheetSizes(scan.bytes, context.part, context.styles));
  const indexOf = (row: number, column: number) => {
    const r = find(rows, row, 0, rows.length);
    return r < 0 ? -1 : find(columns, column, starts[r] ?? 0, starts[r + 1] ?? 0);
  };
  return {
    name: context.name,
    hidden: context.hidden,
    bottom: rows.at(-1) ?? 0,
    right: columns.reduce((most, column) => Math.max(most, column), 0),
    merges,
    date1904: context.date1904,
    get dropdowns() {
      return (dropdowns ??= context.dropdowns());
    },
    rows: (within) => rowsWithin(rows, within),
    *row(row, { left, right } = WHOLE_SHEET): Generator<PlacedCell> {
      const r = find(rows, row, 0, rows.length);
      if (r < 0) return;
      const [first = 0, to = 0] = [starts[r], starts[r + 1]];
      const from = left === 1 ? first : first + bisect(to - first, (i) => (columns[first + i] ?? 0) < left);
      for (let i = from; i < to && (columns[i] ?? 0) <= right; i++) {
        const cell = cellAt(i, row);
        if (cell.text !== '') yield { column: columns[i] ?? 0, cell };
      }
    },
    cell: (row, column) => {
      const i = indexOf(row, column);
      return i < 0 ? withoutValue(arrayFormula(row, column)) : cellAt(i, row);
    },
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.some(([min, max]) => column >= min && column <= max),
    mergeAt: indexMerges(merges),
    rowHeight: (row) => sizesOf().rowHeight(row),
    roomOf: (area) => {
      const i = indexOf(area.top, area.left);
      return i < 0 ? undefined : sizesOf().roomOf(area, styleAt(context.styles, cells.styles[i] ?? 0));
    },
  };
}

function* sharedIn({ kinds, values }: CellStore): Generator<number> {
  for (let i = 0; i < kinds.length; i++) if (kinds[i] === KIND.shared) yield values[i] ?? 0;
}

/** The place of a value in a sorted part of an array; -1 where it is not. */
function find(array: Uint32Array | Uint16Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between the two ends.
    if (array[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low < to && array[low] === value ? low : -1;
}

/** Formulas by the cells that show their results but do not hold them. */
function formulasOfArrays(arrays: SheetScan['arrays']): (row: number, column: number) => ScannedFormula | undefined {
  const formulas = new Map(arrays.map(({ area, formula }) => [area, formula]));
  const areaAt = indexMerges([...formulas.keys()]);
  return (row, column) => {
    const area = areaAt(row, column);
    return area && formulas.get(area);
  };
}

/** A cell of an array that shows nothing at present is the array's all the same. */
function withoutValue(formula: ScannedFormula | undefined): GridCell | undefined {
  return formula && { text: '', raw: '', ...formulaOf(formula) };
}

function formulaOf({ text, at }: ScannedFormula): Pick<GridCell, 'formula' | 'formulaAt'> {
  return at ? { formula: text, formulaAt: at } : { formula: text };
}

function makeCell(scan: SheetScan, context: SheetContext, i: number, formula: ScannedFormula | undefined): GridCell {
  const style = styleAt(context.styles, scan.cells.styles[i] ?? 0);
  const { text, raw, error } = contentOf(scan, context, i, style);
  return {
    text,
    raw,
    ...(error === undefined ? {} : { error }),
    ...(formula ? formulaOf(formula) : {}),
    ...(style.indent > 0 ? { indent: style.indent } : {}),
  };
}

interface Content {
  readonly text: string;
  readonly raw: RawValue;
  readonly error?: string;
}

function contentOf(scan: SheetScan, { strings, date1904 }: SheetContext, i: number, style: CellStyle): Content {
  const { kinds, values, ends } = scan.cells;
  const [value = 0, end = 0] = [values[i], ends[i]];
  switch (kinds[i]) {
    case KIND.number:
      return { text: style.format.showNumber(value, date1904), raw: value };
    case KIND.shared:
      return textContent(strings.text(value), style);
    case KIND.rich:
      return textContent(richText(scan.bytes, value, end), style);
    case KIND.boolean:
      return { text: value === 1 ? 'TRUE' : 'FALSE', raw: value === 1 };
    case KIND.date:
      return dateContent(plainText(scan.bytes, value, end), style, date1904);
    case KIND.error: {
      const error = plainText(scan.bytes, value, end);
      return { text: error, raw: error, error };
    }
    default:
      return textContent(plainText(scan.bytes, value, end), style);
  }
}

function textContent(text: string, { format }: CellStyle): Content {
  return { text: format.showText(text), raw: text };
}

/** A date written out (`t="d"`): shown by its format, like the serial number it stands for. */
function dateContent(iso: string, style: CellStyle, date1904: boolean): Content {
  const time = Date.parse(/T|Z/.test(iso) ? `${iso.replace(/Z$/, '')}Z` : `${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return textContent(iso, style);
  const days = (time - Date.UTC(1899, 11, 30)) / 86_400_000;
  // The days of 1900 are one less until the 29th of February that there never was.
  const serial = date1904 ? days - DAYS_TO_1904 : days < 61 ? days - 1 : days;
  const shown = style.format.pattern === GENERAL ? iso : style.format.showNumber(serial, date1904);
  return { text: shown, raw: serial };
}
