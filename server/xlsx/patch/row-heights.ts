/**
 * Makes rows of a workbook as high as is wanted, and changes nothing else in it.
 */
import type { RowHeight } from '../../../core/check/cut-off.js';
import { openPackage } from '../package.js';
import { locateParts, sheetPart } from '../parts.js';
import { setAttribute } from './attributes.js';
import { ChangedPackage } from './changed-package.js';
import { layOut } from './sheet-layout.js';
import { writePackage } from './write-package.js';

/** @param heights of rows that hold something; another row stays as it is */
export async function setRowHeights(bytes: Uint8Array, heights: readonly RowHeight[]): Promise<Uint8Array> {
  if (heights.length === 0) return bytes;
  const pkg = new ChangedPackage(await openPackage(bytes));
  const parts = await locateParts(pkg);
  for (const name of new Set(heights.map(({ sheet }) => sheet))) {
    const { part } = sheetPart(parts, name);
    const xml = await pkg.readXml(part);
    const own = heights.filter(({ sheet }) => sheet === name);
    const byRow = new Map(own.map(({ row, height }) => [row, String(height)]));
    const splices = layOut(xml, part, () => false).rows.flatMap(({ row, start, tagEnd }) => {
      const height = byRow.get(row);
      const tag = { start, end: tagEnd };
      return height === undefined
        ? []
        : [...setAttribute(xml, tag, 'ht', height), ...setAttribute(xml, tag, 'customHeight', '1')];
    });
    pkg.splice(part, xml, splices);
  }
  return writePackage(bytes, pkg);
}
