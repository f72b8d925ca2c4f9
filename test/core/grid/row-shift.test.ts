import assert from 'node:assert/strict';
import { formatArea, MAX_ROW, parseArea, type Area } from '../../../core/grid/address.js';
import { rowShift, type RowShift } from '../../../core/grid/row-shift.js';

/** Rows inserted below these, each like the row that follows the colon: `5:5`. */
function inserting(...rows: readonly string[]): RowShift {
  return rowShift(
    rows.map((text) => {
      const [after = 0, like = after] = text.split(':').map(Number);
      return { sheet: '集計', after, like, grow: [] };
    }),
  );
}

function area(text: string): Area {
  const found = parseArea(text);
  assert.ok(found);
  return found;
}

/** What becomes of B4:C9, as a range that only moves, one that takes in, and a rule. */
const CASES: readonly (readonly [about: string, shift: RowShift, move: string, takeIn: string, like: string])[] = [
  ['[case 1] moves down below an insertion', inserting('3:4'), 'B5:C10', 'B4:C10', 'B4:C10'],
  ['[case 1] moves down once for each row', inserting('1:1', '2:1'), 'B6:C11', 'B6:C11', 'B6:C11'],
  ['[case 2] grows around one', inserting('5:5'), 'B4:C10', 'B4:C10', 'B4:C10'],
  ['[case 2] grows around one below its first row', inserting('4:4'), 'B4:C10', 'B4:C10', 'B4:C10'],
  [
    '[case 2] grows, but a rule not over a row that is like one outside',
    inserting('5:1'),
    'B4:C10',
    'B4:C10',
    'B4:C5 B7:C10',
  ],
  ['[case 3] takes a row in that is like its last', inserting('9:9'), 'B4:C9', 'B4:C10', 'B4:C10'],
  ['[case 3] takes several in', inserting('9:9', '9:8'), 'B4:C9', 'B4:C11', 'B4:C11'],
  ['[case 3] stays before a row that is like one below', inserting('9:10'), 'B4:C9', 'B4:C9', 'B4:C9'],
  ['[case 4] stays above an insertion', inserting('10:10'), 'B4:C9', 'B4:C9', 'B4:C9'],
  ['[case 4] stays, and a rule goes along with a row far below', inserting('12:5'), 'B4:C9', 'B4:C9', 'B4:C9 B13:C13'],
];

describe('areas when rows are inserted', () => {
  for (const [about, shift, move, takeIn, like] of CASES) {
    it(about, () => {
      assert.equal(formatArea(shift.areaOf(area('B4:C9'))), move);
      assert.equal(formatArea(shift.areaTakingIn(area('B4:C9'))), takeIn);
      assert.equal(
        shift
          .areasLike([area('B4:C9')])
          .map(formatArea)
          .join(' '),
        like,
      );
    });
  }

  it('[case 5] keeps the last row where it is', () => {
    const shift = inserting('3:3');
    assert.equal(shift.rowOf(MAX_ROW), MAX_ROW);
    assert.equal(shift.isPushedOut(MAX_ROW), true);
    assert.equal(shift.isPushedOut(MAX_ROW - 1), false);
    assert.equal(formatArea(shift.areaOf(area(`A5:A${MAX_ROW}`))), `A6:A${MAX_ROW}`);
  });

  it('numbers the new rows as they are in the finished sheet', () => {
    assert.deepEqual(
      inserting('7:7', '3:3', '3:2').newRows.map(({ row, like }) => [row, like]),
      [
        [4, 3],
        [5, 2],
        [10, 7],
      ],
    );
  });

  it('[case 3] takes in rows above the first, made like one of its own', () => {
    assert.equal(formatArea(inserting('3:4', '3:4').areaTakingIn(area('B4:C9'))), 'B4:C11');
    assert.equal(formatArea(inserting('3:2').areaTakingIn(area('B4:C9'))), 'B5:C10');
  });
});
