/**
 * A drawn workbook as it is read and checked, with and without the blank that it was made from.
 */
import { readFile } from 'node:fs/promises';
import { checkReading } from '../../core/check/check-reading.js';
import { mergedAnswers } from '../../core/consolidation/merged-answers.js';
import { givenChanges } from '../../core/consolidation/given-changes.js';
import { rowIssues } from '../../core/consolidation/row-issues.js';
import { sheetVersions } from '../../core/consolidation/sheet-versions.js';
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { Problem } from '../../core/problem/problem.js';
import { layoutOf } from '../../core/reader/blank/blank-layout.js';
import { RecordTable } from '../../core/record/record-table.js';
import { readCopy, readForm, type WorkbookReading } from '../../server/workbook/read-form.js';
import type { DrawnReading } from './compare.js';
import type { DrawnWorkbook } from './drawn-set.js';

type Read = Pick<DrawnReading, 'records' | 'issues'>;

export async function withoutBlank(form: Form, { path }: DrawnWorkbook): Promise<Read> {
  return orNothing(async () => {
    const reading = await readForm(await readFile(path), [form], form.id);
    const { records, issues } = sheetVersions(reading);
    return { records: reading.records, issues: [...issues, ...checkReading({ ...reading, records })] };
  });
}

export async function againstBlank(blank: WorkbookReading, { path }: DrawnWorkbook): Promise<Read> {
  return orNothing(async () => {
    const reading = await readCopy(await readFile(path), layoutOf(blank.workbook, blank));
    const { form, department } = reading;
    const { records, issues } = sheetVersions(reading, blank);
    const table = RecordTable.of(form, sheetVersions(blank).records);
    const matched = RecordTable.of(form, records, { like: table });
    const told: Issue[] = [
      ...issues,
      ...checkReading({ ...reading, records }),
      ...rowIssues(table, table, { source: '', department, records: matched }),
      ...givenChanges(table, matched),
      ...mergedAnswers(table, matched),
    ];
    return { records: reading.records, issues: told };
  });
}

/** A workbook that is refused whole gives nothing, and says so. */
async function orNothing(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (problem) {
    if (problem instanceof Problem) return { records: [], issues: [] };
    throw problem;
  }
}
