import assert from 'node:assert/strict';
import { lacksWithout, type PastLack } from '../../../core/undo/lacks-without.js';

const said = (submission: string, ...fields: string[]): PastLack => ({ submission, fields, isDerived: false });

describe('what a record lacks without what was taken back', () => {
  it('[S8] is what the last workbook said that counts', () => {
    const history = [said('a', 'rating'), said('b', 'rating', 'direction'), said('c')];
    assert.deepEqual(lacksWithout(history, new Set()), []);
    assert.deepEqual(lacksWithout(history, new Set(['c'])), ['rating', 'direction']);
    assert.deepEqual(lacksWithout(history, new Set(['b', 'c'])), ['rating']);
    assert.deepEqual(lacksWithout(history, new Set(['a', 'b', 'c'])), []);
  });

  it('[S8] is never what a taking back wrote', () => {
    const history = [said('a', 'rating'), { ...said('undo'), isDerived: true }];
    assert.deepEqual(lacksWithout(history, new Set()), ['rating']);
  });
});
