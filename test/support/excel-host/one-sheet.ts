/**
 * The smallest ways into the simulated Excel: a workbook of one sheet 「表」, and one request about it.
 */
import { parseAddress } from '../../../core/grid/address.js';
import type { OpenedWorkbookInput, CellLook } from '../../../core/protocol/opened-workbook.js';
import { openExcelHost, type ExcelHost } from './excel-host.js';

export type SheetInput = OpenedWorkbookInput['sheets'][number];
type CellInput =
  | string
  | number
  | boolean
  | { value?: string | number | boolean | null; text?: string; formula?: string; look?: CellLook };

/** @param cells by address, in the order of rows and columns or not */
export function oneSheet(
  cells: Readonly<Record<string, CellInput>> = {},
  sheet: Partial<SheetInput> = {},
): OpenedWorkbookInput {
  const looks: CellLook[] = [];
  const rows = new Map<number, { row: number; cells: { column: number }[] }>();
  for (const [address, input] of Object.entries(cells)) {
    const place = parseAddress(address);
    if (!place) throw new RangeError(`not an address: ${address}`);
    const { look, ...cell } = typeof input === 'object' ? input : { value: input, look: undefined };
    const row = rows.get(place.row) ?? { row: place.row, cells: [] };
    row.cells.push({ column: place.column, ...cell, ...(look ? { look: looks.push(look) - 1 } : {}) });
    rows.set(place.row, row);
  }
  return { looks, sheets: [{ name: '表', rows: [...rows.values()], ...sheet }] };
}

/** What one request about the sheet 「表」 gives, with one round trip at its end. */
export async function withSheet<T>(
  workbook: OpenedWorkbookInput | ExcelHost,
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
): Promise<T> {
  const host = 'Excel' in workbook ? workbook : openExcelHost(workbook);
  return host.Excel.run(async (context) => {
    const asked = ask(context.workbook.worksheets.getItem('表'), context);
    await context.sync();
    return asked;
  });
}

/** A copy of this realm: what office.js gives is of its own, which a strict comparison would mind. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
