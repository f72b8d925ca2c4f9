/**
 * What a department's workbook comes to: as a push, on what it was made from, with what there is to say of it.
 */
import { checkReading } from '../../../core/check/check-reading.js';
import { keptBlanks } from '../../../core/consolidation/kept-blanks.js';
import { rowIssues } from '../../../core/consolidation/row-issues.js';
import { sheetVersions } from '../../../core/consolidation/sheet-versions.js';
import type { Issue } from '../../../core/issue/issue.js';
import { isTaken } from '../../../core/sync/push-result.js';
import { workbookPush } from '../../../core/sync/workbook-push.js';
import { nameSource } from '../../store/submissions.js';
import type { WorkbookReading } from '../../workbook/read-form.js';
import { mergePush, type MergedPush } from './merge-push.js';
import { respondentOf } from '../workbooks/respondent.js';
import type { OpenStep } from './open-step.js';
import { workbookBase } from './workbook-base.js';
import { writerOf } from '../writer.js';

export interface MergedWorkbook extends MergedPush {
  readonly issues: readonly Issue[];
  readonly reading: WorkbookReading;
  readonly department: string;
  /** Not where all that it brought was refused. */
  readonly isTaken: boolean;
}

export async function mergeWorkbook(
  open: OpenStep,
  fileName: string,
  reading: WorkbookReading,
): Promise<MergedWorkbook> {
  const { database, cycle, blank, before, author } = open;
  const { form } = cycle;
  const base = await workbookBase(open, reading);
  const sheets = sheetVersions(reading, { ...blank, records: blank.table.records, fiscalYear: cycle.fiscalYear });
  const { records } = sheets;
  const repeats = sheets.repeats.map(({ records: again }) => again);
  const { push, matched } = workbookPush(before, base, records, repeats);
  const source = await nameSource(database, cycle, fileName);
  const writer = { ...(await writerOf(database, author, source)), respondent: reading.department };
  const merged = await mergePush(open, push, writer, reading.form);
  const { result } = merged;
  const incoming = { source, department: reading.department, records: matched };
  const kept = base.isOwn ? [] : keptBlanks(before.table, incoming);
  const found = [...sheets.issues, ...checkReading({ ...reading, records }), ...result.issues, ...kept];
  const issues = [...found, ...rowIssues(blank.table, before.table, incoming)];
  return {
    ...merged,
    reading,
    issues: withoutKnown(issues, blank.issues),
    department: respondentOf(form, reading.department, records),
    isTaken: isTaken(result) || !result.cells.some(({ outcome }) => outcome === 'refused'),
  };
}

/** Leaves out what is true of the blank form already. */
function withoutKnown(issues: readonly Issue[], known: readonly Issue[]): Issue[] {
  const nameOf = ({ code, sheet, address, evidence }: Issue) => JSON.stringify([code, sheet, address, evidence]);
  const names = new Set(known.map(nameOf));
  return issues.filter((issue) => !names.has(nameOf(issue)));
}
