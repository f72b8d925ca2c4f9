/**
 * Makes conflicting cells impossible to overlook: each gets a fill of its own, and a sheet in front of all others lists
 * them. Their values stay what they are.
 */
import { formatAddress, parseAddress } from '../../../../core/grid/address.js';
import { topLeft } from '../../../../core/grid/area.js';
import type { ConflictMark } from '../../../../core/grid/edit.js';
import { indexMerges } from '../../../../core/grid/merge-index.js';
import { Problem } from '../../../../core/problem/problem.js';
import { sheetPart, type WorkbookParts } from '../../parts.js';
import { readContext } from '../cell-context.js';
import { isStrict, relationshipType, spreadsheetNamespace } from '../dialect.js';
import type { ChangedPackage } from '../changed-package.js';
import type { CellPatch } from '../cell-patches.js';
import { patchCells } from '../patch-cells.js';
import { addPart, addRelationship, freeName, XML_HEAD } from '../part-links.js';
import { layOut } from '../sheet-layout.js';
import { addConflictStyles, addFill, CONFLICT_FILL, conflictSheetXml } from './conflict-sheet.js';
import { addFirstSheet } from './first-sheet.js';
import { ChangedStyles } from '../changed-styles.js';

const SHEET_NAME = '要確認';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** @throws Problem for a sheet or an address that the workbook does not have */
export async function markConflicts(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  conflicts: readonly ConflictMark[],
): Promise<void> {
  const context = await readContext(pkg, parts, (style) => style);
  const namespace = spreadsheetNamespace(isStrict(await pkg.readXml(parts.workbook)));
  const stylesPart = parts.styles ?? (await addStyles(pkg, parts, namespace));
  const styles = new ChangedStyles(await pkg.readXml(stylesPart), stylesPart);
  const fill = addFill(styles, CONFLICT_FILL);
  const restyle = (style: number) => styles.withFill(style, fill);
  for (const [sheet, addresses] of addressesBySheet(conflicts)) {
    const { part } = sheetPart(parts, sheet);
    const bytes = await pkg.readXml(part);
    const mergeAt = indexMerges(layOut(bytes, part, () => false).merges);
    const patches = new Map<string, CellPatch>();
    for (const { row, column } of addresses) {
      // Of a merged area only the first cell shows its fill.
      const merge = mergeAt(row, column);
      patches.set(formatAddress(merge ? topLeft(merge) : { row, column }), { restyle });
    }
    pkg.splice(part, bytes, patchCells(bytes, part, patches, context).splices);
  }
  const list = conflictSheetXml(conflicts, addConflictStyles(styles), namespace);
  pkg.write(stylesPart, styles.finish());
  await addFirstSheet(pkg, parts, SHEET_NAME, list);
}

function addressesBySheet(conflicts: readonly ConflictMark[]): Map<string, { row: number; column: number }[]> {
  const bySheet = new Map<string, { row: number; column: number }[]>();
  for (const { sheet, address } of conflicts) {
    const position = parseAddress(address);
    if (!position) {
      throw new Problem('file-not-writable', {
        ja: `セル番地 ${address} はありません。`,
        en: `There is no cell ${address}.`,
      });
    }
    const there = bySheet.get(sheet);
    if (there) there.push(position);
    else bySheet.set(sheet, [position]);
  }
  return bySheet;
}

/** A workbook need not have styles; one with marks must. */
async function addStyles(pkg: ChangedPackage, { workbook }: WorkbookParts, namespace: string): Promise<string> {
  const strict = isStrict(await pkg.readXml(workbook));
  const name = freeName(pkg, 'xl/styles', '.xml');
  const text = `${XML_HEAD}<styleSheet xmlns="${namespace}"></styleSheet>`;
  await addPart(pkg, { name, text, contentType: STYLES_TYPE });
  await addRelationship(pkg, workbook, relationshipType('styles', strict), name);
  return name;
}
