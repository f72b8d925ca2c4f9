/**
 * The letters of the columns above the cells, and the corner that selects everything.
 */
import { memo } from 'react';
import { columnName, type Area } from '../../core/grid/address.js';
import { hasColumn } from '../../core/grid/area.js';
import type { Geometry } from './geometry.js';
import { indexesOf } from './viewport.js';

interface ColumnStripProps {
  readonly geometry: Geometry;
  readonly first: number;
  readonly last: number;
  readonly selected: Area;
  readonly cornerLabel: string;
}

export const ColumnStrip = memo(function ColumnStrip(props: ColumnStripProps) {
  const { geometry, first, last, selected, cornerLabel } = props;
  const { columns, strip, frozen } = geometry;
  const header = (column: number) =>
    !columns.isHidden(column) && (
      <div
        key={column}
        role="columnheader"
        className={`strip${hasColumn(selected, column) ? ' chosen' : ''}`}
        aria-colindex={column + 1}
        data-column={column}
        style={{ left: columns.start(column), width: columns.length(column), height: strip.height }}
      >
        {columnName(column)}
      </div>
    );
  const stuck = indexesOf({ first: 1, last: frozen.columns }).map(header);
  const seen = indexesOf({ first, last }).map(header);
  return (
    <div role="row" className="row" aria-rowindex={1} style={{ top: 0, height: strip.height, width: '100%' }}>
      <div
        role="presentation"
        className="stuck"
        style={{ width: strip.width + columns.start(frozen.columns + 1), height: strip.height }}
      >
        <div
          role="columnheader"
          className="strip corner"
          aria-colindex={1}
          data-corner
          style={{ width: strip.width, height: strip.height }}
        >
          <span className="unseen">{cornerLabel}</span>
        </div>
        <div role="presentation" className="cells" style={{ left: strip.width }}>
          {stuck}
        </div>
      </div>
      <div role="presentation" className="cells" style={{ left: strip.width }}>
        {seen}
      </div>
    </div>
  );
});
