import assert from 'node:assert/strict';
import { figureChange } from '../../../core/check/figure-change.js';
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
