/**
 * The state of a consolidation（取りまとめ）: the blank form's records with everything taken in so far, what is in
 * conflict, and what to tell the people. Taking in a workbook gives a new state and says what it changed.
 */
import type { Issue } from '../issue/issue.js';
import type { FormRecord, RecordKey } from '../record/record.js';

export interface ConsolidatedRecord extends FormRecord {
  /** From which source (file) each field's present value came; the form's own values have none. */
  readonly origins: Readonly<Record<string, string>>;
  /** Not in the blank form: a department added it. Its sheet, rows and addresses are those of the file it came from. */
  readonly added: boolean;
}

export interface ConflictingValue {
  readonly text: string;
  readonly source: string;
}

/** deletion: of a record that was worked on (E2). form: an edit of a field that this form version does not have (E5). */
export type ConflictKind = 'values' | 'deletion' | 'form';

/** A conflict is data (rule S3): the value that came first stands, the others are kept beside it with their source. */
export interface CellConflict {
  /** What about; values of a cell (C5) where it is not said. */
  readonly kind?: ConflictKind;
  readonly block: string;
  readonly key: RecordKey;
  /** Which record under its key, where its record has a number (see FormRecord). */
  readonly nth?: number;
  readonly field: string;
  readonly sheet: string;
  readonly address: string;
  readonly base: string;
  /** At least two; the first stands in the table. */
  readonly values: readonly ConflictingValue[];
}

export interface SavedCell {
  readonly block: string;
  readonly key: RecordKey;
  readonly field: string;
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

export interface Consolidation {
  readonly records: readonly ConsolidatedRecord[];
  readonly conflicts: readonly CellConflict[];
  readonly issues: readonly Issue[];
  /** What the last step saved. */
  readonly changes: readonly SavedCell[];
  /** Answers that the last step brought and that were there already. */
  readonly unchanged: number;
  /**
   * The workbook that the last step took in, its records as they were matched: where several have one key,
   * `indexRecords` finds them here under the identities that they have in `records`.
   */
  readonly taken?: readonly FormRecord[];
}

export interface Incoming {
  /** Where it comes from, for people: the file's name. */
  readonly source: string;
  /** The department that filled it in; `''` where the workbook does not say. */
  readonly department: string;
  readonly records: readonly FormRecord[];
  /** The base that travels in the workbook (rule I2); without it the blank form is the base. */
  readonly base?: readonly FormRecord[];
}

/** Nothing taken in yet: the blank form. */
export function startConsolidation(blank: readonly FormRecord[]): Consolidation {
  return {
    records: blank.map((record) => ({ ...record, origins: {}, added: false })),
    conflicts: [],
    issues: [],
    changes: [],
    unchanged: 0,
  };
}
