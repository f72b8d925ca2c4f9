/**
 * A record as the checks see it: its texts as they were read, its figures with name, unit and year, last year's record and
 * the records that speak of the same programme.
 */
import type { FieldPurpose } from '../../form/checks-schema.js';
import type { Field } from '../../form/form.js';
import type { Label } from '../../prose/labels.js';
import type { StatedFigure } from '../../prose/facts.js';
import type { Prose } from '../../prose/read-prose.js';
import type { FormRecord } from '../../record/record.js';

export interface RowText {
  /** The record whose cell holds it. */
  readonly record: FormRecord;
  readonly field: Field;
  readonly purpose: FieldPurpose;
  readonly year: number | undefined;
  readonly prose: Prose;
}

export interface RowFigure {
  readonly value: number;
  readonly decimals: number;
  readonly label: Label;
  readonly family: string;
  readonly unit: string;
  /** Undefined where nothing says it, and the workbook's year is not known. */
  readonly year: number | undefined;
  readonly purpose: 'target' | 'baseline' | 'figure' | 'rate';
  /** Where it stands. */
  readonly row: Row;
  readonly text: RowText;
  readonly stated: StatedFigure;
  /** Whether a column or its own words name the year. */
  readonly isDated: boolean;
  /** Whether it stands in a column of figures. */
  readonly isColumn: boolean;
  /** The indicator to whose columns it belongs; undefined outside of columns, and where the row names none. */
  readonly indicator: RowText | undefined;
}

export interface Row {
  readonly record: FormRecord;
  /** What it is called, for people. */
  readonly name: string;
  readonly texts: readonly RowText[];
  readonly figures: readonly RowFigure[];
  /** The choice that is made, by purpose; undefined where none is, or nobody can tell which. */
  readonly rating: Chosen | undefined;
  readonly direction: Chosen | undefined;
  /** 漸増 and the like, for the workbook's year. */
  readonly plannedDirection: Chosen | undefined;
}

export interface Chosen {
  readonly field: Field;
  readonly value: string;
  /** All that there is to choose from, in the form's order. */
  readonly choices: readonly string[];
}

export function textsFor(row: Row, ...purposes: readonly FieldPurpose[]): RowText[] {
  return row.texts.filter(({ purpose }) => purposes.includes(purpose));
}
