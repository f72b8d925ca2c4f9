/**
 * Adds copies of a workbook's sheets behind all others: cells, formats, merged cells, rules, print area, notes, pictures and
 * check boxes. What can only be there once in a workbook (a table with a name, a pivot table, an embedded document) is not in
 * the copy.
 */
import { posix } from 'node:path';
import type { SheetCopy } from '../../../core/grid/edit.js';
import { sheetPart, type WorkbookParts } from '../parts.js';
import { damaged } from '../refusals.js';
import { TagReader } from '../tag-reader.js';
import { attributesOf, dropAttribute, setAttribute } from './attributes.js';
import type { ChangedPackage } from './changed-package.js';
import { copyLinks } from './copied-links.js';
import { definedNames } from './defined-names.js';
import { isStrict, relationshipType } from './dialect.js';
import { rewrittenFor } from './formula/sheet-renaming.js';
import { addPart, addRelationship, freeName } from './part-links.js';
import { prefixAt } from '../row-ends.js';
import { applySplices, type Splice } from './splices.js';
import { listedSheets } from './workbook-sheets.js';
import { escapeAttribute } from './xml-write.js';

export const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** @throws Problem for a sheet that the workbook does not have */
export async function copySheets(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  copies: readonly SheetCopy[],
): Promise<void> {
  for (const { like, name } of copies) {
    const from = sheetPart(parts, like).part;
    const part = freeName(pkg, posix.join(posix.dirname(from), 'sheet'), '.xml');
    const lost = await copyLinks(pkg, from, part);
    const bytes = await pkg.readXml(from);
    const text = applySplices(bytes, [...ownOnly(bytes, from, lost), ...renamed(bytes, from, like, name)]);
    await addPart(pkg, { name: part, text: text.toString('utf8'), contentType: WORKSHEET_TYPE });
    await listLast(pkg, parts, { like, name, part });
  }
}

/** Elements that hold what cannot be there twice. */
const ONCE = new Set(['tableParts', 'oleObjects', 'customProperties', 'webPublishItems']);

/** @param lost relationships that the copy does not have */
function ownOnly(bytes: Buffer, part: string, lost: ReadonlySet<string>): Splice[] {
  const tag = new TagReader(bytes, part);
  const splices: Splice[] = [];
  while (tag.next()) {
    if (tag.closing || tag.name === 'c' || tag.name === 'row') continue;
    const { name, start, end, selfClosing } = tag;
    if (name === 'sheetPr') splices.push(...dropAttribute(bytes, tag, 'codeName'));
    // Two selected tabs would be edited together.
    else if (name === 'sheetView') splices.push(...dropAttribute(bytes, tag, 'tabSelected'));
    else if (name === 'sheetData' && !selfClosing) tag.elementRange('sheetData');
    else if (ONCE.has(name) || leadsTo(bytes, tag, lost)) {
      if (name === 'pageSetup') {
        const id = attributesOf(bytes, tag).find((attribute) => attribute.name.endsWith(':id'));
        if (id) splices.push({ start: id.from, end: id.end + 1, text: '' });
        continue;
      }
      if (!selfClosing) tag.elementRange(name);
      splices.push({ start, end: selfClosing ? end : tag.end, text: '' });
    }
  }
  return splices;
}

function leadsTo(bytes: Buffer, tag: TagReader, lost: ReadonlySet<string>): boolean {
  if (lost.size === 0) return false;
  return attributesOf(bytes, tag).some(({ name, value }) => name.endsWith(':id') && lost.has(value));
}

/** Formulas that name their own sheet mean the copy in the copy. */
function renamed(bytes: Buffer, part: string, like: string, name: string): Splice[] {
  const tag = new TagReader(bytes, part);
  const splices: Splice[] = [];
  while (tag.next()) {
    if (tag.closing || tag.selfClosing || !FORMULAS.has(tag.name)) continue;
    const [start, end] = tag.textRange();
    splices.push(...rewrittenFor(bytes, { start, end }, like, name));
  }
  return splices;
}

const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

interface ListedCopy extends SheetCopy {
  readonly part: string;
}

async function listLast(pkg: ChangedPackage, parts: WorkbookParts, { like, name, part }: ListedCopy): Promise<void> {
  const { workbook } = parts;
  const sheets = await listedSheets(pkg, parts);
  const sheetId = sheets.reduce((most, sheet) => Math.max(most, Number(sheet.sheetId) || 0), 0) + 1;
  const strict = isStrict(await pkg.readXml(workbook));
  const id = await addRelationship(pkg, workbook, relationshipType('worksheet', strict), part);
  const bytes = await pkg.readXml(workbook);
  const position = sheets.findIndex((sheet) => sheet.name === like);
  const own = definedNames(bytes, workbook).filter(({ sheet }) => sheet === position);
  pkg.splice(workbook, bytes, [
    ...listed(bytes, workbook, { name, sheetId, id }),
    ...own.flatMap((one): Splice[] => {
      const close = bytes.indexOf('>', one.textEnd) + 1;
      const element = { start: one.start, end: one.tagEnd };
      const local = setAttribute(bytes, element, 'localSheetId', String(sheets.length));
      const inside = rewrittenFor(bytes, { start: one.tagEnd, end: one.textEnd }, like, name);
      const moved = [...local, ...inside].map((splice) => {
        return { ...splice, start: splice.start - one.start, end: splice.end - one.start };
      });
      const text = applySplices(bytes.subarray(one.start, close), moved).toString('utf8');
      return [{ start: close, end: close, text }];
    }),
  ]);
}

/** Lists a part that was added as the last sheet. */
export async function listSheet(pkg: ChangedPackage, { workbook }: WorkbookParts, sheet: ListedSheet): Promise<void> {
  const strict = isStrict(await pkg.readXml(workbook));
  const id = await addRelationship(pkg, workbook, relationshipType('worksheet', strict), sheet.part);
  const bytes = await pkg.readXml(workbook);
  pkg.splice(workbook, bytes, listed(bytes, workbook, { ...sheet, id }));
}

interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly part: string;
}

/** Behind the last, written as it is. */
function listed(
  bytes: Buffer,
  part: string,
  sheet: { readonly name: string; readonly sheetId: number; readonly id: string },
): Splice[] {
  const tag = new TagReader(bytes, part);
  while (tag.next()) {
    if (!tag.closing || tag.name !== 'sheets') continue;
    const prefix = prefixAt(bytes, tag.start + 2);
    const text = `<${prefix}sheet name="${escapeAttribute(sheet.name)}" sheetId="${sheet.sheetId}" ${idName(bytes, part)}="${sheet.id}"/>`;
    return [{ start: tag.start, end: tag.start, text }];
  }
  throw damaged({ ja: `${part} にシートがありません`, en: `part ${part} lists no sheet` });
}

/** How the part calls the relationship of a sheet. */
function idName(bytes: Buffer, part: string): string {
  const tag = new TagReader(bytes, part);
  while (tag.next()) {
    if (tag.name !== 'sheet' || tag.closing) continue;
    return attributesOf(bytes, tag).find(({ name }) => name.endsWith(':id'))?.name ?? 'r:id';
  }
  return 'r:id';
}
