/**
 * A workbook as it is asked about.
 */
import type { FormRecord } from '../record/record.js';
import type { Reading } from '../reader/reading.js';

/** As it was read, with all that was found in it: while reading, by the check, and against the blank. */
export interface ReadWorkbook extends Reading {
  /** The records of the blank that it was made from. */
  readonly blank: readonly FormRecord[];
}
