/**
 * Makes disputes impossible to overlook: the disputed cells are filled with a colour, and a sheet in front lists them.
 */
import { posix } from 'node:path';
import { parseAddress } from '../../../../core/grid/address.js';
import type { DisputeMark } from '../../../../core/grid/edit.js';
import { relationshipsPart, sheetPart, type WorkbookParts } from '../../parts.js';
import { bufferOf } from '../../xml-text.js';
import { addContentType, addRelationship, freeName, OFFICE_RELATIONSHIPS } from '../add-part.js';
import type { PackageDraft } from '../package-draft.js';
import { layOut } from '../sheet-layout.js';
import { applySplices, type Splice } from '../splices.js';
import { addDisputeStyles, addFill, DISPUTE_FILL, disputeSheetXml, type DisputeStyles } from './dispute-sheet.js';
import { StyleDraft } from './style-draft.js';

const SHEET_NAME = '要確認';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const UNSTYLED: DisputeStyles = { title: 0, text: 0, header: 0, cell: 0, link: 0, disputed: 0 };

export async function markDisputes(
  draft: PackageDraft,
  parts: WorkbookParts,
  disputes: readonly DisputeMark[],
): Promise<void> {
  const styles = parts.styles === undefined ? undefined : new StyleDraft(await draft.read(parts.styles), parts.styles);
  const sheetStyles = styles ? addDisputeStyles(styles) : UNSTYLED;
  if (styles) await fillCells(draft, parts, disputes, styles);
  if (styles && parts.styles !== undefined) draft.write(parts.styles, styles.finish());
  for (const { part } of parts.sheets) await unselect(draft, part);
  await addSheet(draft, parts, disputeSheetXml(disputes, sheetStyles));
}

async function fillCells(
  draft: PackageDraft,
  parts: WorkbookParts,
  disputes: readonly DisputeMark[],
  styles: StyleDraft,
): Promise<void> {
  const fill = addFill(styles, DISPUTE_FILL);
  for (const sheet of new Set(disputes.map((dispute) => dispute.sheet))) {
    const { part } = sheetPart(parts, sheet);
    const places = disputes
      .filter((dispute) => dispute.sheet === sheet)
      .flatMap(({ address }) => parseAddress(address) ?? []);
    const bytes = bufferOf(await draft.read(part));
    const layout = layOut(bytes, part, (row) => places.some((place) => place.row === row));
    const splices = layout.rows.flatMap(({ row, cells }) =>
      cells
        .filter(({ column }) => places.some((place) => place.row === row && place.column === column))
        .map((cell): Splice => {
          const tag = bytes.toString('utf8', cell.start, cell.tagEnd).replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, '');
          const style = styles.withFill(cell.style, fill);
          return { start: cell.start, end: cell.tagEnd, text: tag.replace(/^(<[^\s/>]+)/, `$1 s="${style}"`) };
        }),
    );
    draft.write(part, applySplices(bytes, splices));
  }
}

/** Only one sheet may be selected; with more, Excel would edit them all at once. */
async function unselect(draft: PackageDraft, part: string): Promise<void> {
  const bytes = bufferOf(await draft.read(part));
  const data = bytes.indexOf('sheetData');
  const head = bytes.toString('utf8', 0, data < 0 ? bytes.length : data);
  const plain = head.replace(/\stabSelected\s*=\s*["'](?:1|true)["']/g, '');
  if (plain !== head)
    draft.write(part, Buffer.concat([Buffer.from(plain, 'utf8'), bytes.subarray(Buffer.byteLength(head))]));
}

async function addSheet(draft: PackageDraft, parts: WorkbookParts, xml: string): Promise<void> {
  const folder = posix.join(posix.dirname(parts.workbook), 'worksheets');
  const part = freeName((name) => draft.has(name), posix.join(folder, 'review'), '.xml');
  draft.writeText(part, xml);
  await addContentType(draft, part, SHEET_TYPE);
  const target = posix.relative(posix.dirname(parts.workbook), part);
  const strict =
    draft.has(relationshipsPart(parts.workbook)) &&
    (await draft.readText(relationshipsPart(parts.workbook))).includes('purl.oclc.org');
  const base = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : OFFICE_RELATIONSHIPS;
  const id = await addRelationship(draft, parts.workbook, `${base}/worksheet`, target);
  const names = new Set(parts.sheets.map(({ name }) => name));
  const name = names.has(SHEET_NAME)
    ? freeName((candidate) => names.has(candidate), `${SHEET_NAME}(`, ')')
    : SHEET_NAME;
  draft.writeText(parts.workbook, withFirstSheet(await draft.readText(parts.workbook), name, id));
}

/** Puts a sheet in front: everything that counts sheets from the left moves by one, and the new one is shown. */
function withFirstSheet(workbook: string, name: string, id: string): string {
  const sheetIds = [...workbook.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map(([, text]) => Number(text));
  const first = /<((?:[\w.-]+:)?)sheet\s[^>]*?\s([\w.-]+:)id\s*=/.exec(workbook);
  const [prefix, relation] = [first?.[1] ?? '', first?.[2] ?? 'r:'];
  const sheet = `<${prefix}sheet name="${name}" sheetId="${Math.max(0, ...sheetIds) + 1}" ${relation}id="${id}"/>`;
  return workbook
    .replace(/<(?:[\w.-]+:)?sheets\b[^>]*>/, (tag) => tag + sheet)
    .replace(/(\slocalSheetId\s*=\s*["'])(\d+)/g, (_, head: string, index: string) => head + String(Number(index) + 1))
    .replace(/(?<head>\s(?:activeTab|firstSheet)\s*=\s*["'])\d+/g, '$<head>0');
}
