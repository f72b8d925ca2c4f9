/**
 * Workbooks made blank and filled in again, by the product's own ways of writing: what a blank form is made of here is
 * what a report is made of.
 */
import { startConsolidation } from '../../core/consolidation/consolidation.js';
import { planReport } from '../../core/consolidation/plan-report.js';
import { takeIn } from '../../core/consolidation/take-in.js';
import { blockOf, type Form } from '../../core/form/form.js';
import type { FormRecord } from '../../core/record/record.js';
import { BLANK, type FieldValue } from '../../core/record/value.js';
import { readForm } from '../../server/workbook/read-form.js';
import { patchWorkbook } from '../../server/xlsx/patch/patch-workbook.js';
import { RecordTable } from '../../core/record/record-table.js';

export async function recordsIn(bytes: Uint8Array, form: Form): Promise<readonly FormRecord[]> {
  return (await readForm(bytes, [form], form.id)).records;
}

/** The records with other answers; `answer` is asked once for each answer that has a cell. */
export function withAnswers(
  form: Form,
  records: readonly FormRecord[],
  answer: (record: FormRecord, field: string) => FieldValue | undefined,
): FormRecord[] {
  return records.map((record) => {
    const cells = { ...record.cells };
    for (const { id, role } of blockOf(form, record.block).fields) {
      const cell = cells[id];
      const value = role === 'answer' && cell && cell.address !== '' ? answer(record, id) : undefined;
      if (cell && value) cells[id] = { ...cell, value };
    }
    return { ...record, cells };
  });
}

/** The workbook with all answers taken out. */
export async function blankForm(bytes: Uint8Array, form: Form): Promise<Uint8Array> {
  const { workbook, records } = await readForm(bytes, [form], form.id);
  const table = RecordTable.of(form, records);
  const emptied = startConsolidation(
    RecordTable.of(
      form,
      withAnswers(form, records, () => BLANK),
    ),
  );
  return patchWorkbook(bytes, planReport({ workbook, table }, emptied).edits);
}

/** The blank form with the records of one workbook after the other taken in. */
export async function consolidated(
  bytes: Uint8Array,
  form: Form,
  sent: readonly (readonly FormRecord[])[],
): Promise<{ bytes: Uint8Array; issues: readonly string[]; conflicts: number }> {
  const { workbook, records } = await readForm(bytes, [form], form.id);
  const table = RecordTable.of(form, records);
  let state = startConsolidation(table);
  sent.forEach((one, i) => {
    state = takeIn(table, state, { source: `${i + 1}.xlsx`, department: '', records: one });
  });
  const plan = planReport({ workbook, table }, state);
  const issues = [...state.issues, ...plan.issues].map(({ code }) => code);
  return { bytes: await patchWorkbook(bytes, plan.edits), issues, conflicts: state.conflicts.size };
}
