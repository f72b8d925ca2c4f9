/**
 * One cell, or the merge it stands for, as a person sees it.
 */
import type { CSSProperties, ReactNode } from 'react';
import { columnName, type Area } from '../../core/grid/address.js';
import type { SheetView, ShownCell } from './book-view.js';
import { cellLines } from './cell-lines.js';
import { boxStyle, fontSize, PADDING, textStyle, turnOf } from './cell-style.js';
import type { Geometry } from './geometry.js';
import { lookClasses, rememberByLook } from './look-classes.js';
import type { Spill } from './spill.js';
import { estimateWidth } from './text-width.js';

interface CellProps {
  readonly sheet: SheetView;
  readonly geometry: Geometry;
  readonly extent: Area;
  readonly spill: Spill | undefined;
  /** Whether the text of a cell further left goes on beyond this one. */
  readonly spilledOver: boolean;
  readonly chosen: string;
  readonly children?: ReactNode;
}

const plainTextClass = rememberByLook<ShownCell['kind']>((look, kind) =>
  lookClasses.of(textStyle(look, kind, undefined)),
);

export function Cell({ sheet, geometry, extent, spill, spilledOver, chosen, children }: CellProps) {
  const { top: row, left: column, bottom, right } = extent;
  const { rows, columns, zoom } = geometry;
  const cell = sheet.cell(row, column);
  const look = sheet.look(row, column);
  const mark = sheet.mark(row, column);
  const width = columns.start(right + 1) - columns.start(column);
  const isMerge = bottom > row || right > column;
  const lines = cellLines(sheet, extent, spilledOver || (spill?.right ?? 0) > 0);
  const box = lookClasses.of(boxStyle(look, mark, lines));
  const style: CSSProperties = {
    left: columns.start(column),
    width,
    height: rows.start(bottom + 1) - rows.start(row),
  };
  return (
    <div
      role="gridcell"
      className={`cell ${box}${isMerge ? ' merged' : ''}${spill ? ' spilling' : ''}${chosen}`}
      aria-colindex={column + 1}
      aria-colspan={right > column ? right - column + 1 : undefined}
      aria-rowspan={bottom > row ? bottom - row + 1 : undefined}
      aria-selected={chosen !== ''}
      data-address={`${columnName(column)}${row}`}
      style={style}
    >
      {cell && cell.text !== '' && (
        <div
          className={textClass(
            mark ? lookClasses.of(textStyle(look, cell.kind, mark)) : plainTextClass(look, cell.kind),
            look.wrap,
            turnOf(look),
          )}
          style={shownStyle()}
        >
          <span>{shownText(cell)}</span>
        </div>
      )}
      {children}
    </div>
  );

  function shownStyle(): CSSProperties | undefined {
    const turn = turnOf(look);
    if (spill) {
      const before = columns.start(column) - columns.start(column - spill.left);
      const after = columns.start(right + spill.right + 1) - columns.start(right + 1);
      return { left: -before, right: -after };
    }
    return typeof turn === 'number' ? { transform: `rotate(${turn}deg)` } : undefined;
  }

  /** A number that does not fit is not cut: what is left would be another number. */
  function shownText({ text, kind }: ShownCell): string {
    if (kind === 'number' && !look.wrap && estimateWidth(text, fontSize(look, zoom)) > (width - PADDING * zoom) * 1.1) {
      return look.shrink ? text : '#'.repeat(Math.max(1, Math.floor(width / (fontSize(look, zoom) * 0.6))));
    }
    return look.wrap || turnOf(look) === 'upright' ? text : text.replaceAll('\n', '');
  }
}

function textClass(looks: string, wrap: boolean | undefined, turn: ReturnType<typeof turnOf>): string {
  const turned = typeof turn === 'string' ? ` ${turn}` : '';
  return `text ${looks}${wrap ? ' wrapped' : ''}${turned}`;
}
