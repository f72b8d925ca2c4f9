/**
 * How far each department is, in numbers: what it answers for, what is answered, and what is still open in it. Whoever shows
 * a number of a department shows this one: progress, submission, the list of what is open, the pane.
 */
import type { ConflictTable } from '../consolidation/conflict-table.js';
import type { Form } from '../form/form.js';
import { issuesOfRecords } from '../issue/issues-of-records.js';
import type { AnsweredRecord } from '../record/lacking.js';
import { ownRecordsIn } from '../record/own-records.js';
import { ownersIn } from '../record/owners.js';
import { namedParties, partiesIn } from '../record/parties.js';
import type { RecordTable, Row } from '../record/record-table.js';
import { countsAsAnswered } from './answered.js';
import { checkReading } from './check-reading.js';
import { missingAnswers, type MissingAnswers } from './missing-answers.js';

export interface DepartmentNumbers {
  readonly rows: number;
  /** Of them: to be answered, and answered. */
  readonly entries: number;
  readonly filled: number;
  /** Cells that are to be filled in and are not, that are wrong, in conflict. */
  readonly blank: number;
  readonly wrong: number;
  readonly conflicts: number;
}

export interface LookedOver<R extends AnsweredRecord> {
  /** What the form counts by, in its order: usually departments. */
  readonly parties: readonly string[];
  /** Of a department by its name, or of another party. */
  rowsOf(name: string): readonly Row<R>[];
  missingOf(rows: readonly Row<R>[]): MissingAnswers;
  numbersOf(name: string): DepartmentNumbers;
}

interface Counted<R extends AnsweredRecord> {
  readonly table: RecordTable<R>;
  readonly conflicts: ConflictTable;
}

/** @param form in the year of the table */
export function lookOver<R extends AnsweredRecord>(form: Form, { table, conflicts }: Counted<R>): LookedOver<R> {
  const { records, rows } = table;
  const issues = checkReading({ form, fiscalYear: form.year, department: '', records, issues: [] });
  const issuesOf = issuesOfRecords(issues);
  const ownOf = ownRecordsIn(form, records);
  const partiesOf = partiesIn(form, records);
  const parties = namedParties(form, records);
  const ownersOf = ownersIn(form, records);
  const isOwned = records.some((record) => ownersOf(record).length > 0);
  const rowsOf = (name: string) => {
    // What is counted by something else than departments has no owners.
    if (!isOwned && parties.includes(name)) return rows.filter(({ record }) => partiesOf(record).includes(name));
    const own = new Set(ownOf([name]));
    return rows.filter(({ record }) => own.has(record));
  };
  const missingOf = (some: readonly Row<R>[]) =>
    missingAnswers(
      issuesOf,
      some.map(({ record }) => record),
    );
  const known = new Map<string, DepartmentNumbers>();
  const count = (name: string): DepartmentNumbers => {
    const own = rowsOf(name);
    const answered = own.map(({ record }) => countsAsAnswered(form, record));
    const { blank, wrong } = missingOf(own);
    return {
      rows: own.length,
      entries: answered.filter((one) => one !== undefined).length,
      filled: answered.filter((one) => one === true).length,
      blank: blank.length,
      wrong: wrong.length,
      conflicts: conflicts.size === 0 ? 0 : new Set(own.flatMap((row) => conflicts.about(row))).size,
    };
  };
  const numbersOf = (name: string) => {
    const before = known.get(name) ?? count(name);
    known.set(name, before);
    return before;
  };
  return { parties, rowsOf, missingOf, numbersOf };
}
