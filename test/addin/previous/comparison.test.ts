import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedParts } from '../../../addin/previous/changed-part.js';
import { figureChange } from '../../../addin/previous/figure-change.js';
import type { FieldValue } from '../../../core/record/value.js';

const figure = (raw: number | string): FieldValue => ({ kind: 'value', text: String(raw), raw });

describe('the part of a text that is another one than last year', () => {
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
        changedParts(previous, current).map((part) => part.changed),
        changed,
      );
    });
  }

  it('loses nothing of either text, and marks no more than both have apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (previous, current) => {
        const [a, b] = changedParts(previous, current);
        assert.equal(a.before + a.changed + a.after, previous);
        assert.equal(b.before + b.changed + b.after, current);
        assert.deepEqual([a.before, a.after], [b.before, b.after]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('the change of a figure', () => {
  it('is its difference, and its share of last year’s', () => {
    assert.deepEqual(figureChange(figure(20), figure(25)), { difference: 5, ratio: 0.25 });
    assert.deepEqual(figureChange(figure('1,200'), figure('９００')), { difference: -300, ratio: -0.25 });
    assert.deepEqual(figureChange(figure(0), figure(3)), { difference: 3, ratio: undefined });
    assert.deepEqual(figureChange(figure(0.1), figure(0.3)), { difference: 0.2, ratio: 2 });
  });

  it('is nothing where one of the two is no figure', () => {
    assert.equal(figureChange(figure('増加'), figure(3)), undefined);
    assert.equal(figureChange(figure(3), { kind: 'blank' }), undefined);
    assert.equal(figureChange(figure(3), undefined), undefined);
  });
});
