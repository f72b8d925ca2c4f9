/**
 * Asks of rows that the form does not have, where the workbook lacks rows of the form: one of these may be meant (rule I3:
 * proposed to a person, never guessed). Where nothing is lacking, a row is a new one, and nobody is asked (rule E3).
 */
import { blockOf } from '../form/form.js';
import { keyNames } from '../record/key-name.js';
import type { FormRecord, RecordKey } from '../record/record.js';
import { displayText } from '../record/value.js';
import { characterPairs, likeness } from '../text/similarity.js';
import { examples, type RowQuestion } from './question.js';
import type { ReadWorkbook } from './read-workbook.js';

/** Where more rows are unknown, something else is wrong than their names. */
const MOST_UNKNOWN = 10;
/** To choose from. */
const MOST_ROWS = 100;

export function rowQuestions(book: ReadWorkbook): RowQuestion[] {
  const { form, records, issues } = book;
  const nameOf = keyNames(form);
  const unknown = issues.filter(({ code }) => code === 'record-unknown');
  const missing = issues.filter(({ code }) => code === 'record-missing');
  const asked = new Map<string, RowQuestion>();
  for (const { block, key: written, sheet, address } of unknown) {
    const rows = missing.filter((one) => one.block === block).map(({ key }) => key);
    const inBlock = unknown.filter((one) => one.block === block).length;
    if (rows.length === 0 || inBlock > MOST_UNKNOWN) continue;
    const name = nameOf(block, written);
    const record = records.find((one) => one.block === block && nameOf(block, one.key) === name);
    const before = asked.get(name);
    asked.set(name, {
      kind: 'row',
      block,
      written,
      places: [...(before?.places ?? []), `${sheet}!${address}`],
      values: before?.values ?? (record ? valuesOf(book, record) : []),
      rows: before?.rows ?? bySimilarity(written, rows),
    });
  }
  return [...asked.values()];
}

/** What it answers first, then what else stands in it. */
function valuesOf({ form }: ReadWorkbook, { block, cells }: FormRecord): string[] {
  const { fields, key } = blockOf(form, block);
  const content = fields.filter(({ id }) => !key.includes(id));
  const answers = content.filter(({ role }) => role === 'answer');
  const given = content.filter(({ role }) => role !== 'answer');
  return examples([...answers, ...given].map(({ id }) => displayText(cells[id]?.value)));
}

function bySimilarity(written: RecordKey, rows: readonly RecordKey[]): RecordKey[] {
  const text = (key: RecordKey) => characterPairs(Object.values(key).join(''));
  const own = text(written);
  return rows
    .map((key) => ({ key, alike: likeness(own, text(key)) }))
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_ROWS)
    .map(({ key }) => key);
}
