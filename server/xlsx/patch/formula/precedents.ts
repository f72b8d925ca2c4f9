/**
 * What a formula reads: areas on sheets, through defined names too. Where that cannot be told from the formula itself
 * (INDIRECT, OFFSET, a table, an unknown name), it is said to be uncertain, and the formula counts as reading
 * everything.
 */
import { MAX_COLUMN, MAX_ROW, type Area } from '../../../../core/grid/address.js';
import { partsOfFormula, type Reference, type SheetQualifier } from '../../../../core/grid/formula-references.js';

export interface SheetArea {
  /** Position of the sheet in the workbook, from 0. */
  readonly sheet: number;
  readonly area: Area;
}

export interface Precedents {
  readonly areas: readonly SheetArea[];
  readonly uncertain: boolean;
  /** Whether its result depends on where cells are, so that inserting a row may change it. */
  readonly positional: boolean;
}

interface NamesOfWorkbook {
  /** Names of the sheets in their order. */
  readonly sheets: readonly string[];
  readonly names: readonly { readonly name: string; readonly sheet: number | undefined; readonly formula: string }[];
}

const UNCERTAIN = new Set(['INDIRECT', 'OFFSET', 'GETPIVOTDATA', 'EVALUATE', 'CUBEVALUE', 'CALL', 'REGISTER.ID']);
const POSITIONAL = new Set(['ROW', 'ROWS', 'CELL', 'ADDRESS']);

/** Remembers what names stand for, and formulas that it has seen. */
export class PrecedentFinder {
  private readonly positions: ReadonlyMap<string, number>;
  private readonly known = new Map<string, Precedents>();
  private readonly pending = new Set<string>();

  constructor(private readonly workbook: NamesOfWorkbook) {
    this.positions = new Map(workbook.sheets.map((name, i) => [fold(name), i]));
  }

  /** @param sheet position of the sheet that the formula stands in */
  of(formula: string, sheet: number): Precedents {
    const areas: SheetArea[] = [];
    let uncertain = false;
    let positional = false;
    for (const part of partsOfFormula(formula)) {
      if (part.kind === 'computed') uncertain = true;
      else if (part.kind === 'function') {
        uncertain ||= UNCERTAIN.has(part.name);
        positional ||= POSITIONAL.has(part.name);
      } else if (part.kind === 'reference') {
        const area = areaOf(part);
        areas.push(...this.sheetsOf(part.sheets, sheet).map((position) => ({ sheet: position, area })));
      } else if (part.kind === 'table') uncertain = true;
      else if (!part.sheets?.external) {
        const [own = sheet] = this.sheetsOf(part.sheets, sheet);
        const meant = this.ofName(part.name, own);
        areas.push(...meant.areas);
        uncertain ||= meant.uncertain;
        positional ||= meant.positional;
      }
    }
    return { areas, uncertain, positional };
  }

  private ofName(name: string, sheet: number): Precedents {
    const folded = fold(name);
    const candidates = this.workbook.names.filter((candidate) => fold(candidate.name) === folded);
    const found =
      candidates.find((candidate) => candidate.sheet === sheet) ?? candidates.find((c) => c.sheet === undefined);
    const id = `${found?.sheet ?? ''}!${folded}`;
    if (!found || this.pending.has(id)) return { areas: [], uncertain: true, positional: false };
    const known = this.known.get(id);
    if (known) return known;
    this.pending.add(id);
    const meant = this.of(found.formula, found.sheet ?? sheet);
    this.pending.delete(id);
    const isRelative = partsOfFormula(found.formula).some((part) => part.kind === 'reference' && !isFixed(part));
    const result = { ...meant, uncertain: meant.uncertain || isRelative };
    this.known.set(id, result);
    return result;
  }

  private sheetsOf(sheets: SheetQualifier | undefined, own: number): number[] {
    if (!sheets) return [own];
    if (sheets.external) return [];
    const first = this.positions.get(fold(sheets.first));
    const last = this.positions.get(fold(sheets.last));
    if (first === undefined || last === undefined) return [];
    const from = Math.min(first, last);
    return Array.from({ length: Math.abs(last - first) + 1 }, (_, i) => from + i);
  }
}

function areaOf({ corners }: Reference): Area {
  const [a, b = a] = corners;
  const [aRow = 1, bRow = MAX_ROW] = [a.row, b.row];
  const [aColumn = 1, bColumn = MAX_COLUMN] = [a.column, b.column];
  return {
    top: Math.min(aRow, bRow),
    left: Math.min(aColumn, bColumn),
    bottom: Math.max(aRow, bRow),
    right: Math.max(aColumn, bColumn),
  };
}

/** A relative reference in a name means another cell for each cell that uses the name. */
function isFixed({ corners }: Reference): boolean {
  return corners.every(
    ({ row, rowFixed, column, columnFixed }) =>
      (row === undefined || rowFixed) && (column === undefined || columnFixed),
  );
}

/** Sheets and names are the same in upper and lower case. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
