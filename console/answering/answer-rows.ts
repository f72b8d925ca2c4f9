/**
 * A department's rows as they are answered: what stands in each field or has been typed there, what is wrong with it, and
 * how far each row is. Pure.
 */
import { checkTyped } from '../../core/check/check-typed.js';
import { isBlankIssue } from '../../core/check/missing-answers.js';
import type { Field, Form } from '../../core/form/form.js';
import type { Bilingual, Issue } from '../../core/issue/issue.js';
import type { DepartmentRowDto, DepartmentRowsDto, WorkflowEventsDto } from '../../core/protocol/workflow.js';
import { rowName } from '../../core/record/row-name.js';
import { asTyped } from '../../core/record/typed.js';
import { displayText, textValue, type FieldValue } from '../../core/record/value.js';
import { cellName, type SenderState } from './answer-sender.js';

export const ROW_STATES = ['returned', 'wrong', 'conflicting', 'empty', 'answered'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface AnswerCell {
  readonly field: Field;
  readonly label: Bilingual;
  readonly address: string;
  /** What is in the field now. */
  readonly text: string;
  /** What stands at the server, as far as it is shown. */
  readonly standing: string;
  readonly conflicting: boolean;
  /** Errors and warnings of what is in the field. */
  readonly issues: readonly Issue[];
  /** Why it was returned; '' where it was not. */
  readonly reason: string;
  /** Whether it has been changed since, on this visit. */
  readonly isMended: boolean;
}

export interface AnswerRow {
  readonly id: string;
  readonly block: string;
  readonly name: string;
  readonly sheet: string;
  readonly state: RowState;
  /** What the form says of the row. */
  readonly given: readonly { readonly field: string; readonly label: Bilingual; readonly text: string }[];
  readonly cells: readonly AnswerCell[];
  /** Why the row as a whole was returned. */
  readonly reason: string;
}

export type ReturnReasons = WorkflowEventsDto['events'][number]['reasons'];

/** The value of a text in a field, as a workbook would hold it. */
export function valueIn(field: Field, text: string): FieldValue {
  return asTyped(field, textValue(text));
}

/** What a cell shows that holds a text as it was typed. */
export function shownIn(field: Field, text: string): string {
  return displayText(valueIn(field, text));
}

interface Answered {
  readonly form: Form;
  /** Its name need not be said in each row. */
  readonly department: string;
  readonly sending: SenderState;
  /** Of the last return, while the department has not submitted again. */
  readonly reasons: ReturnReasons;
}

export function answerRows(
  { revision, rows }: Pick<DepartmentRowsDto, 'revision' | 'rows'>,
  { form, department, sending, reasons }: Answered,
): AnswerRow[] {
  return rows.flatMap((row): AnswerRow[] => {
    const cells = cellsOf(form, row, { revision, sending, reasons });
    if (cells.length === 0) return [];
    const reason = reasonAt(reasons, row.id, '');
    const given = row.cells.filter(({ role, text }) => role === 'plan' && text !== '');
    const key = Object.fromEntries(Object.entries(row.key).filter(([, text]) => text !== department));
    return [
      {
        id: row.id,
        block: row.block,
        name: rowName({ key }) || rowName(row) || row.sheet,
        sheet: row.sheet,
        state: stateOf(cells, reason),
        given: given.map(({ field, label, text }) => ({ field, label, text })),
        cells,
        reason,
      },
    ];
  });
}

interface Shown {
  readonly revision: number;
  readonly sending: SenderState;
  readonly reasons: ReturnReasons;
}

function cellsOf(form: Form, row: DepartmentRowDto, { revision, sending, reasons }: Shown): AnswerCell[] {
  const fields = form.blocks.find(({ id }) => id === row.block)?.fields ?? [];
  return fields.flatMap((field): AnswerCell[] => {
    const cell = row.cells.find((one) => one.field === field.id);
    if (!cell || field.role !== 'answer') return [];
    const name = cellName(row.id, field.id);
    const saved = sending.saved[name];
    // The rows may have been read before it was saved.
    const standing = saved && saved.revision > revision ? saved.text : cell.text;
    const text = sending.drafts[name]?.text ?? standing;
    const { label, address, conflicting } = cell;
    const issues = checkTyped(form, field, valueIn(field, text)).filter(({ severity }) => severity !== 'info');
    const reason = reasonAt(reasons, row.id, field.id);
    const isMended = reason !== '' && (saved?.before.length ?? 0) > 0;
    return [{ field, label, address, text, standing, conflicting, issues, reason, isMended }];
  });
}

function reasonAt(reasons: ReturnReasons, record: string, field: string): string {
  const own = reasons.filter((reason) => reason.record === record && reason.field === field);
  return own.map(({ text }) => text).join('\n');
}

function stateOf(cells: readonly AnswerCell[], reason: string): RowState {
  const returned = cells.filter((cell) => cell.reason !== '');
  if (returned.some(({ isMended }) => !isMended) || (reason !== '' && returned.length === 0)) return 'returned';
  const errors = cells.filter(hasError);
  if (errors.some(({ issues }) => issues.some((issue) => issue.severity === 'error' && !isBlankIssue(issue))))
    return 'wrong';
  if (cells.some(({ conflicting }) => conflicting)) return 'conflicting';
  return errors.length > 0 ? 'empty' : 'answered';
}

export function hasError({ issues }: Pick<AnswerCell, 'issues'>): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** A cell that somebody is led to. */
export interface CellAt {
  readonly row: string;
  readonly field: string;
}

/** The cells that were returned, in the order of the rows. */
export function returnedCells(rows: readonly AnswerRow[]): CellAt[] {
  return rows.flatMap((row) => {
    const own = row.cells.filter(({ reason }) => reason !== '');
    const first = row.cells[0];
    if (row.reason !== '' && own.length === 0 && first) return [{ row: row.id, field: first.field.id }];
    return own.map(({ field }) => ({ row: row.id, field: field.id }));
  });
}

/** The cells that are to be filled in or put right, in the order of the rows. */
export function openCells(
  rows: readonly AnswerRow[],
): (CellAt & { readonly cell: AnswerCell; readonly name: string })[] {
  return rows.flatMap((row) =>
    row.cells.filter(hasError).map((cell) => ({ row: row.id, field: cell.field.id, cell, name: row.name })),
  );
}

/** Where somebody begins: at what was returned, else at the first row that is not finished. */
export function firstRow(rows: readonly AnswerRow[]): AnswerRow | undefined {
  return (
    rows.find(({ state }) => state === 'returned') ??
    rows.find(({ state }) => state === 'wrong' || state === 'empty') ??
    rows[0]
  );
}
