/**
 * Selecting with the mouse or a pen: a click, a click with Shift, dragging; rows and columns by their strips. A finger
 * scrolls, and selects when it taps.
 */
import { useRef, type PointerEvent, type RefObject } from 'react';
import { formatArea, formatRange, MAX_COLUMN, MAX_ROW, type Area, type Position } from '../../core/grid/address.js';
import { around, cellArea, topLeft } from '../../core/grid/area.js';
import type { Axis } from './axis.js';
import type { Geometry } from './geometry.js';
import { extendTo, selectArea, selectCell } from './selection.js';
import type { GridWork } from './grid-work.js';

type Grip = 'cell' | 'row' | 'column' | 'corner';

interface Pointing {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

export function usePointer(work: GridWork, view: RefObject<HTMLElement | null>, takeFocus: () => void): Pointing {
  const held = useRef<Grip | undefined>(undefined);
  const { geometry, state } = work;

  const choose = (grip: Grip, at: Position, extend: boolean) => {
    const { selection } = state;
    if (grip === 'cell') return work.select(extend ? extendTo(geometry, selection, at) : selectCell(geometry, at));
    const from = extend ? selection.active : at;
    const area = stripArea(geometry, grip, from, at);
    work.select(selectArea(geometry, area, extend ? selection.active : topLeft(area)));
  };

  return {
    onPointerDown: (event) => {
      const grip = gripOf(event.target);
      if (!grip || event.button !== 0 || !view.current) return;
      // In the field that is open a click moves the caret.
      if (event.target instanceof HTMLElement && event.target.matches('.editor.open')) return;
      if (!work.commit()) return;
      takeFocus();
      if (event.pointerType !== 'touch') held.current = grip;
      choose(grip, positionAt(geometry, view.current, event), event.shiftKey);
    },
    onPointerMove: (event) => {
      if (held.current === undefined || event.buttons !== 1 || !view.current) return;
      const at = positionAt(geometry, view.current, event);
      const { end } = state.selection;
      if (held.current !== 'corner' && (at.row !== end.row || at.column !== end.column)) choose(held.current, at, true);
    },
    onPointerUp: () => {
      held.current = undefined;
    },
  };
}

function gripOf(target: EventTarget): Grip | undefined {
  if (!(target instanceof Element)) return undefined;
  const element = target.closest('[role="gridcell"], .strip');
  if (!element) return undefined;
  if (element.hasAttribute('data-corner')) return 'corner';
  if (element.hasAttribute('data-row')) return 'row';
  return element.hasAttribute('data-column') ? 'column' : 'cell';
}

/** The row and column under the pointer; of a merge the one that it covers there. */
function positionAt(geometry: Geometry, view: HTMLElement, event: { clientX: number; clientY: number }): Position {
  const { rows, columns, frozen, strip } = geometry;
  const box = view.getBoundingClientRect();
  const x = event.clientX - box.left - view.clientLeft - strip.width;
  const y = event.clientY - box.top - view.clientTop - strip.height;
  return {
    row: under(rows, frozen.rows, y, view.scrollTop),
    column: under(columns, frozen.columns, x, view.scrollLeft),
  };
}

function under(axis: Axis, frozen: number, place: number, scroll: number): number {
  return axis.at(place < axis.start(frozen + 1) ? place : place + scroll);
}

function stripArea({ rows, columns }: Geometry, grip: Grip, from: Position, to: Position): Area {
  const between = around(cellArea(from), cellArea(to));
  const all = { top: 1, left: 1, bottom: rows.count, right: columns.count };
  if (grip === 'row') return { ...all, top: between.top, bottom: between.bottom };
  return grip === 'column' ? { ...all, left: between.left, right: between.right } : all;
}

/** How the name box shows a selection: `B2:C4`, `3:5`, `B:D`. */
export function selectionName({ rows, columns }: Geometry, area: Area): string {
  const allRows = area.top === 1 && area.bottom === rows.count;
  const allColumns = area.left === 1 && area.right === columns.count;
  if (allRows === allColumns) return formatArea(area);
  return formatRange({ ...area, ...(allRows ? { bottom: MAX_ROW } : { right: MAX_COLUMN }) });
}
