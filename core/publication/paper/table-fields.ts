/**
 * Which of a block's fields are columns of the paper's tables, and which stand as texts behind them. A field that says what
 * stands elsewhere on the row (its name, its headings, its departments, its unit) is not said again.
 */
import type { Publication, PublishedBlock, PublishedField, PublishedRow } from '../publication.js';
import { isOpinion } from './opinions.js';

export interface ValueField {
  readonly field: PublishedField;
  readonly hasLast: boolean;
}

export interface TableFields {
  /** Key fields that number the rows. */
  readonly numbers: readonly PublishedField[];
  readonly values: readonly ValueField[];
  readonly texts: readonly PublishedField[];
  /** Columns of values, last year's among them. */
  readonly width: number;
}

/** Characters of a value that stands in a column: of a text, and of what a field of another kind holds. */
const SHORT = { text: 10, typed: 24 } as const;
const NUMBER = 8;
/** Columns of values beside texts, and without any. */
const MOST_COLUMNS = 7;
const MOST_ALONE = 9;

export function tableFieldsOf(publication: Publication, block: PublishedBlock): TableFields {
  const { rows, fields } = block;
  const said = fields.filter((field) => !isSaidElsewhere(block, field) && isShown(rows, field));
  const numbers = said.filter((field) => field.role === 'key' && longest(rows, field) <= NUMBER);
  const rest = said.filter((field) => !numbers.includes(field));
  const short = rest.filter((field) => isShort(rows, field));
  const most = short.length === rest.length ? MOST_ALONE : MOST_COLUMNS;
  const values = fitting(
    short.map((field) => ({ field, hasLast: hasLast(publication, block, field) })),
    most,
  );
  const texts = rest.filter((field) => !values.some((value) => value.field === field));
  return { numbers, values, texts, width: widthOf(values) };
}

function isSaidElsewhere({ rows, fields }: PublishedBlock, field: PublishedField): boolean {
  if (isOpinion(field) || rows.some(({ headings }) => headings.some(({ id }) => id === field.id))) return true;
  if (field.type === 'department' && rows.every(({ departments }) => departments.length > 0)) return true;
  const filled = rows.filter(({ cells }) => cells[field.id]?.kind === 'value');
  if (filled.length === 0) return false;
  const isName =
    field.role === 'key' && filled.every(({ name, cells }) => name.includes(inLine(cells[field.id]?.text)));
  return isName || (field.type === 'text' && filled.every((row) => isUnitOf(row, field, fields)));
}

/** Whether it says nothing but the unit of another field's figure. */
function isUnitOf({ cells }: PublishedRow, { id }: PublishedField, fields: readonly PublishedField[]): boolean {
  const text = inLine(cells[id]?.text).normalize('NFKC');
  return fields.some((other) => other.id !== id && cells[other.id]?.unit?.normalize('NFKC') === text);
}

/** What the form gives and gives nobody is left out; an answer that nobody gave is shown as missing. */
function isShown(rows: readonly PublishedRow[], field: PublishedField): boolean {
  return field.role === 'answer' || rows.some(({ cells }) => (cells[field.id]?.text ?? '') !== '');
}

function isShort(rows: readonly PublishedRow[], field: PublishedField): boolean {
  const length = longest(rows, field);
  return field.type === 'text' ? length > 0 && length <= SHORT.text : length <= SHORT.typed;
}

function longest(rows: readonly PublishedRow[], { id }: PublishedField): number {
  return rows.reduce((most, { cells }) => Math.max(most, inLine(cells[id]?.text).length), 0);
}

/** What is counted stays a column, the rest as long as there is room; all in the form's order. */
function fitting(values: readonly ValueField[], most: number): ValueField[] {
  const kept = new Set<ValueField>();
  for (const value of [...values.filter(({ hasLast }) => hasLast), ...values.filter(({ hasLast }) => !hasLast)]) {
    if (widthOf([...kept, value]) <= most) kept.add(value);
  }
  return values.filter((value) => kept.has(value));
}

function widthOf(values: readonly ValueField[]): number {
  return values.reduce((sum, { hasLast }) => sum + (hasLast ? 2 : 1), 0);
}

/** Last year's stands beside what is rated, and beside results that are held against a target. */
function hasLast({ about, tally }: Publication, { id, rows }: PublishedBlock, field: PublishedField): boolean {
  if (!about.last || !rows.some(({ last }) => last.some(({ cells }) => cells[field.id]))) return false;
  const isRated = tally.choices.some(
    (choice) => choice.block === id && choice.field === field.id && choice.kind === 'rating',
  );
  return isRated || tally.targets.some((target) => target.block === id && target.result === field.id);
}

function inLine(text = ''): string {
  return text.replace(/\s+/gu, ' ').trim();
}
