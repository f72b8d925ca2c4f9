/**
 * The cells of a sheet that hold formulas, and the text of each formula: followers of a shared formula carry only its
 * number, and get the text that it has in their cell.
 */
import { TagReader } from '../tag-reader.js';
import { plainText } from '../xml-text.js';
import { readCell, type CellElement, type FormulaElement } from './cell-element.js';
import { translated } from './formula/rewrite.js';

export type FormulaCell = CellElement & { readonly formula: FormulaElement };

/** @throws Problem for a damaged sheet */
export function formulaCells(bytes: Buffer, part: string): FormulaCell[] {
  if (!bytes.includes('<f') && !bytes.includes(':f')) return [];
  return leapToFormulas(bytes, part) ?? readAllCells(bytes, part);
}

/** The text of each formula as it reads in its own cell, without the leading `=`; `''` where a file has none. */
export function formulaTexts(bytes: Buffer, cells: readonly FormulaCell[]): ReadonlyMap<FormulaCell, string> {
  const texts = new Map<FormulaCell, string>();
  const masters = new Map<string, { cell: FormulaCell; text: string }>();
  for (const cell of cells) {
    const { shared, tagEnd, textEnd } = cell.formula;
    const own = plainText(bytes, tagEnd, textEnd);
    const master = shared === undefined ? undefined : masters.get(shared);
    if (shared !== undefined && own !== '') masters.set(shared, { cell, text: own });
    if (own !== '' || !master) texts.set(cell, own);
    else texts.set(cell, translated(master.text, cell.row - master.cell.row, cell.column - master.cell.column));
  }
  return texts;
}

const SPACE_OR_END = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);

/** The quick way, from `<f` to `<f`: only where the file writes plainly; undefined where it does not. */
function leapToFormulas(bytes: Buffer, part: string): FormulaCell[] | undefined {
  const open = bytes.indexOf('<sheetData');
  if (open < 0 || bytes.includes('<!')) return undefined;
  const end = bytes.indexOf('</sheetData', open);
  const cells: FormulaCell[] = [];
  const tag = new TagReader(bytes, part);
  for (let at = bytes.indexOf('<f', open); at >= 0 && at < end; at = bytes.indexOf('<f', tag.end)) {
    tag.end = at + 2;
    if (!SPACE_OR_END.has(bytes[at + 2] ?? 0)) continue;
    tag.end = bytes.lastIndexOf('<c ', at);
    if (tag.end < open || !tag.next()) return undefined;
    const cell = readCell(tag, 0, 0);
    if (!cell.hasAddress || cell.end < at) return undefined;
    if (cell.formula) cells.push({ ...cell, formula: cell.formula });
  }
  return cells;
}

function readAllCells(bytes: Buffer, part: string): FormulaCell[] {
  const cells: FormulaCell[] = [];
  const tag = new TagReader(bytes, part);
  let row = 0;
  let column = 0;
  while (tag.next() && tag.name !== 'sheetData');
  if (tag.selfClosing) return cells;
  while (tag.next() && tag.name !== 'sheetData') {
    if (tag.closing) continue;
    if (tag.name === 'row') {
      row = Number(tag.attribute('r') ?? row + 1);
      column = 0;
    } else if (tag.name === 'c') {
      const cell = readCell(tag, row, column + 1);
      column = cell.column;
      if (cell.formula) cells.push({ ...cell, formula: cell.formula });
    }
  }
  return cells;
}
