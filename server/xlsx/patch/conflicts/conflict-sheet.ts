/**
 * The sheet 「要確認」 in front of a report: every conflicting cell with all its values and where they came from.
 */
import type { ConflictMark } from '../../../../core/grid/edit.js';
import { escapeAttribute, escapeCellText } from '../xml-write.js';
import { XML_HEAD } from '../part-links.js';
import type { ChangedStyles } from '../changed-styles.js';

interface ConflictStyles {
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

export function addConflictStyles(styles: ChangedStyles): ConflictStyles {
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

const TITLE = '競合しているセルがあります / Conflicting cells';
const ADVICE = [
  '同じセルに異なる回答が届きました。報告書には先に届いた回答が入り、セルに色が付いています。担当課に確かめて正しい回答を入力し、解決したらこのシートを削除してください。',
  'Different answers arrived for the same cells. The report holds the one that came first, in a coloured cell. Ask the departments, enter the right answer, and delete this sheet when everything is settled.',
];
const HEADERS = ['シート', 'セル', '事業', '項目', '扱い', '回答', 'ファイル'];
const WIDTHS = [16, 8, 36, 16, 14, 60, 30];

/** @param namespace that of the workbook's sheets */
export function conflictSheetXml(conflicts: readonly ConflictMark[], style: ConflictStyles, namespace: string): string {
  const rows: string[] = [];
  const links: string[] = [];
  const row = (cells: readonly Styled[], height = heightOf(cells)) => {
    const r = rows.length + 1;
    const xml = cells.map(([text, s], i) => cellXml(`${COLUMNS[i]}${r}`, text, s)).join('');
    rows.push(`<row r="${r}" ht="${height}" customHeight="1">${xml}</row>`);
    return r;
  };
  row([[TITLE, style.title]], 28);
  for (const advice of ADVICE) row([[advice, style.text]], 2 * LINE_HEIGHT);
  row(
    HEADERS.map((header) => [header, style.header] as const),
    22,
  );
  for (const conflict of conflicts) {
    conflict.values.forEach((value, i) => {
      const r = row(valueCells(conflict, value, i === 0, style));
      if (i === 0) links.push(linkXml(`B${r}`, conflict.sheet, conflict.address));
    });
  }
  return sheetXml(rows, links, namespace);
}

type Styled = readonly [text: string, style: number];

/** One value of a conflict; the cell is named in the first row only. */
function valueCells(
  { sheet, address, title, field }: ConflictMark,
  { text, source }: ConflictMark['values'][number],
  first: boolean,
  style: ConflictStyles,
): Styled[] {
  return [
    ...[sheet, address, title, field].map((part, k): Styled => [first ? part : '', k === 1 ? style.link : style.cell]),
    [first ? '報告書の値' : '別の回答', style.cell],
    [text === '' ? '（空欄）' : text, first ? style.cell : style.conflicting],
    [source === '' ? '（様式）' : source, style.cell],
  ];
}

const COLUMNS = 'ABCDEFG';
/** Points for a line of 11-point text. */
const LINE_HEIGHT = 18;
/** Excel's tallest row, in points. */
const TALLEST_ROW = 409;

/** A height that shows the whole text: a full-width character takes two of a column's width units. */
function heightOf(cells: readonly Styled[]): number {
  const lines = cells.map(([text], i) => {
    const width = Math.max(1, (WIDTHS[i] ?? 10) - 1);
    return text.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(unitsOf(line) / width)), 0);
  });
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + 4);
}

function unitsOf(text: string): number {
  return [...text].reduce((units, character) => units + (character.charCodeAt(0) < 0x100 ? 1.1 : 2.2), 0);
}

function sheetXml(rows: readonly string[], links: readonly string[], namespace: string): string {
  const cols = WIDTHS.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join(
    '',
  );
  const merges = [1, 2, 3].map((row) => `<mergeCell ref="A${row}:G${row}"/>`);
  return (
    `${XML_HEAD}<worksheet xmlns="${namespace}">` +
    '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
    '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="18"/><cols>${cols}</cols><sheetData>${rows.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells><hyperlinks>${links.join('')}</hyperlinks>` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

function cellXml(address: string, text: string, style: number): string {
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

function linkXml(ref: string, sheet: string, address: string): string {
  const location = `'${sheet.replaceAll("'", "''")}'!${address}`;
  return `<hyperlink ref="${ref}" location="${escapeAttribute(location)}" display="${escapeAttribute(address)}"/>`;
}
