/**
 * The texts of a sheet as two versions of it are compared: by row, and where each stands.
 */
import type { Grid } from '../../grid/grid.js';
import { compact } from '../../text/normalise.js';

export interface SheetText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** How much it says about its place, 0 to 1: what a division filled in may stand anywhere. */
  readonly weight: number;
}

export interface SheetTexts {
  /** Rows in which something stands, ascending. */
  readonly rows: readonly number[];
  readonly at: ReadonlyMap<number, readonly SheetText[]>;
  readonly byText: ReadonlyMap<string, readonly SheetText[]>;
}

/** Figures, marks and single characters come again everywhere. */
const SHORT = 0.2;
const ANSWER = 0.4;

/** @param isAnswer of the blank; of a copy it is not known */
export function textsOf(grid: Grid, isAnswer: (row: number, column: number) => boolean = () => false): SheetTexts {
  const at = new Map<number, SheetText[]>();
  const byText = new Map<string, SheetText[]>();
  for (const row of grid.rows()) {
    const texts: SheetText[] = [];
    for (const { column, cell } of grid.row(row)) {
      const text = compact(cell.text);
      if (text === '') continue;
      const found = { row, column, text, weight: weightOf(text) * (isAnswer(row, column) ? ANSWER : 1) };
      texts.push(found);
      const same = byText.get(text);
      if (same) same.push(found);
      else byText.set(text, [found]);
    }
    if (texts.length > 0) at.set(row, texts);
  }
  return { rows: [...at.keys()], at, byText };
}

function weightOf(text: string): number {
  return text.length < 2 || /^[\d.,%○×△ー―-]+$/u.test(text) ? SHORT : 1;
}
