/**
 * A field's value as it was found by its label.
 */
import type { Area } from '../../grid/address.js';
import type { Field } from '../../form/form.js';
import type { RecordCell } from '../../record/record.js';

export interface LabelFinding {
  readonly field: Field;
  readonly label: Area;
  readonly cell: RecordCell;
  /** Where the value stands; several areas where it is spread over cells. */
  readonly places: readonly Area[];
  /** Rows that the label and its value take up. */
  readonly rows: readonly [number, number];
  /** Whether the value stands in the label's cell, though the form has another for it. */
  readonly isWithin?: boolean;
}
