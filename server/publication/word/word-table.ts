/**
 * Tables of the Word file: the first rows repeat on every page, and a row that fits on a page is not torn.
 */
import {
  AlignmentType,
  BorderStyle,
  CarriageReturn,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { LabelledText } from '../../../core/publication/paper/paper.js';
import { COLOURS } from '../paper/colours.js';
import { hex } from './word-styles.js';

export interface WordCell {
  readonly paragraphs: readonly Paragraph[];
  readonly columns?: number;
  readonly rows?: number;
}

export interface WordTable {
  /** In hundredths of the width. */
  readonly widths: readonly number[];
  readonly width: number;
  readonly head: readonly (readonly WordCell[])[];
  readonly rows: readonly { readonly cells: readonly WordCell[]; readonly isLong?: boolean }[];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: hex(COLOURS.rule) } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export function tableOf({ widths, width, head, rows }: WordTable): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths.map((share) => Math.round((width * share) / 100)),
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: LINE,
      insideVertical: NO_LINE,
    },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    rows: [
      ...head.map((cells) => rowOf(cells, { isHead: true, isLong: false })),
      ...rows.map(({ cells, isLong = false }) => rowOf(cells, { isHead: false, isLong })),
    ],
  });
}

function rowOf(cells: readonly WordCell[], { isHead, isLong }: { isHead: boolean; isLong: boolean }): TableRow {
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: hex(COLOURS.head) };
  return new TableRow({
    tableHeader: isHead,
    cantSplit: !isLong,
    children: cells.map(({ paragraphs, columns = 1, rows = 1 }) => {
      return new TableCell({
        children: paragraphs.length > 0 ? [...paragraphs] : [new Paragraph('')],
        columnSpan: columns,
        rowSpan: rows,
        verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
        ...(isHead ? { shading } : {}),
      });
    }),
  });
}

export function headCell(text: string, span: { columns?: number; rows?: number; isCentred?: boolean } = {}): WordCell {
  const { columns = 1, rows = 1, isCentred = false } = span;
  const alignment = isCentred ? AlignmentType.CENTER : AlignmentType.LEFT;
  return {
    paragraphs: [new Paragraph({ style: 'CellHead', alignment, children: [new TextRun(text)] })],
    columns,
    rows,
  };
}

export function textCell(
  text: string,
  look: { bold?: boolean; isCentred?: boolean; isFaint?: boolean } = {},
): WordCell {
  const { bold = false, isCentred = false, isFaint = false } = look;
  const run = new TextRun({ children: linesOf(text), bold, ...(isFaint ? { color: hex(COLOURS.faint) } : {}) });
  const alignment = isCentred ? AlignmentType.CENTER : AlignmentType.LEFT;
  return { paragraphs: [new Paragraph({ alignment, children: [run] })] };
}

export function textsCell(texts: readonly LabelledText[]): WordCell {
  return { paragraphs: textParagraphs(texts) };
}

export function textParagraphs(texts: readonly LabelledText[]): Paragraph[] {
  return texts.flatMap(({ label, text }) => [
    ...(label === '' ? [] : [new Paragraph({ style: 'CellLabel', children: [new TextRun(label)] })]),
    ...text.split('\n').map((line) => new Paragraph({ style: 'CellText', children: [new TextRun(storable(line))] })),
  ]);
}

/** Lines of a cell stay lines of one paragraph; XML holds no control characters. */
function linesOf(text: string) {
  return text.split('\n').flatMap((line, i) => (i === 0 ? [storable(line)] : [new CarriageReturn(), storable(line)]));
}

export function storable(text: string): string {
  return text.replace(/\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '');
}
