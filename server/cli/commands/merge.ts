/** `torimatome merge`: the three-way merge of two edited copies of one workbook, written into my copy. */
import { basename } from 'node:path';
import { planReport, type Place } from '../../../core/consolidation/plan-report.js';
import { ConflictTable, type CellConflict } from '../../../core/consolidation/conflict-table.js';
import { sheetVersions } from '../../../core/consolidation/sheet-versions.js';
import type { Issue } from '../../../core/issue/issue.js';
import { makeIssue } from '../../../core/issue/make-issue.js';
import {
  mergeCopies,
  type CellChange,
  type Copy,
  type CopyMerge,
  type MergeConflict,
  type MergedRef,
  type RecordRef,
} from '../../../core/sync/merge-copies.js';
import type { FormRecord } from '../../../core/record/record.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { displayText } from '../../../core/record/value.js';
import { chooseForm } from '../../workbook/forms.js';
import { readBytes, refuseToReplace, writeWhole } from '../../workbook/files.js';
import { readForm, type WorkbookReading } from '../../workbook/read-form.js';
import { patchWorkbook } from '../../xlsx/patch/patch-workbook.js';
import { isSigned } from '../../xlsx/patch/write-package.js';
import { about, EXIT, issueJson, issueLine, type CommandResult, type Language } from '../output.js';

export interface MergeOptions {
  readonly form: string | undefined;
  readonly output: string;
  readonly language: Language;
}

export async function merge(
  baseFile: string,
  mineFile: string,
  theirsFile: string,
  { form: option, output, language }: MergeOptions,
): Promise<CommandResult> {
  const inputs = [baseFile, mineFile, theirsFile];
  await about(output, () => refuseToReplace(inputs, output));
  const { forms, formId } = await chooseForm(option);
  const mineBytes = await about(mineFile, readBytes(mineFile));
  const read = await about(mineFile, readForm(mineBytes, forms, formId));
  const readOther = (file: string) =>
    about(
      file,
      readBytes(file).then((bytes) => readForm(bytes, forms, read.form.id)),
    );
  const base = await readOther(baseFile);
  const theirs = await readOther(theirsFile);
  const own = sheetVersions(read, base);
  const others = sheetVersions(theirs, base);
  const merged = mergeCopies(read.form, copyOf(base), copyOf(read, own.records), copyOf(theirs, others.records));
  const { mine } = merged;
  const sources = { mine: mineFile, theirs: theirsFile };
  const conflicts = ConflictTable.of(merged.conflicts.map((conflict) => conflictOf(conflict, mine, sources)));
  // As they were matched: the merge knows which of several lines under one key is which.
  const rows = [...mine].map(([identity, record]) => ({ identity, id: identity, record }));
  const copy = { workbook: read.workbook, table: RecordTable.ofRows(read.form, rows), unnamed: read.unnamed };
  const plan = planReport(copy, { table: merged.table, conflicts });
  const written = await about(mineFile, patchWorkbook(mineBytes, plan.edits));
  await about(output, writeWhole(output, written));
  const placeOf = ({ id }: MergedRef, field: string): Place => plan.placeOf(id, field) ?? { sheet: '', address: '' };
  const issues = [...own.issues, ...others.issues, ...plan.issues, ...merged.issues, ...deletionIssues(merged)];
  if (read.workbook.signed && !(await isSigned(written))) {
    issues.push(makeIssue('signature-lost', { evidence: [basename(mineFile)] }));
  }
  const told = [
    ...onceACell(merged.conflicts.map((conflict) => conflictJson(conflict, placeOf(conflict, conflict.field)))),
    ...deleteConflicts(merged),
  ];
  return {
    json: {
      merged: onceACell(merged.changes.map((change) => changeJson(change, placeOf(change, change.field)))),
      conflicts: told,
      deleted: merged.deletions.map(({ block, key }) => ({ block, key })),
      issues: issues.map((issue) => issueJson(issue, language)),
    },
    lines: [
      ...merged.changes.map(
        ({ key, field, value, from }) => `[${from}] ${keyText(key)} ${field}: ${displayText(value).slice(0, 60)}`,
      ),
      ...merged.conflicts.map(({ key, field, mine: a, theirs: b }) => {
        return `[競合 / conflict] ${keyText(key)} ${field}: 「${displayText(a).slice(0, 40)}」 ⇔ 「${displayText(b).slice(0, 40)}」`;
      }),
      ...issues.map((issue) => issueLine(issue, language)),
      `→ ${output}`,
    ],
    exit: told.length > 0 ? EXIT.toResolve : EXIT.done,
  };
}

/** Deleting is an explicit act (E1): it travels in the link, a missing row is none. */
function copyOf({ link, ...reading }: WorkbookReading, records = reading.records): Copy {
  return link ? { records, deleted: link.deleted } : { records };
}

function conflictOf(
  { id, block, key, field, base, mine: ours, theirs }: MergeConflict,
  own: ReadonlyMap<string, FormRecord>,
  sources: { readonly mine: string; readonly theirs: string },
): CellConflict {
  const record = own.get(id);
  return {
    record: id,
    block,
    key,
    field,
    sheet: record?.sheet ?? '',
    address: record?.cells[field]?.address ?? '',
    base: displayText(base),
    values: [
      { text: displayText(ours), source: sources.mine },
      { text: displayText(theirs), source: sources.theirs },
    ],
  };
}

interface CellJson extends Place {
  readonly field: string;
}

function changeJson({ block, key, field, value, from }: CellChange, place: Place): CellJson {
  const change = { block, key, field, ...place, value: displayText(value), from };
  return change;
}

function conflictJson({ block, key, field, base, mine, theirs }: MergeConflict, place: Place): CellJson {
  const texts = { base: displayText(base), mine: displayText(mine), theirs: displayText(theirs) };
  const conflict = { block, key, field, ...place, ...texts };
  return conflict;
}

/** Several records may share one merged cell; what happened to it is said once. */
function onceACell(cells: readonly CellJson[]): CellJson[] {
  const told = new Set<string>();
  return cells.filter(({ sheet, address, field }) => {
    const name = `${sheet}!${address}!${field}`;
    return address === '' || (!told.has(name) && told.add(name));
  });
}

/** E2: the record as a whole is in conflict; `field` is empty, `deletedBy` says who deleted it. */
function deleteConflicts({ deleteConflicts: conflicts }: CopyMerge): Record<string, unknown>[] {
  return conflicts.map(({ block, key, deletedBy, edited }) => {
    return { block, key, field: '', address: '', base: '', mine: '', theirs: '', deletedBy, edited };
  });
}

/** Rows are never taken out of a workbook by the machine; a deletion is said, and a person carries it out. */
function deletionIssues({ deletions, mine }: CopyMerge): Issue[] {
  return deletions.flatMap(({ id, block, key }) => {
    const record = mine.get(id);
    if (!record) return [];
    const address = `${record.rows[0]}:${record.rows[1]}`;
    return [makeIssue('record-deleted', { sheet: record.sheet, address, block, key })];
  });
}

function keyText(key: RecordRef['key']): string {
  return Object.values(key)
    .filter((text) => text !== '')
    .join(' / ');
}
