/**
 * Makes a book of a workbook and the records that must be found in it. What each cell is to the form is told from the
 * expected addresses and the form's own words; the reader is not asked.
 */
import { formatAddress, parseAddress } from '../../../core/grid/address.js';
import type { Workbook } from '../../../core/grid/grid.js';
import type { Block, Field, Form } from '../../../core/form/form.js';
import { compileTemplate } from '../../../core/form/template.js';
import { compact } from '../../../core/text/normalise.js';
import { cellAt, extentOf, expectedText, type BlockField, type Book, type BookCell, type BookRecord } from './book.js';
import type { BookSheet, BookValue, Part } from './book.js';
import { markHeaders, squeezed } from './header-marks.js';

export interface ExpectedRecord {
  readonly block: string;
  readonly sheet: string;
  readonly cells: Readonly<Record<string, string>>;
  /** `A9`; several joined by commas; absent or `''` for a value that has no cell. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** @throws Error where an expected text does not stand at its address: the expectation is wrong */
export function bookFromWorkbook(
  form: Form,
  workbook: Workbook,
  fiscalYear: number | undefined,
  records: readonly ExpectedRecord[],
): Book {
  const book: Book = { form, fiscalYear, sheets: workbook.sheets.map(sheetOf), records: [] };
  for (const record of records) book.records.push(recordOf(book, record));
  markValues(book);
  markHeaders(book);
  for (const sheet of book.sheets) markRest(form, sheet);
  return book;
}

const OTHER: Part = { kind: 'other' };

function sheetOf(grid: Workbook['sheets'][number]): BookSheet {
  const sheet: BookSheet = {
    name: grid.name,
    hidden: grid.hidden,
    cells: [],
    merges: [...grid.merges],
    hiddenRows: [],
    hiddenColumns: [],
  };
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) sheet.cells.push({ ...cell, sheet, row, column, part: OTHER });
  }
  for (let row = 1; row <= grid.bottom; row++) if (grid.isRowHidden(row)) sheet.hiddenRows.push(row);
  for (let column = 1; column <= grid.right; column++) {
    if (grid.isColumnHidden(column)) sheet.hiddenColumns.push(column);
  }
  return sheet;
}

function recordOf(book: Book, expected: ExpectedRecord): BookRecord {
  const sheet = book.sheets.find(({ name }) => name === expected.sheet);
  const block = book.form.blocks.find(({ id }) => id === expected.block);
  if (!sheet || !block) throw new Error(`no sheet ${expected.sheet} or block ${expected.block}`);
  const values: Record<string, BookValue> = {};
  for (const [id, text] of Object.entries(expected.cells)) {
    const addresses = (expected.addresses[id] ?? '').split(',').filter((address) => address !== '');
    const cells = addresses.map((address) => cellToFill(sheet, address));
    const whole = { cells };
    const isWhole = squeezed(expectedText(whole)) === squeezed(text);
    if (!isWhole && !squeezed(expectedText(whole)).includes(squeezed(text))) {
      throw new Error(`${sheet.name} ${addresses.join()} does not hold ${text}`);
    }
    values[id] = isWhole ? whole : { cells, part: text };
  }
  return { block: block.id, anchor: anchorOf(block, values), section: 0, values };
}

/** The cell at an address; where the workbook has none, one that is there to be filled in. */
function cellToFill(sheet: BookSheet, address: string): BookCell {
  const { row, column } = parseAddress(address)!;
  const known = cellAt(sheet, row, column);
  if (known) return known;
  const cell: BookCell = { sheet, row, column, text: '', raw: null, part: OTHER };
  sheet.cells.push(cell);
  return cell;
}

/** A row's record stands where the lowest of its cells begins, one over several rows where its key does. */
function anchorOf(block: Block, values: Readonly<Record<string, BookValue>>): BookCell {
  const isOwn = ({ id, from, role, required }: Field) =>
    (values[id]?.cells.length ?? 0) > 0 &&
    (block.per === 'key' ? 'column' in from && role === 'key' && required : !('context' in from));
  const own = block.fields.filter(isOwn).filter(({ from }) => block.layout === 'heading' || !('heading' in from));
  const cells = own.flatMap(({ id }) => values[id]!.cells);
  const lowest = block.layout === 'table' || block.layout === 'outline';
  return cells.reduce((best, cell) => ((lowest ? cell.row > best.row : cell.row < best.row) ? cell : best));
}

function markValues({ form, records }: Book): void {
  const fields = new Map<BookCell, BlockField[]>();
  for (const { block, values } of records) {
    for (const [id, { cells }] of Object.entries(values)) {
      const field = form.blocks.find((candidate) => candidate.id === block)?.fields.find((one) => one.id === id);
      for (const cell of cells) {
        const known = fields.get(cell) ?? [];
        fields.set(cell, known);
        if (field && !known.some((one) => one.field === field)) known.push({ block, field });
      }
    }
  }
  for (const [cell, all] of fields) {
    cell.part = { kind: 'value', fields: all, heading: all.every(({ field }) => 'context' in field.from) };
  }
}

/** Labels, and headings and titles that a form's templates are for. */
function markRest(form: Form, sheet: BookSheet): void {
  const labels = new Set(
    form.blocks.flatMap(({ fields }) => fields.flatMap(({ from }) => ('label' in from ? from.label.map(words) : []))),
  );
  const templates = [
    ...form.contexts.map(({ template }) => template),
    ...form.fiscalYear.flatMap((rule) => ('template' in rule ? [rule.template] : [])),
    ...(form.respondent === undefined ? [] : [form.respondent]),
  ].map(compileTemplate);
  for (const cell of sheet.cells) {
    if (cell.part.kind !== 'other') continue;
    if (labels.has(words(cell.text))) cell.part = { kind: 'label' };
    else if (cell.text.length < 120 && templates.some((matches) => matches(cell.text) !== undefined)) {
      cell.part = { kind: 'heading' };
    }
  }
}

function words(text: string): string {
  return compact(text).replace(/[()（）].*$|[・、，,]/gu, '');
}

/** For messages: sheet and address of a cell. */
export function placeOf(cell: BookCell): string {
  const { top, left } = extentOf(cell);
  return `${cell.sheet.name}!${formatAddress({ row: top, column: left })}`;
}
