/**
 * The sheet 「要確認」 in front of a report: every conflicting cell with all its values and where they came from.
 */
import type { ConflictMark } from '../../../../core/grid/edit.js';
import { XML_HEAD } from '../part-links.js';
import {
  cellXml,
  columnsXml,
  heightOf,
  LINE_HEIGHT,
  linkXml,
  type SheetStyles,
  type Styled,
} from '../sheet-writing.js';

const TITLE = '競合しているセルがあります / Conflicting cells';
const ADVICE = [
  '同じセルに異なる回答が届きました。報告書には先に届いた回答が入り、セルに色が付いています。担当課に確かめて正しい回答を入力し、解決したらこのシートを削除してください。',
  'Different answers arrived for the same cells. The report holds the one that came first, in a coloured cell. Ask the departments, enter the right answer, and delete this sheet when everything is settled.',
];
const HEADERS = ['シート', 'セル', '事業', '項目', '扱い', '回答', 'ファイル'];
const WIDTHS = [16, 8, 36, 16, 14, 60, 30];

/** @param namespace that of the workbook's sheets */
export function conflictSheetXml(conflicts: readonly ConflictMark[], style: SheetStyles, namespace: string): string {
  const rows: string[] = [];
  const links: string[] = [];
  const row = (cells: readonly Styled[], height = heightOf(cells, WIDTHS)) => {
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

/** One value of a conflict; the cell is named in the first row only. */
function valueCells(
  { sheet, address, title, field }: ConflictMark,
  { text, source }: ConflictMark['values'][number],
  first: boolean,
  style: SheetStyles,
): Styled[] {
  return [
    ...[sheet, address, title, field].map((part, k): Styled => [first ? part : '', k === 1 ? style.link : style.cell]),
    [first ? '報告書の値' : '別の回答', style.cell],
    [text === '' ? '（空欄）' : text, first ? style.cell : style.conflicting],
    [source === '' ? '（様式）' : source, style.cell],
  ];
}

const COLUMNS = 'ABCDEFG';
function sheetXml(rows: readonly string[], links: readonly string[], namespace: string): string {
  const merges = [1, 2, 3].map((row) => `<mergeCell ref="A${row}:G${row}"/>`);
  return (
    `${XML_HEAD}<worksheet xmlns="${namespace}">` +
    '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
    '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="18"/>${columnsXml(WIDTHS)}<sheetData>${rows.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells><hyperlinks>${links.join('')}</hyperlinks>` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}
