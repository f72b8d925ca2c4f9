/**
 * A workbook as plain data for the workbench: what the reader of values sees in it, and how it looks.
 */
import { formatArea } from '../../../core/grid/address.js';
import type { Grid } from '../../../core/grid/grid.js';
import type { CellLook, DescribedSheet, WorkbookDescription } from '../../../core/protocol/workbench.js';
import { openPackage, type Package } from '../package.js';
import { locateParts, relationships, type WorkbookParts } from '../parts.js';
import { readWorkbook } from '../read-workbook.js';
import { decodeXml, parseXml } from '../small-xml.js';
import { bufferOf } from '../xml-text.js';
import { cellLooks, PLAIN_LOOK } from './cell-looks.js';
import { themeColours } from './colours.js';
import { readSheetLook } from './sheet-look.js';

/** @throws Problem for anything that is not a whole, readable workbook within the limits */
export async function describeWorkbook(bytes: Uint8Array): Promise<WorkbookDescription> {
  const { sheets, link } = await readWorkbook(bytes);
  const pkg = await openPackage(bytes);
  const parts = await locateParts(pkg);
  const looks = await readLooks(pkg, parts);
  const digit = digitWidth(looks[0]!.font);
  const described: DescribedSheet[] = [];
  for (const [i, { part }] of parts.sheets.entries()) {
    described.push({ ...describeGrid(sheets[i]!), ...readSheetLook(utf8(await pkg.read(part), part), part, digit) });
  }
  return { sheets: described, looks, date1904: parts.date1904, ...(link === undefined ? {} : { link }) };
}

async function readLooks(pkg: Package, parts: WorkbookParts): Promise<CellLook[]> {
  if (parts.styles === undefined) return [PLAIN_LOOK];
  const theme = (await relationships(pkg, parts.workbook)).find(({ type }) => type === 'theme')?.target;
  const colours = themeColours(theme && pkg.has(theme) ? parseXml(await pkg.read(theme), theme) : undefined);
  const looks = cellLooks(parseXml(await pkg.read(parts.styles), parts.styles), colours);
  return looks.length > 0 ? looks : [PLAIN_LOOK];
}

/** Pixels of a digit in the normal font, on which all column widths depend: 7 in Calibri 11, 8 in Japanese fonts. */
function digitWidth({ name = '', points }: CellLook['font']): number {
  const isJapanese = /[^ -~]|gothic|mincho|meiryo|^yu /i.test(name);
  return Math.max(1, Math.round(((isJapanese ? 8 : 7) * points) / 11));
}

function utf8(part: Uint8Array, name: string): Buffer {
  return part[0] === 0xff || part[0] === 0xfe ? Buffer.from(decodeXml(part, name), 'utf8') : bufferOf(part);
}

type Contents = Pick<DescribedSheet, 'name' | 'hidden' | 'rows' | 'merges' | 'dropdowns'>;

function describeGrid(grid: Grid): Contents {
  const rows = [...grid.rows()].map((row) => ({
    row,
    cells: [...grid.row(row)].map(({ column, cell: { text, raw, formula, error } }) => ({
      column,
      text,
      ...(raw !== text && { raw }),
      ...(formula !== undefined && { formula }),
      ...(error !== undefined && { error }),
    })),
  }));
  return {
    name: grid.name,
    hidden: grid.hidden,
    rows: rows.filter(({ cells }) => cells.length > 0),
    merges: grid.merges.map(formatArea),
    dropdowns: (grid.dropdowns ?? []).map(({ areas, values }) => ({
      areas: areas.map(formatArea),
      values: [...values],
    })),
  };
}
