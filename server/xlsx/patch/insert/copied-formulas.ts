/**
 * The formulas that new rows take over from the rows that they are like, as they read in the finished sheet.
 */
import { translated } from '../formula/rewrite.js';
import { formulaCells, formulaTexts } from '../sheet-formulas.js';
import type { ReferenceShift } from './reference-shift.js';

/** By row and column of the finished sheet. */
export type CopiedFormulas = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** @param bytes of the sheet before the insertions; `sheet` its position */
export function copiedFormulas(bytes: Buffer, part: string, sheet: number, references: ReferenceShift): CopiedFormulas {
  const shift = references.ofSheet(sheet);
  const copied = new Map<number, Map<number, string>>();
  const wanted = (shift?.newRows ?? []).filter(({ formulas }) => formulas.length > 0);
  if (!shift || wanted.length === 0) return copied;
  const cells = formulaCells(bytes, part);
  const texts = formulaTexts(bytes, cells);
  for (const { row, like, formulas } of wanted) {
    for (const cell of cells) {
      const text = texts.get(cell) ?? '';
      if (cell.row !== like || text === '' || !formulas.includes(cell.column)) continue;
      const there = references.formula(text, { sheet, row: like, takesIn: true });
      const own = copied.get(row) ?? new Map<number, string>();
      copied.set(row, own.set(cell.column, translated(there, row - shift.rowOf(like), 0)));
    }
  }
  return copied;
}
