/**
 * What is done with workbooks in a thread: plain data in, plain data out. A form travels as its document, and is made a
 * form again once a thread.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { checkReading } from '../../core/check/check-reading.js';
import type { ReadSheet } from '../../core/consolidation/sheet-versions.js';
import { planReport } from '../../core/consolidation/plan-report.js';
import { ConflictTable, type CellConflict } from '../../core/consolidation/conflict-table.js';
import { departmentSchema } from '../../core/form/department-schema.js';
import { formSchema } from '../../core/form/form-schema.js';
import { Form } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import type { WorkbookEdits } from '../../core/grid/edit.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Link } from '../../core/link/link.js';
import { blankTexts } from '../../core/protocol/blank-texts.js';
import type { SavedWorkbook } from '../../core/protocol/saved-workbook.js';
import { layoutOf, type BlankLayout } from '../../core/reader/blank/blank-layout.js';
import type { Reading } from '../../core/reader/reading.js';
import type { Told } from '../../core/reader/told/told.js';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import { RecordTable, type Row } from '../../core/record/record-table.js';
import type { FormRecord } from '../../core/record/record.js';
import { readBlankWorkbook } from '../cycle/workbooks/read-blank.js';
import { readCopy, readForm, type WorkbookReading } from '../workbook/read-form.js';
import { describeWorkbook } from '../xlsx/describe/describe-workbook.js';
import { openPackage } from '../xlsx/package.js';
import { readWorkbook } from '../xlsx/read-workbook.js';
import { writeLinkPart } from '../xlsx/patch/link-part.js';
import { patchWorkbook } from '../xlsx/patch/patch-workbook.js';
import { saveWorkbook } from '../xlsx/patch/save-workbook.js';
import { beyondLimit, THREAD_LIMITS } from './limits.js';

/** A form as it travels. */
export interface SentForm {
  readonly document: string;
  readonly year: number | undefined;
  /** The city's register, where it says more than the document: JSON. */
  readonly register: string | undefined;
}

/** A blank workbook with its form. */
export interface SentBlank {
  readonly bytes: Uint8Array;
  readonly form: SentForm;
}

/** A reading as it travels. */
export interface SentReading extends Omit<Reading, 'form'> {
  /** The place of its form among those that were sent, and its year. */
  readonly form: number;
  readonly year: number | undefined;
  readonly link: Link | undefined;
  /** What reading and checking found together. */
  readonly checked: readonly Issue[];
  readonly sheets: readonly ReadSheet[];
  readonly signed: boolean;
}

/** The blank workbook of a cycle, and what is to be filled into it. */
export interface SentReport {
  readonly bytes: Uint8Array;
  readonly form: SentForm;
  readonly rows: readonly Row<ConsolidatedRecord>[];
  readonly conflicts: readonly CellConflict[];
}

export const JOBS = {
  /** Reads and checks a workbook with the form that fits best, or with one that is named; as a copy, where there is a blank. */
  async read(input: {
    bytes: Uint8Array;
    forms: readonly SentForm[];
    formId?: string | undefined;
    blank?: SentBlank | undefined;
    told?: Told | undefined;
  }): Promise<SentReading> {
    const forms = input.forms.map(formOf);
    const bytes = await roomFor(input.bytes);
    const reading = input.blank
      ? await readCopy(bytes, await layoutFrom(input.blank), { forms, ...(input.told ? { told: input.told } : {}) })
      : await readForm(bytes, forms, input.formId);
    const form = forms.findIndex(({ document }) => document === reading.form.document);
    return sent(reading, form);
  },

  /** Reads a workbook that a cycle is to be begun with, which has to fit its form. */
  async readBlank({ bytes, form }: { bytes: Uint8Array; form: SentForm }): Promise<SentReading> {
    return sent(await readBlankWorkbook(await roomFor(bytes), formOf(form)), 0);
  },

  /** The blank workbook with the answers of a table in it. */
  async report({ bytes, form, rows, conflicts }: SentReport): Promise<Uint8Array> {
    return patchWorkbook(bytes, await reportEdits({ bytes, form, rows, conflicts }));
  },

  /** A report, and its records as they are read from it again. */
  async reportRead(report: SentReport): Promise<{ bytes: Uint8Array; records: readonly FormRecord[] }> {
    const bytes = await patchWorkbook(report.bytes, await reportEdits(report));
    const form = formOf(report.form);
    const { records } = await readForm(bytes, [form], form.id);
    return { bytes, records };
  },

  link({ bytes, link }: { bytes: Uint8Array; link: string }): Promise<Uint8Array> {
    return writeLinkPart(bytes, link);
  },

  /** What a blank says, as JSON, which is sent as it is. */
  async texts({ bytes }: { bytes: Uint8Array }): Promise<string> {
    return withinDescription(JSON.stringify(blankTexts(await readWorkbook(await roomFor(bytes)))));
  },

  /** As JSON, which is sent as it is. */
  async describe({ bytes }: { bytes: Uint8Array }): Promise<string> {
    return withinDescription(JSON.stringify(await describeWorkbook(await roomFor(bytes))));
  },

  async save({ bytes, changes }: { bytes: Uint8Array; changes: SavedWorkbook }): Promise<Uint8Array> {
    return saveWorkbook(await roomFor(bytes), changes);
  },
};

