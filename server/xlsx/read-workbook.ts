/**
 * Reads an .xlsx file into core's workbook: every sheet as a grid, and the link that travels in it.
 */
import type { Grid, Workbook } from '../../core/grid/grid.js';
import { LINK_NAMESPACE } from '../../core/link/link-xml.js';
import { DropdownLists } from './dropdown-lists.js';
import { openPackage, type Package } from './package.js';
import { locateParts, type WorkbookParts } from './parts.js';
import { NO_STRINGS, scanSharedStrings } from './shared-strings.js';
import { sheetGrid } from './sheet-grid.js';
import { scanSheet } from './sheet-scan.js';
import { parseXml } from './small-xml.js';
import { parseStyles } from './styles.js';

/** @throws Problem for anything that is not a whole, readable workbook within the limits */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const pkg = await openPackage(bytes);
  const parts = await locateParts(pkg);
  const strings =
    parts.sharedStrings === undefined
      ? NO_STRINGS
      : scanSharedStrings(await pkg.read(parts.sharedStrings), parts.sharedStrings);
  const styles = parts.styles === undefined ? [] : parseStyles(await pkg.read(parts.styles), parts.styles);
  const sheets: Grid[] = [];
  const lists = new DropdownLists(sheets, parts.definedNames);
  for (const { name, part, hidden } of parts.sheets) {
    const scan = scanSheet(await pkg.read(part), part);
    const dropdowns = () => lists.of(scan.dropdownRules, name);
    sheets.push(sheetGrid(scan, { name, part, hidden, strings, styles, date1904: parts.date1904, dropdowns }));
  }
  const link = await readLink(pkg, parts);
  return { sheets, ...(link === undefined ? {} : { link }), ...(parts.signed ? { signed: true } : {}) };
}

/** The text of the link part (rule I2). Other programs' custom XML is none of our business, damaged or not. */
async function readLink(pkg: Package, { customXml }: WorkbookParts): Promise<string | undefined> {
  for (const { part } of customXml) {
    const bytes = await pkg.read(part);
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LINK_NAMESPACE)) continue;
    const root = parseXml(bytes, part);
    if (root.uri === LINK_NAMESPACE && root.name === 'link') return root.text;
  }
  return undefined;
}
