/**
 * Reads the rows under a table's header into records. A row is a record when its required key columns hold something,
 * of their own or through a merge; notes, sums and what cannot be placed become issues with an address.
 */
import { formatAddress } from '../grid/address.js';
import type { Block, Field } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, displayText, textValue } from '../record/value.js';
import { compileTemplate } from '../form/template.js';
import { fieldCellAt, type FieldCell } from './field-cell.js';
import { headingOf, isHeadingRow, type HeadingRow } from './heading-rows.js';
import { keyOf, type SheetScope } from './reading.js';
import { isNoteRow, isSumName } from './row-kind.js';
import { columnFields, type TableHeader } from './table-headers.js';

export interface TableReading {
  readonly records: FormRecord[];
  readonly headings: HeadingRow[];
  readonly issues: Issue[];
}

/** The cells of one row by field id, with blanks filled down where the form says so. */
export type RowCells = ReadonlyMap<string, FieldCell>;

/** @param last the last row that can belong to this table: above the next header in the same columns */
export function readTable(sheet: SheetScope, block: Block, header: TableHeader, last: number): TableReading {
  const result: TableReading = { records: [], headings: [], issues: [] };
  const fields = columnFields(block).filter((field) => header.columns.has(field.id));
  const rows = candidateRows(sheet, header, fields, last);
  const cellsOf = (row: number): Map<string, FieldCell> =>
    new Map(fields.map((field) => [field.id, fieldCellAt(sheet.grid, row, header.columns.get(field.id)!)]));
  let above: RowCells = new Map();
  let heading: HeadingRow | undefined;
  rows.forEach((row, i) => {
    const own = cellsOf(row);
    const next = rows[i + 1] === undefined ? undefined : cellsOf(rows[i + 1]!);
    if (isHeadingRow(block, own, next)) {
      heading = headingOf(block, row, own);
      result.headings.push(heading);
      above = new Map();
      return;
    }
    const cells = filledDown(fields, own, above);
    const missing = fields.find((field) => field.required && field.role === 'key' && isBlank(cells.get(field.id)));
    const name = fields.find((field) => field.required && field.role === 'key');
    const texts = ownTexts(own, row);
    if (missing || isNoteRow(texts) || (name && isSumName(displayText(cells.get(name.id)!.value)))) {
      const issue = unplaced(sheet, block, row, texts, missing, own, name);
      if (issue) result.issues.push(issue);
      return;
    }
    above = cells;
    heading = heading?.holdsFor(cells) ? heading : undefined;
    result.records.push(toRecord(sheet, block, row, cells, heading));
  });
  return result;
}

/**
 * Rows under the header that have something in the table's columns, and rows that a merged key cell reaches into while
 * other columns still have a cell of their own there: in a blank form these are the rows to be filled in.
 */
function candidateRows(sheet: SheetScope, header: TableHeader, fields: readonly Field[], last: number): number[] {
  const rows = new Set<number>();
  const keys = fields.filter((field) => field.role === 'key' && field.required);
  const add = (row: number) => {
    if (row > header.bottom && row <= last && !sheet.claimed.has(row)) rows.add(row);
  };
  for (const row of sheet.grid.rows()) {
    if (row <= header.bottom || row > last) continue;
    const cells = fields.map((field) => fieldCellAt(sheet.grid, row, header.columns.get(field.id)!));
    if (!cells.some((cell) => cell.row === row && cell.value.kind !== 'blank')) continue;
    add(row);
    for (const field of keys) {
      const { bottom } = fieldCellAt(sheet.grid, row, header.columns.get(field.id)!);
      for (let under = row + 1; under <= Math.min(bottom, last, row + MOST_MERGED_ROWS); under++) {
        if (hasOwnCell(sheet, header, fields, under)) add(under);
      }
    }
  }
  return [...rows].sort((a, b) => a - b);
}

/** No programme has more rows than this under one merged cell; a taller merge is decoration. */
const MOST_MERGED_ROWS = 1000;

