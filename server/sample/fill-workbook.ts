/**
 * Fills in a blank workbook as a department would: its own answers, and its name where the form asks for it.
 */
import type { CellEdit } from '../../core/grid/edit.js';
import { NO_EDITS } from '../../core/grid/edit.js';
import { formatAddress } from '../../core/grid/address.js';
import type { Grid } from '../../core/grid/grid.js';
import type { Form } from '../../core/form/form.js';
import type { FormRecord } from '../../core/record/record.js';
import { displayText } from '../../core/record/value.js';
import { readForm } from '../workbook/read-form.js';
import { patchWorkbook } from '../xlsx/patch/patch-workbook.js';
import type { SampleAnswer } from './sample-city.js';

interface DepartmentAnswers {
  readonly department: string;
  readonly answers: readonly SampleAnswer[];
  /** How this department writes its answers down. */
  readonly habits?: ((answer: SampleAnswer) => TypedAnswer) | undefined;
}

/** What somebody types into one cell, by field; a number is shown as the cell's format shows it. */
export type TypedAnswer = Readonly<Record<string, string | number | null>>;

export async function fillWorkbook(
  blank: Uint8Array,
  form: Form,
  { department, answers, habits = typeAsAsked }: DepartmentAnswers,
): Promise<Uint8Array> {
  const { workbook, records } = await readForm(blank, [form], form.id);
  const cells = records.flatMap((record) => {
    const answer = answers.find(
      ({ no, department: name }) =>
        name === department && no === textOf(record, 'no') && name === textOf(record, 'department'),
    );
    return answer ? typeIn(record, habits(answer)) : [];
  });
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const names = workbook.sheets
    .filter(({ name }) => sheets.has(name))
    .flatMap((grid) => [...signSheet(grid, department)]);
  return patchWorkbook(blank, { ...NO_EDITS, cells: [...cells, ...names] });
}

export function typeAsAsked({ result, achievement, rating, direction }: SampleAnswer): TypedAnswer {
  return { result, achievement, rating, direction };
}

function textOf(record: FormRecord, field: string): string {
  return displayText(record.cells[field]?.value);
}

function typeIn(record: FormRecord, typed: TypedAnswer): CellEdit[] {
  return Object.entries(typed).flatMap(([field, value]) => {
    const address = record.cells[field]?.address ?? '';
    if (address === '') return [];
    return [{ sheet: record.sheet, address, content: { text: showTyped(value, textOf(record, 'unit')), raw: value } }];
  });
}

/** Shares have one decimal in this form, counts none. */
function showTyped(value: string | number | null, unit: string): string {
  if (typeof value !== 'number') return value ?? '';
  const digits = unit === '％' ? 1 : 0;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function* signSheet(grid: Grid, department: string): Generator<CellEdit> {
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) {
      if (!cell.text.startsWith('回答課')) continue;
      const text = `回答課：（　${department}　）`;
      yield { sheet: grid.name, address: formatAddress({ row, column }), content: { text, raw: text } };
    }
  }
}
