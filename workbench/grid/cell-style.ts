/**
 * A cell's look as CSS. Fonts of the file come first, then what stands for them where they are not installed.
 */
import type { CSSProperties } from 'react';
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import type { Mark, ShownCell } from './book-view.js';
import type { CellLines } from './cell-lines.js';

const GOTHIC =
  '"BIZ UDPGothic", "MS PGothic", "Hiragino Sans", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", sans-serif';
const MINCHO = '"BIZ UDPMincho", "MS PMincho", "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", serif';
const STANDARD_POINTS = 11;

/** Pixels in a point. */
const PIXELS = 4 / 3;
/** Height of a line, in parts of the font's size. */
export const LINE = 1.25;
/** Room between a cell's edge and its text, and of one step of indent, in pixels at 100 %. */
export const PADDING = 3;
const INDENT = 10;

/** In pixels. */
export function fontSize({ font }: CellLook, zoom: number): number {
  return (font?.size ?? STANDARD_POINTS) * PIXELS * zoom;
}

export function fontFamily({ font }: CellLook): string {
  const name = font?.name;
  const stands = name !== undefined && /明朝|mincho|serif|times|century/i.test(name) ? MINCHO : GOTHIC;
  return name === undefined ? stands : `${JSON.stringify(name)}, ${stands}`;
}

/** Where a text stands in its cell: as the look says, else by what it is. */
export function alignment(look: CellLook, kind: ShownCell['kind'] | undefined): string {
  const said = look.horizontal;
  if (said !== undefined && said !== 'general') return said;
  return kind === 'number' ? 'right' : kind === 'boolean' || kind === 'error' ? 'center' : 'left';
}

const TEXT_ALIGN: Readonly<Record<string, CSSProperties['textAlign']>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  fill: 'left',
  justify: 'justify',
  centerContinuous: 'center',
  distributed: 'justify',
};
const STAND: Readonly<Record<string, string>> = { top: 'start', center: 'center', bottom: 'end' };

/** Of the cell itself. */
export function boxStyle(look: CellLook, mark: Mark | undefined, lines: CellLines): CSSProperties {
  const fill = mark?.fill ?? look.fill;
  return {
    ...(fill !== undefined && { backgroundColor: fill }),
    borderRight: lines.right,
    borderBottom: lines.bottom,
    ...(lines.left !== undefined && { borderLeft: lines.left }),
    ...(lines.top !== undefined && { borderTop: lines.top }),
  };
}

/** Of the text in the cell. Lengths follow the zoom by themselves. */
export function textStyle(look: CellLook, kind: ShownCell['kind'], mark: Mark | undefined): CSSProperties {
  const { font } = look;
  const align = alignment(look, kind);
  const colour = mark?.colour ?? font?.colour;
  const indented = PADDING + (look.indent ?? 0) * INDENT;
  const lines = [font?.underline && 'underline', font?.strikethrough && 'line-through'].filter(Boolean).join(' ');
  return {
    fontFamily: fontFamily(look),
    fontSize: zoomed(fontSize(look, 1)),
    lineHeight: LINE,
    textAlign: TEXT_ALIGN[align] ?? 'left',
    alignContent: STAND[look.vertical ?? 'bottom'] ?? 'center',
    paddingLeft: zoomed(align === 'right' ? PADDING : indented),
    paddingRight: zoomed(align === 'right' ? indented : PADDING),
    ...(align === 'distributed' && { textAlignLast: 'justify' as const }),
    ...(colour !== undefined && { color: colour }),
    ...(font?.bold && { fontWeight: 700 }),
    ...(font?.italic && { fontStyle: 'italic' }),
    ...(lines && { textDecorationLine: lines }),
  };
}

function zoomed(pixels: number): string {
  return `calc(${pixels}px * var(--zoom))`;
}

type Turn = 'upright' | 'sideways-up' | 'sideways-down' | number;

/** How the text is turned: letters below each other, lying on a side, or by degrees; undefined for none. */
export function turnOf({ rotation = 0 }: CellLook): Turn | undefined {
  if (rotation === 255) return 'upright';
  if (rotation === 90) return 'sideways-up';
  if (rotation === 180) return 'sideways-down';
  // The format counts down from 90 for texts that fall.
  return rotation === 0 ? undefined : rotation <= 90 ? -rotation : rotation - 90;
}
