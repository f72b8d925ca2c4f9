/**
 * A table that goes on on the next sheet without its header. Whether the rows there are of the table is judged by what
 * they hold; where they are taken as such, that is told.
 */
import { departmentKnown } from '../../form/department.js';
import { blockOf, type Block, type Field, type Form } from '../../form/form.js';
import { parseAddress } from '../../grid/address.js';
import type { Grid } from '../../grid/grid.js';
import type { Issue } from '../../issue/issue.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { matchChoice } from '../../text/choice.js';
import { fieldCellAt } from '../field-cell.js';
import type { ColumnSpan } from '../../grid/area.js';
import { isNoteRow, isSumName } from './row-kind.js';
import { columnFields } from './column-fields.js';
import { titleAbove } from './table-ends.js';
import type { TableHeader } from './table-headers.js';
import { readSheet, type SheetReading, type SurveyedSheet } from '../read-sheet.js';

/** The share of cells that must be as the form says for rows without a header to be taken as the table's. */
const ENOUGH = 0.8;

/**
 * The sheet read with the headers of the sheet before down to its own first header; undefined where nothing there goes on.
 * @param own the sheet as it reads by itself
 */
export function continueTables(surveyed: SurveyedSheet, own: SheetReading): SheetReading | undefined {
  const { grid, before, signs } = surveyed;
  const [form, headers] = [signs.form, before.headers];
  if (grid.hidden || !mayContinue(form, grid, headers, own.firstHeader)) return undefined;
  const above = new Map([...headers].map(([block, header]) => [block, { ...header, top: 0, bottom: 0 }]));
  const sheet = readSheet(surveyed, above);
  const records = sheet.records.filter(({ block, rows }) => headers.has(block) && rows[0] < own.firstHeader);
  const [first] = records;
  if (!first || beginsOtherwise(grid, sheet, first.rows[0]) || !fillRows(grid, own, sheet)) return undefined;
  const plausible = [...new Set(records.map(({ block }) => block))].every((block) => {
    const rows = records.filter((record) => record.block === block);
    if (rows.some((record) => filledCells(record) < FEWEST_CELLS)) return false;
    if (!saySomething(blockOf(form, block), rows)) return false;
    return columnFields(form, blockOf(form, block)).every((field) => isPlausible(form, field, rows));
  });
  if (!plausible) return undefined;
  return { ...sheet, issues: [continued(grid, records), ...sheet.issues] };
}

/** The sheet read with headers that it lost, which are known from the form as it was handed out. */
export function readWithLost(surveyed: SurveyedSheet, lost: ReadonlyMap<string, TableHeader>): SheetReading {
  const sheet = readSheet(surveyed, lost);
  const records = sheet.records.filter(({ block }) => lost.has(block));
  const [first] = records;
  return first ? { ...sheet, issues: [continued(surveyed.grid, records), ...sheet.issues] } : sheet;
}

function continued(grid: Grid, records: readonly FormRecord[]): Issue {
  const top = records.reduce((highest, { rows }) => Math.min(highest, rows[0]), Infinity);
  const bottom = records.reduce((lowest, { rows }) => Math.max(lowest, rows[1]), 0);
  return makeIssue('table-continued', { sheet: grid.name, address: `${top}:${bottom}` });
}

/** Whether a row above the first header has in the right columns what names a record and what the form gives for it. */
function mayContinue(form: Form, grid: Grid, headers: ReadonlyMap<string, TableHeader>, firstHeader: number): boolean {
  const blocks = [...headers].map(([block, { columns }]) => ({
    all: [...columns.values()],
    needed: columnFields(form, blockOf(form, block))
      .filter(({ role, required }) => role !== 'answer' && required)
      .flatMap(({ id }) => columns.get(id) ?? []),
  }));
  for (const row of grid.rows()) {
    if (row >= firstHeader) return false;
    const isFilled = (span: ColumnSpan) => fieldCellAt(grid, row, span).value.kind !== 'blank';
    const fits = blocks.some(
      ({ all, needed }) => needed.every(isFilled) && all.filter(isFilled).length >= FEWEST_CELLS,
    );
    if (fits) return true;
  }
  return false;
}

/** A row with less is a title, or anything. */
const FEWEST_CELLS = 2;

/** Something that is no record stands above the first: a title of its own, of a list of choices. */
function beginsOtherwise(grid: Grid, { issues }: SheetReading, first: number): boolean {
  return issues.some(({ code, address }) => {
    const row = code === 'note-row' ? (parseAddress(address)?.row ?? first) : first;
    return row < first && !isNoteOrSum(grid, row);
  });
}

/** Most rows above the first header are records, or headings. */
function fillRows(grid: Grid, own: SheetReading, sheet: SheetReading): boolean {
  const covered = new Set(own.carried.contexts.map(({ row }) => row));
  for (const { rows } of sheet.records) for (let row = rows[0]; row <= rows[1]; row++) covered.add(row);
  // What stands above the next table by itself is its title.
  const end = Number.isFinite(own.firstHeader) ? titleAbove(grid, own.firstHeader) : own.firstHeader;
  const all = [...grid.rows()].filter((row) => row < end && !isNoteOrSum(grid, row));
  return all.filter((row) => covered.has(row)).length >= all.length * ENOUGH;
}

function isNoteOrSum(grid: Grid, row: number): boolean {
  const texts = [...grid.row(row)].map(({ cell }) => cell.text).filter((text) => text !== '');
  return isNoteRow(texts) || texts.slice(0, 2).some(isSumName);
}

/** Whether the rows say something of what they name: names alone are a list of choices. */
function saySomething(block: Block, records: readonly FormRecord[]): boolean {
  const others = block.fields.filter(({ role, from }) => role !== 'key' && ('column' in from || 'columns' in from));
  if (others.length === 0) return true;
  const saying = records.filter(({ cells }) => others.some(({ id }) => displayText(cells[id]?.value) !== ''));
  return saying.length >= records.length / 2;
}

function filledCells({ cells }: FormRecord): number {
  return Object.values(cells).filter(({ value }) => value.kind !== 'blank').length;
}

/** What names a record and what the form gives is there; choices and departments are those of the form. */
function isPlausible(form: Form, field: Field, records: readonly FormRecord[]): boolean {
  // An error says nothing either way.
  const texts = records.flatMap(({ cells }) => {
    const value = cells[field.id]?.value;
    return value?.kind === 'value' ? [value.text] : [];
  });
  const asked = field.role !== 'answer' && field.required;
  if (asked && texts.length < records.length * ENOUGH) return false;
  const isOf = (text: string) =>
    field.type === 'choice'
      ? matchChoice(form, field, text) !== undefined
      : field.type !== 'department' || form.departments.length === 0 || departmentKnown(form, text, field.several);
  return texts.filter(isOf).length >= texts.length * ENOUGH;
}
