/**
 * The formulas that new rows take over from the rows that they are like, as they read in the finished sheet.
 */
import { translated } from '../formula/rewrite.js';
import { isSingle } from '../../../../core/grid/area.js';
import { attributesOf } from '../attributes.js';
import { formulaCells, formulaTexts, type FormulaCell } from '../sheet-formulas.js';
import { escapeAttribute } from '../xml-write.js';
import type { ReferenceShift } from './reference-shift.js';

/** By row and column of the finished sheet. */
export type CopiedFormulas = ReadonlyMap<number, ReadonlyMap<number, CopiedFormula>>;

export interface CopiedFormula {
  readonly text: string;
  /** What its cell says of it if it calculates as an array: `cm="1"` where Excel wrote it without braces; else undefined. */
  readonly array: string | undefined;
}

/** @param bytes of the sheet before the insertions; `sheet` its position */
export function copiedFormulas(bytes: Buffer, part: string, sheet: number, references: ReferenceShift): CopiedFormulas {
  const shift = references.ofSheet(sheet);
  const copied = new Map<number, Map<number, CopiedFormula>>();
  const wanted = (shift?.newRows ?? []).filter(({ formulas }) => formulas.length > 0);
  if (!shift || wanted.length === 0) return copied;
  const cells = formulaCells(bytes, part);
  const texts = formulaTexts(bytes, cells);
  for (const { row, like, formulas } of wanted) {
    for (const cell of cells) {
      const text = texts.get(cell) ?? '';
      if (cell.row !== like || text === '' || !formulas.includes(cell.column) || isWide(cell)) continue;
      const there = references.formula(text, { sheet, row: like, takesIn: true });
      const own = copied.get(row) ?? new Map<number, CopiedFormula>();
      const copy = { text: translated(there, row - shift.rowOf(like), 0), array: arrayOf(bytes, cell) };
      copied.set(row, own.set(cell.column, copy));
    }
  }
  return copied;
}

/** A formula over several cells fills the new row itself, or another would be in its way. */
function isWide({ formula: { type, area } }: FormulaCell): boolean {
  return type === 'dataTable' || (type === 'array' && area !== undefined && !isSingle(area));
}

/** Without it Excel would take one cell of each range that an array formula reads. */
function arrayOf(bytes: Buffer, { start, tagEnd, formula }: FormulaCell): string | undefined {
  if (formula.type !== 'array') return undefined;
  const metadata = attributesOf(bytes, { start, end: tagEnd }).find(({ name }) => name === 'cm')?.value;
  return metadata === undefined ? '' : ` cm="${escapeAttribute(metadata)}"`;
}