export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;

const forms = new LRUCache<string, Form>({ max: 50 });

/** What copies are laid against; every copy of a cycle against the same. */
const layouts = new LRUCache<string, BlankLayout>({ max: 2 });

async function layoutFrom({ bytes, form }: SentBlank): Promise<BlankLayout> {
  const name = `${createHash('sha256').update(bytes).digest('hex')} ${form.year} ${form.register} ${form.document}`;
  const known = layouts.get(name);
  if (known) return known;
  const own = formOf(form);
  const blank = await readForm(bytes, [own], own.id);
  const layout = layoutOf(blank.workbook, blank);
  layouts.set(name, layout);
  return layout;
}

function formOf({ document, year, register }: SentForm): Form {
  const name = register === undefined ? document : `${register} ${document}`;
  const form = forms.get(name) ?? parsed(document, register);
  forms.set(name, form);
  return formInYear(form, year);
}

/** What is sent is a form already; parsing it makes plain data of one again, with all that goes without saying. */
function parsed(document: string, register: string | undefined): Form {
  const departments = register === undefined ? undefined : registerSchema.parse(JSON.parse(register));
  return new Form(formSchema.parse(JSON.parse(document)), undefined, departments);
}

const registerSchema = departmentSchema.array();

/** @throws Problem for more than a page can show */
function withinDescription(text: string): string {
  if (text.length <= THREAD_LIMITS.description) return text;
  throw beyondLimit({ ja: '表示する内容が多すぎます', en: 'there is too much to show' });
}

/** @throws Problem for a workbook that would take more memory than there is for one */
async function roomFor(bytes: Uint8Array): Promise<Uint8Array> {
  const { names, sizeOf } = await openPackage(bytes);
  const total = names.reduce((sum, name) => sum + sizeOf(name), 0);
  if (total <= THREAD_LIMITS.unpacked) return bytes;
  const megabytes = Math.ceil(total / 1024 / 1024);
  throw beyondLimit({ ja: `展開すると${megabytes}MB`, en: `${megabytes} MB when it is unpacked` });
}

function sent(reading: WorkbookReading, form: number): SentReading {
  const { fiscalYear, department, records, unnamed, issues, link } = reading;
  requireFewer([...records, ...unnamed]);
  const checked = checkReading({ ...reading, form: formInYear(reading.form, reading.form.year ?? fiscalYear) });
  if (issues.length + checked.length > THREAD_LIMITS.issues) {
    throw beyondLimit({ ja: '確かめる箇所が多すぎます', en: 'too many cells in it need to be looked at' });
  }
  // A sheet's year is worked out here, not where it is asked for.
  const signed = reading.workbook.signed === true;
  const sheets = reading.sheets.map(({ name, hidden, fiscalYear: year }) => ({ name, hidden, fiscalYear: year }));
  const { year } = reading.form;
  return { form, year, fiscalYear, department, records, unnamed, issues, link, checked, sheets, signed };
}

/** @throws Problem for more than anybody fills in, which would hold up everybody */
function requireFewer(records: readonly FormRecord[]): void {
  let values = 0;
  let text = 0;
  for (const { cells } of records) {
    for (const { value } of Object.values(cells)) {
      values++;
      if (value.kind !== 'blank') text += value.text.length;
    }
    if (values > THREAD_LIMITS.values || text > THREAD_LIMITS.text) {
      throw beyondLimit({ ja: '記入欄が多すぎます', en: 'there are too many cells to fill in' });
    }
  }
}

async function reportEdits({ bytes, form: sentForm, rows, conflicts }: SentReport): Promise<WorkbookEdits> {
  const form = formOf(sentForm);
  const { workbook, records, unnamed } = await readForm(bytes, [form], form.id);
  const blank = { workbook, table: RecordTable.of(form, records), unnamed };
  return planReport(blank, { table: RecordTable.ofRows(form, rows), conflicts: ConflictTable.of(conflicts) }).edits;
}
