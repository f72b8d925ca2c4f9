/**
 * The lines around a cell. Two neighbours share a line: each cell draws its right and lower one, from its own look or
 * from what the neighbour says of it; cells at the sheet's edge draw the others, too.
 */
import type { Area } from '../../core/grid/address.js';
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import type { SheetView } from './book-view.js';

/** As CSS has it: `1px solid #000`. */
export interface CellLines {
  readonly right: string;
  readonly bottom: string;
  readonly left?: string;
  readonly top?: string;
}

type Edge = NonNullable<NonNullable<CellLook['borders']>['left']>;

const NONE = '0';
const GRID_LINE = '1px solid var(--grid-line)';
const STYLES: Readonly<Record<string, string>> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dotted',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dotted',
  slantDashDot: '2px dashed',
};

/** @param extent the cell, or the merge it stands for */
export function cellLines(sheet: SheetView, extent: Area, hidesGrid: boolean): CellLines {
  const { top, left, bottom, right } = extent;
  const fill = sheet.look(top, left).fill ?? sheet.mark(top, left)?.fill;
  const plain = sheet.gridLines && fill === undefined ? GRID_LINE : NONE;
  const ownRight = sheet.look(top, right).borders?.right ?? sheet.look(top, right + 1).borders?.left;
  const ownBottom = sheet.look(bottom, left).borders?.bottom ?? sheet.look(bottom + 1, left).borders?.top;
  const atLeft = left === 1 ? sheet.look(top, left).borders?.left : undefined;
  const atTop = top === 1 ? sheet.look(top, left).borders?.top : undefined;
  return {
    right: css(ownRight) ?? (hidesGrid ? NONE : plain),
    bottom: css(ownBottom) ?? plain,
    ...(atLeft && { left: css(atLeft) ?? NONE }),
    ...(atTop && { top: css(atTop) ?? NONE }),
  };
}

function css(edge: Edge | undefined): string | undefined {
  const line = STYLES[edge?.style ?? ''];
  return line && `${line} ${edge?.colour ?? '#000000'}`;
}
