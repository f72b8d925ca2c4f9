/**
 * Columns whose values changed places while their headers stayed: under the one stands what the other asks for. Nobody can
 * know which of the two was meant, so neither is taken, and that is told.
 */
import { type Block, type Field, type Form } from '../../form/form.js';
import { parseAddress, columnName } from '../../grid/address.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import type { FormRecord } from '../../record/record.js';
import type { FieldValue } from '../../record/value.js';
import { ENOUGH, FEWEST, fits } from './column-evidence.js';

/** So much of what stands under another's header may fit it by chance. */
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
      issues.push(swappedIssue(own, block, asked, found));
      doubtful.set(block.id, new Set([...(doubtful.get(block.id) ?? []), asked.id, found.id]));
    }
  }
  if (doubtful.size === 0) return { records, issues };
  const none = new Set<string>();
  return { records: records.map((record) => withoutFields(record, doubtful.get(record.block) ?? none)), issues };
}

/** Fields under whose header hardly anything fits, each with the field under whose header nearly all fits. */
function swappedIn(form: Form, { fields }: Block, records: readonly FormRecord[]): [Field, Field][] {
  const answers = fields
    .filter(({ role, from }) => role === 'answer' && 'column' in from && !('templates' in from))
    .map((field) => ({ field, values: valuesOf(records, field) }))
    .filter(({ values }) => values.length >= FEWEST);
  return answers.flatMap(({ field, values }): [Field, Field][] => {
    if (field.type === 'text' || fitsItself(form, field, values)) return [];
    const others = answers.filter(
      (other) => shareOf(form, field, other.values) >= ENOUGH && !fitsItself(form, other.field, other.values),
    );
    const [other] = others;
    return other && others.length === 1 ? [[field, other.field]] : [];
  });
}

/** Any text fits a column of texts: that it is one of another's choices tells. */
function fitsItself(form: Form, field: Field, values: readonly Value[]): boolean {
  return shareOf(form, field, values) > HARDLY_ANY;
}

function shareOf(form: Form, field: Field, values: readonly Value[]): number {
  return values.filter((value) => fits(form, field, value)).length / values.length;
}

type Value = Extract<FieldValue, { kind: 'value' }>;

function valuesOf(records: readonly FormRecord[], { id }: Field): Value[] {
  return records.flatMap(({ cells }) => {
    const value = cells[id]?.value;
    return value?.kind === 'value' ? [value] : [];
  });
}

/** @param records of one sheet and block */
export function swappedIssue(records: readonly FormRecord[], { id }: Block, asked: Field, found: Field): Issue {
  const evidence = [asked, found].flatMap((field) =>
    valuesOf(records, field)
      .slice(0, MOST_EVIDENCE)
      .map(({ text }) => text),
  );
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

/** The record without these fields: of them it says nothing (rule C7). */
export function withoutFields(record: FormRecord, fields: ReadonlySet<string>): FormRecord {
  if (fields.size === 0) return record;
  return { ...record, cells: Object.fromEntries(Object.entries(record.cells).filter(([id]) => !fields.has(id))) };
}
