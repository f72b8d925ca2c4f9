/**
 * What the divisions of 汐見野市 answer, and their workbooks with it: the one that they were handed out, written into as
 * Excel would.
 */
import { NO_EDITS, type CellEdit } from '../../../core/grid/edit.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { ASKED, FEELINGS, rowsOf, SHEET, type Season } from './shiomino.js';

/** By address. */
export type Cells = Readonly<Record<string, string | number>>;

/** The answers of the divisions named. */
export function answersOf(season: Season, divisions: readonly string[]): Cells {
  const rows = rowsOf(season).filter(({ division }) => divisions.includes(division));
  return Object.fromEntries(
    rows.flatMap(({ row, name, target }) => [
      [`${ASKED.value}${row}`, target + (row % 3) - 1],
      [`${ASKED.done}${row}`, `${name}を、${season.year}も計画どおりに続けた。`],
      [`${ASKED.feeling}${row}`, FEELINGS[row % FEELINGS.length]!],
      [`${ASKED.next}${row}`, row % 2 === 0 ? '参加する人をふやす。' : '日を決めて続ける。'],
    ]),
  );
}

/** The workbook with these cells written. */
export function written(bytes: Uint8Array, cells: Cells): Promise<Uint8Array> {
  const edits = Object.entries(cells).map(([address, raw]): CellEdit => {
    return { sheet: SHEET, address, content: { text: String(raw), raw } };
  });
  return patchWorkbook(bytes, { ...NO_EDITS, cells: edits });
}

/** What stands in every cell that is asked, as a report shows it. */
export async function answersIn(bytes: Uint8Array, season: Season): Promise<Record<string, string>> {
  const { sheets } = await readWorkbook(bytes);
  const grid = sheets.find(({ name }) => name === SHEET);
  return Object.fromEntries(
    rowsOf(season).flatMap(({ row }) =>
      Object.values(ASKED).map((column) => {
        return [`${column}${row}`, grid?.cell(row, column.charCodeAt(0) - 64)?.text ?? ''] as const;
      }),
    ),
  );
}
