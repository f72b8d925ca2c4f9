/**
 * Formulas that name a table's cells one by one (`D4+D5+D6`) and so do not take in a row that is added: nobody can write
 * them anew without knowing what they mean, but a total that is too small is told.
 */
import { formatAddress } from '../grid/address.js';
import type { RowInsertion } from '../grid/edit.js';
import { partsOfFormula } from '../grid/formula-references.js';
import type { Grid, Workbook } from '../grid/grid.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';

/** @param finalAddress where a cell of the form is in the report */
export function missedTotals(
  workbook: Workbook,
  insertions: readonly RowInsertion[],
  finalAddress: (sheet: string, address: string) => string,
): Issue[] {
  if (insertions.length === 0) return [];
  const likes = new Map<string, Set<number>>();
  for (const { sheet, like } of insertions) likes.set(sheet, (likes.get(sheet) ?? new Set()).add(like));
  return workbook.sheets.flatMap((grid) =>
    formulasOf(grid).flatMap(({ row, column, formula }) => {
      const isMissing = [...rowsNamed(formula, grid.name)].some(([name, rows]) => {
        const [sheet = ''] = name.split('!');
        const isOwn = sheet === grid.name && rows.has(row);
        return !isOwn && rows.size > 1 && [...(likes.get(sheet) ?? [])].some((like) => rows.has(like));
      });
      if (!isMissing) return [];
      const address = finalAddress(grid.name, formatAddress({ row, column }));
      return [makeIssue('total-unextended', { sheet: grid.name, address, evidence: [`=${formula}`] })];
    }),
  );
}

function formulasOf(grid: Grid): { row: number; column: number; formula: string }[] {
  const found: { row: number; column: number; formula: string }[] = [];
  for (const row of grid.rows()) {
    for (let column = 1; column <= grid.right; column++) {
      const cell = grid.cell(row, column);
      // What cells share is a column's formula, and no total.
      if (cell?.formula !== undefined && !cell.formulaAt) found.push({ row, column, formula: cell.formula });
    }
  }
  return found;
}

/** The rows of the single cells that a formula names, by sheet and column. */
function rowsNamed(formula: string, own: string): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const part of partsOfFormula(formula)) {
    if (part.kind !== 'reference' || part.corners.length > 1) continue;
    const [{ row, column = 0 }] = part.corners;
    if (row === undefined) continue;
    const name = `${part.sheets?.first ?? own}!${column}`;
    rows.set(name, (rows.get(name) ?? new Set()).add(row));
  }
  return rows;
}
