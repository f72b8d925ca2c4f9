import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAddress, formatArea } from '../../core/grid/address.js';
import {
  cycle,
  extendTo,
  move,
  moveRows,
  selectArea,
  selectCell,
  type Direction,
} from '../../workbench/grid/selection.js';
import { area, at, terrain } from './terrain.js';

describe('the way through the cells', () => {
  it('goes one cell on, and stays at the edge', () => {
    const sheet = terrain();
    assert.equal(formatAddress(move(sheet, at(sheet, 'B2'), 'right').active), 'C2');
    assert.equal(formatAddress(move(sheet, at(sheet, 'A1'), 'up').active), 'A1');
    assert.equal(formatAddress(move(sheet, at(sheet, 'J30'), 'down').active), 'J30');
  });

  it('takes a merge for one cell, and goes on in the row in which it came', () => {
    const sheet = terrain({ merges: ['B2:C4'] });
    const inside = move(sheet, at(sheet, 'A3'), 'right');
    assert.equal(formatAddress(inside.active), 'B2');
    assert.equal(formatArea(inside.area), 'B2:C4');
    assert.equal(formatAddress(move(sheet, inside, 'right').active), 'D3');
    assert.equal(formatAddress(move(sheet, inside, 'down').active), 'B5');
  });

  it('passes over hidden rows and columns', () => {
    const sheet = terrain({ hiddenRows: [3, 4], hiddenColumns: [2] });
    assert.equal(formatAddress(move(sheet, at(sheet, 'A2'), 'down').active), 'A5');
    assert.equal(formatAddress(move(sheet, at(sheet, 'C5'), 'left').active), 'A5');
  });

  const FAR: readonly [from: string, direction: Direction, to: string, why: string][] = [
    ['A1', 'down', 'A3', 'to the end of the block'],
    ['A3', 'down', 'A7', 'from the end to the next block'],
    ['A7', 'down', 'A30', 'from the last one to the edge'],
    ['A7', 'up', 'A3', 'back'],
    ['B1', 'right', 'J1', 'to the edge where nothing is'],
  ];
  for (const [from, direction, to, why] of FAR) {
    it(`jumps with Ctrl from ${from} ${direction}: ${why}`, () => {
      const sheet = terrain({ filled: ['A1', 'A2', 'A3', 'A7'] });
      assert.equal(formatAddress(move(sheet, at(sheet, from), direction, { far: true }).active), to);
    });
  }

  it('extends from the active cell and takes whole merges in', () => {
    const sheet = terrain({ merges: ['B2:C4', 'C5:D5'] });
    const extended = move(sheet, at(sheet, 'A5'), 'right', { extend: true });
    assert.equal(formatArea(extended.area), 'A5:B5');
    assert.equal(formatArea(extendTo(sheet, extended, { row: 5, column: 3 }).area), 'A5:D5');
    assert.equal(formatArea(extendTo(sheet, extended, { row: 4, column: 3 }).area), 'A2:D5');
  });

  it('walks through a selection and begins again behind its end', () => {
    const sheet = terrain({ merges: ['A1:A2'] });
    const block = selectArea(sheet, area('A1:B2'));
    const places = [block];
    for (let i = 0; i < 3; i++) places.push(cycle(sheet, places.at(-1)!, 'column', false));
    assert.deepEqual(
      places.map(({ active }) => formatAddress(active)),
      ['A1', 'B1', 'B2', 'A1'],
    );
    assert.equal(formatAddress(cycle(sheet, block, 'row', true).active), 'B2');
  });

  it('pages down to the last row and not further', () => {
    const sheet = terrain({ hiddenRows: [30] });
    assert.equal(formatAddress(moveRows(sheet, at(sheet, 'B25'), 20, false).active), 'B29');
  });

  it('never leaves the sheet, cuts no merge, and always holds the active cell', () => {
    const directions = fc.constantFrom<Direction>('up', 'down', 'left', 'right');
    const steps = fc.array(fc.tuple(directions, fc.boolean(), fc.boolean()), { maxLength: 40 });
    const sheet = terrain({ merges: ['B2:C4', 'C5:D5', 'A7:J7'], filled: ['A1', 'C3', 'F9'], hiddenRows: [9] });
    fc.assert(
      fc.property(steps, (walk) => {
        let selection = selectCell(sheet, { row: 1, column: 1 });
        for (const [direction, far, extend] of walk) {
          selection = move(sheet, selection, direction, { far, extend });
          const { area: chosen, active } = selection;
          assert.ok(chosen.top >= 1 && chosen.left >= 1 && chosen.bottom <= 30 && chosen.right <= 10);
          assert.ok(active.row >= chosen.top && active.row <= chosen.bottom);
          assert.ok(active.column >= chosen.left && active.column <= chosen.right);
          for (const merge of sheet.merges) {
            const meets = merge.top <= chosen.bottom && merge.bottom >= chosen.top;
            if (!meets || merge.left > chosen.right || merge.right < chosen.left) continue;
            assert.ok(merge.top >= chosen.top && merge.bottom <= chosen.bottom);
            assert.ok(merge.left >= chosen.left && merge.right <= chosen.right);
          }
        }
      }),
      { seed: 5 },
    );
  });
});
