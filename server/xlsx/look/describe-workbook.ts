/**
 * A workbook as plain data for the workbench: what the reader of values sees in it, and how it looks.
 */
import { formatArea } from '../../../core/grid/address.js';
import type { Grid, GridCell } from '../../../core/grid/grid.js';
import type { CellLook, OpenedSheet, OpenedWorkbookInput } from '../../../core/protocol/opened-workbook.js';
import { openPackage, type Package } from '../package.js';
import { locateParts, relationships, type WorkbookParts } from '../parts.js';
import { readWorkbook } from '../read-workbook.js';
import { decodeXml, parseXml } from '../small-xml.js';
import { bufferOf } from '../xml-text.js';
import { cellLooks } from './cell-looks.js';
import { themeColours } from './colours.js';
import { readSheetLook, type RowLook } from './sheet-look.js';

type DescribedSheet = OpenedWorkbookInput['sheets'][number];
type DescribedRow = OpenedSheet['rows'][number];

/** @throws Problem for anything that is not a whole, readable workbook within the limits */
export async function describeWorkbook(bytes: Uint8Array): Promise<OpenedWorkbookInput> {
  const { sheets } = await readWorkbook(bytes);
  const pkg = await openPackage(bytes);
  const parts = await locateParts(pkg);
  const looks = await readLooks(pkg, parts);
  const described: DescribedSheet[] = [];
  for (const [i, { part }] of parts.sheets.entries()) {
    const bytes = await pkg.read(part);
    described.push(describeSheet(sheets[i]!, utf8(bytes, part), part));
  }
  return { date1904: parts.date1904, looks, sheets: described };
}

async function readLooks(pkg: Package, parts: WorkbookParts): Promise<CellLook[]> {
  if (parts.styles === undefined) return [];
  const theme = (await relationships(pkg, parts.workbook)).find(({ type }) => type === 'theme')?.target;
  const colours = themeColours(theme && pkg.has(theme) ? parseXml(await pkg.read(theme), theme) : undefined);
  return cellLooks(parseXml(await pkg.read(parts.styles), parts.styles), colours);
}

function utf8(part: Uint8Array, name: string): Buffer {
  return part[0] === 0xff || part[0] === 0xfe ? Buffer.from(decodeXml(part, name), 'utf8') : bufferOf(part);
}

function describeSheet(grid: Grid, part: Buffer, name: string): DescribedSheet {
  const { rows, ...look } = readSheetLook(part, name);
  return {
    ...look,
    name: grid.name,
    visibility: grid.hidden ? 'Hidden' : 'Visible',
    rows: rows.map((row) => describeRow(grid, row)),
    merges: grid.merges.map(formatArea),
    dropdowns: (grid.dropdowns ?? []).map(({ areas, values }) => ({
      areas: areas.map(formatArea),
      values: [...values],
    })),
  };
}

function describeRow(grid: Grid, { runs, ...row }: RowLook): DescribedRow {
  const cells: DescribedRow['cells'] = [];
  for (const [first, last, look] of runs) {
    for (let column = first; column <= last; column++) {
      cells.push({ column, ...contentOf(grid.cell(row.row, column)), look });
    }
  }
  return { ...row, cells };
}

function contentOf(cell: GridCell | undefined): Omit<DescribedRow['cells'][number], 'column' | 'look'> {
  if (!cell) return { value: null };
  const { text, raw, error, formula } = cell;
  return {
    value: raw,
    ...(text !== raw && { text }),
    ...(error !== undefined && { error: true }),
    ...(formula !== undefined && { formula }),
  };
}
