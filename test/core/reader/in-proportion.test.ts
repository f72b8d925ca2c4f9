import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contains } from '../../../core/grid/area.js';
import { indexMerges } from '../../../core/grid/merge-index.js';
import { indexStretches } from '../../../core/grid/stretches.js';
import type { Area } from '../../../core/grid/address.js';
import type { Grid } from '../../../core/grid/grid.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { gridFromRows } from '../../support/grid-from-rows.js';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';

/** How often a reading asked a sheet for something: what it costs, on whatever machine. */
function counted(grid: Grid): { grid: Grid; asked: () => number } {
  let asked = 0;
  const step = <T>(value: T): T => {
    asked++;
    return value;
  };
  const each = function* <T>(all: Iterable<T>): Generator<T> {
    for (const one of all) yield step(one);
  };
  return {
    asked: () => asked,
    grid: {
      ...grid,
      rows: (within) => each(grid.rows(within)),
      row: (row, within) => each(grid.row(row, within)),
      cell: (row, column) => step(grid.cell(row, column)),
      mergeAt: (row, column) => step(grid.mergeAt(row, column)),
    },
  };
}

describe('what reading a sheet costs', () => {
  const words = ['No.', '事業名', '担当課', '内容', '実施状況', '評価', '今後の方策', '方向性', '目標', '指標', '実績'];
  const repeated = (count: number) => Array.from({ length: count }, (_, i) => words[i % words.length] ?? '');
  const sheets: Readonly<Record<string, (size: number) => Grid>> = {
    'header words in one row': (size) => gridFromRows('表', [repeated(size), repeated(size)]),
    'rows of headers': (size) =>
      gridFromRows(
        '表',
        Array.from({ length: size }, () => words),
      ),
    'headers over rows': (size) =>
      gridFromRows(
        '表',
        Array.from({ length: size }, (_, i) => (i % 2 === 0 ? words : words.map((word) => `${word}${i}`))),
      ),
    'words below each other': (size) =>
      gridFromRows(
        '表',
        repeated(size).map((word) => [word, '値']),
      ),
  };
  for (const [name, make] of Object.entries(sheets)) {
    it(`grows with the sheet and no faster: ${name}`, () => {
      const costs = [500, 1_000, 2_000].map((size) => {
        const { grid, asked } = counted(make(size));
        for (const form of BUILT_IN_FORMS) fitForm({ sheets: [grid] }, form);
        return asked() / size;
      });
      assert.ok(costs[2]! <= costs[0]! * 1.3, costs.join(', '));
    });
  }
});

describe('what is looked for by place', () => {
  /** Areas that do not overlap: what a sheet may have merged. */
  const apart = (areas: readonly Area[]): Area[] => {
    const kept: Area[] = [];
    for (const area of areas) {
      const meets = kept.some(
        (one) => one.left <= area.right && one.right >= area.left && one.top <= area.bottom && one.bottom >= area.top,
      );
      if (!meets) kept.push(area);
    }
    return kept;
  };
  const area = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), fc.nat(30), fc.nat(4))
    .map(([top, left, down, right]): Area => ({ top, left, bottom: top + down, right: left + right }));

  it('is the merge that covers a cell', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 40 }).map(apart), (merges) => {
        const mergeAt = indexMerges(merges);
        for (let row = 1; row <= 72; row++) {
          for (let column = 1; column <= 17; column++) {
            assert.equal(
              mergeAt(row, column),
              merges.find((merge) => contains(merge, { row, column })),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is any of some stretches', () => {
    const stretch = fc.tuple(fc.nat(30), fc.nat(10)).map(([first, length]) => [first, first + length] as const);
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), stretch, (stretches, [first, last]) => {
        const meets = stretches.some((one) => one[0] <= last && one[1] >= first);
        assert.equal(indexStretches(stretches)(first, last), meets);
      }),
    );
  });
});
