import assert from 'node:assert/strict';
import { findFiscalYear } from '../../../core/text/fiscal-year.js';

describe('the fiscal year that a text names', () => {
  const named: [text: string, year: number | undefined][] = [
    ['平成23年度', 2011],
    ['平成 23 年度 取組', 2011],
    ['実施状況\n(令和3年度)', 2021],
    ['令和６年版', 2024],
    ['H23', 2011],
    ['H23年度実績', 2011],
    ['R3年度', 2021],
    ['対象R3年度', 2021],
    ['令和元年度', 2019],
    ['令和3年度', 2021],
    ['令 和 ３ 年 度', 2021],
    ['2021年度', 2021],
    ['２０２１年度', 2021],
    ['FY2021', 2021],
    ['第2期計画（令和3年度実績）', 2021],
    ['計画1年度目（2021年度）', 2021],
    ['令和3年', 2021],
    ['2021年', 2021],
    ['3年度', undefined],
    ['最大3年の支援', undefined],
    ['VHS3本', undefined],
    ['A4', undefined],
    ['評価調書', undefined],
    ['令和年度', undefined],
    ['', undefined],
  ];
  for (const [text, year] of named) {
    it(`「${text.replaceAll('\n', '⏎')}」 names ${year ?? 'none'}`, () =>
      assert.equal(findFiscalYear(text, 'year'), year));
  }

  const asOf: [text: string, year: number | undefined][] = [
    ['平成24年4月1日時点', 2011],
    ['H24.4.1現在', 2011],
    ['2012/4/1', 2011],
    ['平成24年4月2日現在', 2012],
    ['令和4年3月31日現在', 2021],
    ['令和４年１月１日現在', 2021],
    ['令和3年12月末日、令和3年10月1日現在', 2021],
    ['令和4年3月現在', 2021],
    ['令和3年9月現在', 2021],
    // It may be the day on which the year before ended, or the month.
    ['令和4年4月現在', undefined],
    ['令和3年度（令和4年3月31日現在）', 2021],
    ['達成度\n平成24年4月1日\n時点', 2011],
    ['令和4年10月1日現在', 2022],
    ['令和3年度末現在', 2021],
    ['現在', undefined],
  ];
  for (const [text, year] of asOf) {
    it(`「${text.replaceAll('\n', '⏎')}」 is as of ${year ?? 'no year'}`, () =>
      assert.equal(findFiscalYear(text, 'asOf'), year));
  }
});
