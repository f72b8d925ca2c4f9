import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatArea,
  formatRange,
  MAX_COLUMN,
  MAX_ROW,
  parseAddress,
  parseArea,
  parseRange,
  type Area,
} from '../../../core/grid/address.js';
import {
  around,
  cellArea,
  cellCount,
  columnsAround,
  contains,
  covers,
  intersection,
  isSingle,
  overlaps,
  rectanglesOf,
  touch,
  without,
} from '../../../core/grid/area.js';

function area(text: string): Area {
  const found = parseRange(text);
  assert.ok(found, text);
  return found;
}

const small = fc.integer({ min: 1, max: 12 });
const areas = fc.tuple(small, small, small, small).map(([top, left, rows, columns]): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
}));

function cellsOf({ top, left, bottom, right }: Area): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) for (let c = left; c <= right; c++) cells.push(`${row} ${c}`);
  return cells;
}

describe('areas as they are written', () => {
  it('reads and writes whole rows and columns', () => {
    assert.deepEqual(parseRange('3:5'), { top: 3, left: 1, bottom: 5, right: MAX_COLUMN });
    assert.deepEqual(parseRange('$C:$B'), { top: 1, left: 2, bottom: MAX_ROW, right: 3 });
    for (const text of ['3:5', 'B:C', 'A1', 'B2:C4', `A1:XFD${MAX_ROW}`]) assert.equal(formatRange(area(text)), text);
  });

  it('knows no place outside a sheet', () => {
    for (const text of ['0:3', `1:${MAX_ROW + 1}`, 'A:XFE', 'A0', 'A', '', 'A1:']) {
      assert.equal(parseRange(text), undefined, text);
    }
    assert.equal(parseAddress('A'), undefined);
    assert.equal(parseArea('A:B'), undefined);
  });

  it('sorts the corners', () => assert.equal(formatArea(area('C4:A2')), 'A2:C4'));
});

describe('how areas lie to each other', () => {
  const cases: readonly (readonly [a: string, b: string, shared: string, both: string])[] = [
    ['A1:C3', 'B2:D4', 'B2:C3', 'A1:D4'],
    ['A1:C3', 'C3', 'C3', 'A1:C3'],
    ['A1:C3', 'D1:D3', '', 'A1:D3'],
    ['A1:C3', 'A4:C4', '', 'A1:C4'],
    ['B:B', '2:2', 'B2', `A1:XFD${MAX_ROW}`],
  ];
  for (const [a, b, shared, both] of cases) {
    it(`${a} and ${b} share ${shared || 'nothing'}`, () => {
      const cut = intersection(area(a), area(b));
      assert.equal(cut ? formatRange(cut) : '', shared);
      assert.equal(formatRange(around(area(a), area(b))), both);
    });
  }

  it('says which ones touch', () => {
    assert.equal(touch(area('A1:B1'), area('C1')), true);
    assert.equal(touch(area('A1:B1'), area('A2:B3')), true);
    assert.equal(touch(area('A1:B1'), area('A2')), false);
    assert.equal(touch(area('A1'), area('B2')), false);
  });

  it('shares exactly the cells that both contain, and lies within what is around both', () => {
    fc.assert(
      fc.property(areas, areas, (a, b) => {
        const common = cellsOf(a).filter((cell) => cellsOf(b).includes(cell));
        const cut = intersection(a, b);
        assert.deepEqual(cut ? cellsOf(cut) : [], common);
        assert.equal(overlaps(a, b), common.length > 0);
        assert.ok(covers(around(a, b), a) && covers(around(a, b), b));
        assert.deepEqual(columnsAround([a, b]), {
          left: Math.min(a.left, b.left),
          right: Math.max(a.right, b.right),
        });
      }),
    );
  });

  it('takes one out of others and loses no other cell', () => {
    fc.assert(
      fc.property(areas, areas, (whole, hole) => {
        const pieces = without([whole], hole);
        const left = pieces.flatMap(cellsOf);
        assert.deepEqual(
          left.toSorted(),
          cellsOf(whole)
            .filter((cell) => !cellsOf(hole).includes(cell))
            .toSorted(),
        );
        assert.equal(new Set(left).size, left.length);
      }),
    );
  });

  it('joins cells into few rectangles', () => {
    const cells = ['A1', 'B1', 'D1', 'A2', 'B2', 'A3'].map((text) => parseAddress(text)).filter((cell) => !!cell);
    assert.deepEqual(rectanglesOf(cells).map(formatArea), ['A1:B2', 'D1', 'A3']);
    assert.deepEqual(
      cells.map(cellArea).map(isSingle),
      cells.map(() => true),
    );
  });

  it('counts cells', () => {
    assert.equal(cellCount(area('B2:D3')), 6);
    assert.equal(contains(area('B2:D3'), { row: 3, column: 4 }), true);
    assert.equal(contains(area('B2:D3'), { row: 4, column: 4 }), false);
  });
});
