/**
 * Drafting in tests: from sheets written down as cells, with the corrections that a person would make to the document.
 */
import { draftForm } from '../../../core/draft/draft-form.js';
import { formFrom, type Form, type FormInput } from '../../../core/form/form.js';
import { gridFromCells, type CellTable } from '../../support/cell-table.js';
import type { Workbook } from '../../../core/grid/grid.js';
import { fitForm } from '../../../core/reader/read-form.js';
import type { Reading } from '../../../core/reader/reading.js';
import { displayText } from '../../../core/record/value.js';

/** A place in the document (`blocks[0].fields[2].role`) and what to write there; undefined takes it out. */
export type Edit = readonly [path: string, value: unknown];

export function workbookOf(sheets: readonly CellTable[]): Workbook {
  return { sheets: sheets.map(gridFromCells) };
}

export function draftOf(sheets: readonly CellTable[]): FormInput {
  return draftForm(workbookOf(sheets), { id: 'our-form' });
}

/** @throws RangeError for a path that leads nowhere */
export function corrected(draft: FormInput, edits: readonly Edit[]): Form {
  const document = structuredClone(draft) as unknown as Record<string, unknown>;
  for (const [path, value] of edits) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop()!;
    let at: unknown = document;
    for (const key of keys) at = (at as Record<string, unknown> | undefined)?.[key];
    if (typeof at !== 'object' || at === null) throw new RangeError(`no ${path} in the document`);
    if (value === undefined) delete (at as Record<string, unknown>)[last];
    else (at as Record<string, unknown>)[last] = value;
  }
  return formFrom(document);
}

export function readingOf(sheets: readonly CellTable[], form: Form): Reading {
  return fitForm(workbookOf(sheets), form).reading;
}

/** The records of a block as rows of texts, by field id. */
export function rowsOf(reading: Reading, block: string, fields: readonly string[]): string[][] {
  return reading.records
    .filter((record) => record.block === block)
    .map(({ cells }) => fields.map((id) => displayText(cells[id]?.value)));
}

/** Cells of a row from a column on: `row('A5', ['1', null, 'x'])`. */
export function row(first: string, values: readonly (CellTable['cells'][string] | null)[]): CellTable['cells'] {
  const [, letter = '', number = ''] = /^([A-Z])(\d+)$/.exec(first) ?? [];
  return Object.fromEntries(
    values.flatMap((value, i) =>
      value === null ? [] : [[`${String.fromCharCode(letter.charCodeAt(0) + i)}${number}`, value] as const],
    ),
  );
}

/** A workbook of one sheet. */
export function sheet(cells: CellTable['cells'], more: Partial<CellTable> = {}): CellTable[] {
  return [{ name: '表', cells, ...more }];
}

/** The fields of a draft's block in one line each: id, type, role. */
export function summary(draft: FormInput, block = 0): string[] {
  return draft.blocks[block]!.fields.map(({ id, type = 'text', role }) => `${id} ${type} ${role}`);
}
