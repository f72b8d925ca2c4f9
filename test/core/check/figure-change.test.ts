import assert from 'node:assert/strict';
import { figureChange, largeChange } from '../../../core/check/figure-change.js';
import type { FieldValue } from '../../../core/record/value.js';

const figure = (raw: number | string): FieldValue => ({ kind: 'value', text: String(raw), raw });

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

describe('a large change of a figure', () => {
  const field = { largeChange: { share: 0.3, floor: 5 } };

  it('is one of the form’s share and of its floor', () => {
    const cases: [number, number | string, boolean][] = [
      [100, 130, true],
      [100, 129, false],
      [100, 60, true],
      [10, 14, false], // four tenths more, but only four
      [0, 5, true],
      [0, 4, false],
      [100, 100, false],
      [100, '増加', false],
    ];
    for (const [before, now, isLarge] of cases) {
      const change = largeChange(field, [figure(before)], figure(now));
      assert.equal(change !== undefined, isLarge, `${before} to ${now}`);
    }
  });

  it('is none where the form does not ask, or several programmes became one', () => {
    assert.equal(largeChange({}, [figure(1)], figure(1000)), undefined);
    assert.equal(largeChange(field, [figure(1), figure(2)], figure(1000)), undefined);
    assert.equal(largeChange(field, [], figure(1000)), undefined);
  });
});
