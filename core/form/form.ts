/**
 * A form（様式）is data: what a workbook of this kind looks like, what each cell may hold, and which checks apply.
 *
 * A form has blocks. Each block describes one kind of record and how to find it, always by the texts that a person
 * would look for (headers, labels, headings), never by fixed addresses:
 *
 *   table    rows under a header of one to three rows; headers may repeat after a page break. One record a row, or one
 *            for all rows of a key (a programme over its indicators), with labelled rows beneath it
 *   labels   values beside or below label cells, one record a sheet; tables on that sheet may belong to it
 *   heading  the heading rows of a table
 *   outline  numbered headings with marked lines under them: １ … (1) … ・ …
 *
 * What differs from city to city is in these documents; the reader has no branch for any of them.
 *
 * A `Form` is such a document in use. It is never changed, so that it can carry what is worked out from it for every cell
 * (the register of its departments, the spellings of its choices, compiled templates); the document itself stays plain.
 */
import type { Department } from './department-schema.js';
import { formSchema, type FormDocument } from './form-schema.js';

export type { Department } from './department-schema.js';
export type { ColumnSource, FieldSource, LabelSource, LevelSource, SourceYear, TickSource } from './field-source.js';
export type { FormInput } from './form-schema.js';

export type Block = FormDocument['blocks'][number];
export type Field = Block['fields'][number];
export type Vocabulary = FormDocument['vocabularies'][string];

export class Form {
  readonly #worked = new Map<(form: Form) => unknown, unknown>();

  readonly id: string;
  readonly version: number;
  readonly title: FormDocument['title'];
  readonly fiscalYear: FormDocument['fiscalYear'];
  readonly sheets: FormDocument['sheets'];
  readonly contexts: FormDocument['contexts'];
  readonly respondent: FormDocument['respondent'];
  readonly departments: FormDocument['departments'];
  readonly progressBy: FormDocument['progressBy'];
  readonly vocabularies: FormDocument['vocabularies'];
  readonly blocks: readonly Block[];

  /**
   * @param year the fiscal year it is used for, where that is known (`formInYear`); never part of the document
   * @param register by which it is told whose work something is, where the city has said more about its departments than
   *   the document does (`work-register.ts`); what names a row goes by the document's own
   */
  constructor(
    readonly document: FormDocument,
    readonly year?: number,
    readonly register?: readonly Department[],
  ) {
    this.id = document.id;
    this.version = document.version;
    this.title = document.title;
    this.fiscalYear = document.fiscalYear;
    this.sheets = document.sheets;
    this.contexts = document.contexts;
    this.respondent = document.respondent;
    this.departments = document.departments;
    this.progressBy = document.progressBy;
    this.vocabularies = document.vocabularies;
    this.blocks = document.blocks;
  }

  /** What a function makes of this form: made once, and kept with it. */
  once<Made>(make: (form: Form) => Made): Made {
    if (!this.#worked.has(make)) this.#worked.set(make, make(this));
    // Under a function stands what that function made.
    return this.#worked.get(make) as Made;
  }

  /** A form is sent and stored as its document. */
  toJSON(): FormDocument {
    return this.document;
  }
}

/** The form that a document describes. @throws ZodError where it is none */
export function formFrom(document: unknown): Form {
  return new Form(formSchema.parse(document));
}

/** Whether a record is not answered before the field is. */
export function isRequiredAnswer({ role, required }: Field): boolean {
  return role === 'answer' && required;
}

/** Whether a field's cell lists the choices, one of which is marked. */
export function isListed({ from }: Field): boolean {
  return ('column' in from || 'label' in from) && from.choices === 'marked';
}

/** Whether a choice is made by a mark, so that its cell takes no word. */
export function isMadeByMark(field: Field): boolean {
  return 'columns' in field.from || isListed(field);
}

/** @throws RangeError where the form has no such block: a record of another form */
export function blockOf(form: Form, id: string): Block {
  const block = form.blocks.find((candidate) => candidate.id === id);
  if (!block) throw new RangeError(`form ${form.id} has no block ${id}`);
  return block;
}
