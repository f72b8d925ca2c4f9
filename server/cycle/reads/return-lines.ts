/**
 * Why a department was returned: the note and the reasons of the last return, each at its cell.
 */
import { rowName } from '../../../core/record/row-name.js';
import type { StoredWorkflowEvent } from '../../store/workflow.js';
import type { OpenCycle } from '../open-cycle.js';
import { labelOf } from '../answers/conflict-answer.js';
import type { KindLine } from './workbook-lines.js';

/** @param events of one department, the oldest first */
export function returnLines(
  { cycle: { form }, before }: OpenCycle,
  events: readonly StoredWorkflowEvent[],
): KindLine[] {
  const last = events.findLast(({ step }) => step === 'return');
  if (!last) return [];
  const nowhere = { record: '', block: '', row: '', field: '', label: null, sheet: '', address: '' };
  const note = last.note === '' ? [] : [{ ...nowhere, text: { ja: last.note, en: last.note } }];
  const reasons = last.reasons.map(({ record, field, text }) => {
    const row = record === null ? undefined : before.table.rowOfId(record);
    const said = { ja: text, en: text };
    if (!row) return { ...nowhere, text: said };
    const { block, sheet, cells } = row.record;
    const label = field === '' ? null : { ...labelOf(form, block, field) };
    const address = cells[field]?.address ?? '';
    return { record: row.id, block, row: rowName(row.record), field, label, sheet, address, text: said };
  });
  return [...note, ...reasons].map((line): KindLine => ({ kind: 'returned', line }));
}
