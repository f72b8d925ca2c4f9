/**
 * The sheet 「要確認」 in front of a report: every disputed cell with all its values and where they came from.
 */
import type { DisputeMark } from '../../../../core/grid/edit.js';
import { escapeAttribute, escapeCellText } from '../xml-write.js';
import type { StyleDraft } from './style-draft.js';

export interface DisputeStyles {
  readonly title: number;
  readonly text: number;
  readonly header: number;
  readonly cell: number;
  readonly link: number;
  readonly disputed: number;
}

/** What a disputed cell is filled with; conspicuous on screen and in print. */
export const DISPUTE_FILL = 'FFFF7C80';

const FONT = 'Yu Gothic';
const BORDERLESS = 'numFmtId="0" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"';
const WRAPPED = '<§alignment vertical="top" wrapText="1"/>';

export function addDisputeStyles(styles: StyleDraft): DisputeStyles {
  const fill = (color: string) =>
    styles.add(
      'fills',
      `<§fill><§patternFill patternType="solid"><§fgColor rgb="${color}"/><§bgColor indexed="64"/></§patternFill></§fill>`,
    );
  const font = (size: number, details = '') =>
    styles.add('fonts', `<§font>${details}<§sz val="${size}"/><§name val="${FONT}"/><§family val="2"/></§font>`);
  const xf = (fontId: number, fillId: number, alignment: string) =>
    styles.add('cellXfs', `<§xf fontId="${fontId}" fillId="${fillId}" ${BORDERLESS}>${alignment}</§xf>`);
  const plain = font(11);
  return {
    title: xf(font(14, '<§b/>'), 0, '<§alignment vertical="center" wrapText="1"/>'),
    text: xf(plain, 0, WRAPPED),
    header: xf(font(11, '<§b/>'), fill('FFD9E1F2'), '<§alignment vertical="center" wrapText="1"/>'),
    cell: xf(plain, 0, WRAPPED),
    link: xf(
      styles.add(
        'fonts',
        `<§font><§u/><§sz val="11"/><§color rgb="FF0563C1"/><§name val="${FONT}"/><§family val="2"/></§font>`,
      ),
      0,
      WRAPPED,
    ),
    disputed: xf(plain, fill(DISPUTE_FILL), WRAPPED),
  };
}

const TITLE = '競合しているセルがあります / Disputed cells';
const ADVICE = [
  '同じセルに異なる回答が届きました。報告書には先に届いた回答が入り、セルに色が付いています。担当課に確かめて正しい回答を入力し、解決したらこのシートを削除してください。',
  'Different answers arrived for the same cells. The report holds the one that came first, in a coloured cell. Ask the divisions, enter the right answer, and delete this sheet when everything is settled.',
];
const HEADERS = ['シート', 'セル', '事業', '項目', '扱い', '回答', 'ファイル'];
const WIDTHS = [16, 8, 36, 16, 14, 60, 30];

export function disputeSheetXml(disputes: readonly DisputeMark[], style: DisputeStyles): string {
  const rows: string[] = [];
  const links: string[] = [];
  const merges = [1, 2, 3].map((row) => `<mergeCell ref="A${row}:G${row}"/>`);
  const row = (cells: readonly (readonly [string, number])[], height?: number) => {
    const r = rows.length + 1;
    const ht = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    rows.push(
      `<row r="${r}"${ht}>${cells.map(([text, s], i) => cellXml(`${'ABCDEFG'[i]}${r}`, text, s)).join('')}</row>`,
    );
    return r;
  };
  row([[TITLE, style.title]], 28);
  for (const advice of ADVICE) row([[advice, style.text]], 36);
  row(
    HEADERS.map((header) => [header, style.header] as const),
    22,
  );
  for (const { sheet, address, title, field, values } of disputes) {
    values.forEach(({ text, source }, i) => {
      const what = i === 0 ? '報告書の値' : '別の回答';
      const r = row([
        ...[sheet, address, title, field].map(
          (part, k) => [i === 0 ? part : '', k === 1 ? style.link : style.cell] as const,
        ),
        [what, style.cell],
        [text === '' ? '（空欄）' : text, i === 0 ? style.cell : style.disputed],
        [source === '' ? '（様式）' : source, style.cell],
      ]);
      if (i === 0) links.push(linkXml(`B${r}`, sheet, address));
    });
  }
  const cols = WIDTHS.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join(
    '',
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="18"/><cols>${cols}</cols><sheetData>${rows.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells><hyperlinks>${links.join('')}</hyperlinks>` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
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
