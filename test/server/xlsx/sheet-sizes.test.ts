/**
 * What room a workbook's cells give their texts, as the file says it.
 */
import assert from 'node:assert/strict';
import { parseArea } from '../../../core/grid/address.js';
import type { Grid } from '../../../core/grid/grid.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { setRowHeights } from '../../../server/xlsx/patch/row-heights.js';
import { buildWorkbook, type BuiltSheet } from '../../support/build-workbook.js';
import { changedParts } from './patch-reading.js';

const FORMATS = [
  '<xf/>',
  '<xf><alignment wrapText="1"/></xf>',
  '<xf><alignment wrapText="1" shrinkToFit="1"/></xf>',
  '<xf><alignment wrapText="1" textRotation="255"/></xf>',
];

function built(sheet: Partial<BuiltSheet>): Promise<Uint8Array> {
  const text = (style: number) => ({ value: '文', style });
  return buildWorkbook({
    cellFormats: FORMATS,
    sheets: [
      {
        name: '表',
        cells: { A1: text(0), B1: text(1), C1: text(2), D1: text(3), A2: text(1), A3: text(1) },
        rows: { 1: 'ht="40.5" customHeight="1"' },
        head: '<sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="2" width="20" customWidth="1"/></cols>',
        ...sheet,
      },
    ],
  });
}

const sheetOf = async (sheet: Partial<BuiltSheet> = {}): Promise<Grid> =>
  (await readWorkbook(await built(sheet))).sheets[0]!;
const roomAt = (grid: Grid, area: string) => grid.roomOf?.(parseArea(area)!);

describe('[F4] the room of a cell', () => {
  it('is as wide as its columns and as high as its rows', async () => {
    const grid = await sheetOf();
    const room = roomAt(grid, 'B1');
    assert.equal(room?.height, 40.5);
    // Twenty digits of 7 or 8 pixels.
    assert.ok(room.width >= 105 && room.width <= 120, `${room.width}`);
  });

  it('is that of all cells of a merge, with what a row has that says nothing of itself', async () => {
    const grid = await sheetOf({ merges: ['A2:B3'] });
    const [single, merged] = [roomAt(grid, 'B1')!, roomAt(grid, 'A2:B3')!];
    assert.equal(merged.height, 36);
    assert.equal(merged.width, 2 * single.width);
  });

  it('is told only where a text may be cut off', async () => {
    const grid = await sheetOf();
    assert.equal(roomAt(grid, 'A1'), undefined, 'a text that does not wrap goes on beside its cell');
    assert.equal(roomAt(grid, 'C1'), undefined, 'one that shrinks fits');
    assert.equal(roomAt(grid, 'D1'), undefined, 'what is turned is not told');
    assert.equal(roomAt(grid, 'A2'), undefined, 'a row without a height of its own grows');
    assert.equal(roomAt(grid, 'Z9'), undefined, 'where nothing stands nothing is cut off');
  });
});

describe('making rows higher', () => {
  it('changes the rows that are wanted, and no other part of the workbook', async () => {
    const bytes = await built({});
    const higher = await setRowHeights(bytes, [
      { sheet: '表', row: 1, height: 80.25 },
      { sheet: '表', row: 3, height: 30 },
      { sheet: '表', row: 99, height: 30 },
    ]);
    const [grid] = (await readWorkbook(higher)).sheets;
    assert.deepEqual(
      [1, 2, 3].map((row) => grid?.rowHeight?.(row)),
      [80.25, 18, 30],
    );
    assert.deepEqual(await changedParts(bytes, higher), ['xl/worksheets/sheet1.xml']);
  });

  it('leaves a workbook as it is where none is wanted', async () => {
    const bytes = await built({});
    assert.equal(await setRowHeights(bytes, []), bytes);
  });
});