function hasOwnCell(sheet: SheetScope, header: TableHeader, fields: readonly Field[], row: number): boolean {
  return fields.some((field) => fieldCellAt(sheet.grid, row, header.columns.get(field.id)!).row === row);
}

function filledDown(fields: readonly Field[], own: RowCells, above: RowCells): RowCells {
  return new Map(
    fields.map((field) => {
      const cell = own.get(field.id)!;
      const upper = above.get(field.id);
      return [field.id, field.fillDown && isBlank(cell) && !cell.covered && upper ? upper : cell];
    }),
  );
}

function isBlank(cell: FieldCell | undefined): boolean {
  return cell === undefined || cell.value.kind === 'blank';
}

/** The texts that begin in this row, left to right. */
function ownTexts(cells: RowCells, row: number): string[] {
  return [...cells.values()]
    .filter((cell) => cell.row === row && !isBlank(cell))
    .sort((a, b) => a.column - b.column)
    .map((cell) => displayText(cell.value));
}

function unplaced(
  sheet: SheetScope,
  block: Block,
  row: number,
  texts: readonly string[],
  missing: Field | undefined,
  cells: RowCells,
  name: Field | undefined,
): Issue | undefined {
  const first = [...cells.values()]
    .filter((cell) => !isBlank(cell) && cell.row === row)
    .sort((a, b) => a.column - b.column)[0];
  if (!first) return undefined;
  const place = {
    sheet: sheet.grid.name,
    address: formatAddress({ row: first.row, column: first.column }),
    block: block.id,
    evidence: texts.slice(0, 3),
  };
  if (isNoteRow(texts) || texts.some(isSumName)) return makeIssue('note-row', place);
  return makeIssue('row-unplaced', place, (missing ?? name ?? block).label);
}

function toRecord(
  sheet: SheetScope,
  block: Block,
  row: number,
  columns: RowCells,
  heading: HeadingRow | undefined,
): FormRecord {
  const cells: Record<string, RecordCell> = {};
  for (const field of block.fields) {
    const cell = fieldCell(sheet, field, row, columns, heading);
    if (cell) cells[field.id] = cell;
  }
  const text = (id: string) => sheet.contextAt(id, row)?.text ?? '';
  return { block: block.id, sheet: sheet.grid.name, key: keyOf(block, cells, text), cells, rows: [row, row] };
}

const NOWHERE: RecordCell = { value: BLANK, address: '' };

function fieldCell(
  sheet: SheetScope,
  field: Field,
  row: number,
  columns: RowCells,
  heading: HeadingRow | undefined,
): RecordCell | undefined {
  const source = field.from;
  if ('context' in source) {
    const mark = sheet.contextAt(source.context, row);
    return mark ? { value: textValue(mark.text), address: mark.address } : NOWHERE;
  }
  if ('heading' in source) {
    const cell = heading?.cells.get(source.heading);
    return cell ? { value: cell.value, address: cell.address } : NOWHERE;
  }
  const cell = 'column' in source ? columns.get(field.id) : undefined;
  if (!cell) return undefined;
  const placed = { value: cell.value, address: cell.address };
  return 'column' in source && source.templates !== undefined
    ? partOf(placed, source.templates, source.part ?? field.id)
    : placed;
}

/** One part of a cell that holds several things: the programme in 「事業名（担当課）」. */
function partOf(cell: RecordCell, templates: readonly string[], part: string): RecordCell {
  if (cell.value.kind !== 'value') return cell;
  const { text: whole } = cell.value;
  const text = templates
    .map((template) => compileTemplate(template)(whole)?.[part])
    .find((found) => found !== undefined);
  // A cell that is not written as the form says belongs whole to its first part: nothing is dropped.
  if (text === undefined) return templates[0]!.startsWith(`{${part}}`) ? cell : { ...cell, value: BLANK };
  return { ...cell, value: textValue(text) };
}
