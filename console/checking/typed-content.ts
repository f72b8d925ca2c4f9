/**
 * What is found in rows as they are typed in the browser: the same checks as of a workbook, with last year's values beside
 * them. Pure.
 */
import { withAnswers } from '../../core/check/content/answered-findings.js';
import { checkContent } from '../../core/check/content/check-content.js';
import { stillThere } from '../../core/check/content/still-there.js';
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { recordName } from '../../core/issue/issues-of-records.js';
import type { FindingsDto } from '../../core/protocol/findings.js';
import type { LastYearDto } from '../../core/protocol/last-year.js';
import type { FormRecord, RecordCell } from '../../core/record/record.js';
import { asTyped } from '../../core/record/typed.js';
import { textValue, type FieldValue } from '../../core/record/value.js';

/** A row with what stands in its cells, or has been typed there. */
export interface TypedRow {
  readonly id: string;
  readonly block: string;
  readonly sheet: string;
  readonly key: Readonly<Record<string, string>>;
  readonly cells: readonly { readonly field: string; readonly address: string; readonly text: string }[];
}

/** What rows are held against. */
export interface TypedAgainst {
  readonly form: Form;
  /** Undefined until it is known, or where nobody may know. */
  readonly lastYear: LastYearDto | undefined;
}

/** @returns by the row's id, and the field */
export type FindingsOf = (row: string, field: string) => readonly Issue[];

export const NOTHING_FOUND: FindingsOf = () => [];

export function findTyped(rows: readonly TypedRow[], { form, lastYear }: TypedAgainst): readonly Issue[] {
  const records = rows.map((row) => recordOf(form, row));
  const before = new Map(lastYear?.rows.map((row) => [row.record, row]));
  // It is known which row is which: under one key they are the same to the checks.
  const previous = rows.flatMap((row): FormRecord[] => {
    const last = before.get(row.id);
    if (last?.names.length !== 1) return [];
    const values = Object.entries(last.values).flatMap(([field, [value]]): [string, FieldValue][] =>
      value ? [[field, value]] : [],
    );
    return [recordWith(row, new Map(values))];
  });
  return checkContent({ form, records, ...(lastYear?.previous && { previous }) });
}

/**
 * Of what was found the last time somebody paused, what is still so.
 * @param answers what people said is right as it is
 */
export function findingsIn(
  found: readonly Issue[],
  rows: readonly TypedRow[],
  { form, answers }: { readonly form: Form; readonly answers: FindingsDto | undefined },
): FindingsOf {
  if (found.length === 0) return NOTHING_FOUND;
  const records = rows.map((row) => recordOf(form, row));
  const byCell = new Map<string, Issue[]>();
  for (const issue of withAnswers(stillThere(found, records), answers, records)) {
    const name = JSON.stringify([recordName(issue), issue.address]);
    byCell.set(name, [...(byCell.get(name) ?? []), issue]);
  }
  const cells = new Map(
    rows.flatMap((row, i) =>
      row.cells.map(({ field, address }): [string, readonly Issue[]] => [
        JSON.stringify([row.id, field]),
        byCell.get(JSON.stringify([recordName(records[i] ?? row), address])) ?? [],
      ]),
    ),
  );
  return (row, field) => cells.get(JSON.stringify([row, field])) ?? [];
}

function recordOf(form: Form, row: TypedRow): FormRecord {
  const fields = new Map(form.blocks.find(({ id }) => id === row.block)?.fields.map((field) => [field.id, field]));
  const values = row.cells.map(({ field, text }): [string, FieldValue] => {
    const known = fields.get(field);
    return [field, known ? asTyped(known, textValue(text)) : textValue(text)];
  });
  return recordWith(row, new Map(values));
}

function recordWith({ block, sheet, key, cells }: TypedRow, values: ReadonlyMap<string, FieldValue>): FormRecord {
  const addresses = new Map(cells.map(({ field, address }) => [field, address]));
  const all = [...values].map(([field, value]): [string, RecordCell] => [
    field,
    { value, address: addresses.get(field) ?? '' },
  ]);
  return { block, sheet, key, rows: [0, 0], cells: Object.fromEntries(all) };
}
