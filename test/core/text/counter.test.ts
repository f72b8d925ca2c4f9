import assert from 'node:assert/strict';
import { readCounter } from '../../../core/text/counter.js';

describe('marks that count', () => {
  const cases: readonly (readonly [mark: string, number: number, next: string])[] = [
    ['1', 1, '2'],
    ['９', 9, '１０'],
    ['(3)', 3, '(4)'],
    ['（９）', 9, '（１０）'],
    ['⑥', 6, '⑦'],
    ['⑳', 20, '㉑'],
    ['⑵', 2, '⑶'],
    ['5.', 5, '6.'],
    ['08', 8, '09'],
    ['2)', 2, '3)'],
  ];
  for (const [mark, number, next] of cases) {
    it(`${mark} is ${number}, and ${next} comes next`, () => {
      const counter = readCounter(mark)!;
      assert.deepEqual([counter.number, counter.mark(number + 1)], [number, next]);
    });
  }

  it('bullets and words do not count', () => {
    for (const text of ['・', '●', '', '第3', '3年', '1-2', '２階']) assert.equal(readCounter(text), undefined);
  });

  it('beyond the last circled number they go on in brackets', () => {
    assert.equal(readCounter('㊿')!.mark(51), '(51)');
  });
});
