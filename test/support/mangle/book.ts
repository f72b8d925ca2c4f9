/**
 * A workbook that is convenient to distort: cells know their place and what part of the form they are, and the expected
 * records point at cells instead of addresses, so that what is expected follows wherever a cell is moved to.
 *
 * Unlike core's data it is changed in place: a distortion works on a copy of its own (`copyBook`).
 */
import type { Area } from '../../../core/grid/address.js';
import type { RawValue } from '../../../core/grid/grid.js';
import type { Field, Form } from '../../../core/form/form.js';

export interface Book {
  readonly form: Form;
  fiscalYear: number | undefined;
  readonly sheets: BookSheet[];
  readonly records: BookRecord[];
}

export interface BookSheet {
  name: string;
  hidden: boolean;
  cells: BookCell[];
  merges: Area[];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Goes on with the table of the sheet before, without a header: its columns are those of that sheet. */
  continues?: boolean;
}

export interface BookCell {
  sheet: BookSheet;
  row: number;
  column: number;
  /** What a person sees; `''` for a cell that is there to be filled in. */
  text: string;
  raw: RawValue;
  error?: string | undefined;
  formula?: string | undefined;
  indent?: number | undefined;
  /** Set in several fonts: stored in runs. */
  rich?: boolean | undefined;
  /** The reading over the text, which is no part of it. */
  furigana?: string | undefined;
  part: Part;
}

export type Part =
  /** A column's header, or a group header over several columns (`fields` is empty), of one of the book's tables. */
  | { readonly kind: 'header'; readonly table: number; readonly fields: readonly BlockField[] }
  /** Holds the value of a record's field; `heading` where the value is a heading that holds for what follows. */
  | { readonly kind: 'value'; readonly fields: readonly BlockField[]; readonly heading: boolean }
  /** Beside or above a value. */
  | { readonly kind: 'label' }
  /** A heading or a title that says something of what follows, or which year it is. */
  | { readonly kind: 'heading' }
  /** Anything else that stood in the workbook. */
  | { readonly kind: 'other' }
  /** Put there by a distortion, and no part of the form. `asHeader`: it stands as the header of an extra column. */
  | { readonly kind: 'added'; readonly asHeader: boolean };

export interface BlockField {
  readonly block: string;
  readonly field: Field;
}

export interface BookRecord {
  readonly block: string;
  /** The cell whose place is the record's: it decides in which sheet and row the record stands. */
  anchor: BookCell;
  /** Sections that stand side by side on one sheet are read one after the other. */
  section: number;
  readonly values: Record<string, BookValue>;
}

export interface BookValue {
  /** Where it stands: several cells for a value that is spread; none where the form has no cell for it here. */
  cells: BookCell[];
  /** The expected text where it is only a part of what stands in the cell. */
  readonly part?: string | undefined;
}

/** A copy that shares nothing with the book but the form and what describes it. */
export function copyBook(book: Book): Book {
  const cells = new Map<BookCell, BookCell>();
  const sheets = book.sheets.map((sheet) => {
    const copy: BookSheet = {
      ...sheet,
      merges: sheet.merges.map((merge) => ({ ...merge })),
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      cells: [],
    };
    for (const cell of sheet.cells) {
      const own = { ...cell, sheet: copy };
      cells.set(cell, own);
      copy.cells.push(own);
    }
    return copy;
  });
  const records = book.records.map(({ anchor, values, ...rest }) => ({
    ...rest,
    anchor: cells.get(anchor)!,
    values: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        { ...value, cells: value.cells.map((cell) => cells.get(cell)!) },
      ]),
    ),
  }));
  return { form: book.form, fiscalYear: book.fiscalYear, sheets, records };
}

/** The text that reading must give for a value. */
export function expectedText({ cells, part }: BookValue): string {
  return part ?? cells.map(({ text }) => text).join('\n');
}

/** The records in the order in which they must be read: by sheet, by section, by row. */
export function recordsInOrder(book: Book): BookRecord[] {
  const order = new Map(book.sheets.map((sheet, i) => [sheet, i]));
  return [...book.records].sort(
    (a, b) =>
      order.get(a.anchor.sheet)! - order.get(b.anchor.sheet)! || a.section - b.section || a.anchor.row - b.anchor.row,
  );
}

export function cellAt(sheet: BookSheet, row: number, column: number): BookCell | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}

export function mergeAt(sheet: BookSheet, row: number, column: number): Area | undefined {
  return sheet.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
}

/** The area that a cell shows as. */
export function extentOf({ sheet, row, column }: BookCell): Area {
  return mergeAt(sheet, row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** Whether a cell has somewhere to stand: nothing is there, and no merge covers it. */
export function isFree(sheet: BookSheet, row: number, column: number): boolean {
  return !cellAt(sheet, row, column) && !mergeAt(sheet, row, column);
}

/**
 * Sheets whose columns can be changed by themselves. A table that goes on without its header tells its columns by their
 * place alone: with one more column on either sheet nobody could say which is which.
 */
export function sheetsOfTheirOwn({ sheets }: Book): BookSheet[] {
  return sheets.filter((sheet, i) => sheet.cells.length > 0 && !sheet.continues && !sheets[i + 1]?.continues);
}

export function lastRow(sheet: BookSheet): number {
  return Math.max(0, ...sheet.cells.map((cell) => cell.row), ...sheet.merges.map((merge) => merge.bottom));
}

export function lastColumn(sheet: BookSheet): number {
  return Math.max(0, ...sheet.cells.map((cell) => cell.column), ...sheet.merges.map((merge) => merge.right));
}
