/**
 * Changes to a workbook, as core plans them and the package layer (or Office.js) carries them out: cells to write and
 * rows to insert. Nothing else of the workbook may change.
 */
import type { RawValue } from './grid.js';

/** What to write: the text the reader of the sheet should see, and the raw value it came from. */
export interface CellContent {
  readonly text: string;
  readonly raw: RawValue;
}

export interface CellEdit {
  readonly sheet: string;
  /** In the finished sheet: after every row insertion of the same plan. */
  readonly address: string;
  readonly content: CellContent;
}

/**
 * One new row below row `after`, which looks like row `like`: height, styles, horizontal merges, validations and
 * conditional formats. Row numbers are those of the sheet before any insertion of the plan. Several insertions with
 * the same `after` stand in the order of the list.
 */
export interface RowInsertion {
  readonly sheet: string;
  readonly after: number;
  readonly like: number;
  /** Vertical merges (`B4:B5`, before insertion) that grow downwards to take the new row in. */
  readonly grow: readonly string[];
  /** Areas of the finished sheet, down to this row, that become one merged cell each; none of them is merged before. */
  readonly merge?: readonly string[];
  /** Columns in which the new row calculates as row `like` does. */
  readonly formulas?: readonly number[];
}

/** A new sheet behind all others, the same as one of the workbook but for its name. */
export interface SheetCopy {
  readonly like: string;
  readonly name: string;
}

/** A cell whose value is conflicting: shown so that nobody overlooks it. */
export interface ConflictMark {
  readonly sheet: string;
  /** In the finished sheet. */
  readonly address: string;
  /** What the list of conflicts says of it: programme, field, and each value with where it came from. */
  readonly title: string;
  readonly field: string;
  readonly values: readonly { readonly text: string; readonly source: string }[];
}

export interface WorkbookEdits {
  readonly cells: readonly CellEdit[];
  readonly insertions: readonly RowInsertion[];
  readonly conflicts: readonly ConflictMark[];
  /** Sheets to add before anything is written. Rows are inserted into others only. */
  readonly sheets?: readonly SheetCopy[];
}

export const NO_EDITS: WorkbookEdits = { cells: [], insertions: [], conflicts: [] };
