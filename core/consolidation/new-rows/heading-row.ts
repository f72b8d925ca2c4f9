/**
 * A new heading row in a table (通常保育 over the kinds of nursery), made like another one of the form.
 */
import { blockOf } from '../../form/form.js';
import type { FormRecord } from '../../record/record.js';
import { asStored, contentOf } from '../cell-content.js';
import type { ConsolidatedRecord } from '../consolidation.js';
import type { Anchor } from './anchor.js';
import type { BlankRows } from './blank-rows.js';
import type { PlacedField } from './key-unit.js';
import { plannedRow, type PlannedRow } from './planned-row.js';

interface PlannedHeading {
  readonly row: PlannedRow;
  readonly placed: readonly PlacedField[];
}

export function planHeadingRow(
  blank: BlankRows,
  record: ConsolidatedRecord,
  { record: near, side }: Anchor,
): PlannedHeading {
  const block = blockOf(blank.form, record.block);
  const model = blank.records(block.id).find(({ sheet }) => sheet === near.sheet) ?? near;
  const after = side === 'after' ? blank.bottomOf(near) : near.rows[0] - 1;
  const row = plannedRow(near.sheet, after, model.rows[0]);
  const placed: PlacedField[] = [];
  for (const field of block.fields) {
    const { id, from } = field;
    const value = record.cells[id]?.value;
    const cell = 'heading' in from ? columnOf(blank, model, id, from.heading) : undefined;
    if (!cell || !value) continue;
    if (value.kind === 'value') {
      row.cells.set(cell.left, contentOf(asStored(blank.grid(near.sheet), field, value)));
    }
    placed.push({ record, field: id, row, column: cell.left });
  }
  return { row, placed };
}

/** A heading's own field, or the column of the table that it stands in. */
function columnOf(blank: BlankRows, model: FormRecord, field: string, column: string) {
  return blank.cellOf(model, model.cells[field] ? field : column);
}
