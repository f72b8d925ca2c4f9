/**
 * A table that goes on on the next sheet without its header. Whether the rows there are of the table is judged by what
 * they hold; where they are taken as such, that is told.
 */
import { departmentKnown } from '../../form/department.js';
import { blockOf, type Field, type Form } from '../../form/form.js';
import type { Grid } from '../../grid/grid.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { matchChoice } from '../../text/choice.js';
import { columnFields, type TableHeader } from './table-headers.js';
import type { SheetReading } from '../read-sheet.js';

/** The share of cells that must be as the form says for rows without a header to be taken as the table's. */
const ENOUGH = 0.8;

/** The sheet read with the headers of the sheet before; undefined where that makes no sense. */
export function continueTables(
  form: Form,
  grid: Grid,
  headers: ReadonlyMap<string, TableHeader>,
  read: (headers: ReadonlyMap<string, TableHeader>) => SheetReading,
): SheetReading | undefined {
  if (headers.size === 0) return undefined;
  const above = new Map([...headers].map(([block, header]) => [block, { ...header, top: 1, bottom: 0 }]));
  const sheet = read(above);
  const { records } = sheet;
  if (records.length === 0 || !fillRows(grid, records)) return undefined;
  const blocks = new Set(records.map(({ block }) => block));
  const plausible = [...blocks].every((block) => {
    const own = records.filter((record) => record.block === block);
    return columnFields(blockOf(form, block)).every((field) => isPlausible(form, field, own));
  });
  if (!plausible) return undefined;
  const first = grid.rows()[Symbol.iterator]().next().value ?? 1;
  const issue = makeIssue('table-continued', { sheet: grid.name, address: `${first}:${grid.bottom}` });
  return { ...sheet, issues: [issue, ...sheet.issues], lastHeaders: above };
}

/** Most rows of the sheet are records. */
function fillRows(grid: Grid, records: readonly FormRecord[]): boolean {
  const covered = new Set<number>();
  for (const { rows } of records) for (let row = rows[0]; row <= rows[1]; row++) covered.add(row);
  const all = [...grid.rows()];
  return all.filter((row) => covered.has(row)).length >= all.length * ENOUGH;
}

/** What names a record and what the form gives is there; choices and divisions are those of the form. */
function isPlausible(form: Form, field: Field, records: readonly FormRecord[]): boolean {
  const texts = records.map(({ cells }) => displayText(cells[field.id]?.value)).filter((text) => text.trim() !== '');
  const asked = field.role !== 'answer' && field.required;
  if (asked && texts.length < records.length * ENOUGH) return false;
  const vocabulary = form.vocabularies[field.vocabulary ?? ''];
  const isOf = (text: string) =>
    field.type === 'choice' && vocabulary
      ? matchChoice(vocabulary, text) !== undefined
      : field.type !== 'department' || form.departments.length === 0 || departmentKnown(form, text, field.several);
  return texts.filter(isOf).length >= texts.length * ENOUGH;
}
