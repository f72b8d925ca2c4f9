/**
 * Carries out what a key means.
 */
import type { Position } from '../../core/grid/address.js';
import { columnsOf, hasColumn, rowsOf } from '../../core/grid/area.js';
import type { BookView, Selection } from './book-view.js';
import type { Editing } from './editing.js';
import type { GridWork } from './grid-work.js';
import type { Command } from './keys.js';
import { cycle, extendTo, isFirst, isMany, move, moveRows, selectArea, selectCell, type Terrain } from './selection.js';

interface CommandScope {
  readonly book: BookView;
  readonly work: GridWork;
  readonly editing: Editing | undefined;
  setMode(mode: Editing['mode']): void;
  inputAt(at: Position): string;
  readonly visibleRows: number;
  /** The column in which a row of tabs began: Enter goes back to it. */
  readonly tabbedFrom: number | undefined;
}

export function runCommand(command: Command, scope: CommandScope): void {
  const { book, work, editing } = scope;
  switch (command.does) {
    case 'undo':
      return book.undo();
    case 'redo':
      return book.redo();
    case 'cancel':
      return work.cancel();
    case 'edit':
      return editing
        ? scope.setMode(editing.mode === 'edit' ? 'type' : 'edit')
        : work.begin('edit', scope.inputAt(book.state().selection.active));
    case 'clear':
      return void work.write(cellsIn(work, book.state().selection).map((at) => ({ ...at, text: '' })));
    case 'fill': {
      const text = editing?.typed ?? '';
      if (work.write(cellsIn(work, book.state().selection, true).map((at) => ({ ...at, text })))) work.cancel();
      return;
    }
    case 'sheet': {
      const shown = work.state.sheets.filter(({ hidden }) => !hidden);
      const next = shown[shown.findIndex(({ id }) => id === work.state.active) + command.step];
      return next && work.activate(next.id);
    }
    case 'newline':
    case 'list':
      // The editor and the list of values do these themselves.
      return;
    case 'all':
    case 'move':
    case 'page':
    case 'home':
    case 'end':
    case 'next':
      if (work.commit()) book.select(goal(command, scope));
  }
}

type Going = Extract<Command, { does: 'all' | 'move' | 'page' | 'home' | 'end' | 'next' }>;

function goal(command: Going, scope: CommandScope): Selection {
  const { book, work, tabbedFrom, visibleRows } = scope;
  const { geometry, sheet } = work;
  const { selection } = book.state();
  switch (command.does) {
    case 'all':
      return selectArea(geometry, everything(geometry), selection.active);
    case 'move':
      return move(geometry, selection, command.direction, command);
    case 'page':
      return moveRows(geometry, selection, command.down ? visibleRows : -visibleRows, command.extend);
    case 'home': {
      const column = geometry.frozen.columns + 1;
      const row = command.far ? geometry.frozen.rows + 1 : selection.end.row;
      return to({ row, column: geometry.columns.visible(column, 1) ?? column });
    }
    case 'end':
      return to({
        row: command.far ? sheet.bottom : selection.end.row,
        column: command.far ? sheet.right : Math.max(1, sheet.filledColumns(selection.end.row).at(-1) ?? 1),
      });
    case 'next': {
      if (isMany(geometry, selection)) return cycle(geometry, selection, command.by, command.backwards);
      const start =
        command.by === 'column' && tabbedFrom !== undefined
          ? selectCell(geometry, { row: selection.cursor.row, column: tabbedFrom })
          : selection;
      const forwards = command.by === 'row' ? 'right' : 'down';
      const backwards = command.by === 'row' ? 'left' : 'up';
      return move(geometry, start, command.backwards ? backwards : forwards);
    }
  }

  function to(at: Position): Selection {
    const extend = 'extend' in command && command.extend;
    return extend ? extendTo(geometry, selection, at) : selectCell(geometry, at);
  }
}

function everything({ rows, columns }: Terrain) {
  return { top: 1, left: 1, bottom: rows.count, right: columns.count };
}

/** The cells of the selection: those that hold something, or all of them. */
function cellsIn({ sheet, geometry }: GridWork, { area }: Selection, blankToo = false): Position[] {
  const rows = rowsOf({ top: area.top, bottom: Math.min(area.bottom, geometry.rows.count) });
  return rows.flatMap((row) => {
    const columns = blankToo ? columnsOf(area) : sheet.filledColumns(row).filter((column) => hasColumn(area, column));
    return columns.map((column) => ({ row, column })).filter((at) => isFirst(sheet, at));
  });
}
