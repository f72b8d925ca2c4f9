import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeAxis } from '../../workbench/grid/axis.js';
import { drawnSpan, mergesFromOutside, scrollInto } from '../../workbench/grid/viewport.js';
import { area } from './terrain.js';

describe('the axis of a sheet', () => {
  const axis = makeAxis(
    {
      standard: 20,
      runs: [
        [3, 4, 0],
        [6, 6, 50],
      ],
    },
    10,
    2,
  );

  it('adds lengths up, hidden ones as nothing, at a zoom', () => {
    assert.deepEqual([1, 2, 3, 4, 5, 6, 7].map(axis.start), [0, 40, 80, 80, 80, 120, 220]);
    assert.ok(axis.isHidden(3));
    assert.equal(axis.length(6), 100);
  });

  it('finds the one at a place, never a hidden one', () => {
    assert.deepEqual([-5, 0, 39, 40, 80, 119, 219, 99_999].map(axis.at), [1, 1, 1, 2, 5, 5, 6, 10]);
  });

  it('agrees with walking there, for any lengths', () => {
    const lengths = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.nat({ max: 3000 }), (each, place) => {
        const some = makeAxis(
          { standard: 0, runs: each.map((length, i) => [i + 1, i + 1, length] as const) },
          each.length,
        );
        let start = 0;
        const found = each.findIndex((length) => (start += length) > place);
        if (found >= 0) assert.equal(some.at(place), found + 1);
      }),
      { seed: 7 },
    );
  });

  it('holds a sheet of a million rows', () => {
    const long = makeAxis({ standard: 18, runs: [[1, 1_048_576, 20]] }, 1_048_576);
    assert.equal(long.at(20 * 1_000_000), 1_000_001);
  });
});

describe('what is drawn of a sheet', () => {
  const rows = makeAxis({ standard: 20, runs: [] }, 1000);

  it('is what can be seen and little more', () => {
    fc.assert(
      fc.property(fc.nat({ max: 18_000 }), fc.nat({ max: 900 }), fc.nat({ max: 5 }), (scroll, extent, frozen) => {
        const { first, last } = drawnSpan(rows, { frozen, scroll, extent }, 6);
        assert.ok(first <= Math.max(rows.at(scroll + frozen * 20), frozen + 1));
        assert.ok(last >= rows.at(scroll + extent));
        assert.ok(last - first < extent / 20 + 24);
        assert.ok(first > frozen);
      }),
      { seed: 9 },
    );
  });

  it('has merges that reach in from outside, by their first row', () => {
    const merges = [area('A1:A50'), area('B20:C21'), area('B1:Z1'), area('A60:B61')];
    const found = mergesFromOutside(merges, [{ first: 10, last: 30 }], [{ first: 1, last: 10 }]);
    assert.deepEqual([...found], [[1, [merges[0]]]]);
    const sideways = mergesFromOutside(merges, [{ first: 1, last: 30 }], [{ first: 5, last: 10 }]);
    assert.deepEqual([...sideways], [[1, [merges[2]]]]);
  });

  it('scrolls no further than to show a cell, and not at all for frozen ones', () => {
    const shown = (frozen: number, index: number, scroll: number) =>
      scrollInto(rows, { frozen, scroll, extent: 400 }, { first: index, last: index });
    assert.equal(shown(0, 5, 0), 0);
    assert.equal(shown(0, 21, 0), 20);
    assert.equal(shown(0, 5, 200), 80);
    assert.equal(shown(3, 2, 200), 200);
    assert.equal(shown(3, 4, 200), 0);
  });
});
