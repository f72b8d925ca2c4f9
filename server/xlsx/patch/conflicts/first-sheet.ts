/**
 * Adds a sheet in front of all others and makes it the one that the workbook opens with. Names and views that count
 * sheets by position count one further.
 */
import { posix } from 'node:path';
import { relationshipType, isStrict } from '../dialect.js';
import { attributesOf, declarationsOf, setAttribute } from '../attributes.js';
import type { WorkbookParts } from '../../parts.js';
import { damaged } from '../../refusals.js';
import { isTrue } from '../../small-xml.js';
import { TagReader } from '../../tag-reader.js';
import type { ChangedPackage } from '../changed-package.js';
import { WORKSHEET_TYPE } from '../copy-sheets.js';
import { addPart, addRelationship, freeName } from '../part-links.js';
import { prefixAt } from '../../row-ends.js';
import type { Splice } from '../splices.js';
import { escapeAttribute } from '../xml-write.js';
import { fold } from '../formula/precedents.js';
import { listedSheets } from '../workbook-sheets.js';

/** @param text the sheet's XML, which marks its tab as selected */
export async function addFirstSheet(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  wish: string,
  text: string,
): Promise<void> {
  const { workbook } = parts;
  const sheets = await listedSheets(pkg, parts);
  const name = uniqueName(
    wish,
    sheets.map((sheet) => sheet.name),
  );
  const sheetId = sheets.reduce((most, sheet) => Math.max(most, Number(sheet.sheetId) || 0), 0) + 1;
  const folder = posix.dirname(parts.sheets[0]?.part ?? posix.join(posix.dirname(workbook), 'worksheets', 'sheet.xml'));
  const part = freeName(pkg, posix.join(folder, 'sheet'), '.xml');
  for (const sheet of sheets) if (sheet.part !== undefined) await deselect(pkg, sheet.part);
  const strict = isStrict(await pkg.readXml(workbook));
  await addPart(pkg, { name: part, text, contentType: WORKSHEET_TYPE });
  const id = await addRelationship(pkg, workbook, relationshipType('worksheet', strict), part);
  const bytes = await pkg.readXml(workbook);
  pkg.splice(workbook, bytes, listFirst(bytes, workbook, { name, sheetId, id }));
}

/** `要確認`, `要確認(2)`, … */
export function uniqueName(wish: string, names: readonly string[]): string {
  const taken = new Set(names.map(fold));
  for (let i = 1; ; i++) {
    const name = i === 1 ? wish : `${wish}(${i})`;
    if (!taken.has(fold(name))) return name;
  }
}

interface FirstSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly id: string;
}

function listFirst(bytes: Buffer, part: string, sheet: FirstSheet): Splice[] {
  const tag = new TagReader(bytes, part);
  const splices: Splice[] = [];
  let isListed = false;
  while (tag.next()) {
    if (tag.closing) continue;
    if (tag.name === 'sheet' && !isListed) {
      isListed = true;
      splices.push({ start: tag.start, end: tag.start, text: sheetElement(bytes, tag, sheet) });
    } else if (tag.name === 'workbookView') {
      splices.push(...setAttribute(bytes, tag, 'activeTab', '0'));
      if (tag.attribute('firstSheet') !== undefined) splices.push(...setAttribute(bytes, tag, 'firstSheet', '0'));
    } else if (tag.name === 'definedName') {
      const position = tag.attribute('localSheetId');
      if (position !== undefined)
        splices.push(...setAttribute(bytes, tag, 'localSheetId', String(Number(position) + 1)));
    }
  }
  if (!isListed) throw damaged({ ja: `${part} にシートがありません`, en: `part ${part} lists no sheet` });
  return splices;
}

/**
 * Written like the sheet that was the first, with its prefix for the relationship: that may be declared on the workbook,
 * or on each sheet (openpyxl).
 */
function sheetElement(bytes: Buffer, tag: TagReader, { name, sheetId, id }: FirstSheet): string {
  const prefix = prefixAt(bytes, tag.start + 1);
  const attributes = attributesOf(bytes, tag);
  const idName = attributes.find((attribute) => attribute.name.endsWith(':id'))?.name ?? 'r:id';
  const declared = declarationsOf(attributes);
  return `<${prefix}sheet${declared} name="${escapeAttribute(name)}" sheetId="${sheetId}" ${idName}="${id}"/>`;
}

/** Two selected tabs would be edited together. */
async function deselect(pkg: ChangedPackage, part: string): Promise<void> {
  const bytes = await pkg.readXml(part);
  const tag = new TagReader(bytes, part);
  const splices: Splice[] = [];
  while (tag.next() && tag.name !== 'sheetData') {
    if (tag.name === 'sheetView' && isTrue(tag.attribute('tabSelected'))) {
      splices.push(...setAttribute(bytes, tag, 'tabSelected', '0'));
    }
  }
  pkg.splice(part, bytes, splices);
}
