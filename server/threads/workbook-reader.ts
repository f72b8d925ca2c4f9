/**
 * What the use cases ask of workbooks, done in the threads: reading them with a form, filling a cycle's blank in, taking a
 * workbook apart for a page. Here forms are forms; what travels is their documents.
 */
import type { CycleFinding } from '../../core/check/content/cycle-findings.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Link } from '../../core/link/link.js';
import type { SavedWorkbook } from '../../core/protocol/saved-workbook.js';
import { NOTHING_TOLD, type Told } from '../../core/reader/told/told.js';
import type { Reading } from '../../core/reader/reading.js';
import type { ReadSheet } from '../../core/consolidation/sheet-versions.js';
import type { SharedTable } from '../../core/consolidation/consolidation.js';
import type { FormTrial } from '../../core/draft/trial/try-form.js';
import type { HandOutDress } from '../xlsx/patch/hand-out/hand-out-workbook.js';
import type { ReadReport, SentDrafted, SentForm, SentPublication, SentReading, SentReport, SentTable } from './jobs.js';
import type { PublicationInput } from '../../core/publication/publication-of.js';
import type { Publication } from '../../core/publication/publication.js';
import type { PublicationFormat } from '../../core/protocol/publication.js';
import { print } from '../publication/paper/press.js';
import { whoAsks } from './on-behalf.js';
import type { Threads } from './threads.js';

/** A workbook as it was read and checked. Its form is in its year. */
export interface CheckedReading extends Reading {
  /** The merge base that travels in the workbook (rule I2); undefined where it has none, or none that can be read. */
  readonly link: Link | undefined;
  /** What reading and checking found. */
  readonly checked: readonly Issue[];
  readonly sheets: readonly ReadSheet[];
  /** Whether it carries a digital signature. */
  readonly signed: boolean;
}

/** The workbook that a report is filled into. */
export interface BlankWorkbook {
  readonly bytes: Uint8Array;
  readonly form: Form;
}

export class WorkbookReader {
  constructor(private readonly threads: Threads) {}

  /**
   * @param formId the form to read with; without it the best-fitting one is found
   * @throws Problem for bytes that are no readable workbook, beyond the limits, and where no form (or not this one) fits
   */
  async read(bytes: Uint8Array, forms: readonly Form[], formId?: string): Promise<CheckedReading> {
    const reading = await this.threads.run('read', { bytes, forms: forms.map(sentForm), formId });
    return received(reading, forms);
  }

  /**
   * A workbook that was made from a blank.
   * @param forms to choose from where it is none
   * @param told what was said of the blank's copies
   * @throws Problem as `read`
   */
  async readCopy(
    bytes: Uint8Array,
    { bytes: blank, form }: BlankWorkbook,
    forms: readonly Form[],
    told: Told = NOTHING_TOLD,
  ): Promise<CheckedReading> {
    const sent = { bytes, told, forms: forms.map(sentForm), blank: { bytes: blank, form: sentForm(form) } };
    return received(await this.threads.run('read', sent), forms);
  }

  /** @throws Problem as `readBlankWorkbook` (server/cycle/workbooks/read-blank.ts) */
  async readBlank(bytes: Uint8Array, form: Form): Promise<CheckedReading> {
    return received(await this.threads.run('readBlank', { bytes, form: sentForm(form) }), [form]);
  }

  /** @param growRows whether rows become as high as their answers need */
  report(blank: BlankWorkbook, state: SharedTable, growRows = false): Promise<Uint8Array> {
    return this.threads.run('report', { ...reportOf(blank, state), growRows });
  }

  /** What could not be written into a report, and what is cut off in it on paper. */
  reportIssues(blank: BlankWorkbook, state: SharedTable): Promise<readonly Issue[]> {
    return this.threads.run('reportIssues', reportOf(blank, state));
  }

  /** A report, its records as they are read from it again, and where it has a place for the name of who fills it in. */
  reportRead(blank: BlankWorkbook, state: SharedTable): Promise<ReadReport> {
    return this.threads.run('reportRead', reportOf(blank, state));
  }

  /** What the checks of content find in the table of a cycle, last year's beside it. @param form in the cycle's year */
  findings(form: Form, table: Omit<SentTable, 'form'>): Promise<readonly CycleFinding[]> {
    return this.threads.run('findings', { form: sentForm(form), ...table });
  }

  /** What is published of a cycle. */
  publication(input: PublicationInput): Promise<Publication> {
    return this.threads.run('publication', sentPublication(input));
  }

  /** A chart of its tally as SVG. @param field as `block.field`; undefined where it is not counted */
  chart(input: PublicationInput, field: string): Promise<string | undefined> {
    return this.threads.run('chart', { ...sentPublication(input), field });
  }

  /** The same as a file. A thread has neither the time nor the memory to set a PDF, which is done in a process. */
  async publish(input: PublicationInput, format: PublicationFormat): Promise<Uint8Array> {
    if (format === 'pdf') return print(await this.threads.run('paper', sentPublication(input)), whoAsks());
    return this.threads.run('publish', { ...sentPublication(input), format });
  }

  /** A report as it is handed out to one department. @throws Problem for a cell that it does not have */
  handOut(bytes: Uint8Array, dress: HandOutDress): Promise<Uint8Array> {
    return this.threads.run('handOut', { bytes, dress });
  }

  /** @returns what a blank says (`blankTextsSchema`), as JSON */
  texts(bytes: Uint8Array): Promise<string> {
    return this.threads.run('texts', { bytes });
  }

  /** @returns the description as JSON, in UTF-8 */
  describe(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    return this.threads.run('describe', { bytes });
  }

  save(bytes: Uint8Array, changes: SavedWorkbook): Promise<Uint8Array> {
    return this.threads.run('save', { bytes, changes });
  }

  /**
   * @param id of the form to be drafted
   * @param from the version of which it is to be the next; else it is made of the workbooks alone
   * @throws Problem `nothing-to-draft`; for a workbook that cannot be read; beyond the limits
   */
  draft(books: readonly Uint8Array[], id: string, from?: Form): Promise<SentDrafted> {
    return this.threads.run('draft', { books, id, ...(from ? { from: from.once(documentText) } : {}) });
  }

  /** What forms read of workbooks. @throws Problem as `draft` */
  tryForms(books: readonly Uint8Array[], forms: readonly Form[]): Promise<FormTrial[]> {
    return this.threads.run('tryForms', { books, documents: forms.map((form) => form.once(documentText)) });
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}

function reportOf({ bytes, form }: BlankWorkbook, { table, conflicts }: SharedTable): SentReport {
  return { bytes, form: sentForm(form), rows: table.rows, conflicts: conflicts.list };
}

function sentPublication({ form, last, ...input }: PublicationInput): SentPublication {
  return { form: sentForm(form), input, last: last && { ...last, form: sentForm(last.form) } };
}

function sentForm(form: Form): SentForm {
  return { document: form.once(documentText), year: form.year, register: form.once(registerText) };
}

function registerText({ register }: Form): string | undefined {
  return register && JSON.stringify(register);
}

function documentText({ document }: Form): string {
  return JSON.stringify(document);
}

function received({ form: place, year, ...reading }: SentReading, forms: readonly Form[]): CheckedReading {
  const form = forms[place];
  if (!form) throw new RangeError(`form ${place} was not among those that were sent`);
  return { ...reading, form: formInYear(form, year) };
}
