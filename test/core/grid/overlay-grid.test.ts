import assert from 'node:assert/strict';
import { overlayGrid, type CellsByPlace } from '../../../core/grid/overlay-grid.js';
import { gridFromCells } from '../../support/cell-table.js';

const before = {
  ...gridFromCells({
    name: '一覧',
    cells: { A1: '題', B2: '値', C2: '備考' },
    merges: ['A1:C1'],
    hiddenRows: [2],
    hiddenColumns: [3],
  }),
  date1904: true,
};
const cell = (text: string) => ({ text, raw: text });

describe('a grid with some cells otherwise', () => {
  it('says the others, and what stood there is gone', () => {
    const cells: CellsByPlace = new Map<number, ReadonlyMap<number, ReturnType<typeof cell> | undefined>>([
      [1, new Map([[1, undefined]])],
      [4, new Map([[5, cell('新しい')]])],
    ]);
    const grid = overlayGrid(before, cells);
    assert.deepEqual([[...grid.rows()], grid.bottom, grid.right], [[2, 4], 4, 5]);
  });

  it('is in everything else as it was: merges, what is hidden, how days are counted', () => {
    const grid = overlayGrid(before, new Map([[2, new Map([[2, cell('別の値')]])]]));
    assert.deepEqual(grid.merges, before.merges);
    assert.ok(grid.isRowHidden(2) && grid.isColumnHidden(3) && grid.date1904);
  });
});
