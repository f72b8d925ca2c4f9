/**
 * What the grid shows and how it says what a person did: the border between the view and the workbook behind it. Rows
 * and columns count from 1, lengths are CSS pixels at 100 %. Every change gives a new state; the view never changes one.
 */
import type { Area, Position } from '../../core/grid/address.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { CellLook } from '../../core/protocol/opened-workbook.js';

export interface ShownCell {
  /** What the cell shows. */
  readonly text: string;
  /** What the formula bar shows, and a person edits: a formula with its `=`, a number without its format. */
  readonly input: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'error';
}

/** What a conditional format lays over a cell's own look. */
export interface Mark {
  readonly fill?: string;
  readonly colour?: string;
}

/** One side of a sheet: how long its rows (or columns) are. */
export interface Lengths {
  readonly standard: number;
  /** `[first, last, length]`; 0 for hidden ones. Where runs overlap the later one holds. */
  readonly runs: readonly (readonly [number, number, number])[];
}

export interface SheetView {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** As far as anything can be seen: contents, looks, merges. At least 1. */
  readonly bottom: number;
  readonly right: number;
  /** The same objects as long as no length has changed. */
  readonly rows: Lengths;
  readonly columns: Lengths;
  /** Rows whose height nobody set: they are as high as their texts. */
  growsToFit(row: number): boolean;
  /** Another number whenever something in the row has changed. */
  rowVersion(row: number): number;
  /** The columns of a row that hold something, ascending. */
  filledColumns(row: number): readonly number[];
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  /** In per cent. */
  readonly zoom: number;
  cell(row: number, column: number): ShownCell | undefined;
  look(row: number, column: number): CellLook;
  mergeAt(row: number, column: number): Area | undefined;
  mark(row: number, column: number): Mark | undefined;
  dropdownAt(row: number, column: number): readonly string[] | undefined;
}

export interface BookState {
  readonly sheets: readonly SheetView[];
  /** Id of the sheet in front. */
  readonly active: string;
  readonly selection: Selection;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A rectangle with the cell in it that is being worked on. */
export interface Selection {
  /** Where typing goes; the top left cell of a merge. */
  readonly active: Position;
  /** Where the way through the cells stands: inside a merge possibly not its first cell. */
  readonly cursor: Position;
  /** The corner that moves when the selection is extended. */
  readonly end: Position;
  /** Whole merges always. */
  readonly area: Area;
}

/** What was typed into a cell, as typed. `''` clears it. */
export interface Entry extends Position {
  readonly text: string;
}

export interface BookView {
  subscribe(changed: () => void): () => void;
  state(): BookState;
  activate(sheet: string): void;
  select(selection: Selection): void;
  /** One step of undo. Either all entries are written or, with the reason as answer, none. */
  write(sheet: string, entries: readonly Entry[]): Bilingual | undefined;
  /** Whether a person is typing: meanwhile Excel takes no requests. */
  setEditing(isEditing: boolean): void;
  undo(): void;
  redo(): void;
}
