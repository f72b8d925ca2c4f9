/**
 * What insertions of rows do to references, wherever they stand: in cells, rules, names, charts.
 */
import type { Reference, SheetQualifier } from '../../../../core/grid/formula-references.js';
import { withRows } from '../formula/rewrite.js';
import { fold } from '../formula/precedents.js';
import type { RuleRows } from './relative-rows.js';
import type { RowShift } from '../../../../core/grid/row-shift.js';

/** Where a formula stands. */
interface FormulaPlace {
  /** Position of its sheet in the workbook; undefined where a reference without a sheet means nothing. */
  readonly sheet: number | undefined;
  /** Its row before the insertions, for formulas of cells. */
  readonly row?: number;
  /**
   * Whether its ranges take in new rows right below them that were made like one of theirs. Excel does so when
   * somebody fills in a row above a total; without it an added programme would be missing from the form's totals.
   */
  readonly takesIn: boolean;
  /** In names relative references count from the cell that uses the name, so that they stay. */
  readonly onlyFixed?: boolean;
  /** The rows of the rule that it belongs to: relative references count from them. */
  readonly rule?: RuleRows | undefined;
}

export class ReferenceShift {
  private readonly positions: ReadonlyMap<string, number>;

  /** @param shifts by the position of the sheet that rows are inserted in */
  constructor(
    sheets: readonly string[],
    private readonly shifts: ReadonlyMap<number, RowShift>,
  ) {
    this.positions = new Map(sheets.map((name, i) => [fold(name), i]));
  }

  /** What happens to the rows of a sheet itself, if anything. */
  ofSheet(position: number): RowShift | undefined {
    return this.shifts.get(position);
  }

  formula(text: string, place: FormulaPlace): string {
    // Most formulas of a workbook refer to sheets that nothing is inserted in.
    if (!/[0-9]/.test(text)) return text;
    return withRows(text, (reference) => this.rowsOf(reference, place));
  }

  private rowsOf(reference: Reference, place: FormulaPlace): (number | undefined)[] | undefined {
    const sheets = this.sheetsOf(reference.sheets, place.sheet);
    const results = sheets.map((sheet) => {
      const shift = this.shifts.get(sheet);
      if (place.rule) return rowsInRule(reference, shift, place.rule);
      return shift ? shiftedRows(reference, shift, { ...place, isHere: sheet === place.sheet }) : undefined;
    });
    const [first] = results;
    // A reference through several sheets means the same rows on each: it moves only if the rows of all of them do.
    const areAlike = first && results.every((rows) => rows?.every((row, i) => row === first[i]));
    return areAlike ? first : undefined;
  }

  private sheetsOf(sheets: SheetQualifier | undefined, own: number | undefined): number[] {
    if (!sheets) return own === undefined ? [] : [own];
    if (sheets.external) return [];
    const first = this.positions.get(fold(sheets.first));
    const last = this.positions.get(fold(sheets.last));
    if (first === undefined || last === undefined) return [];
    const from = Math.min(first, last);
    return Array.from({ length: Math.abs(last - first) + 1 }, (_, i) => from + i);
  }
}

function shiftedRows(
  { corners }: Reference,
  shift: RowShift,
  { row, takesIn, onlyFixed, isHere }: FormulaPlace & { readonly isHere: boolean },
): (number | undefined)[] {
  const moves = ({ rowFixed }: { rowFixed: boolean }) => rowFixed || !onlyFixed;
  const rows = corners.map((corner) =>
    corner.row === undefined || !moves(corner) ? corner.row : shift.rowOf(corner.row),
  );
  const [a, b] = corners.map((corner) => corner.row);
  if (a === undefined || b === undefined || !isOverRows(corners) || !takesIn || !corners.every(moves)) return rows;
  // A running total that ends in its own row says what it says on purpose.
  if (isHere && row !== undefined && row >= Math.min(a, b) && row <= Math.max(a, b)) return rows;
  return takingIn(shift, a, b);
}

/** Whether a range is meant to run down: over rows, or over the one row (`B5:B5`) that a table has so far. */
function isOverRows([a, b]: Reference['corners']): boolean {
  return b !== undefined && (a.row !== b.row || (a.column !== undefined && a.column === b.column));
}

/** Both ends of a range that takes in new rows at each, in the order in which they are written. */
function takingIn(shift: RowShift, a: number, b: number): [number, number] {
  const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
  const ends: [number, number] = [shift.topTakingIn(top, bottom), shift.bottomTakingIn(top, bottom)];
  return a > b ? [ends[1], ends[0]] : ends;
}

function rowsInRule({ corners }: Reference, shift: RowShift | undefined, rule: RuleRows): (number | undefined)[] {
  const [a, b] = corners;
  // A fixed range over a table's rows means the added ones too.
  if (shift && a.row !== undefined && b?.row !== undefined && isOverRows(corners) && a.rowFixed && b.rowFixed) {
    return takingIn(shift, a.row, b.row);
  }
  return corners.map(({ row, rowFixed }) => {
    if (row === undefined) return undefined;
    return rowFixed ? (shift?.rowOf(row) ?? row) : rule.rowOf(row, shift);
  });
}
