/**
 * Rows further down that are another table's, of which somebody took the header away: they stand under a title of their
 * own, and what they hold is not what the columns of the table above ask for.
 */
import type { Block, Field, Form } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import { displayText } from '../../record/value.js';
import { parseNumber } from '../../text/number.js';
import type { SheetScope } from '../reading.js';
import { fits } from './column-evidence.js';
import { ownCells, textsOf, type TableRows } from './row-cells.js';
import { cellsIn } from './table-ends.js';

/** Fewer values say nothing; so much of what stands above has to fit, and hardly any of what stands below. */
const FEWEST = 2;
const NEARLY_ALL = 0.9;
const HARDLY_ANY = 0.2;
/** Texts of the rows by which they are shown. */
const MOST_EVIDENCE = 3;

interface OwnRows {
  /** Those of the table. */
  readonly own: readonly number[];
  readonly issues: readonly Issue[];
}

/** @param candidates rows under one header that may be records, from the top */
export function withoutForeignRows(
  sheet: SheetScope,
  block: Block,
  rows: TableRows,
  candidates: readonly number[],
): OwnRows {
  const typed = rows.fields.filter(isTyped);
  const title = candidates.findIndex((row, i) => {
    const isApart = row - (candidates[i - 1] ?? row) > 1;
    return isApart && isTitle(sheet, rows, row, candidates[i + 1]);
  });
  if (typed.length === 0 || title < 0) return { own: candidates, issues: [] };
  const [own, others] = [candidates.slice(0, title), candidates.slice(title)];
  const shareIn = (field: Field, among: readonly number[]) => shareOf(sheet.form, field, rows, among);
  if (!areForeign(typed, shareIn, own, others)) return { own: candidates, issues: [] };
  const address = `${others[0] ?? 0}:${others.at(-1) ?? 0}`;
  const evidence = others.flatMap((row) => textsOf(ownCells(rows.at(row), row))).slice(0, MOST_EVIDENCE);
  return { own, issues: [makeIssue('table-unknown', { sheet: sheet.grid.name, block: block.id, address, evidence })] };
}

/** Whether values can show that they are not a field's. */
function isTyped({ type, from }: Field): boolean {
  if ('column' in from && (from.templates || from.decorations)) return false;
  return type !== 'text';
}

/** One text under a blank row and right above the next row. */
function isTitle({ grid, band }: SheetScope, rows: TableRows, row: number, next: number | undefined): boolean {
  if (next !== row + 1 || ownCells(rows.at(row), row).length !== 1) return false;
  return cellsIn(grid, row, band) === 1 && cellsIn(grid, row - 1, band) === 0;
}

/** What fits above does not below, in every column that can tell, and there is one. */
function areForeign(
  typed: readonly Field[],
  shareIn: (field: Field, among: readonly number[]) => number | undefined,
  own: readonly number[],
  others: readonly number[],
): boolean {
  const telling = typed.flatMap((field) => {
    const share = shareIn(field, others);
    return share === undefined ? [] : [{ field, share }];
  });
  const areOther = telling.filter(({ field }) => (shareIn(field, own) ?? 0) >= NEARLY_ALL);
  return areOther.length > 0 && telling.every(({ share }) => share <= HARDLY_ANY);
}

/** How much of what stands in some rows is a field's; undefined where there is too little. */
function shareOf(form: Form, field: Field, rows: TableRows, among: readonly number[]): number | undefined {
  const values = among.flatMap((row) => {
    const cell = rows.at(row).get(field.id);
    return cell?.row === row && cell.value.kind === 'value' ? [cell.value] : [];
  });
  if (values.length < FEWEST) return undefined;
  const own = values.filter((value) => {
    // Without a register any name may be a division's, but no figure is.
    if (field.type === 'department' && form.departments.length === 0) {
      return parseNumber(displayText(value)) === undefined;
    }
    return fits(form, field, value);
  });
  return own.length / values.length;
}
