/**
 * Columns whose values changed places while their headers stayed: under the one stands what the other asks for. Nobody can
 * know which of the two was meant, so neither is taken, and that is told.
 */
import { departmentKnown } from '../../form/department.js';
import { type Block, type Field, type Form } from '../../form/form.js';
import { parseAddress, columnName } from '../../grid/address.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import type { FormRecord } from '../../record/record.js';
import { matchChoice } from '../../text/choice.js';
import { parseNumber } from '../../text/number.js';

/** So many values say what a column holds, and so much of them has to be of a kind. */
const FEWEST_VALUES = 3;
const NEARLY_ALL = 0.9;
const HARDLY_ANY = 0.2;
const MOST_EVIDENCE = 3;

interface Swapped {
  readonly records: readonly FormRecord[];
  readonly issues: readonly Issue[];
}

/** @param records of one sheet; those of a block in which columns were swapped come back without these */
export function withoutSwapped(form: Form, records: readonly FormRecord[]): Swapped {
  const issues: Issue[] = [];
  const doubtful = new Map<string, Set<string>>();
  for (const block of form.blocks.filter(({ layout }) => layout === 'table')) {
    const own = records.filter((record) => record.block === block.id);
    for (const [asked, found] of swappedIn(form, block, own)) {
      issues.push(issueOf(own, block, asked, found));
      doubtful.set(block.id, new Set([...(doubtful.get(block.id) ?? []), asked.id, found.id]));
    }
  }
  if (doubtful.size === 0) return { records, issues };
  return { records: records.map((record) => without(record, doubtful.get(record.block))), issues };
}

/** Fields under whose header hardly anything fits, each with the field under whose header nearly all fits. */
function swappedIn(form: Form, { fields }: Block, records: readonly FormRecord[]): [Field, Field][] {
  const answers = fields
    .filter(({ role, from }) => role === 'answer' && 'column' in from && !('templates' in from))
    .map((field) => ({ field, texts: textsOf(records, field) }))
    .filter(({ texts }) => texts.length >= FEWEST_VALUES);
  return answers.flatMap(({ field, texts }): [Field, Field][] => {
    if (field.type === 'text' || shareOf(form, field, texts) > HARDLY_ANY) return [];
    const others = answers.filter(
      (other) => shareOf(form, field, other.texts) >= NEARLY_ALL && !fitsItself(form, other.field, other.texts),
    );
    const [other] = others;
    return other && others.length === 1 ? [[field, other.field]] : [];
  });
}

/** Any text fits a column of texts: that it is one of another's choices tells. */
function fitsItself(form: Form, field: Field, texts: readonly string[]): boolean {
  return field.type !== 'text' && shareOf(form, field, texts) > HARDLY_ANY;
}

function shareOf(form: Form, field: Field, texts: readonly string[]): number {
  return texts.filter((text) => fits(form, field, text)).length / texts.length;
}

function fits(form: Form, field: Field, text: string): boolean {
  switch (field.type) {
    case 'choice':
      return matchChoice(form, field, text) !== undefined;
    case 'number':
      return parseNumber(text) !== undefined;
    case 'department':
      return departmentKnown(form, text, field.several);
    default:
      return true;
  }
}

function textsOf(records: readonly FormRecord[], { id }: Field): string[] {
  return records.flatMap(({ cells }) => {
    const value = cells[id]?.value;
    return value?.kind === 'value' ? [value.text] : [];
  });
}

function issueOf(records: readonly FormRecord[], { id }: Block, asked: Field, found: Field): Issue {
  const evidence = [asked, found].flatMap((field) => textsOf(records, field).slice(0, MOST_EVIDENCE));
  const place = { sheet: records[0]?.sheet ?? '', block: id, address: columnsOf(records, [asked, found]) };
  return makeIssue('columns-swapped', { ...place, evidence }, asked.label, found.label);
}

/** The columns from their first to their last row: `E4:E12,F4:F12`. */
function columnsOf(records: readonly FormRecord[], fields: readonly Field[]): string {
  const areas = fields.flatMap(({ id }) => {
    const places = records.flatMap(({ cells }) => parseAddress(cells[id]?.address ?? '') ?? []);
    const [first, last] = [places[0], places.at(-1)];
    return first && last ? [`${columnName(first.column)}${first.row}:${columnName(last.column)}${last.row}`] : [];
  });
  return areas.join(',');
}

function without(record: FormRecord, fields: ReadonlySet<string> | undefined): FormRecord {
  if (!fields) return record;
  return { ...record, cells: Object.fromEntries(Object.entries(record.cells).filter(([id]) => !fields.has(id))) };
}
