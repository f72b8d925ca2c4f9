import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differingParts, markDifference } from '../../view/difference/difference.js';

describe('the part of a text that is another one than in others', () => {
  const CASES: readonly [previous: string, current: string, changed: readonly [string, string]][] = [
    ['週に三回開いた', '週に五回開いた', ['三', '五']],
    ['週に三回開いた', '週に三回開いた', ['', '']],
    ['開いた', '', ['開いた', '']],
    ['', '開いた', ['', '開いた']],
    ['相談した', '相談を受けた', ['し', 'を受け']],
    ['一つ', '一つと一つ', ['', 'と一つ']],
    ['葛󠄀西', '葛西', ['葛󠄀', '葛']],
  ];
  for (const [previous, current, changed] of CASES) {
    it(`「${previous}」→「${current}」`, () => {
      assert.deepEqual(
        differingParts([previous, current]).map(({ different }) => different),
        changed,
      );
    });
  }

  it('loses nothing of either text, and marks no more than both have apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (previous, current) => {
        const [a, b] = differingParts([previous, current]);
        assert.ok(a && b);
        assert.equal(a.before + a.different + a.after, previous);
        assert.equal(b.before + b.different + b.after, current);
        assert.deepEqual([a.before, a.after], [b.before, b.after]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is not marked where so little is shared that the texts may have nothing to do with each other', () => {
    assert.equal(markDifference(['一度だけ開いた', '毎週続けた']), undefined);
    assert.deepEqual(
      markDifference(['延べ120人が来た', '延べ98人が来た', '延べ98人が来た'])?.map(({ different }) => different),
      ['120', '98', '98'],
    );
  });
});
