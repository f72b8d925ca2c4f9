/**
 * A sheet of the simulated Excel as the grid shows it. It reads the model as it is at the moment of asking; the book
 * makes a new one after every change.
 */
import { parseArea, type Area } from '../../core/grid/address.js';
import { contains } from '../../core/grid/area.js';
import { GENERAL } from '../../core/grid/number-format/number-format.js';
import type { CellLook, OpenedSheet } from '../../core/protocol/opened-workbook.js';
import type { Lengths, Mark, SheetView, ShownCell } from '../grid/book-view.js';
import type { SheetModel } from '../../excel-host/model/sheet-model.js';
import type { HostCell } from '../../excel-host/model/cell-table.js';
import { columnPixels, digitWidth, rowPixels } from './pixels.js';

/** What the sheet was opened with and the simulated Excel has no use for. */
export type SheetFrame = Pick<
  OpenedSheet,
  'frozen' | 'gridLines' | 'zoom' | 'defaultColumnWidth' | 'defaultRowHeight'
> & {
  readonly dropdowns: readonly { readonly areas: readonly Area[]; readonly values: readonly string[] }[];
};

/** What of a sheet stays the same until something about it changes. */
export interface SheetShape {
  readonly rows: Lengths;
  readonly columns: Lengths;
  readonly bottom: number;
  readonly right: number;
}

export function frameOf(opened: OpenedSheet): SheetFrame {
  const { frozen, gridLines, zoom, defaultColumnWidth, defaultRowHeight } = opened;
  const dropdowns = opened.dropdowns.map(({ areas, values }) => ({ areas: areas.flatMap(areaOf), values }));
  return { frozen, gridLines, zoom, defaultColumnWidth, defaultRowHeight, dropdowns };
}

export function rowLengths(model: SheetModel, frame: SheetFrame): Lengths {
  const runs = [...model.rows].flatMap(([row, { height, hidden }]): (readonly [number, number, number])[] => {
    if (hidden) return [[row, row, 0]];
    return height === undefined ? [] : [[row, row, rowPixels(height)]];
  });
  return { standard: rowPixels(frame.defaultRowHeight ?? model.defaultRowHeight), runs };
}

export function columnLengths(model: SheetModel, frame: SheetFrame, normal: CellLook | undefined): Lengths {
  const digit = digitWidth(normal);
  const runs = model.columns.flatMap(({ first, last, width, hidden }): (readonly [number, number, number])[] => {
    if (hidden || width === 0) return [[first, last, 0]];
    return width === undefined ? [] : [[first, last, columnPixels(width, digit)]];
  });
  return { standard: columnPixels(frame.defaultColumnWidth, digit), runs };
}

/** @param versionOf see `SheetView.rowVersion` */
export function sheetView(
  model: SheetModel,
  frame: SheetFrame,
  shape: SheetShape,
  versionOf: (row: number) => number,
): SheetView {
  return {
    id: model.id,
    name: model.name,
    hidden: model.visibility !== 'Visible',
    ...shape,
    merges: model.merges,
    frozen: frame.frozen,
    gridLines: frame.gridLines,
    zoom: frame.zoom,
    rowVersion: versionOf,
    growsToFit: (row) => model.rows.get(row)?.height === undefined,
    filledColumns: (row) => {
      const columns: number[] = [];
      for (const [column, { text }] of model.cells.row(row)) if (text !== '') columns.push(column);
      return columns.sort((a, b) => a - b);
    },
    cell: (row, column) => shownCell(model.cells.get(row, column)),
    look: (row, column) => model.lookAt(row, column),
    mergeAt: (row, column) => model.mergeAt(row, column),
    mark: (row, column) => markAt(model, row, column),
    dropdownAt: (row, column) => valuesAt(model, frame, row, column),
  };
}

function shownCell(cell: HostCell | undefined): ShownCell | undefined {
  if (!cell || (cell.text === '' && cell.formula === undefined)) return undefined;
  const { value, text, formula, error, look } = cell;
  if (error) return { text, input: formula === undefined ? text : `=${formula}`, kind: 'error' };
  const kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
  return { text, kind, input: formula === undefined ? inputOf(value, text, look) : `=${formula}` };
}

/** A plain number is edited in full; one with a format, such as a date, as it shows. */
function inputOf(value: HostCell['value'], text: string, { numberFormat = GENERAL }: CellLook): string {
  if (typeof value === 'number') return /[ymdhsge%]/i.test(numberFormat.replace(GENERAL, '')) ? text : String(value);
  // What Excel would take for something else is shown with the mark that keeps it a text.
  return typeof value === 'string' && /^['=]/.test(value) && numberFormat !== '@' ? `'${value}` : text;
}

/** Rules that are always true, as the add-in's marks are. Other formulas are not calculated here. */
const ALWAYS_TRUE = /^=?(?:TRUE(?:\(\))?|N\("[^"]*"\)=0)$/i;

function markAt(model: SheetModel, row: number, column: number): Mark | undefined {
  const format = model.conditionalFormats.find(
    ({ type, formulas, areas }) =>
      type === 'expression' &&
      ALWAYS_TRUE.test(formulas[0] ?? '') &&
      areas.some((area) => contains(area, { row, column })),
  );
  const { fill, font } = format?.look ?? {};
  if (fill === undefined && font?.colour === undefined) return undefined;
  return { ...(fill && { fill }), ...(font?.colour && { colour: font.colour }) };
}

/** Lists that were set meanwhile go before those of the file; such a list is written out in its rule. */
function valuesAt(model: SheetModel, frame: SheetFrame, row: number, column: number): readonly string[] | undefined {
  const rule = model.validationAt(row, column);
  if (rule?.type.toLowerCase() === 'list' && rule.formula1.startsWith('"')) {
    return rule.formula1
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(',')
      .map((value) => value.trim());
  }
  return frame.dropdowns.find(({ areas }) => areas.some((area) => contains(area, { row, column })))?.values;
}

function areaOf(text: string): Area[] {
  const area = parseArea(text);
  return area ? [area] : [];
}
