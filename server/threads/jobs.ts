/**
 * What is done with workbooks in a thread: plain data in, plain data out. A form travels as its document, and is made a
 * form again once a thread.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { checkReading } from '../../core/check/check-reading.js';
import { cycleFindings, type CycleFinding } from '../../core/check/content/cycle-findings.js';
import { cutOffAnswers } from '../../core/check/cut-off.js';
import type { ReadSheet } from '../../core/consolidation/sheet-versions.js';
import { planReport, type ReportPlan } from '../../core/consolidation/plan-report.js';
import { ConflictTable, type CellConflict } from '../../core/consolidation/conflict-table.js';
import { draftFromSeveral } from '../../core/draft/draft-form.js';
import { withNewFields, type GrownForm } from '../../core/draft/trial/new-fields.js';
import { tryForm, type FormTrial } from '../../core/draft/trial/try-form.js';
import { departmentSchema } from '../../core/form/department-schema.js';
import { formSchema, type FormDocument } from '../../core/form/form-schema.js';
import { Form } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Link } from '../../core/link/link.js';
import type { LinkDecision } from '../../core/programme-link/links-document.js';
import { Problem } from '../../core/problem/problem.js';
import { blankTexts } from '../../core/protocol/blank-texts.js';
import type { SavedWorkbook } from '../../core/protocol/saved-workbook.js';
import { layoutOf, type BlankLayout } from '../../core/reader/blank/blank-layout.js';
import type { Reading } from '../../core/reader/reading.js';
import { respondentCells, type RespondentCell } from '../../core/reader/respondent-cells.js';
import type { Told } from '../../core/reader/told/told.js';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import { RecordTable, type Row } from '../../core/record/record-table.js';
import type { FormRecord } from '../../core/record/record.js';
import { readBlankWorkbook } from '../cycle/workbooks/read-blank.js';
import { readCopy, readForm, type WorkbookReading } from '../workbook/read-form.js';
import { chartsOf } from '../../core/tally/chart.js';
import { describeWorkbook } from '../xlsx/describe/describe-workbook.js';
import { openPackage } from '../xlsx/package.js';
import { readWorkbook } from '../xlsx/read-workbook.js';
import {
  publicationOf,
  type LastYearOfPublication,
  type PublicationInput,
} from '../../core/publication/publication-of.js';
import { paperOf } from '../../core/publication/paper/paper-of.js';
import type { Paper } from '../../core/publication/paper/paper.js';
import type { Publication } from '../../core/publication/publication.js';
import type { PublicationFormat } from '../../core/protocol/publication.js';
import { FORMATS } from '../publication/formats.js';
import { finishReport } from '../workbook/finish-report.js';
import { handOutWorkbook, type HandOutDress } from '../xlsx/patch/hand-out/hand-out-workbook.js';
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
  /** Whether rows become as high as their answers need. */
  readonly growRows?: boolean;
}

export interface ReadReport {
  readonly bytes: Uint8Array;
  readonly records: readonly FormRecord[];
  readonly respondents: readonly RespondentCell[];
}

/** The table of a cycle, whose content is to be checked. */
export interface SentTable {
  readonly form: SentForm;
  readonly records: readonly FormRecord[];
  /** Last year's; undefined where there is no year before. */
  readonly previous: readonly FormRecord[] | undefined;
  readonly decisions: readonly LinkDecision[];
  readonly legends: readonly string[];
  /** Codes of checks that the coordinator wants made, though the form has them off. */
  readonly wanted: readonly string[];
}

/** What a publication is made of. Links name the records themselves, which stay the same within one message. */
export interface SentPublication {
  readonly form: SentForm;
  readonly input: Omit<PublicationInput, 'form' | 'last'>;
  readonly last: (Omit<LastYearOfPublication, 'form'> & { readonly form: SentForm }) | undefined;
}

/** What a form is to be drafted from. */
export interface SentDraft {
  readonly books: readonly Uint8Array[];
  /** Of the form to be drafted. */
  readonly id: string;
  /** The document of a version of which it is to be the next. */
  readonly from?: string | undefined;
}

export interface SentDrafted extends GrownForm {
  readonly trial: FormTrial;
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
  async report(report: SentReport): Promise<Uint8Array> {
    const plan = await planOf(report);
    if (report.growRows !== true) return patchWorkbook(report.bytes, plan.edits);
    return (await finishReport(report.bytes, plan, { form: formOf(report.form), growRows: true })).bytes;
  },

  /** A report, its records as they are read from it again, and where it has a place for the name of who fills it in. */
  async reportRead(report: SentReport): Promise<ReadReport> {
    const { bytes, records, workbook } = await finished(report);
    return { bytes, records, respondents: respondentCells(formOf(report.form), workbook) };
  },

  /** What could not be written into a report, and what is cut off in it on paper. */
  async reportIssues(report: SentReport): Promise<readonly Issue[]> {
    return (await finished(report)).issues;
  },

  /** What the checks of content find in the table of a cycle. */
  findings({ form, ...table }: SentTable): Promise<CycleFinding[]> {
    return Promise.resolve(cycleFindings({ form: formOf(form), ...table }));
  },

  /** A report as it is handed out to one department. */
  handOut({ bytes, dress }: { bytes: Uint8Array; dress: HandOutDress }): Promise<Uint8Array> {
    return handOutWorkbook(bytes, dress);
  },

  /** What is published of a cycle. */
  publication(sent: SentPublication): Promise<Publication> {
    return Promise.resolve(publicationIn(sent));
  },

  /** The same as the council's paper, to be set. */
  paper(sent: SentPublication): Promise<Paper> {
    return Promise.resolve(paperOf(publicationIn(sent)));
  },

