/**
 * The cells of a sheet that a form gives a meaning to: headers, group headers above them, labels and headings that
 * hold for what follows. Found by text, wherever they stand.
 */
import { formatAddress, type Area } from '../../grid/address.js';
import { compileTemplate, type Template } from '../../form/template.js';
import type { Field, Form, SourceYear } from '../../form/form.js';
import { columnText, headerText, headerYear } from './header-text.js';
import { shownFields } from '../table/column-fields.js';
import { synonymsOf } from './header-synonyms.js';
import { undecorated } from './undecorated.js';
import type { LabelWithin } from '../labels/label-within.js';

export interface Landmark {
  /** The comparable text (`headerText`); `YEAR_ALONE` for a header that says nothing but a year; see `dated-words.ts`. */
  readonly text: string;
  readonly area: Area;
  /** The fiscal year that the text names. */
  readonly year: number | undefined;
}

/** A cell that begins with a label of the form and goes on with its value. */
export interface WithinMark {
  readonly part: LabelWithin;
  readonly area: Area;
  /** Whether other labels with their values stand in the same cell. */
  readonly isOneOfSeveral?: boolean;
}

/** Stands for the text of a header that is only a year. No comparable text has this character. */
export const YEAR_ALONE = '\u0000year';

/** A heading that holds from its row on, until the next of its kind. */
export interface ContextMark {
  readonly id: string;
  readonly row: number;
  /** The columns that it stands over. */
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly address: string;
  /** Whether it goes on holding on the next sheet. */
  readonly carries: boolean;
}

export interface Landmarks {
  /** Ascending by row, then column. */
  readonly texts: readonly Landmark[];
  readonly contexts: readonly ContextMark[];
  /** From the top; they are labels only where the form, or the lack of any other, says so. */
  readonly within: readonly WithinMark[];
}

/** What of a form can be seen in a sheet; compiled once a form. */
export interface FormSigns {
  readonly form: Form;
  readonly texts: ReadonlySet<string>;
  /** Those of its labelled cells, in blocks of labels. */
  readonly labels: ReadonlySet<string>;
  /** Those of them in which a group and a header are one cell. */
  readonly joined: ReadonlySet<string>;
  /** The years by which columns are found. */
  readonly years: ReadonlySet<SourceYear>;
  /** Words of headers that the form tells apart by their years. */
  readonly dated: ReadonlySet<string>;
  readonly contexts: readonly {
    readonly id: string;
    readonly part: string | undefined;
    readonly carries: boolean;
    readonly match: Template;
  }[];
  readonly respondent: Template | undefined;
  /** `rank`: its place among the form's rules, of which the first that is found counts. */
  readonly fiscalYears: readonly { readonly rank: number; readonly match: Template; readonly means: 'year' | 'asOf' }[];
}

export function signsOf(form: Form): FormSigns {
  const fields = form.blocks.flatMap((block) => shownFields(form, block));
  const texts = new Set(fields.flatMap(({ from }) => ('label' in from ? from.label.map(headerText) : [])));
  for (const field of fields) for (const text of [...wordsOf(field), ...groupsOf(field)]) texts.add(text);
  for (const text of synonymsOf(texts)) texts.add(text);
  const joined = new Set(fields.flatMap(joinedWordsOf).filter((text) => !texts.has(text)));
  for (const text of joined) texts.add(text);
  return {
    form,
    texts,
    labels: labelsOf(form),
    joined,
    years: new Set(fields.flatMap((field) => yearOf(field) ?? [])),
    dated: new Set(fields.filter(isOfYear).flatMap((field) => [...wordsOf(field), ...groupsOf(field)])),
    contexts: form.contexts.map(({ template, ...context }) => ({
      id: context.id,
      part: context.part,
      carries: context.carries,
      match: compileTemplate(template),
    })),
    respondent: form.respondent === undefined ? undefined : compileTemplate(form.respondent),
    fiscalYears: form.fiscalYear.flatMap((rule, rank) =>
      'template' in rule ? [{ rank, match: compileTemplate(rule.template), means: rule.means }] : [],
    ),
  };
}

function labelsOf({ blocks }: Form): ReadonlySet<string> {
  const fields = blocks.filter(({ layout }) => layout === 'labels').flatMap((block) => block.fields);
  return new Set(fields.flatMap(({ from }) => ('label' in from ? from.label.map(headerText) : [])));
}

/** The comparable header texts of a field's column; none for one that is found by its year. */
export function wordsOf({ from }: Field): string[] {
  return 'column' in from && Array.isArray(from.column) ? from.column.map(columnText) : [];
}

/** The comparable texts of the header that a field's own header must stand under; none where it need not. */
export function groupsOf({ from }: Field): string[] {
  return 'column' in from || 'label' in from ? (from.under ?? []).map(headerText) : [];
}

/**
 * Comparable texts in which a field's header and its group are one cell: 自己評価（区分）, 区分（自己評価）. None for a header that
 * is a mark, which is no part of a comparable text: 達成度○ is 達成度.
 */
export function joinedWordsOf({ from }: Field): string[] {
  if (!('column' in from) || !Array.isArray(from.column)) return [];
  const { column, under = [] } = from;
  const words = column.filter((word) => headerText(word) !== '');
  return words.flatMap((word) => under.flatMap((group) => [headerText(group + word), headerText(word + group)]));
}

/** The year by which alone a field's column is found. */
export function yearOf({ from }: Field): SourceYear | undefined {
  return 'column' in from && !Array.isArray(from.column) ? from.column.year : undefined;
}

/** The year whose column a field means, whether its header has other words or not. */
export function wantedYearOf(field: Field): SourceYear | undefined {
  return yearOf(field) ?? ('column' in field.from ? field.from.year : undefined);
}

/** The year that all of the form's words for a column name, or for the header above it: 令和６年度実績. */
export function namedYearOf({ from }: Field): number | undefined {
  if (!('column' in from) || !Array.isArray(from.column)) return undefined;
  return oneYear(from.column) ?? oneYear(from.under ?? []);
}

function oneYear(words: readonly string[]): number | undefined {
  const years = new Set(words.map(headerYear));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/** Whether a field's column is told from others by its year. */
export function isOfYear(field: Field): boolean {
  return wantedYearOf(field) !== undefined || namedYearOf(field) !== undefined;
}

/** The headings that a text is. */
export function contextsIn(text: string, area: Area, signs: FormSigns): ContextMark[] {
  const { top: row, left, right } = area;
  const address = formatAddress({ row, column: left });
  return signs.contexts.flatMap(({ id, part, carries, match }) => {
    const parts = match(text) ?? match(undecorated(text));
    const own = part === undefined ? text : (parts?.[part] ?? '');
    return parts ? [{ id, row, left, right, address, carries, text: own }] : [];
  });
}
