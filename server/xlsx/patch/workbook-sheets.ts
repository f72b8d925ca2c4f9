/**
 * The sheets of a workbook as its own part lists them, chart sheets too: names and ids, in the order that positions in
 * names and views count by.
 */
import { relationships, type WorkbookParts } from '../parts.js';
import { TagReader } from '../tag-reader.js';
import { attributeNamed, attributesOf } from './attributes.js';
import type { ChangedPackage } from './changed-package.js';

export interface ListedSheet {
  readonly name: string;
  readonly sheetId: string;
  /** The part it is in, if there is one. */
  readonly part: string | undefined;
  /** Whether it holds cells. */
  readonly isWorksheet: boolean;
}

export async function listedSheets(pkg: ChangedPackage, { workbook, sheets }: WorkbookParts): Promise<ListedSheet[]> {
  const bytes = await pkg.readXml(workbook);
  const links = await relationships(pkg, workbook);
  const worksheets = new Set(sheets.map(({ part }) => part));
  const listed: ListedSheet[] = [];
  const tag = new TagReader(bytes, workbook);
  while (tag.next()) {
    if (tag.name !== 'sheet' || tag.closing) continue;
    const attributes = attributesOf(bytes, tag);
    const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value ?? '';
    const id = attributeNamed(
      attributes.filter(({ name }) => name !== 'sheetId'),
      'id',
    )?.value;
    const part = links.find((link) => link.id === id)?.target;
    const isWorksheet = part !== undefined && worksheets.has(part);
    listed.push({ name: value('name'), sheetId: value('sheetId'), part, isWorksheet });
  }
  return listed;
}
