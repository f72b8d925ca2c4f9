/**
 * What was found in the rows of a header, before it is decided which column is whose.
 */
import type { Area } from '../../grid/address.js';
import type { Field } from '../../form/form.js';

/** A header cell that may be a field's. */
export interface Candidate {
  readonly field: Field;
  readonly area: Area;
  /** The fiscal year that it names. */
  readonly year: number | undefined;
  /** Whether it is not one of the form's own words. */
  readonly synonym: boolean;
  /** Whether the group that belongs over it is not there, or stands in the same cell. */
  readonly isUngrouped?: boolean;
}
