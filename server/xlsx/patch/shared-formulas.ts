/**
 * Formulas over several cells, when one of those cells is overwritten: the first cell of a shared formula hands it on
 * to the next; an array formula cannot lose a cell.
 */
import { formatArea, type Area } from '../../../core/grid/address.js';
import { around, cellArea, isSingle } from '../../../core/grid/area.js';
import { formulaTexts, type FormulaCell } from './sheet-formulas.js';
import type { Splice } from './splices.js';
import { escapeCellText } from './xml-write.js';

/** The array formulas and data tables over more than one cell. */
export function inseparable(formulas: readonly FormulaCell[]): Area[] {
  return formulas.flatMap(({ formula: { type, area } }) => {
    const isBlock = area && (type === 'array' || type === 'dataTable');
    return isBlock && !isSingle(area) ? [area] : [];
  });
}

/** What changes in the remaining cells of shared formulas whose first cell is overwritten. */
export function handOn(
  bytes: Buffer,
  formulas: readonly FormulaCell[],
  isOverwritten: (cell: FormulaCell) => boolean,
  prefix: string,
): Splice[] {
  const masters = formulas.filter(({ formula }) => formula.shared !== undefined && formula.textEnd > formula.tagEnd);
  const lost = masters.filter(isOverwritten);
  if (lost.length === 0) return [];
  const texts = formulaTexts(bytes, formulas);
  return lost.flatMap((master) => {
    const group = formulas.filter((cell) => cell.formula.shared === master.formula.shared && !isOverwritten(cell));
    const own = (cell: FormulaCell) => escapeCellText(texts.get(cell) ?? '');
    const [heir] = group;
    if (!heir) return [];
    const area = group.map(cellArea).reduce(around);
    if (area.top === heir.row && area.left === heir.column) {
      const tag = `<${prefix}f t="shared" ref="${formatArea(area)}" si="${heir.formula.shared}">`;
      return [replaced(heir, `${tag}${own(heir)}</${prefix}f>`)];
    }
    // No cell is left at the corner that a shared formula has to begin in: each gets its own.
    return group.map((cell) => replaced(cell, `<${prefix}f>${own(cell)}</${prefix}f>`));
  });
}

function replaced({ formula: { start, end } }: FormulaCell, text: string): Splice {
  return { start, end, text };
}
