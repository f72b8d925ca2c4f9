/**
 * Reads a workbook with a form and with what somebody said of its copies.
 */
import type { Workbook } from '../../grid/grid.js';
import type { Form } from '../../form/form.js';
import { distinctIssues } from '../../issue/distinct.js';
import { fitForm, type Fit } from '../read-form.js';
import type { Reading } from '../reading.js';
import { withToldColumns, type ToldWorkbook } from './told-columns.js';
import { withToldDepartments } from './told-departments.js';
import { withToldRows } from './told-rows.js';
import type { RecordKey } from '../../record/record.js';
import type { Told, ToldRow } from './told.js';

/** Whether the form fits or not. */
export function fitTold(workbook: Workbook, form: Form, told: Told): Fit {
  const book = withToldColumns(form, workbook, told.columns);
  const fit = fitForm(book.workbook, form);
  return { ...fit, reading: withTold(fit.reading, book, told) };
}

/** Rows and departments by what was said of them, and all that was used as issues. @param book as it was read */
export function withTold(reading: Reading, book: ToldWorkbook, told: Told): Reading {
  const { form } = reading;
  const named = withToldDepartments(form, reading, told.departments);
  const { records, issues } = withToldRows(form, named.records, rowsAsRead(form, told));
  const ofColumns = distinctIssues(book.issues(records));
  return {
    ...reading,
    department: named.department,
    records,
    issues: [...ofColumns, ...issues, ...named.issues, ...reading.issues],
  };
}

/** A row's key was written with whatever name its department has. */
function rowsAsRead(form: Form, { rows, departments }: Told): ToldRow[] {
  const asRead = (block: string, key: RecordKey) => {
    const record = { block, sheet: '', key, cells: {}, rows: [0, 0] as const };
    return withToldDepartments(form, { records: [record], department: '' }, departments).records[0]?.key ?? key;
  };
  return rows.map(({ block, written, key }) => {
    return { block, written: asRead(block, written), key: key && asRead(block, key) };
  });
}
