/**
 * What tests of patching look at: parts of a package as text, which of them differ, cells as a reader sees them.
 */
import type { CellContent, CellEdit, RowInsertion, WorkbookEdits } from '../../../core/grid/edit.js';
import { parseAddress } from '../../../core/grid/address.js';
import type { GridCell } from '../../../core/grid/grid.js';
import { NO_EDITS } from '../../../core/grid/edit.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';

export const SHEET = 'xl/worksheets/sheet1.xml';

/** Edits of cells of one sheet: texts, or contents with the raw value they came from. */
export function cellEdits(sheet: string, cells: Readonly<Record<string, string | CellContent>>): CellEdit[] {
  return Object.entries(cells).map(([address, content]) => ({
    sheet,
    address,
    content: typeof content === 'string' ? { text: content, raw: content } : content,
  }));
}

export function patch(bytes: Uint8Array, edits: Partial<WorkbookEdits>): Promise<Uint8Array> {
  return patchWorkbook(bytes, { ...NO_EDITS, ...edits });
}

export function insertion(sheet: string, after: number, like: number, grow: readonly string[] = []): RowInsertion {
  return { sheet, after, like, grow };
}

export async function partText(bytes: Uint8Array, part: string): Promise<string> {
  return Buffer.from(await (await openPackage(bytes)).read(part)).toString('utf8');
}

/** Names of parts that are new, gone or different. */
export async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [a, b] = [await openPackage(before), await openPackage(after)];
  const names = [...new Set([...a.names, ...b.names])];
  const isSame = async (name: string) =>
    a.has(name) && b.has(name) && Buffer.from(await a.read(name)).equals(Buffer.from(await b.read(name)));
  const flags = await Promise.all(names.map(isSame));
  return names.filter((_, i) => !flags[i]).sort();
}

export async function cellAt(bytes: Uint8Array, sheet: string, address: string): Promise<GridCell | undefined> {
  const workbook = await readWorkbook(bytes);
  const { row, column } = parseAddress(address)!;
  return workbook.sheets.find(({ name }) => name === sheet)?.cell(row, column);
}

/** The `<c>` element of an address, as it is written. */
export async function cellXml(bytes: Uint8Array, address: string, part = SHEET): Promise<string> {
  const xml = await partText(bytes, part);
  return new RegExp(`<c r="${address}"[^>]*(?:/>|>.*?</c>)`, 's').exec(xml)?.[0] ?? '';
}
