/**
 * The sheet 「前年度の回答」 behind a workbook that is handed out: for each cell that is to be filled in what was answered
 * there the year before. The reader knows it by its title and passes it over (core/reader/aside-sheets.ts).
 */
import { posix } from 'node:path';
import { ASIDE_TITLE } from '../../../../core/reader/aside-sheets.js';
import type { WorkbookParts } from '../../parts.js';
import type { ChangedPackage } from '../changed-package.js';
import { uniqueName } from '../conflicts/first-sheet.js';
import { listSheet, WORKSHEET_TYPE } from '../copy-sheets.js';
import { addPart, freeName, XML_HEAD } from '../part-links.js';
import { cellXml, columnsXml, heightOf, linkXml, type SheetStyles, type Styled } from '../sheet-writing.js';
import { listedSheets } from '../workbook-sheets.js';

/** What was answered in a cell's place. */
export interface EarlierAnswer {
  readonly row: string;
  readonly field: string;
  readonly text: string;
  /** The cell of this year. */
  readonly sheet: string;
  readonly address: string;
}

const NAME = '前年度の回答';
const HEADERS = ['行', '項目', '前年度の回答', 'この年度のセル'];
const WIDTHS = [40, 20, 70, 16];
const COLUMNS = 'ABCD';

interface AsideStyles {
  readonly style: SheetStyles;
  /** That of the workbook's sheets. */
  readonly namespace: string;
}

export async function addAsideSheet(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  answers: readonly EarlierAnswer[],
  styles: AsideStyles,
): Promise<void> {
  const sheets = await listedSheets(pkg, parts);
  const name = uniqueName(
    NAME,
    sheets.map((sheet) => sheet.name),
  );
  const sheetId = sheets.reduce((most, sheet) => Math.max(most, Number(sheet.sheetId) || 0), 0) + 1;
  const folder = posix.dirname(parts.sheets[0]?.part ?? 'xl/worksheets/sheet.xml');
  const part = freeName(pkg, posix.join(folder, 'sheet'), '.xml');
  await addPart(pkg, { name: part, text: asideXml(answers, styles), contentType: WORKSHEET_TYPE });
  await listSheet(pkg, parts, { name, sheetId, part });
}

function asideXml(answers: readonly EarlierAnswer[], { style, namespace }: AsideStyles): string {
  const rows: string[] = [];
  const links: string[] = [];
  const row = (cells: readonly Styled[], height = heightOf(cells, WIDTHS)) => {
    const r = rows.length + 1;
    const xml = cells.map(([text, s], i) => cellXml(`${COLUMNS[i]}${r}`, text, s)).join('');
    rows.push(`<row r="${r}" ht="${height}" customHeight="1">${xml}</row>`);
    return r;
  };
  row([[ASIDE_TITLE, style.title]], 28);
  row(
    HEADERS.map((header) => [header, style.header] as const),
    22,
  );
  for (const { row: name, field, text, sheet, address } of answers) {
    const cells = [name, field, text].map((part): Styled => [part, style.cell]);
    const r = row([...cells, [address, style.link]]);
    links.push(linkXml(`D${r}`, sheet, address));
  }
  const hyperlinks = links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
  return (
    `${XML_HEAD}<worksheet xmlns="${namespace}">` +
    '<sheetPr><tabColor rgb="FF8EA9DB"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="18"/>${columnsXml(WIDTHS)}<sheetData>${rows.join('')}</sheetData>` +
    `<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>${hyperlinks}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}
