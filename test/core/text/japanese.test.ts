import assert from 'node:assert/strict';
import { findFiscalYear } from '../../../core/text/fiscal-year.js';
import { parseDate } from '../../../core/text/japanese-date.js';
import { parseNumber } from '../../../core/text/number.js';
import { trimText, withoutListMark } from '../../../core/text/normalise.js';
import { mostSimilar, similarity } from '../../../core/text/similarity.js';

describe('figures', () => {
  const cases: [text: string, value: number | undefined][] = [
    ...([
      ['12', 12],
      ['１２', 12],
      ['1,234', 1234],
      ['１，２３４．５', 1234.5],
      [' 7 ', 7],
      ['0', 0],
      ['.5', 0.5],
    ] as [string, number][]),
    ...([
      ['-3', -3],
      ['△3', -3],
      ['▲１，０００', -1000],
      ['－5', -5],
      ['+4', 4],
      ['12%', 0.12],
      ['１２．５％', 0.125],
    ] as [string, number][]),
    ...(['', '多数', '約10', '10人', '1,23', '1-2', '－', '△', '1e5'].map((text) => [text, undefined]) as [
      string,
      undefined,
    ][]),
  ];
  for (const [text, value] of cases)
    it(`「${text}」 is ${value ?? 'none'}`, () => assert.equal(parseNumber(text), value));

  it('counts a unit only where it is named', () => {
    assert.equal(parseNumber('1,200人', ['人', 'か所']), 1200);
    assert.equal(parseNumber('３ か所', ['人', 'か所']), 3);
    assert.equal(parseNumber('人', ['人']), undefined);
  });
});

describe('dates', () => {
  const cases: [text: string, date: string | undefined][] = [
    ['平成24年4月1日', '2012-04-01'],
    ['H24.4.1', '2012-04-01'],
    ['令 和 元 年 ５ 月 ２ ２ 日', '2019-05-22'],
    ['令和元年5月1日', '2019-05-01'],
    ['R7/12/31', '2025-12-31'],
    ['昭和64年1月7日', '1989-01-07'],
    ['2012/4/1', '2012-04-01'],
    ['２０１２－４－１', '2012-04-01'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2023-13-01', undefined],
    ['4月1日', undefined],
    ['12/4/1', undefined],
    ['来年度', undefined],
  ];
  for (const [text, date] of cases) it(`「${text}」 is ${date ?? 'none'}`, () => assert.equal(parseDate(text), date));
});

describe('fiscal years', () => {
  const named: [text: string, year: number | undefined][] = [
    ['【平成23年度 行動計画　評価調書】', 2011],
    ['平成 23 年度', 2011],
    ['実施状況\n(令和3年度)', 2021],
    ['令和元年度', 2019],
    ['R3年度', 2021],
    ['H30', 2018],
    ['２０２１年度', 2021],
    ['FY2021', 2021],
    ['令和６年版', 2024],
    ['3年度', undefined],
    ['評価調書', undefined],
    ['A4', undefined],
  ];
  for (const [text, year] of named)
    it(`「${text.replace('\n', '⏎')}」 names ${year ?? 'none'}`, () => assert.equal(findFiscalYear(text), year));

  const asOf: [text: string, year: number | undefined][] = [
    ['達成度\n平成24年4月1日\n時点', 2011],
    ['令和4年3月31日現在', 2021],
    ['令和4年10月1日現在', 2022],
    ['令和4年度末時点', 2022],
  ];
  for (const [text, year] of asOf) {
    it(`「${text.replaceAll('\n', '⏎')}」 is of ${year ?? 'none'}`, () =>
      assert.equal(findFiscalYear(text, 'asOf'), year));
  }
});

describe('texts', () => {
  it('[C6] are trimmed around the whole and at line ends only', () => {
    assert.equal(trimText('　一つ目 \r\n  二つ目　\n\n'), '一つ目\n  二つ目');
  });

  const marks: [string, string][] = [
    ...([
      ['③継続', '継続'],
      ['(2) 充実', '充実'],
      ['１．達成', '達成'],
      ['⑴継続', '継続'],
      ['2025年', '2025年'],
      ['A', 'A'],
    ] as [string, string][]),
  ];
  for (const [text, bare] of marks)
    it(`「${text}」 without its mark is 「${bare}」`, () => assert.equal(withoutListMark(text), bare));

  it('are alike by the pairs of characters they share', () => {
    assert.equal(similarity('公園・緑地課', '公園・緑地課'), 1);
    assert.equal(similarity('', ''), 1);
    assert.ok(similarity('公園緑地課', '公園・緑地課') > similarity('公園緑地課', '福祉課'));
    assert.equal(mostSimilar('公園緑地課', ['福祉課', '公園・緑地課'], 0.5), '公園・緑地課');
    assert.equal(mostSimilar('水道局', ['福祉課', '公園・緑地課'], 0.5), undefined);
  });
});
