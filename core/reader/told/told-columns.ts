/**
 * Columns of which somebody said what they are: the header of one that is a field says what the form says there, and one
 * that is none of the form's is not there for whoever reads. Both ways of reading start from the workbook made here.
 */
import { formatAddress, type Area } from '../../grid/address.js';
import { columnsOf, covers, topLeft } from '../../grid/area.js';
import { extentAt, type Grid, type Workbook } from '../../grid/grid.js';
import { blockOf, type Field, type Form } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import { overlayGrid } from '../../grid/overlay-grid.js';
import { restoredGrid } from '../blank/restored-grid.js';
import type { FormRecord } from '../../record/record.js';
import { wordsOf, yearOf } from '../survey/landmarks.js';
import { HeaderRows, toldHeaders, type ToldHeader } from './told-headers.js';
import type { ToldColumn } from './told.js';

export interface ToldWorkbook {
  readonly workbook: Workbook;
  /** Columns that are none of the form's, by sheet as it is read. */
  readonly foreign: ReadonlyMap<Grid, ReadonlySet<number>>;
  /** What was used, and what could not be: known when the records are. */
  issues(records: readonly FormRecord[]): Issue[];
}

export function withToldColumns(form: Form, workbook: Workbook, columns: readonly ToldColumn[]): ToldWorkbook {
  if (columns.length === 0) return { workbook, foreign: new Map(), issues: () => [] };
  const foreign = new Map<Grid, ReadonlySet<number>>();
  const used: { readonly grid: Grid; readonly headers: readonly ToldHeader[] }[] = [];
  const sheets = workbook.sheets.map((grid) => {
    const headers = toldHeaders(form, grid, columns);
    if (headers.length === 0) return grid;
    used.push({ grid, headers });
    const none = headers.filter(({ told }) => told.field === null);
    const read = withFields(form, withoutColumns(form, grid, none), headers);
    foreign.set(read, new Set(none.flatMap(({ area }) => columnsOf(area))));
    return read;
  });
  const issues = (records: readonly FormRecord[]) =>
    used.flatMap(({ grid, headers }) => headers.flatMap((header) => issueOf(form, grid, header, records)));
  return { workbook: { ...workbook, sheets }, foreign, issues };
}

function withFields(form: Form, grid: Grid, headers: readonly ToldHeader[]): Grid {
  const texts = headers.flatMap(({ told, area, isClear }) => {
    const field = isClear ? fieldOf(form, told) : undefined;
    return field ? [{ ...topLeft(area), text: headerOf(form, field) }] : [];
  });
  return restoredGrid(grid, texts);
}

function fieldOf(form: Form, { block, field }: ToldColumn): Field | undefined {
  return blockOf(form, block).fields.find(({ id }) => id === field);
}

/** What the form says over a field's column. */
function headerOf(form: Form, field: Field): string {
  const year = yearOf(field);
  const [word] = wordsOf(field);
  return word ?? `${year === 'cycle' ? (form.year ?? '') : (year ?? '')}年度`;
}

/** Without the cells under these headers, down to the next header. */
function withoutColumns(form: Form, grid: Grid, headers: readonly ToldHeader[]): Grid {
  if (headers.length === 0) return grid;
  const rows = new HeaderRows(form, grid);
  const parts = headers.map(({ area }): Area => ({ ...area, bottom: rows.nextBelow(area.bottom) - 1 }));
  const isUnder = (row: number, column: number) => {
    const extent = extentAt(grid, { row, column });
    return parts.some((part) => covers(part, { ...extent, bottom: extent.top }));
  };
  const gone = new Map<number, Map<number, undefined>>();
  for (const row of grid.rows()) {
    const cells = [...grid.row(row)];
    const under = cells.filter(({ column }) => isUnder(row, column));
    // A text that has its row to itself is a heading, or a note about the rows below.
    if (under.length > 0 && under.length < cells.length) {
      gone.set(row, new Map(under.map(({ column }) => [column, undefined])));
    }
  }
  return overlayGrid(grid, gone);
}

function issueOf(form: Form, grid: Grid, header: ToldHeader, records: readonly FormRecord[]): Issue[] {
  const { told, area, text, isClear } = header;
  const place = { sheet: grid.name, block: told.block, address: formatAddress(topLeft(area)), evidence: [text] };
  const field = fieldOf(form, told);
  if (!field) return [makeIssue('column-told', place, text, undefined)];
  const own = records.filter(({ sheet, block }) => sheet === grid.name && block === told.block);
  if (isClear && own.some(({ cells }) => field.id in cells))
    return [makeIssue('column-told', place, text, field.label)];
  return [makeIssue('told-unused', place, text, field.label)];
}
