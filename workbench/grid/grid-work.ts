/**
 * What the parts of the grid know of the work in it, and what they may do: `use-grid-work.ts` carries it out.
 */
import type { Position } from '../../core/grid/address.js';
import { extentAt } from '../../core/grid/grid.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { BookState, Entry, Selection, SheetView } from './book-view.js';
import type { Editing } from './editing.js';
import type { Geometry } from './geometry.js';
import type { Command } from './keys.js';
import { selectCell } from './selection.js';

export interface GridWork {
  readonly state: BookState;
  readonly sheet: SheetView;
  readonly geometry: Geometry;
  readonly editing: Editing | undefined;
  /** Why the last writing was refused. */
  readonly refusal: Bilingual | undefined;
  dismissRefusal(): void;
  select(selection: Selection): void;
  /** Starts typing in the active cell; `typed` is what is there already. */
  begin(mode: Editing['mode'], typed: string): void;
  type(typed: string): void;
  /** Writes what was typed. @returns false when it was refused: then it can be typed on */
  commit(): boolean;
  cancel(): void;
  write(entries: readonly Entry[]): boolean;
  /** @param visibleRows how many rows a page has */
  run(command: Command, visibleRows: number): void;
  activate(sheet: string): void;
}

/** Goes to a cell as if it had been clicked. */
export function goTo({ geometry, select, commit }: GridWork, at: Position): void {
  if (!commit()) return;
  const row = Math.min(at.row, geometry.rows.count);
  const column = Math.min(at.column, geometry.columns.count);
  const { top, left } = extentAt(geometry, { row, column });
  select(selectCell(geometry, { row: Math.max(top, row), column: Math.max(left, column) }));
}
