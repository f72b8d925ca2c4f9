/** `torimatome merge`: the three-way merge of two edited copies of one workbook, written into my copy. */
import { planReport, type Place } from '../../../core/consolidation/plan-report.js';
import { ConflictTable, type CellConflict } from '../../../core/consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import { blockOf } from '../../../core/form/form.js';
import type { Issue } from '../../../core/issue/issue.js';
import { makeIssue } from '../../../core/issue/make-issue.js';
import {
  mergeRecords,
  type CellChange,
  type MergeConflict,
  type RecordMerge,
  type MergedRef,
  type RecordRef,
  type Side,
} from '../../../core/merge/merge-records.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { displayText } from '../../../core/record/value.js';
import { chooseForm } from '../../workbook/forms.js';
import { readBytes, refuseToReplace, writeWhole } from '../../workbook/files.js';
import { readForm, type WorkbookReading } from '../../workbook/read-form.js';
import { patchWorkbook } from '../../xlsx/patch/patch-workbook.js';
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
  const merged = mergeRecords(read.form, sideOf(base), sideOf(read), sideOf(theirs));
  // As they were matched: the merge knows which of several lines under one key is which.
  const mine = { ...read, records: merged.mine };
  const sources = { base: baseFile, mine: mineFile, theirs: theirsFile };
  const cells = merged.conflicts.map((conflict) => conflictOf(conflict, mine, sources));
  const blank = { workbook: mine.workbook, table: RecordTable.of(mine.form, mine.records) };
  const plan = planReport(blank, { table: mergedTable(merged, blank.table), conflicts: ConflictTable.of(cells) });
  await about(output, writeWhole(output, await about(mineFile, patchWorkbook(mineBytes, plan.edits))));
  const placeOf = ({ id }: MergedRef, field: string): Place => plan.placeOf(id, field) ?? { sheet: '', address: '' };
  const issues = [...plan.issues, ...reviewIssues(merged, mine), ...deletionIssues(merged, mine)];
  const conflicts = [
    ...onceACell(merged.conflicts.map((conflict) => conflictJson(conflict, placeOf(conflict, conflict.field)))),
    ...deleteConflicts(merged),
  ];
  return {
    json: {
      merged: onceACell(merged.changes.map((change) => changeJson(change, placeOf(change, change.field)))),
      conflicts,
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
    exit: conflicts.length > 0 ? EXIT.toResolve : EXIT.done,
  };
}

/** Deleting is an explicit act (E1): it travels in the link, a missing row is none. */
function sideOf({ records, link }: WorkbookReading): Side {
  return link ? { records, deleted: link.deleted } : { records };
}

function mergedTable(merged: RecordMerge, mine: RecordTable): RecordTable<ConsolidatedRecord> {
  const table = RecordTable.of(mine.form, merged.records);
  const rows = table.rows.map(({ identity, id, record }) => {
    return { identity, id, record: { ...record, origins: {}, added: !mine.has(identity) } };
  });
  return RecordTable.ofRows(mine.form, rows);
}

function conflictOf(
  { id, block, key, field, base, mine: ours, theirs }: MergeConflict,
  mine: WorkbookReading,
  sources: { mine: string; theirs: string },
): CellConflict {
  const record = RecordTable.of(mine.form, mine.records).get(id);
  return {
    ...{ record: id, block, key, field, sheet: record?.sheet ?? '', address: record?.cells[field]?.address ?? '' },
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
  return Object.assign({ block, key, field, ...place }, { value: displayText(value), from });
}

function conflictJson({ block, key, field, base, mine, theirs }: MergeConflict, place: Place): CellJson {
  const texts = { base: displayText(base), mine: displayText(mine), theirs: displayText(theirs) };
  return Object.assign({ block, key, field, ...place }, texts);
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
function deleteConflicts({ deleteConflicts: conflicts }: RecordMerge): Record<string, unknown>[] {
  return conflicts.map(({ block, key, deletedBy, edited }) => {
    return { block, key, field: '', address: '', base: '', mine: '', theirs: '', deletedBy, edited };
  });
}

function reviewIssues({ reviews }: RecordMerge, { form }: WorkbookReading): Issue[] {
  return reviews.map(({ block, key, fields }) => {
    const labels = blockOf(form, block)
      .fields.filter(({ id }) => fields.includes(id))
      .map(({ label }) => label);
    const names = {
      ja: labels.map(({ ja }) => `「${ja}」`).join('と'),
      en: labels.map(({ en }) => `"${en}"`).join(' and '),
    };
    return makeIssue('tie-review', { block, key }, names);
  });
}

/** Rows are never taken out of a workbook by the machine; a deletion is said, and a person carries it out. */
function deletionIssues({ deletions }: RecordMerge, mine: WorkbookReading): Issue[] {
  const here = RecordTable.of(mine.form, mine.records);
  return deletions.flatMap(({ id, block, key }) => {
    const record = here.get(id);
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
