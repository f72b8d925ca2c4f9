/**
 * The order in which Excel last calculated formulas. It may only name cells that hold one; Excel makes it anew when it
 * is not there.
 */
import { TagReader } from '../tag-reader.js';
import type { WorkbookParts } from '../parts.js';
import { attributesOf, setAttribute } from './attributes.js';
import type { ChangedPackage } from './changed-package.js';
import { removePart } from './part-links.js';
import type { Splice } from './splices.js';

/** Takes cells out of the chain that hold a formula no longer. @param lost addresses by the sheet's `sheetId` */
export async function leaveOut(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  lost: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const { calcChain } = parts;
  if (calcChain === undefined || lost.size === 0) return;
  const bytes = await pkg.readXml(calcChain);
  const tag = new TagReader(bytes, calcChain);
  const splices: Splice[] = [];
  let left = 0;
  let sheet = '';
  // An entry without a sheet means that of the entry before, which may be about to go.
  let said = '';
  while (tag.next()) {
    if (tag.name !== 'c' || tag.closing) continue;
    const attributes = attributesOf(bytes, tag);
    const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
    const own = value('i');
    sheet = own ?? sheet;
    if (lost.get(sheet)?.has(value('r') ?? '')) {
      const { start } = tag;
      if (!tag.selfClosing) tag.elementRange('c');
      splices.push({ start, end: tag.end, text: '' });
      continue;
    }
    left++;
    if (own === undefined && said !== sheet) splices.push(...setAttribute(bytes, tag, 'i', sheet));
    said = sheet;
  }
  if (left === 0) await removePart(pkg, parts.workbook, calcChain);
  else pkg.splice(calcChain, bytes, splices);
}
