import assert from 'node:assert/strict';
import { bareYear, headerText, withoutNumber } from '../../../../core/reader/survey/header-text.js';

describe('header texts', () => {
  const same: [string, string][] = [
    ['実施状況\n(令和3年度)', '実施状況'],
    ['達成度\n平成24年4月1日\n時点', '達成度'],
    ['計　画　名', '計画名'],
    ['施策名\n（目標事業量）', '施策名'],
    ['取組み・方針\n(目標事業量)', '取組み・方針'],
    ['Ｎｏ．', 'No'],
    ['評価\n区分 ※', '評価区分'],
    ['【評価】', '評価'],
    ['令和６年度', '令和6年度'],
  ];
  for (const [a, b] of same)
    it(`「${a.replace(/\n/g, '⏎')}」 is 「${b}」`, () => assert.equal(headerText(a), headerText(b)));

  const different: [string, string][] = [
    ['評価', '評価区分'],
    ['R2', 'R3'],
    ['事業名', '事業の内容'],
  ];
  for (const [a, b] of different) it(`「${a}」 is not 「${b}」`, () => assert.notEqual(headerText(a), headerText(b)));

  for (const text of [
    '③事業名',
    '3.事業名',
    '３　事業名',
    '(3) 事業名',
    '⑶事業名',
    'Ⅲ 事業名',
    'III.事業名',
    'イ　事業名',
  ])
    it(`「${text}」 without its number is 「事業名」`, () => assert.equal(withoutNumber(headerText(text)), '事業名'));
  for (const text of ['事業名', '2025', 'R7', '100人あたり', '12'])
    it(`「${text}」 has no number in front of it`, () => {
      assert.equal(withoutNumber(headerText(text)), headerText(text));
    });

  it('a year may be a figure alone', () => {
    assert.deepEqual(['2025', '２０２５', ' 2025\n'].map(bareYear), [2025, 2025, 2025]);
    assert.deepEqual(['25', '20250', '1,999', '3025', '2025年', '20.5'].map(bareYear), new Array(6).fill(undefined));
  });

  it('takes no prose for a header', () => assert.equal(headerText('広場を開いた。'.repeat(20)), ''));

  it('takes a sentence for a header where it asks for what stands under it, in whatever words', () => {
    for (const asks of ['成果を記入してください。', '理由もあわせて示してください。', '必要性はありますか。'])
      assert.notEqual(headerText(asks), '', asks);
    for (const says of ['広場を開いた。', '窓口にご相談くださいと案内した。']) assert.equal(headerText(says), '', says);
  });
});
