/**
 * One row of cells: its number, the columns that stay in place, and those that are in view.
 */
import { memo, type ReactNode } from 'react';
import type { Area, Position } from '../../core/grid/address.js';
import { hasRow, overlaps } from '../../core/grid/area.js';
import { extentAt } from '../../core/grid/grid.js';
import type { SheetView } from './book-view.js';
import { Cell } from './cell.js';
import type { Geometry } from './geometry.js';
import { spillOf, type Spill } from './spill.js';
import { indexesOf } from './viewport.js';

interface RowProps {
  readonly sheet: SheetView;
  readonly geometry: Geometry;
  readonly row: number;
  /** Pixels from the top of what the row stands in. */
  readonly top: number;
  /** The columns that are drawn beside those that stay in place; none where `last < first`. */
  readonly first: number;
  readonly last: number;
  /** Columns beyond these whose cells reach into view, or have to be there: `4,17`. */
  readonly beyond: string;
  /** The part of the selection that concerns this row. */
  readonly selected: Area | undefined;
  /** What stands in the active cell, if that is in this row. */
  readonly active: Position | undefined;
  readonly editor: ReactNode;
}

export const Row = memo(function Row(props: RowProps) {
  const { sheet, geometry, row, top, first, last, beyond, selected } = props;
  const { rows, columns, strip, frozen } = geometry;
  const stuck = indexesOf({ first: 1, last: frozen.columns });
  const seen = [...(beyond === '' ? [] : beyond.split(',').map(Number)), ...indexesOf({ first, last })];
  const { spills, covered } = spillsOf(sheet, geometry, row, [...stuck, ...seen]);
  const height = rows.length(row);
  const cellAt = (column: number) => {
    const extent = extentAt(sheet, { row, column });
    if (extent.top !== row || extent.left !== column) return null;
    if (columns.start(extent.right + 1) === columns.start(column)) return null;
    const isActive = props.active?.row === row && props.active.column === column;
    return (
      <Cell
        key={column}
        sheet={sheet}
        geometry={geometry}
        extent={extent}
        spill={spills.get(column)}
        spilledOver={covered.has(column)}
        chosen={chosenClass(selected, extent, isActive)}
      >
        {isActive && props.editor}
      </Cell>
    );
  };
  const isChosen = selected !== undefined && hasRow(selected, row);
  return (
    <div role="row" className="row" aria-rowindex={row + 1} style={{ top, height, width: '100%' }}>
      <div
        role="presentation"
        className={`stuck${frozen.columns > 0 ? ' frozen' : ''}`}
        style={{ width: strip.width + columns.start(frozen.columns + 1), height }}
      >
        <div
          role="rowheader"
          className={`strip${isChosen ? ' chosen' : ''}`}
          aria-colindex={1}
          data-row={row}
          style={{ width: strip.width, height }}
        >
          {row}
        </div>
        <div role="presentation" className="cells" style={{ left: strip.width }}>
          {stuck.map(cellAt)}
        </div>
      </div>
      <div role="presentation" className="cells" style={{ left: strip.width }}>
        {seen.map(cellAt)}
      </div>
    </div>
  );
});

/** Which texts of a row reach how far, and which cells they go on beyond. */
function spillsOf(
  sheet: SheetView,
  geometry: Geometry,
  row: number,
  drawn: readonly number[],
): { spills: ReadonlyMap<number, Spill>; covered: ReadonlySet<number> } {
  const spills = new Map<number, Spill>();
  const covered = new Set<number>();
  for (const column of drawn) {
    const spill = spillOf(sheet, geometry, { row, column });
    if (!spill) continue;
    spills.set(column, spill);
    for (let i = column - spill.left; i < column + spill.right; i++) covered.add(i);
  }
  return { spills, covered };
}

function chosenClass(selected: Area | undefined, extent: Area, isActive: boolean): string {
  if (isActive) return ' chosen active';
  if (!selected || !overlaps(extent, selected)) return '';
  const sides = [
    extent.top === selected.top && ' at-top',
    extent.bottom === selected.bottom && ' at-bottom',
    extent.left === selected.left && ' at-left',
    extent.right === selected.right && ' at-right',
  ];
  return ` chosen${sides.filter(Boolean).join('')}`;
}
