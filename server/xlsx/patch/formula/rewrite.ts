/**
 * Writes a formula anew with other addresses in it: after rows were inserted, or as the same formula reads in another
 * cell. Everything but the addresses stays as it was written, spaces and all.
 */
import { columnName, MAX_COLUMN, MAX_ROW } from '../../../../core/grid/address.js';
import { partsOfFormula, type Corner, type Reference } from '../../../../core/grid/formula-references.js';

/** What becomes of a reference: new rows for its corners, or undefined to leave it as it is. */
type NewRows = (reference: Reference) => readonly (number | undefined)[] | undefined;

/** @param newRows for each reference the new row of each corner (undefined for a corner that has none) */
export function withRows(formula: string, newRows: NewRows): string {
  return rewrite(formula, (reference) => {
    const rows = newRows(reference);
    // What stays is not written anew: a file may spell it in small letters.
    if (!rows || reference.corners.every(({ row }, i) => (rows[i] ?? row) === row)) return undefined;
    return reference.corners.map((corner, i) => cornerText(corner, corner.column, rows[i] ?? corner.row));
  });
}

/** The formula as it reads that many rows and columns further, as followers of a shared formula do. */
export function translated(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, ({ corners }) =>
    corners.map((corner) => {
      const column =
        corner.column === undefined || corner.columnFixed ? corner.column : wrap(corner.column + columns, MAX_COLUMN);
      const row = corner.row === undefined || corner.rowFixed ? corner.row : wrap(corner.row + rows, MAX_ROW);
      return cornerText(corner, column, row);
    }),
  );
}

function rewrite(formula: string, textsOf: (reference: Reference) => readonly string[] | undefined): string {
  let text = '';
  let at = 0;
  for (const part of partsOfFormula(formula)) {
    if (part.kind !== 'reference') continue;
    const texts = textsOf(part);
    if (!texts) continue;
    part.corners.forEach((corner, i) => {
      text += formula.slice(at, corner.start) + (texts[i] ?? formula.slice(corner.start, corner.end));
      at = corner.end;
    });
  }
  return text + formula.slice(at);
}

function cornerText({ columnFixed, rowFixed }: Corner, column: number | undefined, row: number | undefined): string {
  const columnText = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return columnText + (row === undefined ? '' : `${rowFixed ? '$' : ''}${row}`);
}

/** Excel's relative references run over the edge of the sheet and in again at the other side. */
function wrap(value: number, size: number): number {
  return ((((value - 1) % size) + size) % size) + 1;
}
