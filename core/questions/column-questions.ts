/**
 * Asks of columns whose header nobody knows. There is something to ask where the sheet lacks fields that the blank has: a
 * column of somebody's own beside a whole table is none of the form's.
 */
import { parseAddress } from '../grid/address.js';
import type { Block, Field } from '../form/form.js';
import type { FormRecord } from '../record/record.js';
import { headerText } from '../reader/survey/header-text.js';
import { fieldsOfOneColumn } from '../reader/table/column-fields.js';
import { examples, type ColumnQuestion } from './question.js';
import type { ReadWorkbook } from './read-workbook.js';

/** The same header on several sheets is one question. */
export function columnQuestions({ form, records, issues, blank }: ReadWorkbook): ColumnQuestion[] {
  const asked = new Map<string, ColumnQuestion>();
  for (const { sheet, address, block: id, evidence } of issues.filter(({ code }) => code === 'column-unplaced')) {
    const block = form.blocks.find((one) => one.id === id);
    const [header = '', ...values] = evidence;
    if (!block || values.length === 0 || headerText(header) === '') continue;
    const own = records.filter((record) => record.sheet === sheet && record.block === id);
    const isDoubtful = issues.some((issue) => issue.code === 'column-doubtful' && issue.sheet === sheet);
    if (own.length > 0 ? !standsOver(address, own) : !isDoubtful) continue;
    const lacking = fieldsLacking(block, own).filter((field) => isInBlank(field, block, blank));
    const fields = lacking.map((field) => ({ id: field.id, label: field.label }));
    if (fields.length === 0) continue;
    const name = JSON.stringify([id, headerText(header)]);
    const place = `${sheet}!${address}`;
    asked.set(name, joined(asked.get(name), { kind: 'column', block: id, header, places: [place], values, fields }));
  }
  return [...asked.values()].map((question) => ({ ...question, values: examples(question.values) }));
}

/** A column without a header begins with a value. */
function standsOver(address: string, records: readonly FormRecord[]): boolean {
  const top = parseAddress(address.split(':')[0] ?? '')?.row ?? Infinity;
  return records.every(({ rows }) => rows[0] > top);
}

/** Of a table that was none, as nothing names its rows: what names them, as far as values can tell that. */
function fieldsLacking(block: Block, records: readonly FormRecord[]): Field[] {
  const fields = fieldsOfOneColumn(block);
  if (records.length > 0) return fields.filter(({ id }) => !records.some(({ cells }) => id in cells));
  return fields.filter(({ role, required, type }) => role === 'key' && required && type !== 'text');
}

/** What the blank does not have either, nobody lost. */
function isInBlank({ id }: Field, block: Block, blank: readonly FormRecord[]): boolean {
  const own = blank.filter((record) => record.block === block.id);
  return own.length === 0 || own.some(({ cells }) => id in cells);
}

function joined(before: ColumnQuestion | undefined, question: ColumnQuestion): ColumnQuestion {
  if (!before) return question;
  const known = new Set(before.fields.map(({ id }) => id));
  return {
    ...before,
    places: [...before.places, ...question.places],
    values: [...before.values, ...question.values],
    fields: [...before.fields, ...question.fields.filter(({ id }) => !known.has(id))],
  };
}
