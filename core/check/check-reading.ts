/**
 * Checks a reading against its form: required cells, vocabulary, types, departments, rows that stand twice. A workbook
 * that names the department that filled it in is only asked for that department's answers.
 */
import type { CheckedCell, TypedValue } from '../field-type/field-type.js';
import { fieldTypeOf } from '../field-type/field-types.js';
import { departmentKnown } from '../form/department.js';
import { blockOf, Form, type Field } from '../form/form.js';
import { formInYear } from '../form/form-year.js';
import { distinctIssues } from '../issue/distinct.js';
import { makeIssue, type IssuePlace } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { Reading } from '../reader/reading.js';
import { canonicalValue } from '../record/canonical.js';
import { answersFor, ownersIn } from '../record/owners.js';
import { isTwoFaced } from '../record/one-face.js';
import type { RecordCell } from '../record/record.js';
import { displayText, type FieldValue } from '../record/value.js';
import { matchChoice } from '../text/choice.js';
import { isDitto } from '../text/ditto.js';
import { findDuplicates } from './duplicates.js';
import { expectedNames } from './expected-names.js';

/** Characters that a cell of Excel can hold. */
export const LONGEST_CELL = 32_767;

/** What has no name yet is no record, and there is nothing to check in it. */
type NamedReading = Omit<Reading, 'unnamed'>;

/** The issues of reading and of checking together, in the order of the sheets' rows, each cell's issue once. */
export function checkReading(reading: NamedReading): Issue[] {
  const form = withFittingRegister(reading);
  const ownersOf = ownersIn(form, reading.records);
  const issues: Issue[] = [];
  const names = expectedNames(form, reading.records);
  // The words of a choice and the names of departments come again in every row.
  const fine = new Map<Field, Set<string>>();
  for (const record of reading.records) {
    const block = blockOf(form, record.block);
    // A workbook that names nobody is asked for everything.
    const asked = reading.department === '' || answersFor(form, reading.department, ownersOf(record));
    for (const field of block.fields) {
      const cell = record.cells[field.id];
      if (!cell) continue;
      const lacks = names.size > 0 && asked && lacksName(field, cell, names);
      const twoFaced = isTwoFaced(cell.value);
      if (!lacks && !twoFaced && (cannotBeWrong(field, cell.value) || isLeftToFormula(field, cell))) continue;
      const text = fieldTypeOf(field).namesOne && !twoFaced ? displayText(cell.value) : '';
      if (text !== '' && fine.get(field)?.has(text)) continue;
      const place = { sheet: record.sheet, address: cell.address, block: block.id, key: record.key };
      const found = lacks ? [blankIssue(field, place)] : checkCell({ form, field, place, asked }, cell.value);
      issues.push(...found);
      // What is fine where nobody is asked may still be missing elsewhere.
      if (text === '' || found.length > 0 || !asked) continue;
      fine.set(field, (fine.get(field) ?? new Set<string>()).add(text));
    }
  }
  return distinctIssues([
    ...reading.issues,
    ...issues,
    ...findDuplicates(form, reading.records),
    ...registerIssue(reading, form),
  ]);
}

/** A name that nearly every row has; what is required is told of anyhow. */
function lacksName(field: Field, cell: RecordCell, names: ReadonlySet<Field>): boolean {
  return !field.required && cell.value.kind === 'blank' && names.has(field) && !isLeftToFormula(field, cell);
}

/** The share of a workbook's departments that a register must know to be the register of that city. */
const KNOWN_SHARE = 0.5;

/** The form in its year, without its register of departments where that is plainly another city's. */
export function withFittingRegister({ form, fiscalYear, records }: NamedReading): Form {
  const dated = formInYear(form, form.year ?? fiscalYear);
  const names = new Set(records.flatMap(ownersIn(dated, records)));
  const known = [...names].filter((name) => departmentKnown(dated, name, false));
  return known.length >= names.size * KNOWN_SHARE ? dated : dated.once(withoutRegister);
}

function withoutRegister({ document, year }: Form): Form {
  return new Form({ ...document, departments: [] }, year);
}

function registerIssue({ form }: NamedReading, used: Form): Issue[] {
  return form.departments.length > used.departments.length ? [makeIssue('register-differs', {})] : [];
}

/** Of most cells it can be told at once: texts that are not too long, figures, and what may be left blank. */
function cannotBeWrong(field: Field, value: FieldValue): boolean {
  if (value.kind !== 'value') return value.kind === 'unreadable' || !field.required;
  if (value.text.length > LONGEST_CELL) return false;
  const { alwaysRight } = fieldTypeOf(field);
  if (alwaysRight === 'all') return !isDitto(value.text);
  return alwaysRight === 'numbers' && typeof value.raw === 'number' && !MAY_BE_DAY.test(value.text);
}

/** What a cell shows that holds a day, and no figure does. */
const MAY_BE_DAY = /\d[-/年月.]\d{1,2}[-/月日.]/u;

/** What the form calculates and no program has calculated yet is nobody's to fill in. */
function isLeftToFormula({ role }: Field, { value, formula }: RecordCell): boolean {
  return role !== 'answer' && value.kind === 'blank' && formula !== undefined;
}

/** What is wrong with one cell (rules F1 to F8). */
export function checkCell(cell: CheckedCell, value: FieldValue): readonly Issue[] {
  const { field, place, asked } = cell;
  if (value.kind === 'unreadable') return [];
  if (value.kind === 'blank') return asked && field.required ? [blankIssue(field, place)] : [];
  return checkValue({ ...cell, place: { ...place, evidence: [value.text.slice(0, 200)] } }, value);
}

function blankIssue(field: Field, place: IssuePlace): Issue {
  return makeIssue(field.role === 'answer' ? 'required-blank' : 'name-blank', place, field.label);
}

function checkValue(cell: CheckedCell, value: TypedValue): readonly Issue[] {
  const { field, place } = cell;
  const { text, raw } = value;
  if (typeof raw === 'number' && isTwoFaced(value)) return [makeIssue('number-differs', place, text.slice(0, 50), raw)];
  if (text.length > LONGEST_CELL) return [makeIssue('text-too-long', place, text.length)];
  if (field.role === 'answer' && isDitto(text)) return [makeIssue('answer-ditto', place, text.trim())];
  return fieldTypeOf(field).check(cell, value);
}

/** Whether a value counts as answered: neither blank nor unreadable, nor 未選択. */
export function isAnswered(form: Form, field: Field, value: FieldValue | undefined): boolean {
  if (value?.kind !== 'value') return false;
  if (field.type !== 'choice') return canonicalValue(form, field, value) !== '';
  const match = matchChoice(form, field, value.text);
  return match === undefined || !('unset' in match);
}
