import assert from 'node:assert/strict';
import { compact, trimText, withoutLayout, withoutListMark } from '../../../core/text/normalise.js';

describe('ways of writing that mean the same', () => {
  it('[C6] compares names without width and white space', () => {
    assert.equal(compact(' 子育て\n支援課　'), compact('子育て支援課'));
    assert.equal(compact('ＡＢＣ㈱ ｶﾞ'), 'ABC(株)ガ');
  });

  it('[C6] compares texts by their lines, without outer space and space at line ends', () => {
    assert.equal(trimText('　一行目 \r\n二行目\t\r三行目\u2028 '), '一行目\n二行目\n三行目');
    assert.equal(trimText('字下げ\n　は残る'), '字下げ\n　は残る');
    assert.notEqual(trimText('Ａ'), trimText('A'));
  });

  it('[C9] takes white space, line breaks and width for layout, and nothing else', () => {
    const cases: [one: string, other: string, isLayout: boolean][] = [
      ['年３回、\n延べ１２０人', '年3回、延べ120人', true],
      ['(A) ｻﾎﾟｰﾄ｡', '（Ａ）サポート。', true],
      ['がっこう', 'か\u3099っこう', true],
      ['５・④・３', '５・４・３', false],
      ['㈱青葉', '(株)青葉', false],
      ['10m²', '10m2', false],
      ['実施した', '実施した。', false],
      ['見直し', '見直シ', false],
    ];
    for (const [one, other, isLayout] of cases) {
      assert.equal(withoutLayout(one) === withoutLayout(other), isLayout, `${one} / ${other}`);
    }
  });

  it('takes a cell full of spaces in its stride', () => {
    const text = `始${' '.repeat(32_000)}終`;
    const start = performance.now();
    assert.equal(trimText(text), text);
    assert.ok(performance.now() - start < 200);
  });

  it('drops list marks, and nothing else', () => {
    assert.equal(withoutListMark('③継続'), '継続');
    assert.equal(withoutListMark('(2) 充実'), '充実');
    assert.equal(withoutListMark('１．達成'), '達成');
    assert.equal(withoutListMark('⑴継続'), '継続');
    assert.equal(withoutListMark('2025年'), '2025年');
    assert.equal(withoutListMark('1.5倍'), '1.5倍');
    assert.equal(withoutListMark('10:30開始'), '10:30開始');
    assert.equal(withoutListMark('3か所'), '3か所');
  });
});
