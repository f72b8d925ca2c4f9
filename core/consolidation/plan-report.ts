/**
 * Plans the city-wide report: what to write into the blank form, cell by cell, which rows to insert, which cells to
 * mark as conflicting. Nothing but answers is written; the form stays the city's own.
 */
import { parseAddress } from '../grid/address.js';
import type { CellEdit, ConflictMark, WorkbookEdits } from '../grid/edit.js';
import type { Workbook } from '../grid/grid.js';
import { blockOf, type Block, type Form } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { indexRecords } from '../record/identity.js';
import { keyName } from '../record/key-name.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { displayText } from '../record/value.js';
import type { BlankForm } from './blank-form.js';
import { contentsToWrite } from './written-cells.js';
import type { CellConflict, ConsolidatedRecord } from './consolidation.js';
import { planRows, type RowPlan } from './plan-rows.js';

export interface ReportPlan {
  readonly edits: WorkbookEdits;
  readonly issues: readonly Issue[];
  /** Where a field of a record (by its identity) stands in the finished workbook. */
  readonly placeOf: (id: string, field: string) => Place | undefined;
}

export interface Place {
  readonly sheet: string;
  readonly address: string;
}

export function planReport(
  form: Form,
  blank: BlankForm,
  records: readonly ConsolidatedRecord[],
  conflicts: readonly CellConflict[],
): ReportPlan {
  const rows = planRows(form, blank, records);
  const host = indexRecords(form, blank.records);
  const cells = new Map<string, CellEdit>();
  const issues: Issue[] = [];
  const write = (edit: CellEdit) => {
    const name = `${edit.sheet}!${edit.address}`;
    // A merged cell that several records share is written once; where they disagree there is a conflict already.
    if (!cells.has(name)) cells.set(name, edit);
  };
  for (const [id, record] of indexRecords(form, records)) {
    const there = host.get(id);
    if (there) fillIn(form, blank, rows, there, record, write, issues);
  }
  for (const edit of rows.cells) write(edit);
  for (const { record, field } of rows.unplaced) issues.push(unwritten(form, record, field));
  const index = indexRecords(form, records);
  const placeOf = (id: string, field: string): Place | undefined => {
    const there = host.get(id);
    const record = index.get(id);
    if (there) return finalPlace(rows, there.sheet, there.cells[field]?.address ?? '');
    return record && rows.newPlace(record, field);
  };
  const marks = conflicts.flatMap((conflict) => conflictMark(form, placeOf, index, conflict));
  return { edits: { cells: [...cells.values()], insertions: rows.insertions, conflicts: marks }, issues, placeOf };
}

function fillIn(
  form: Form,
  blank: BlankForm,
  rows: RowPlan,
  there: FormRecord,
  record: ConsolidatedRecord,
  write: (edit: CellEdit) => void,
  issues: Issue[],
): void {
  const block = blockOf(form, record.block);
  for (const id of writableFields(block)) {
    const before = there.cells[id];
    const after = record.cells[id];
    if (!before || !after || before.address === '' || sameText(before, after)) continue;
    if (holdsFormula(blank.workbook, there.sheet, before.address)) {
      const place = { sheet: there.sheet, address: before.address, block: block.id, key: record.key };
      issues.push(makeIssue('formula-kept', { ...place, evidence: [displayText(after.value)] }));
      continue;
    }
    for (const [address, content] of contentsToWrite(form, blank.workbook, there, id, after)) {
      write({ sheet: there.sheet, address: rows.finalAddress(there.sheet, address), content });
    }
  }
}

/** The value is told with the place in the workbook that brought it. */
function unwritten(form: Form, record: ConsolidatedRecord, field: string): Issue {
  const { block, sheet, key, cells } = record;
  const { label } = blockOf(form, block).fields.find(({ id }) => id === field)!;
  const address = cells[field]?.address ?? '';
  const evidence = [record.origins[field] ?? '', displayText(cells[field]?.value)].filter((text) => text !== '');
  return makeIssue('value-unwritten', { block, sheet, key, address, evidence }, label);
}

/** Fields that have cells of their own to write to: not the key, not a part of a cell. */
function writableFields(block: Block): string[] {
  return block.fields
    .filter(
      ({ id, from }) => !block.key.includes(id) && !('context' in from) && !('templates' in from && from.templates),
    )
    .map(({ id }) => id);
}

function sameText(a: RecordCell, b: RecordCell): boolean {
  return displayText(a.value) === displayText(b.value);
}

function holdsFormula(workbook: Workbook, sheet: string, address: string): boolean {
  const position = parseAddress(address);
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  return position !== undefined && grid?.cell(position.row, position.column)?.formula !== undefined;
}

function conflictMark(
  form: Form,
  placeOf: ReportPlan['placeOf'],
  index: ReadonlyMap<string, ConsolidatedRecord>,
  conflict: CellConflict,
): ConflictMark[] {
  const name = keyName(form, conflict.block, conflict.key);
  const found = [...index].find(
    ([, { block, key, cells }]) =>
      keyName(form, block, key) === name && cells[conflict.field]?.address === conflict.address,
  );
  const place = found && placeOf(found[0], conflict.field);
  if (!place) return [];
  const field = blockOf(form, conflict.block).fields.find(({ id }) => id === conflict.field);
  return [
    {
      ...place,
      title: Object.values(conflict.key)
        .filter((text) => text !== '')
        .join(' / '),
      field: field?.label.ja ?? conflict.field,
      values: conflict.values,
    },
  ];
}

function finalPlace(rows: RowPlan, sheet: string, address: string): Place | undefined {
  const first = address.split(',')[0] ?? '';
  return parseAddress(first) ? { sheet, address: rows.finalAddress(sheet, first) } : undefined;
}
