/**
 * Labelled rows inside a table: a label (結果の説明) in a row of its own under the rows of the record that it belongs to.
 */
import type { Field } from '../../form/form.js';
import type { RecordCell } from '../../record/record.js';
import type { LabelFinding } from '../labels/label-finding.js';

export interface LabelRow {
  readonly row: number;
  readonly field: Field;
  readonly cell: RecordCell;
}

/** In the order of the rows. */
export function labelRowsOf(findings: readonly LabelFinding[]): LabelRow[] {
  return findings.map(({ field, label, cell }) => ({ row: label.top, field, cell })).sort((a, b) => a.row - b.row);
}
