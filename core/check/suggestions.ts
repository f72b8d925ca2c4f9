/**
 * What a cell with an issue could say instead, for a person to take or leave: words of the form and of its register, and what a
 * check of content has worked out. Nothing is made up, and nothing is written by itself.
 */
import { blockOf, type Field, type Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import type { Reading } from '../reader/reading.js';
import type { FormRecord } from '../record/record.js';
import { asTyped } from '../record/typed.js';
import { displayText, textValue } from '../record/value.js';
import { matchChoice } from '../text/choice.js';
import { mostSimilar } from '../text/similarity.js';
import { departmentCorrections } from './check-department.js';
import { withFittingRegister } from './check-reading.js';
import { checkTyped } from './check-typed.js';
import { suggestedText } from './suggested-text.js';

export interface Suggestions {
  readonly record: FormRecord;
  readonly field: Field;
  /** What the field could say, the likeliest first; never empty. */
  readonly values: readonly string[];
  /** Whether the first is what the cell seems to mean; otherwise they are what there is to choose from. */
  readonly isLikely: boolean;
  /** Where the only value differs from what the cell says in a few words: these. */
  readonly replaces?: { readonly from: string; readonly to: string };
}

/** More are no help: the cell's own list is. */
const MOST_CHOICES = 12;
/** How alike a word has to be to come first. */
const ALIKE = 0.4;

const CODES: ReadonlySet<Issue['code']> = new Set<Issue['code']>([
  ...(['choice-unknown', 'choice-unclear', 'choice-normalised', 'choice-unset', 'required-blank'] as const),
  ...(['department-unknown', 'department-renamed', 'department-split', 'department-early'] as const),
]);

/**
 * Makes ready to ask for many issues of one reading.
 * @returns for an issue what could be put right, undefined where there is nothing to propose
 */
export function suggestionsIn(reading: Reading): (issue: Issue) => Suggestions | undefined {
  // Both are worked out with the first question: most readings are never asked.
  let form: Form | undefined;
  let fields: ReadonlyMap<string, readonly Place[]> | undefined;
  return (issue) => {
    if (issue.suggestion !== undefined) return contentSuggestion(reading, issue);
    if (!CODES.has(issue.code) || issue.address === '') return undefined;
    form ??= withFittingRegister(reading);
    fields ??= fieldsByCell(form, reading.records);
    const places = fields.get(`${issue.sheet}!${issue.address}`) ?? [];
    for (const { record, field } of places) {
      const found = valuesFor(form, field, displayText(record.cells[field.id]?.value), issue.code);
      if (found && found.values.length > 0) return { record, field, ...found };
    }
    return undefined;
  };
}

/** What a check of content offers, where the field takes it. */
function contentSuggestion({ form, records }: Reading, issue: Issue): Suggestions | undefined {
  const { sheet, address, block, suggestion = '', quotes: [first] = [] } = issue;
  if (address === '') return undefined;
  for (const record of records) {
    if (record.sheet !== sheet || record.block !== block) continue;
    const field = blockOf(form, block).fields.find(({ id }) => record.cells[id]?.address === address);
    if (!field || field.role === 'key') continue;
    const text = displayText(record.cells[field.id]?.value);
    const value = suggestedText(issue, text);
    if (value === undefined || value === text) return undefined;
    const isTaken = checkTyped(form, field, asTyped(field, textValue(value))).every(
      ({ severity }) => severity !== 'error',
    );
    if (!isTaken) return undefined;
    const found = { record, field, values: [value], isLikely: true };
    return first && value !== suggestion ? { ...found, replaces: { from: first.text, to: suggestion } } : found;
  }
  return undefined;
}

interface Place {
  readonly record: FormRecord;
  readonly field: Field;
}

function fieldsByCell(form: Form, records: readonly FormRecord[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const record of records) {
    for (const field of blockOf(form, record.block).fields) {
      const cell = record.cells[field.id];
      if (!cell || cell.address === '' || (field.type !== 'choice' && field.type !== 'department')) continue;
      const name = `${record.sheet}!${cell.address}`;
      const places = index.get(name);
      if (places) places.push({ record, field });
      else index.set(name, [{ record, field }]);
    }
  }
  return index;
}

function valuesFor(
  form: Form,
  field: Field,
  text: string,
  code: Issue['code'],
): Pick<Suggestions, 'values' | 'isLikely'> | undefined {
  if (field.type === 'department') {
    if (!code.startsWith('department-')) return undefined;
    const values = departmentCorrections(form, field, text);
    return { values, isLikely: values.length === 1 };
  }
  const vocabulary = form.vocabularies[field.vocabulary ?? ''];
  if (!vocabulary) return undefined;
  const match = matchChoice(form, field, text);
  if (code === 'choice-normalised') {
    if (!match || !('label' in match)) return undefined;
    const { label, qualifier } = match;
    return { values: [qualifier === undefined ? label : `${label}（${qualifier}）`], isLikely: true };
  }
  const words = vocabulary.choices.map(({ value }) => value);
  if (words.length > MOST_CHOICES) return undefined;
  const near = code === 'choice-unclear' ? undefined : mostSimilar(text, words, ALIKE);
  const values = near === undefined ? words : [near, ...words.filter((word) => word !== near)];
  return { values, isLikely: near !== undefined };
}
