/**
 * The state of a consolidation（取りまとめ）: the blank form's records with everything taken in so far, what is in
 * conflict, and what to tell the people. Taking in a workbook gives a new state and says what it changed.
 */
import type { Issue } from '../issue/issue.js';
import type { AnsweredRecord } from '../record/lacking.js';
import type { FormRecord, RecordKey } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import { ConflictTable } from './conflict-table.js';

export interface ConsolidatedRecord extends AnsweredRecord {
  /** From which source (file) each field's present value came; the form's own values have none. */
  readonly origins: Readonly<Record<string, string>>;
  /** Not in the blank form: a department added it. Its sheet, rows and addresses are those of the file it came from. */
  readonly added: boolean;
}

/** What several people fill in: the records, and where they disagree. */
export interface SharedTable {
  readonly table: RecordTable<ConsolidatedRecord>;
  readonly conflicts: ConflictTable;
}

export interface SavedCell {
  readonly block: string;
  readonly key: RecordKey;
  readonly field: string;
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

export interface Consolidation extends SharedTable {
  readonly issues: readonly Issue[];
  /** What the last step saved. */
  readonly changes: readonly SavedCell[];
  /** Answers that the last step brought and that were there already. */
  readonly unchanged: number;
}

/** A workbook that came in. */
export interface Incoming {
  /** Where it comes from, for people: the file's name. */
  readonly source: string;
  /** The department that filled it in; `''` where the workbook does not say. */
  readonly department: string;
  readonly records: readonly FormRecord[];
  /** The base that travels in the workbook (rule I2); without it the blank form is the base. */
  readonly base?: RecordTable;
  /** Whether it is what another sheet of a workbook says that was taken in already: nothing is missing in it. */
  readonly isRepeat?: boolean;
}

/** The same with its records found among those of the table: by the identities that they have there. */
export interface MatchedWorkbook extends Pick<Incoming, 'source' | 'department'> {
  readonly records: ReadonlyMap<string, FormRecord>;
}

/** Nothing taken in yet: the blank form. */
export function startConsolidation(blank: RecordTable): Consolidation {
  const table = blank.map((record): ConsolidatedRecord => ({ ...record, origins: {}, added: false }));
  return { table, conflicts: ConflictTable.NONE, issues: [], changes: [], unchanged: 0 };
}
