/**
 * What a department's workbook comes to: as a push, on what it was made from, with what there is to say of it.
 */
import { checkReading } from '../../../core/check/check-reading.js';
import { ownIssues, standsFor } from '../../../core/check/own-issues.js';
import { keptBlanks } from '../../../core/consolidation/kept-blanks.js';
import { rowIssues } from '../../../core/consolidation/row-issues.js';
import { respondentOf } from '../../../core/consolidation/respondent.js';
import { sheetVersions, type SheetVersions } from '../../../core/consolidation/sheet-versions.js';
import type { Issue } from '../../../core/issue/issue.js';
import type { Descent } from '../../../core/lineage/descent.js';
import type { KeptCopy } from '../../../core/lineage/kept-copy.js';
import type { FormRecord } from '../../../core/record/record.js';
import { isTaken } from '../../../core/sync/push-result.js';
import { findRecord } from '../../../core/sync/record-matching.js';
import { workbookPush } from '../../../core/sync/workbook-push.js';
import { nameSource } from '../../store/submissions.js';
import type { CheckedReading } from '../../threads/workbook-reader.js';
import { mergePush, type MergedPush } from './merge-push.js';
import { acknowledged, type SentCopy, type SentRecords } from './descent.js';
import { withOwnBases } from './own-values.js';
import type { OpenStep } from './open-step.js';
import { workbookBase } from './workbook-base.js';
import { writerOf } from '../writer.js';

export interface MergedWorkbook extends MergedPush {
  readonly issues: readonly Issue[];
  readonly reading: CheckedReading;
  /** Those of its records that count. */
  readonly records: readonly FormRecord[];
  readonly department: string;
  /** What it was made from, and why; undefined where its link says so. */
  readonly descent: Descent<SentCopy> | undefined;
  /** What is kept of it for those that come after it (rule I4). */
  readonly copy: KeptCopy;
  /** Not where all that it brought was refused. */
  readonly isTaken: boolean;
}

export async function mergeWorkbook(
  open: OpenStep,
  fileName: string,
  reading: CheckedReading,
): Promise<MergedWorkbook> {
  const { database, cycle, blank, before, author } = open;
  const { form } = cycle;
  const { sheets, sent } = await sentIn(open, reading);
  const { records, department } = sent;
  const repeats = sheets.repeats.map(({ records: again }) => again);
  const { base, descent, blank: start } = await workbookBase(open, reading.link, sent);
  const { push: said, matched } = workbookPush(before, base, records, repeats);
  const push = await withOwnBases(open, said);
  const source = await nameSource(database, cycle, fileName);
  const writer = { ...(await writerOf(database, author, source)), respondent: reading.department };
  const merged = await mergePush(open, push, writer, reading.form);
  const { result } = merged;
  const incoming = { source, department: reading.department, records: matched };
  const kept = base.isOwn ? [] : keptBlanks(before.table, { ...incoming, department });
  const senders = writer.departments === 'all' ? [] : writer.departments;
  const names = standsFor(form, { department, records }, senders);
  const checked = ownIssues(form, records, checkedOf(reading, records), names);
  const found = [...sheets.issues, ...checked, ...result.issues, ...kept];
  const issues = [...found, ...rowIssues(blank.table, before.table, incoming)];
  return {
    ...merged,
    reading,
    records,
    issues: withoutKnown(issues, blank.issues),
    department,
    descent,
    copy: acknowledged({ blank: start, matched, edits: push.edits, result }),
    isTaken: isTaken(result) || !result.cells.some(({ outcome }) => outcome === 'refused'),
  };
}

interface Sent {
  readonly sheets: SheetVersions;
  /** What of it counts, and whose it is. */
  readonly sent: SentRecords;
}

export async function sentIn(open: OpenStep, reading: CheckedReading): Promise<Sent> {
  const { cycle, blank } = open;
  const sheets = sheetVersions(reading, { ...blank, records: blank.table.records, fiscalYear: cycle.fiscalYear });
  const { records } = sheets;
  const stated = respondentOf(cycle.form, reading.department, records);
  const sent = { form: reading.form, records };
  const department = stated === '' ? await writtenFor(open, reading, sent) : stated;
  return { sheets, sent: { ...sent, department } };
}

/**
 * Of a workbook that was handed out with everybody's answers in it, whose it is: the one department of all the rows that
 * somebody wrote into.
 */
async function writtenFor(
  open: OpenStep,
  { link }: CheckedReading,
  sent: Pick<SentRecords, 'form' | 'records'>,
): Promise<string> {
  if (!link) return '';
  const { table } = open.before;
  const { base } = await workbookBase(open, link, { ...sent, department: '' });
  const { push } = workbookPush(open.before, base, sent.records);
  const owners = push.edits.map(({ record }) => {
    const match = findRecord(open.before, record);
    return match.kind === 'there' ? table.owners(match.row.record) : [];
  });
  const [first = [], ...others] = owners;
  const [only = '', ...further] = first.filter((name) => others.every((names) => names.includes(name)));
  return further.length === 0 ? only : '';
}

/** What there is to say of the records that count. */
function checkedOf(reading: CheckedReading, records: readonly FormRecord[]): readonly Issue[] {
  return records.length === reading.records.length ? reading.checked : checkReading({ ...reading, records });
}

/** Leaves out what is true of the blank form already. */
function withoutKnown(issues: readonly Issue[], known: readonly Issue[]): Issue[] {
  const nameOf = ({ code, sheet, address, evidence }: Issue) => JSON.stringify([code, sheet, address, evidence]);
  const names = new Set(known.map(nameOf));
  return issues.filter((issue) => !names.has(nameOf(issue)));
}
