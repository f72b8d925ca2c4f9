/**
 * Answers that do not fit into the cell that the form has for them, so that their end is missing on paper. Asked only of
 * workbooks whose source knows how large its cells are.
 */
import { parseAddress } from '../grid/address.js';
import { extentAt, type Grid, type Workbook } from '../grid/grid.js';
import { cutOff, heightNeeded } from '../grid/printed-room.js';
import { blockOf, type Form } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';

interface ReadRecords {
  readonly form: Form;
  readonly records: readonly FormRecord[];
}

export function cutOffAnswers({ sheets }: Pick<Workbook, 'sheets'>, { form, records }: ReadRecords): Issue[] {
  return answersIn(sheets, form, records).flatMap(({ record, label, address, text, room }) => {
    const lines = cutOff(text, room);
    if (!lines) return [];
    const place = { sheet: record.sheet, address, block: record.block, key: record.key };
    return [makeIssue('text-cut-off', place, label, lines.needed, lines.printed)];
  });
}

/** A row of a sheet, and how high it is to be, in points. */
export interface RowHeight {
  readonly sheet: string;
  readonly row: number;
  readonly height: number;
}

/** Excel lets no row be higher. */
const HIGHEST = 409.5;

/** How high rows would have to be so that the answers fit; a cell over several rows gives its lack to the first of them. */
export function rowsToGrow({ sheets }: Pick<Workbook, 'sheets'>, { form, records }: ReadRecords): RowHeight[] {
  const grown = new Map<string, RowHeight>();
  for (const { record, grid, area, text, room } of answersIn(sheets, form, records)) {
    if (!cutOff(text, room)) continue;
    const lack = heightNeeded(text, room) - room.height;
    const row = area.top;
    const own = grid.rowHeight?.(row) ?? room.height;
    const height = Math.min(HIGHEST, Math.ceil((own + lack) * 4) / 4);
    const name = `${row} ${record.sheet}`;
    if (height > (grown.get(name)?.height ?? own)) grown.set(name, { sheet: record.sheet, row, height });
  }
  return [...grown.values()];
}

function answersIn(sheets: readonly Grid[], form: Form, records: readonly FormRecord[]) {
  const grids = new Map(sheets.map((grid) => [grid.name, grid]));
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const grid = grids.get(record.sheet);
    if (!grid?.roomOf) return [];
    return blockOf(form, record.block).fields.flatMap(({ id, role, label }) => {
      const cell = record.cells[id];
      if (role !== 'answer' || cell?.value.kind !== 'value' || typeof cell.value.raw === 'number') return [];
      const place = parseAddress(cell.address);
      const name = `${cell.address} ${record.sheet}`;
      // A cell that several rows share is one answer; one that is spread over cells has no room of its own.
      if (!place || seen.has(name)) return [];
      seen.add(name);
      const area = extentAt(grid, place);
      const room = grid.roomOf?.(area);
      return room ? [{ record, grid, area, label, address: cell.address, text: cell.value.text, room }] : [];
    });
  });
}
