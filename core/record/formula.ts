/**
 * Whether two copies of a record hold the same formula in a field, wherever the record stands and in whatever order its
 * columns do. What such formulas show differs with the cells that they read, so that it is nobody's edit. It calculates
 * nothing. What counts as the same, and why, is decision 22.
 */
import { columnName, formatAddress, parseAddress, type Position } from '../grid/address.js';
import { partsOfFormula, type Corner } from '../grid/formula-references.js';
import type { FormRecord } from './record.js';

/** Whether both hold the field's formula; false where either does not have one, or it is not known. */
export function sameFormula(a: FormRecord | undefined, b: FormRecord | undefined, field: string): boolean {
  if (!a?.cells[field]?.formula || !b?.cells[field]?.formula) return false;
  return formulaName(a, field) === formulaName(b, field);
}

/**
 * The field's formula as it is compared: the record's own cells by their fields; other cells by how far away their
 * column is, without their row, which is another one as soon as somebody adds a row.
 */
export function formulaName(record: FormRecord, field: string): string | undefined {
  const cell = record.cells[field];
  const place = parseAddress(cell?.address.split(',')[0] ?? '');
  if (!cell?.formula) return undefined;
  const { text, at } = cell.formula;
  if (!at || !place) return text;
  const fields = new Map(
    Object.entries(record.cells).flatMap(([id, { address }]) => address.split(',').map((one) => [one, id] as const)),
  );
  let name = '';
  let from = 0;
  for (const part of partsOfFormula(text)) {
    if (part.kind !== 'reference') continue;
    const isHere = !part.sheets || part.sheets.first === record.sheet;
    for (const corner of part.corners) {
      const own = isHere ? fields.get(addressOf(corner, at, place)) : undefined;
      name += folded(text.slice(from, corner.start)) + (own === undefined ? columnOf(corner, at) : `{${own}}`);
      from = corner.end;
    }
  }
  return name + folded(text.slice(from));
}

/** A record's formulas by field, as they are compared; undefined where it has none. */
export function formulasOf(record: FormRecord): Readonly<Record<string, string>> | undefined {
  const names = Object.keys(record.cells).flatMap((field) => {
    const name = formulaName(record, field);
    return name === undefined ? [] : [[field, name] as const];
  });
  return names.length === 0 ? undefined : Object.fromEntries(names);
}

/** Where a reference points to from the cell that shows the formula's result; `''` for whole rows and columns. */
function addressOf({ row, rowFixed, column, columnFixed }: Corner, at: Position, place: Position): string {
  if (row === undefined || column === undefined) return '';
  return formatAddress({
    row: rowFixed ? row : row + place.row - at.row,
    column: columnFixed ? column : column + place.column - at.column,
  });
}

function columnOf({ column, columnFixed }: Corner, at: Position): string {
  if (column === undefined) return '#';
  return columnFixed ? `$${columnName(column)}#` : `${column - at.column}#`;
}

/** A file and Excel itself write spaces, capitals, newer functions and columns of tables in several ways. */
function folded(text: string): string {
  return text
    .replace(/\s+|_xl(?:fn|ws|pm)\./giu, '')
    .toUpperCase()
    .replace(
      THIS_ROW,
      (_, ...columns: (string | undefined)[]) => `[@${columns.find((one) => one !== undefined) ?? ''}]`,
    );
}

/** 表1[[#This Row],[実績]], 表1[@[実績]], [@実績] */
const THIS_ROW = /[^\s!"'#%&()*+,\-/:;<=>@[\]^{|}~$]*\[(?:\[#THISROW\],\[([^[\]]*)\]|@\[([^[\]]*)\]|@([^[\]]*))\]/gu;