  /** A chart of its tally as SVG; undefined where nothing of that name is counted. */
  async chart({ field, ...sent }: SentPublication & { field: string }): Promise<string | undefined> {
    const chart = chartsOf(publicationIn(sent).tally).find((one) => one.field === field);
    // Only who draws loads what draws.
    return chart && (await import('../publication/charts/chart-svg.js')).chartSvg(chart);
  },

  /** The same as a file. */
  publish({ format, ...sent }: SentPublication & { format: PublicationFormat }): Promise<Uint8Array> {
    return FORMATS[format].make(publicationIn(sent));
  },

  /** Drafts a form from workbooks of one form, or finds what they have beyond one. */
  async draft({ books, id, from }: SentDraft): Promise<SentDrafted> {
    const workbooks = await readAll(books);
    const { form, added, used } =
      from === undefined ? newDraft(workbooks, id) : withNewFields(documentOf(from), workbooks);
    const own = used.flatMap((place) => workbooks[place] ?? []);
    return { form, added, used, trial: tryForm(new Form(form), own) };
  },

  /** What forms read of workbooks. */
  async tryForms({
    books,
    documents,
  }: {
    books: readonly Uint8Array[];
    documents: readonly string[];
  }): Promise<FormTrial[]> {
    const workbooks = await readAll(books);
    return documents.map((document) => tryForm(new Form(documentOf(document)), workbooks));
  },

  /** What a blank says, as JSON, which is sent as it is. */
  async texts({ bytes }: { bytes: Uint8Array }): Promise<string> {
    return withinDescription(JSON.stringify(blankTexts(await readWorkbook(await roomFor(bytes)))));
  },

  /** As JSON in UTF-8, which is sent as it is: it is long, and bytes are handed over. */
  async describe({ bytes }: { bytes: Uint8Array }): Promise<Uint8Array<ArrayBuffer>> {
    const text = withinDescription(JSON.stringify(await describeWorkbook(await roomFor(bytes))));
    return new TextEncoder().encode(text);
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

/** One after the other: they share the memory that there is for one. @throws Problem that says which of them it is */
async function readAll(books: readonly Uint8Array[]): Promise<Workbook[]> {
  const workbooks: Workbook[] = [];
  let room: number = THREAD_LIMITS.unpacked;
  for (const [i, bytes] of books.entries()) {
    try {
      room -= await unpackedSize(bytes, room);
      workbooks.push(await readWorkbook(bytes));
    } catch (error) {
      throw books.length > 1 && error instanceof Problem ? ofBook(i, error) : error;
    }
  }
  return workbooks;
}

function ofBook(place: number, { code, detail: { ja, en } }: Problem): Problem {
  return new Problem(code, { ja: `${place + 1}冊目のブック：${ja}`, en: `Workbook ${place + 1}: ${en}` });
}

function newDraft(workbooks: readonly Workbook[], id: string): Pick<SentDrafted, 'form' | 'added' | 'used'> {
  const { form, used } = draftFromSeveral(workbooks, { id });
  return { form: formSchema.parse(form), added: [], used };
}

/** What is sent is a form already; parsing it makes plain data of one again, with all that goes without saying. */
function documentOf(text: string): FormDocument {
  return formSchema.parse(JSON.parse(text));
}

function formOf({ document, year, register }: SentForm): Form {
  const name = register === undefined ? document : `${register} ${document}`;
  const form = forms.get(name) ?? parsed(document, register);
  forms.set(name, form);
  return formInYear(form, year);
}

function parsed(document: string, register: string | undefined): Form {
  const departments = register === undefined ? undefined : registerSchema.parse(JSON.parse(register));
  return new Form(documentOf(document), undefined, departments);
}

const registerSchema = departmentSchema.array();

/** @throws Problem for more than a page can show */
function withinDescription(text: string): string {
  if (text.length <= THREAD_LIMITS.description) return text;
  throw beyondLimit({ ja: '表示する内容が多すぎます', en: 'there is too much to show' });
}

/** @throws Problem for a workbook that would take more memory than there is for one */
async function roomFor(bytes: Uint8Array): Promise<Uint8Array> {
  await unpackedSize(bytes, THREAD_LIMITS.unpacked);
  return bytes;
}

/** @throws Problem for more bytes than there is room for */
async function unpackedSize(bytes: Uint8Array, room: number): Promise<number> {
  const { names, sizeOf } = await openPackage(bytes);
  const total = names.reduce((sum, name) => sum + sizeOf(name), 0);
  if (total <= room) return total;
  const megabytes = Math.ceil(total / 1024 / 1024);
  throw beyondLimit({ ja: `展開すると${megabytes}MB`, en: `${megabytes} MB when it is unpacked` });
}

function sent(reading: WorkbookReading, form: number): SentReading {
  const { fiscalYear, department, records, unnamed, issues, link } = reading;
  requireFewer([...records, ...unnamed]);
  const inYear = { ...reading, form: formInYear(reading.form, reading.form.year ?? fiscalYear) };
  const checked = [...checkReading(inYear), ...cutOffAnswers(reading.workbook, reading)];
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

function publicationIn({ form, input, last }: SentPublication): Publication {
  return publicationOf({ ...input, form: formOf(form), last: last && { ...last, form: formOf(last.form) } });
}

async function finished(report: SentReport) {
  const form = formOf(report.form);
  return finishReport(report.bytes, await planOf(report), { form, growRows: report.growRows === true });
}

async function planOf({ bytes, form: sentForm, rows, conflicts }: SentReport): Promise<ReportPlan> {
  const form = formOf(sentForm);
  const { workbook, records, unnamed } = await readForm(bytes, [form], form.id);
  const blank = { workbook, table: RecordTable.of(form, records), unnamed };
  return planReport(blank, { table: RecordTable.ofRows(form, rows), conflicts: ConflictTable.of(conflicts) });
}
