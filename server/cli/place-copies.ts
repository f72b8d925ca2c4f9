/**
 * The workbooks of a call in the order in which they are taken in, each with what it was made from: its link says so (rule
 * I2), else which of the blank form and its department's other copies it is nearest to (rule I4).
 */
import { respondentOf } from '../../core/consolidation/respondent.js';
import { sheetVersions, type FormSheets, type SheetVersions } from '../../core/consolidation/sheet-versions.js';
import { makeIssue } from '../../core/issue/make-issue.js';
import type { Issue } from '../../core/issue/issue.js';
import { answersIn, type Answers } from '../../core/lineage/answers.js';
import { copyState } from '../../core/lineage/copy-state.js';
import { orderCopies, type LyingCopy, type PlacedCopy } from '../../core/lineage/copy-order.js';
import { descentText, type Descent } from '../../core/lineage/descent.js';
import { baseFromLink } from '../../core/link/link.js';
import { alignRecords } from '../../core/merge/alignment/align-records.js';
import { RecordTable } from '../../core/record/record-table.js';
import type { WorkbookReading } from '../workbook/read-form.js';
import { say, type Language } from './output.js';
import type { FileReading } from './read-inputs.js';

export interface PlacedFile {
  readonly source: string;
  readonly reading: WorkbookReading;
  readonly sheets: SheetVersions;
  /** The department that it is from; '' where that is not known. */
  readonly sender: string;
  /** What it was made from, where that is not the blank form. */
  readonly base: RecordTable | undefined;
  /** Why; undefined where its link says so, or where it is its department's only copy. */
  readonly descent: Descent | undefined;
  /** The copies of which nobody can say whether they are earlier or later. */
  readonly open: readonly string[];
}

interface OpenFile extends LyingCopy, FileReading {
  readonly sheets: SheetVersions;
  readonly sender: string;
  readonly link: RecordTable | undefined;
}

/** @param blank the blank form's records */
export function placeCopies(blank: RecordTable, files: readonly FileReading[], form: FormSheets): PlacedFile[] {
  const open = files.map((file) => openFile(blank, file, form));
  const bySender = new Map<string, OpenFile[]>();
  // Of files that do not say whose they are nobody knows that one sender made them.
  const nameOf = ({ sender, source }: OpenFile) => (sender === '' ? `?${source}` : sender);
  for (const file of open) bySender.set(nameOf(file), [...(bySender.get(nameOf(file)) ?? []), file]);
  // A department's copies share its places among the others.
  const orders = new Map([...bySender].map(([sender, own]) => [sender, orderCopies(blank.form, own).values()]));
  return open.flatMap((file) => {
    const sender = nameOf(file);
    const next = orders.get(sender)?.next();
    const isOnly = bySender.get(sender)?.length === 1;
    return next && !next.done ? [placedFile(blank, next.value, isOnly)] : [];
  });
}

function openFile(blank: RecordTable, file: FileReading, formSheets: FormSheets): OpenFile {
  const { form } = blank;
  const { link, department } = file.reading;
  const sheets = sheetVersions(file.reading, formSheets);
  const records = alignRecords(form, blank, RecordTable.of(form, sheets.records, { like: blank }));
  const isLinked = link !== undefined && link.records.length > 0;
  return {
    ...file,
    sheets,
    sender: respondentOf(form, department, sheets.records),
    records,
    answers: answersIn(form, blank, records),
    isLinked,
    link: isLinked ? baseFromLink(form, link) : undefined,
  };
}

function placedFile(
  blank: RecordTable,
  { copy, descent, open, shares }: PlacedCopy<OpenFile>,
  isOnly: boolean,
): PlacedFile {
  const { source, reading, sheets, sender, link } = copy;
  const from = shares?.answers ?? descent?.from?.answers;
  const base = link ?? (from && stateOf(blank, descent?.from ?? copy, from));
  const names = open.map((one) => one.source);
  return { source, reading, sheets, sender, base, descent: isOnly ? undefined : descent, open: names };
}

/** @param copy a copy that has the rows that the answers are of */
function stateOf(blank: RecordTable, { records }: OpenFile, answers: Answers): RecordTable {
  const added = [...records].filter(([identity]) => !blank.has(identity));
  const rows = [...blank.rows, ...added.map(([identity, record]) => ({ identity, id: identity, record }))];
  return RecordTable.ofRows(blank.form, copyState(rows, blank, answers));
}

/** A file whose place among its department's copies nobody can tell. */
export function openIssues({ source, open }: PlacedFile): Issue[] {
  return open.length === 0 ? [] : [makeIssue('descent-open', { evidence: [source, ...open] }, open)];
}

export function descentJson({ source, sender, descent }: PlacedFile, language: Language): Record<string, unknown>[] {
  if (!descent) return [];
  const { from, differing, fromBlank, compared } = descent;
  const others = compared.map(({ copy, differing: cells }) => ({ file: copy.source, differing: cells }));
  const message = say(descentText(descent), language);
  return [
    { file: source, department: sender, from: from?.source ?? '', differing, fromBlank, compared: others, message },
  ];
}

export function descentLine({ source, descent }: PlacedFile, language: Language): string[] {
  return descent ? [`${source}: ${say(descentText(descent), language)}`] : [];
}
