/**
 * Asks of names that the register of departments does not have (rule R30): in cells of the workbook, and where it says who
 * answers it. A name that stands in the blank already is the coordinator's own.
 */
import { withFittingRegister } from '../check/check-reading.js';
import { splitNames } from '../form/department-list.js';
import { existsIn } from '../form/department-schema.js';
import { registerOf } from '../form/department.js';
import { blockOf, type Field, type Form } from '../form/form.js';
import type { FormRecord } from '../record/record.js';
import { rowName } from '../record/row-name.js';
import { compact } from '../text/normalise.js';
import { similarity } from '../text/similarity.js';
import { examples, type DepartmentQuestion } from './question.js';
import type { ReadWorkbook } from './read-workbook.js';

/** Longer texts are no names (`toldDepartmentSchema`). */
const LONGEST_NAME = 100;

export function departmentQuestions(book: ReadWorkbook): DepartmentQuestion[] {
  const { form, records, issues, blank, department } = book;
  const wrong = new Set(
    issues.filter(({ code }) => code === 'department-unknown').map(({ sheet, address }) => `${sheet}!${address}`),
  );
  const respondent = unknownNames(form, department, true);
  if (wrong.size === 0 && respondent.length === 0) return [];
  const ofBlank = new Set(unknownIn(form, blank).map(({ name }) => compact(name)));
  const asked = new Map<string, { written: string; places: string[]; rows: string[] }>();
  const ask = (name: string) => {
    const known = asked.get(compact(name)) ?? { written: name, places: [], rows: [] };
    asked.set(compact(name), known);
    return known;
  };
  for (const { name, place, record, field } of unknownIn(form, records)) {
    if (!wrong.has(place)) continue;
    const { places, rows } = ask(name);
    if (!places.includes(place)) places.push(place);
    rows.push(rowName({ key: without(record.key, field.id) }));
  }
  const isOwnCity = respondent.length > 0 && withFittingRegister({ ...book, issues: [] }).departments.length > 0;
  if (isOwnCity) for (const name of respondent) ask(name);
  return [...asked.values()]
    .filter(({ written }) => !ofBlank.has(compact(written)) && written.length <= LONGEST_NAME)
    .map(({ written, places, rows }) => {
      return { kind: 'department', written, places, values: examples(rows), names: namesLike(form, written) };
    });
}

interface UnknownName {
  readonly name: string;
  readonly place: string;
  readonly record: FormRecord;
  readonly field: Field;
}

function unknownIn(form: Form, records: readonly FormRecord[]): UnknownName[] {
  const fields = new Map(
    form.blocks.map(({ id, fields: own }) => [id, own.filter(({ type }) => type === 'department')]),
  );
  return records.flatMap((record) =>
    (fields.get(blockOf(form, record.block).id) ?? []).flatMap((field) => {
      const cell = record.cells[field.id];
      if (cell?.value.kind !== 'value') return [];
      const place = `${record.sheet}!${cell.address}`;
      return unknownNames(form, cell.value.text, field.several).map((name) => ({ name, place, record, field }));
    }),
  );
}

function unknownNames(form: Form, text: string, several: boolean): string[] {
  if (form.departments.length === 0 || text.trim() === '') return [];
  const register = registerOf(form);
  const parts = several ? splitNames(register, text) : [{ text: text.trim(), match: register.find(text) }];
  return parts.filter(({ match }) => match.kind === 'unknown').map((part) => part.text);
}

function without(key: FormRecord['key'], field: string): FormRecord['key'] {
  return Object.fromEntries(Object.entries(key).filter(([id]) => id !== field));
}

/** Those of the form's year, the most similar first. */
function namesLike(form: Form, written: string): string[] {
  const { departments, year } = registerOf(form);
  const present = year === undefined ? departments : departments.filter((one) => existsIn(one, year));
  return present
    .map(({ name }) => ({ name, alike: similarity(written, name) }))
    .sort((a, b) => b.alike - a.alike)
    .map(({ name }) => name);
}
