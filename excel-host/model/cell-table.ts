/**
 * The cells of a sheet, sparse: only cells that hold or look like something exist. It knows nothing of what they mean.
 */
import type { Area } from '../../core/grid/address.js';
import { around, cellArea, hasColumn, hasRow, WHOLE_SHEET } from '../../core/grid/area.js';
import type { RawValue } from '../../core/grid/grid.js';
import type { CellLook } from '../../core/protocol/opened-workbook.js';

/** Never changed in place: a write puts another one there. */
export interface HostCell {
  /** null for a cell that only looks like something. */
  readonly value: RawValue;
  /** What it shows. */
  readonly text: string;
  /** Without its leading `=`. */
  readonly formula?: string;
  /** The value is an error such as `#REF!`. */
  readonly error?: boolean;
  readonly look: CellLook;
}

interface PlacedHostCell {
  readonly row: number;
  readonly column: number;
  readonly cell: HostCell;
}

export class CellTable {
  private readonly rows = new Map<number, Map<number, HostCell>>();
  private sorted: number[] | undefined;
  private whole: Area | null | undefined;

  get(row: number, column: number): HostCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: HostCell | undefined): void {
    if (!cell !== !this.get(row, column)) this.whole = undefined;
    const cells = this.rows.get(row);
    if (cell) {
      if (cells) cells.set(column, cell);
      else {
        this.rows.set(row, new Map([[column, cell]]));
        this.sorted = undefined;
      }
    } else if (cells?.delete(column) && cells.size === 0) {
      this.rows.delete(row);
      this.sorted = undefined;
    }
  }

  /** Row numbers with cells, ascending. */
  rowNumbers(): readonly number[] {
    return (this.sorted ??= [...this.rows.keys()].sort((a, b) => a - b));
  }

  /** The cells of a row in no particular order. */
  row(row: number): ReadonlyMap<number, HostCell> {
    return this.rows.get(row) ?? NO_CELLS;
  }

  /** The cells inside an area, row by row, each row from the left. Costs what the rows hold, however large the area. */
  *inside(area: Area): Generator<PlacedHostCell> {
    for (const row of this.rowNumbers()) {
      if (row < area.top) continue;
      if (row > area.bottom) return;
      const cells = [...this.row(row)].filter(([column]) => hasColumn(area, column)).sort(([a], [b]) => a - b);
      for (const [column, cell] of cells) yield { row, column, cell };
    }
  }

  /** The smallest area around all cells; undefined in an empty sheet. It is asked often and found once. */
  wholeExtent(): Area | undefined {
    if (this.whole === undefined) this.whole = this.extent(WHOLE_SHEET, () => true) ?? null;
    return this.whole ?? undefined;
  }

  /** The smallest area around the cells inside `within` that are meant; undefined where there is none. */
  extent(within: Area, isMeant: (cell: HostCell) => boolean): Area | undefined {
    let area: Area | undefined;
    for (const row of this.rowNumbers()) {
      if (!hasRow(within, row)) continue;
      for (const [column, cell] of this.row(row)) {
        if (hasColumn(within, column) && isMeant(cell)) area = around(area, cellArea({ row, column }));
      }
    }
    return area;
  }
}

const NO_CELLS: ReadonlyMap<number, HostCell> = new Map();

/** Whether a cell holds something: a value, or a formula whose result is blank. */
export function holds({ value, formula }: HostCell): boolean {
  return (value !== null && value !== '') || formula !== undefined;
}
