/**
 * Gives cells a fill of their own. Their values stay what they are, and so does the rest of their looks.
 */
import { formatAddress, parseAddress } from '../../../core/grid/address.js';
import { topLeft } from '../../../core/grid/area.js';
import { indexMerges } from '../../../core/grid/merge-index.js';
import { Problem } from '../../../core/problem/problem.js';
import { sheetPart, type WorkbookParts } from '../parts.js';
import { readContext } from './cell-context.js';
import type { CellPatch } from './cell-patches.js';
import type { ChangedPackage } from './changed-package.js';
import { ChangedStyles } from './changed-styles.js';
import { isStrict, relationshipType, spreadsheetNamespace } from './dialect.js';
import { addPart, addRelationship, freeName, XML_HEAD } from './part-links.js';
import { patchCells } from './patch-cells.js';
import { layOut } from './sheet-layout.js';
import { addFill } from './sheet-writing.js';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

interface OpenStyles {
  readonly styles: ChangedStyles;
  /** Where they are to be written when all is added. */
  readonly part: string;
  /** That of the workbook's sheets. */
  readonly namespace: string;
}

/** The style sheet of a workbook, which is made where there is none. */
export async function openStyles(pkg: ChangedPackage, parts: WorkbookParts): Promise<OpenStyles> {
  const namespace = spreadsheetNamespace(isStrict(await pkg.readXml(parts.workbook)));
  const part = parts.styles ?? (await addStyles(pkg, parts, namespace));
  return { styles: new ChangedStyles(await pkg.readXml(part), part), part, namespace };
}

interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

interface Filling {
  readonly cells: readonly CellPlace[];
  readonly styles: ChangedStyles;
  /** As Excel writes it: `FFFF7C80`. */
  readonly colour: string;
}

/** @throws Problem for a sheet or an address that the workbook does not have */
export async function fillCells(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  { cells, styles, colour }: Filling,
): Promise<void> {
  const context = await readContext(pkg, parts, (style) => style);
  const fill = addFill(styles, colour);
  const restyle = (style: number) => styles.withFill(style, fill);
  for (const [sheet, addresses] of addressesBySheet(cells)) {
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
}

function addressesBySheet(cells: readonly CellPlace[]): Map<string, { row: number; column: number }[]> {
  const bySheet = new Map<string, { row: number; column: number }[]>();
  for (const { sheet, address } of cells) {
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
