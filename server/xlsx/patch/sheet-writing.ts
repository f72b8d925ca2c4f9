/**
 * The pieces of a sheet that is put into somebody's workbook to be read: its looks, its cells, rows as high as their texts.
 */
import type { ChangedStyles } from './changed-styles.js';
import { escapeAttribute, escapeCellText } from './xml-write.js';

export interface SheetStyles {
  readonly title: number;
  readonly text: number;
  readonly header: number;
  readonly cell: number;
  readonly link: number;
  readonly conflicting: number;
}

/** What a conflicting cell is filled with; conspicuous on screen and in print. */
export const CONFLICT_FILL = 'FFFF7C80';

const FONT = 'Yu Gothic';
const MIDDLE = '<§alignment vertical="center" wrapText="1"/>';
const TOP = '<§alignment vertical="top" wrapText="1"/>';

/** The looks of a sheet that is put into somebody's workbook to be read. */
export function addSheetStyles(styles: ChangedStyles): SheetStyles {
  const font = (size: number, before = '', color = '') =>
    styles.add('fonts', `<§font>${before}<§sz val="${size}"/>${color}<§name val="${FONT}"/><§family val="2"/></§font>`);
  const line = (side: string) => `<§${side} style="thin"><§color rgb="FFA6A6A6"/></§${side}>`;
  const framed = styles.add(
    'borders',
    `<§border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<§diagonal/></§border>`,
  );
  // What people wrote is shown as they wrote it, also where it begins like a formula.
  const xf = (fontId: number, fillId: number, borderId: number, alignment: string) =>
    styles.add(
      'cellXfs',
      `<§xf quotePrefix="1" numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</§xf>`,
    );
  const plain = font(11);
  return {
    title: xf(font(14, '<§b/>'), 0, 0, MIDDLE),
    text: xf(plain, 0, 0, TOP),
    header: xf(font(11, '<§b/>'), addFill(styles, 'FFD9E1F2'), framed, MIDDLE),
    cell: xf(plain, 0, framed, TOP),
    link: xf(font(11, '<§u/>', '<§color rgb="FF0563C1"/>'), 0, framed, TOP),
    conflicting: xf(plain, addFill(styles, CONFLICT_FILL), framed, TOP),
  };
}

export function addFill(styles: ChangedStyles, color: string): number {
  const pattern = `<§patternFill patternType="solid"><§fgColor rgb="${color}"/><§bgColor indexed="64"/></§patternFill>`;
  return styles.add('fills', `<§fill>${pattern}</§fill>`);
}

export type Styled = readonly [text: string, style: number];

/** Points for a line of 11-point text. */
export const LINE_HEIGHT = 18;
/** Excel's tallest row, in points. */
const TALLEST_ROW = 409;

/** A height that shows the whole text: a full-width character takes two of a column's width units. */
export function heightOf(cells: readonly Styled[], widths: readonly number[]): number {
  const lines = cells.map(([text], i) => {
    const width = Math.max(1, (widths[i] ?? 10) - 1);
    return text.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(unitsOf(line) / width)), 0);
  });
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + 4);
}

function unitsOf(text: string): number {
  return [...text].reduce((units, character) => units + (character.charCodeAt(0) < 0x100 ? 1.1 : 2.2), 0);
}

export function columnsXml(widths: readonly number[]): string {
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `<cols>${cols.join('')}</cols>`;
}

export function cellXml(address: string, text: string, style: number): string {
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

/** A cell that leads to another one of the workbook. */
export function linkXml(ref: string, sheet: string, address: string): string {
  const location = `'${sheet.replaceAll("'", "''")}'!${address}`;
  return `<hyperlink ref="${ref}" location="${escapeAttribute(location)}" display="${escapeAttribute(address)}"/>`;
}
