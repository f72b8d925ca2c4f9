import assert from 'node:assert/strict';
import { cutOff, heightNeeded } from '../../../core/grid/printed-room.js';

/** Ten full-width characters in a line, three lines. */
const ROOM = { width: 104, height: 36, font: 10 };

describe('[F4] a text in its cell on paper', () => {
  const cases: [what: string, text: string, lines: { needed: number; printed: number } | undefined][] = [
    ['fits', 'あ'.repeat(30), undefined],
    ['is cut off from the first character too many', 'あ'.repeat(31), { needed: 4, printed: 3 }],
    ['is half as wide in half width, kana too', 'a1ｱ'.repeat(20), undefined],
    ['takes a line for each of its own, and for empty ones', 'あ\n\nあ\nあ', { needed: 4, printed: 3 }],
    ['takes none for line ends behind it', 'あ\nあ\nあ\n\n', undefined],
  ];
  for (const [what, text, lines] of cases) it(what, () => assert.deepEqual(cutOff(text, ROOM), lines));

  it('is never cut off in its only line, however low that is', () => {
    assert.equal(cutOff('短い文', { ...ROOM, height: 5 }), undefined);
  });

  it('fits as soon as its cell is as high as it needs', () => {
    for (const length of [1, 10, 31, 99, 500, 32_767]) {
      const text = 'あ'.repeat(length);
      assert.equal(cutOff(text, { ...ROOM, height: heightNeeded(text, ROOM) }), undefined);
    }
  });
});
