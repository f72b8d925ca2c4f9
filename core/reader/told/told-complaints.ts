/**
 * What of a document of told meanings a form does not have, each with its place in the document (`columns[0].field`).
 */
import type { FormError } from '../../form/form-errors.js';
import { registerOf } from '../../form/department.js';
import type { Block, Form } from '../../form/form.js';
import type { Bilingual } from '../../issue/issue.js';
import { keyNames } from '../../record/key-name.js';
import { compact } from '../../text/normalise.js';
import { headerText } from '../survey/header-text.js';
import { fieldsOfOneColumn } from '../table/column-fields.js';
import type { Told, ToldColumn, ToldDepartment, ToldRow } from './told.js';

/** In the document's order; none where the form has everything that is named. */
export function toldComplaints(form: Form, { columns, rows, departments }: Told): FormError[] {
  return [
    ...columns.flatMap((one, i) => at(`columns[${i}]`, ofColumn(form, one))),
    ...twice('columns', columns, ({ block, header }) => JSON.stringify([block, headerText(header)])),
    ...rows.flatMap((one, i) => at(`rows[${i}]`, ofRow(form, one))),
    ...twice('rows', rows, ({ block, written }) => keyNames(form)(block, written)),
    ...departments.flatMap((one, i) => at(`departments[${i}]`, ofDepartment(form, one))),
    ...twice('departments', departments, ({ written }) => compact(written)),
  ];
}

type Complaint = readonly [part: string, message: Bilingual];

function at(place: string, complaints: readonly Complaint[]): FormError[] {
  return complaints.map(([part, message]) => ({ path: `${place}.${part}`, message }));
}

function ofColumn(form: Form, { block: id, header, field }: ToldColumn): Complaint[] {
  const block = form.blocks.find((one) => one.id === id);
  if (!block) return [['block', noBlock(form, id)]];
  if (headerText(header) === '') return [['header', NO_HEADER]];
  const fields = fieldsOfOneColumn(block).map((one) => one.id);
  return field === null || fields.includes(field) ? [] : [['field', noneCalled(field, fields)]];
}

function ofRow(form: Form, { block: id, written, key }: ToldRow): Complaint[] {
  const block = form.blocks.find((one) => one.id === id);
  if (!block) return [['block', noBlock(form, id)]];
  return [...ofKey('written', block, written), ...(key === null ? [] : ofKey('key', block, key))];
}

function ofKey(part: 'written' | 'key', block: Block, key: Readonly<Record<string, string>>): Complaint[] {
  const wrong = Object.keys(key).find((name) => !block.key.includes(name));
  if (wrong !== undefined) return [[part, noneCalled(wrong, block.key)]];
  const missing = block.key.find((name) => !(name in key));
  return missing === undefined ? [] : [[part, missingPart(missing)]];
}

function ofDepartment(form: Form, { name }: ToldDepartment): Complaint[] {
  if (name === null || form.departments.length === 0 || registerOf(form).find(name).kind === 'known') return [];
  return [['name', noDepartment(name)]];
}

/** One thing cannot mean two. */
function twice<T>(list: string, all: readonly T[], nameOf: (one: T) => string): FormError[] {
  const first = new Map<string, number>();
  return all.flatMap((one, i) => {
    const before = first.get(nameOf(one));
    if (before === undefined) first.set(nameOf(one), i);
    return before === undefined ? [] : [{ path: `${list}[${i}]`, message: again(`${list}[${before}]`) }];
  });
}

function noBlock({ blocks }: Form, id: string): Bilingual {
  return noneCalled(
    id,
    blocks.map((block) => block.id),
  );
}

function noneCalled(name: string, possible: readonly string[]): Bilingual {
  const all = possible.join(', ');
  return {
    ja: `「${name}」は様式にありません。使えるもの：${all}`,
    en: `The form has no "${name}". Possible are: ${all}`,
  };
}

function missingPart(name: string): Bilingual {
  return { ja: `「${name}」が必要です`, en: `"${name}" is required` };
}

function again(place: string): Bilingual {
  return { ja: `${place} と同じものです`, en: `the same as ${place}` };
}

const NO_HEADER: Bilingual = {
  ja: '見出しとして比べられる文字がありません',
  en: 'nothing in it can be compared as a header',
};

function noDepartment(name: string): Bilingual {
  return {
    ja: `「${name}」は様式の課の一覧にありません`,
    en: `"${name}" is not in the form’s register of departments`,
  };
}
