/**
 * From the bytes of a workbook to its records: the one way in for the command line and the API.
 */
import { readSheets, type ReadSheet } from '../../core/consolidation/sheet-versions.js';
import type { Form } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Workbook } from '../../core/grid/grid.js';
import { Problem } from '../../core/problem/problem.js';
import { parseLink, type Link } from '../../core/link/link.js';
import type { BlankLayout } from '../../core/reader/blank/blank-layout.js';
import { readCopyOf } from '../../core/reader/blank/read-copy.js';
import { fitForm, hasRecords, recogniseForm } from '../../core/reader/read-form.js';
import type { Reading } from '../../core/reader/reading.js';
import { fitTold } from '../../core/reader/told/read-told.js';
import { NOTHING_TOLD, type Told } from '../../core/reader/told/told.js';
import { formOfId } from './forms.js';
import { readWorkbook } from '../xlsx/read-workbook.js';

/** Its form is in the workbook's year, or in the year of the form that it was read with. */
export interface WorkbookReading extends Reading {
  readonly workbook: Workbook;
  readonly sheets: readonly ReadSheet[];
  /** The merge base that travels in the workbook (rule I2); undefined where it has none, or none that can be read. */
  readonly link: Link | undefined;
}

/** How a copy is read. */
interface CopyOptions {
  /** To choose from where it is no copy; without them the blank's own. */
  readonly forms?: readonly Form[];
  /** What was said of the blank's copies. */
  readonly told?: Told;
}

/**
 * A copy of a blank that somebody filled in. What is none is read as any workbook, so that it can be told what it is.
 * @throws Problem as `readForm`
 */
export async function readCopy(
  bytes: Uint8Array,
  blank: BlankLayout,
  { forms = [blank.form], told = NOTHING_TOLD }: CopyOptions = {},
): Promise<WorkbookReading> {
  const workbook = await readWorkbook(bytes);
  const reading = readCopyOf(blank, workbook, told) ?? readAny(workbook, forms);
  if (!reading || !hasRecords(reading)) throw noFormFits(workbook, undefined);
  return withWorkbook(reading, workbook);
}

/**
 * A workbook of which something was said, read with the form that it was said of.
 * @throws Problem as `readForm`
 */
export async function readTold(bytes: Uint8Array, form: Form, told: Told): Promise<WorkbookReading> {
  const workbook = await readWorkbook(bytes);
  const { reading } = fitTold(workbook, form, told);
  if (reading.records.length === 0) throw noFormFits(workbook, form.id);
  return withWorkbook(reading, workbook);
}

/**
 * @param forms the forms to choose from
 * @param formId the form to read with; without it the best-fitting one is found
 * @throws Problem for bytes that are no readable workbook, and where no form (or not this one) fits
 */
export async function readForm(bytes: Uint8Array, forms: readonly Form[], formId?: string): Promise<WorkbookReading> {
  const workbook = await readWorkbook(bytes);
  const reading = formId === undefined ? recogniseForm(workbook, forms) : readWith(workbook, forms, formId);
  if (!reading || !hasRecords(reading)) throw noFormFits(workbook, formId);
  return withWorkbook(reading, workbook);
}

function withWorkbook(reading: Reading, workbook: Workbook): WorkbookReading {
  const form = formInYear(reading.form, reading.form.year ?? reading.fiscalYear);
  const link = workbook.link === undefined ? undefined : parseLink(workbook.link);
  return { ...reading, form, workbook, sheets: readSheets(reading, workbook), link };
}

/** With one form to choose from, whatever of it is there. */
function readAny(workbook: Workbook, forms: readonly Form[]): Reading | undefined {
  const [form] = forms;
  return form && forms.length === 1 ? fitForm(workbook, form).reading : recogniseForm(workbook, forms);
}

function readWith(workbook: Workbook, forms: readonly Form[], formId: string): Reading {
  return fitForm(workbook, formOfId(forms, formId)).reading;
}

function noFormFits(workbook: Workbook, formId: string | undefined): Problem {
  const sheets = workbook.sheets.map(({ name }) => name).slice(0, 5);
  const ja = formId === undefined ? 'どの様式の見出しも' : `様式「${formId}」の見出しが`;
  const en = formId === undefined ? 'No headers of any known form' : `No headers of the form "${formId}"`;
  return new Problem('no-form-fits', {
    ja: `${ja}見つかりません（シート：${sheets.join('、')}）。評価調書のファイルか確かめてください。`,
    en: `${en} were found (sheets: ${sheets.join(', ')}). Check that this is the evaluation workbook.`,
  });
}
