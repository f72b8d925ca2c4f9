import assert from 'node:assert/strict';
import { estimateLines, estimateWidth } from '../../workbench/grid/text-width.js';

describe('how much room a text needs', () => {
  it('counts letters of Japanese in full, others and half-width katakana about half', () => {
    assert.equal(estimateWidth('事業', 10), 20);
    assert.ok(estimateWidth('ab', 10) < 14 && estimateWidth('ｶﾅ', 10) < 14);
  });

  const LINES: readonly [text: string, width: number, lines: number][] = [
    ['', 40, 1],
    ['一二三四', 40, 1],
    ['一二三四五', 45, 2],
    ['一二\n三', 40, 2],
    ['一二三', 5, 3],
  ];
  for (const [text, width, lines] of LINES) {
    it(`wraps ${JSON.stringify(text)} at ${width} pixels into ${lines}`, () => {
      assert.equal(estimateLines(text, 10, width), lines);
    });
  }
});
