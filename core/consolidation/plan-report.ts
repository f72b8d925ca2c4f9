/**
 * Plans the city-wide report: what to write into the blank form, cell by cell, which rows to insert, which cells to
 * mark as conflicting. Nothing but answers is written; the form stays the city's own.
 */
import { parseAddress } from '../grid/address.js';
import type { CellEdit, ConflictMark, WorkbookEdits } from '../grid/edit.js';
import type { Workbook } from '../grid/grid.js';
import { blockOf, type Block, type ColumnSource, type Field, type Form } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { displayText } from '../record/value.js';
import type { BlankForm } from './blank-form.js';
import type { CellConflict } from './conflict-table.js';
import type { ConsolidatedRecord, SharedTable } from './consolidation.js';
import { missedTotals } from './missed-totals.js';
import { planRows, type RowPlan, type UnplacedValue } from './plan-rows.js';
import { planSheets } from './new-sheets/plan-sheets.js';
import { contentsToWrite, standsAmongLabels } from './written-cells.js';

export interface ReportPlan {
  readonly edits: WorkbookEdits;
  readonly issues: readonly Issue[];
  /** Where a field of a record (by its identity) stands in the finished workbook. */
  readonly placeOf: (identity: string, field: string) => Place | undefined;
}

export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** @param conflicts to mark */
export function planReport(blank: BlankForm, { table, conflicts }: SharedTable): ReportPlan {
  const { form } = table;
  const sheets = planSheets(blank, table, form.year);
  const rows = planRows(blank, table, sheets.placed);
  const cells = new Map<string, CellEdit>();
  const issues: Issue[] = [];
  const write = (edits: readonly CellEdit[]) => {
    for (const edit of edits) {
      const name = `${edit.sheet}!${edit.address}`;
      // A merged cell that several records share is written once; where they disagree there is a conflict already.
      if (!cells.has(name)) cells.set(name, edit);
    }
  };
  for (const { identity, record } of table.rows) {
    const there = blank.table.get(identity);
    const filled = there && fillIn(blank, rows, there, record);
    if (!filled) continue;
    write(filled.edits);
    issues.push(...filled.issues);
  }
  write(sheets.cells.map((edit) => ({ ...edit, address: rows.finalAddress(edit.sheet, edit.address) })));
  write(rows.cells);
  for (const one of [...sheets.unplaced, ...rows.unplaced]) issues.push(unwritten(one));
  for (const one of [...sheets.kept, ...rows.kept]) issues.push(calculated(one));
  issues.push(...missedTotals(blank.workbook, rows.insertions, rows.finalAddress));
  const placeOf = (identity: string, field: string): Place | undefined => {
    const there = blank.table.get(identity);
    const record = table.get(identity);
    if (there) return finalPlace(rows, there.sheet, there.cells[field]?.address ?? '');
    const added = record && sheets.place(record, field);
    if (added) return { ...added, address: rows.finalAddress(added.sheet, added.address) };
    return record && rows.newPlace(record, field);
  };
  const marks = conflicts.list.flatMap((conflict) => {
    const place = placeOf(table.rowOfId(conflict.record)?.identity ?? '', conflict.field);
    return place ? [conflictMark(form, conflict, place)] : [];
  });
  const { insertions } = rows;
  const edits = { sheets: sheets.copies, cells: [...cells.values()], insertions, conflicts: marks };
  return { edits, issues, placeOf };
}

/** What a record changes in the cells that the form has for it. */
function fillIn(blank: BlankForm, rows: RowPlan, there: FormRecord, record: ConsolidatedRecord) {
  const edits: CellEdit[] = [];
  const issues: Issue[] = [];
  const earlier = new Map<string, string>();
  const block = blockOf(blank.table.form, record.block);
  const { sheet } = there;
  for (const field of writableFields(block)) {
    const [cell, after] = [there.cells[field.id], record.cells[field.id]];
    // A column that the form does not have and somebody's workbook does (C7).
    if (!cell && after?.value.kind === 'value' && field.id in record.origins) issues.push(unwritten({ record, field }));
    if (!cell || !after || cell.address === '' || sameText(cell, after)) continue;
    if (holdsFormula(blank.workbook, sheet, cell.address)) {
      const place = { sheet, address: cell.address, block: block.id, key: record.key };
      issues.push(makeIssue('formula-kept', { ...place, evidence: [displayText(after.value)] }));
      continue;
    }
    const book = { form: blank.table.form, workbook: blank.workbook };
    const contents = contentsToWrite(book, { sheet, field, cell }, after.value, earlier);
    if (!contents) issues.push(unwritten({ record, field }));
    for (const [address, content] of contents ?? []) {
      const edit = { sheet, address: rows.finalAddress(sheet, address), content };
      // Of a cell with several labels the last text says what all of them say.
      if (earlier.has(address)) edits.unshift(edit);
      else edits.push(edit);
      if (standsAmongLabels(blank.table.form, field, cell)) earlier.set(address, content.text);
    }
  }
  return { edits, issues };
}

/** The value is told with the place in the workbook that brought it. */
function unwritten({ record, field }: UnplacedValue): Issue {
  const { block, sheet, key, cells } = record;
  const address = cells[field.id]?.address ?? '';
  const texts = [record.origins[field.id] ?? '', displayText(cells[field.id]?.value)];
  const evidence = texts.filter((text) => text !== '');
  return makeIssue('value-unwritten', { block, sheet, key, address, evidence }, field.label);
}

/** What somebody typed into an added row where the form calculates. */
function calculated({ record: { block, sheet, key, cells }, field }: UnplacedValue): Issue {
  const { address = '', value } = cells[field.id] ?? {};
  return makeIssue('formula-kept', { block, sheet, key, address, evidence: [displayText(value)] });
}

/** Fields that have cells of their own to write to: not the key, not a part of a cell. */
function writableFields(block: Block): Field[] {
  return block.fields.filter(
    ({ id, from }) =>
      !block.key.includes(id) &&
      !('context' in from) &&
      !('labels' in from) &&
      !('column' in from && isPartOfCell(from)),
  );
}

function isPartOfCell({ templates, take }: ColumnSource): boolean {
  return templates !== undefined || take === 'decorations';
}

function sameText(a: RecordCell, b: RecordCell): boolean {
  return displayText(a.value) === displayText(b.value);
}

function holdsFormula(workbook: Workbook, sheet: string, address: string): boolean {
  const position = parseAddress(address);
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  return position !== undefined && grid?.cell(position.row, position.column)?.formula !== undefined;
}

function conflictMark(form: Form, { block, key, field, values }: CellConflict, place: Place): ConflictMark {
  const known = blockOf(form, block).fields.find(({ id }) => id === field);
  const title = Object.values(key).filter((text) => text !== '');
  return { ...place, title: title.join(' / '), field: known?.label.ja ?? field, values };
}

function finalPlace(rows: RowPlan, sheet: string, address: string): Place | undefined {
  const first = address.split(',')[0] ?? '';
  return parseAddress(first) ? { sheet, address: rows.finalAddress(sheet, first) } : undefined;
}
