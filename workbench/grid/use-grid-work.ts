/**
 * What a person does in the grid, carried out: moving, typing, pasting. The workbook behind it is changed through
 * `BookView` alone.
 */
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Position } from '../../core/grid/address.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { BookView, Entry } from './book-view.js';
import type { Editing } from './editing.js';
import { geometryOf } from './geometry.js';
import type { GridWork } from './grid-work.js';
import { RowHeights } from './row-height.js';
import { runCommand } from './run-command.js';

/** @param zoom 1 for 100 % */
export function useGridWork(book: BookView, zoom: number): GridWork {
  const state = useSyncExternalStore(
    useCallback((changed: () => void) => book.subscribe(changed), [book]),
    useCallback(() => book.state(), [book]),
  );
  // A workbook has at least one sheet.
  const sheet = state.sheets.find(({ id }) => id === state.active) ?? state.sheets[0]!;
  const heights = useMemo(() => new RowHeights(), []);
  const geometry = useMemo(() => geometryOf(sheet, zoom, heights), [sheet, zoom, heights]);
  // Handlers see what was typed this moment, not what was last drawn.
  const now = useRef<Editing | undefined>(undefined);
  const [editing, show] = useState<Editing>();
  const [refusal, refuse] = useState<Bilingual>();
  const tabbedFrom = useRef<number | undefined>(undefined);

  const edit = (next: Editing | undefined) => {
    if ((now.current === undefined) !== (next === undefined)) book.setEditing(next !== undefined);
    now.current = next;
    show(next);
  };
  const writeTo = (id: string, entries: readonly Entry[]) => {
    const why = book.write(id, entries);
    refuse(why);
    return why === undefined;
  };
  const inputAt = ({ row, column }: Position) => sheet.cell(row, column)?.input ?? '';
  const commit = () => {
    const done = now.current;
    if (!done) return true;
    // An unchanged cell is not written: writing it would take the formatting of single letters.
    if (done.typed !== done.before && !writeTo(done.sheet, [{ ...done.at, text: done.typed }])) return false;
    edit(undefined);
    return true;
  };
  const begin = (mode: Editing['mode'], typed: string) => {
    const { active } = book.state().selection;
    const before = inputAt(active);
    edit({ sheet: sheet.id, at: active, mode, before, typed });
  };
  const work: GridWork = {
    state,
    sheet,
    geometry,
    editing,
    refusal,
    dismissRefusal: () => refuse(undefined),
    select: (selection) => {
      tabbedFrom.current = undefined;
      book.select(selection);
    },
    begin,
    type: (typed) => {
      if (now.current) edit({ ...now.current, typed });
    },
    commit,
    cancel: () => {
      edit(undefined);
      refuse(undefined);
    },
    write: (entries) => writeTo(sheet.id, entries),
    activate: (id) => {
      if (commit()) book.activate(id);
    },
    run: (command, visibleRows) => {
      if (command.does === 'next' && command.by === 'row') tabbedFrom.current ??= book.state().selection.cursor.column;
      const from = command.does === 'next' ? tabbedFrom.current : undefined;
      if (command.does !== 'next') tabbedFrom.current = undefined;
      runCommand(command, { book, work, editing: now.current, setMode, inputAt, visibleRows, tabbedFrom: from });
      if (command.does === 'next' && command.by === 'column') tabbedFrom.current = undefined;
    },
  };
  return work;

  function setMode(mode: Editing['mode']): void {
    if (now.current) edit({ ...now.current, mode });
  }
}
