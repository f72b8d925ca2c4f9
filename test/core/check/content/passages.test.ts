import assert from 'node:assert/strict';
import { passagesOf } from '../../../../core/issue/passages.js';

const shown = (text: string, quoted: Parameters<typeof passagesOf>[1], room?: number) =>
  passagesOf(text, quoted, room)
    .map((one) => (one.isQuoted ? `[${one.text}]` : one.text))
    .join('');

describe('a text with its quoted parts', () => {
  it('is cut at each of them', () => {
    assert.equal(
      shown('相談は84件、訪問は71件', [
        { start: 3, end: 6 },
        { start: 10, end: 13 },
      ]),
      '相談は[84件]、訪問は[71件]',
    );
  });

  it('joins parts that touch, whatever their order', () => {
    assert.equal(
      shown('あいうえお', [
        { start: 2, end: 4 },
        { start: 1, end: 2 },
      ]),
      'あ[いうえ]お',
    );
  });

  it('is whole where nothing is quoted, and where places lie beyond it', () => {
    assert.equal(shown('あいう', [{ start: 5, end: 9 }]), 'あいう');
    assert.equal(shown('', [{ start: 0, end: 3 }]), '');
  });

  it('is shortened to what is around them where there is little room', () => {
    const text = `${'あ'.repeat(20)}84件${'い'.repeat(20)}71件${'う'.repeat(20)}`;
    const quoted = [
      { start: 20, end: 23 },
      { start: 43, end: 46 },
    ];
    assert.equal(shown(text, quoted, 3), '…あああ[84件]いいい…いいい[71件]ううう…');
  });

  it('cuts no character in two', () => {
    const text = `${'𠮷'.repeat(9)}84件${'𠮷'.repeat(9)}`;
    const all = passagesOf(text, [{ start: 18, end: 21 }], 3);
    assert.ok(
      all.every((one) => !/[\uD800-\uDFFF]/u.test(one.text)),
      JSON.stringify(all),
    );
  });

  it('shows of a whole text that is quoted how it begins', () => {
    const text = 'あ'.repeat(500);
    const [first, cut] = passagesOf(text, [{ start: 0, end: 500 }], 24);
    assert.deepEqual([first?.text.length, cut?.isCut], [120, true]);
  });
});
