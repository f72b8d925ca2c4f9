/**
 * One sheet of the simulated Excel: cells and everything Excel keeps beside them. Lists are never changed in place, so
 * that a step can be undone by putting the old list back.
 */
import type { Area } from '../../core/grid/address.js';
import { around, contains, intersection, WHOLE_SHEET } from '../../core/grid/area.js';
import { indexMerges, type MergeLookup } from '../../core/grid/merge-index.js';
import type {
  CellLook,
  OpenedConditionalFormat,
  OpenedSheet,
  OpenedValidation,
} from '../../core/protocol/opened-workbook.js';
import { CellTable, holds, type HostCell } from './cell-table.js';

export type Visibility = OpenedSheet['visibility'];

export interface RowState {
  readonly height?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly look?: CellLook | undefined;
}

export interface ColumnState {
  readonly first: number;
  readonly last: number;
  readonly width?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly look?: CellLook | undefined;
}

export type Validation = Omit<OpenedValidation, 'areas'> & { readonly areas: readonly Area[] };

/** In their order is their priority. */
export type ConditionalFormat = Omit<OpenedConditionalFormat, 'areas' | 'priority'> & {
  readonly id: string;
  readonly areas: readonly Area[];
};

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly headers: boolean;
  readonly filtered: boolean;
}

/** A sheet as it was when the workbook was opened, where that matters for saving. */
export interface OpenedState {
  readonly name: string;
  readonly visibility: Visibility;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
}

const NO_LOOK: CellLook = {};

export class SheetModel {
  readonly cells = new CellTable();
  readonly rows = new Map<number, RowState>();
  columns: readonly ColumnState[] = [];
  visibility: Visibility = 'Visible';
  isProtected = false;
  isDeleted = false;
  validations: readonly Validation[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  tables: readonly TableState[] = [];
  autoFilter: { readonly area: Area; readonly filtered: boolean } | undefined;
  defaultRowHeight = 18.75;
  defaultColumnWidth = 8.38;
  /** The rectangle that formats alone reach into, beyond cells and merges. */
  formatted: Area | undefined;
  /** What the file has; undefined for a sheet that was added. */
  opened: OpenedState | undefined;
  /** What touched cells held when the workbook was opened, by `row:column`. */
  readonly originals = new Map<string, HostCell | undefined>();
  private areasMerged: readonly Area[] = [];
  private lookup: MergeLookup = () => undefined;

  /** @param id stays when the sheet is renamed */
  constructor(
    readonly id: string,
    public name: string,
  ) {}

  get merges(): readonly Area[] {
    return this.areasMerged;
  }

  set merges(merges: readonly Area[]) {
    this.areasMerged = merges;
    this.lookup = indexMerges(merges);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.lookup(row, column);
  }

  isRowHidden(row: number): boolean {
    return this.rows.get(row)?.hidden ?? false;
  }

  isColumnHidden(column: number): boolean {
    return this.columns.some(({ first, last, hidden }) => hidden && column >= first && column <= last);
  }

  /** How a cell looks or would look, were there one. */
  lookAt(row: number, column: number): CellLook {
    const cell = this.cells.get(row, column);
    if (cell) return cell.look;
    const ofRow = this.rows.get(row)?.look;
    return ofRow ?? this.columns.find(({ first, last }) => column >= first && column <= last)?.look ?? NO_LOOK;
  }

  validationAt(row: number, column: number): Validation | undefined {
    return this.validations.find(({ areas }) => areas.some((area) => contains(area, { row, column })));
  }

  /** The smallest rectangle around the cells that hold something inside `within`; undefined where none does. */
  filledArea(within: Area): Area | undefined {
    return this.cells.extent(within, holds);
  }

  /** As Excel's used range without `valuesOnly`: cells, merges and formats. */
  usedArea(within: Area = WHOLE_SHEET): Area | undefined {
    let area = within === WHOLE_SHEET ? this.cells.wholeExtent() : this.cells.extent(within, () => true);
    for (const other of [...this.merges, ...(this.formatted ? [this.formatted] : [])]) {
      const shared = intersection(other, within);
      if (shared) area = around(area, shared);
    }
    return area;
  }

  /** Puts a cell there and remembers what stood there at first. Nothing is checked. */
  put(row: number, column: number, cell: HostCell | undefined): void {
    const key = `${row}:${column}`;
    if (!this.originals.has(key)) this.originals.set(key, this.cells.get(row, column));
    this.cells.set(row, column, cell);
  }
}
