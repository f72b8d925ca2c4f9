import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contradictedWeekday, dateOfSerial, findDate, parseDate } from '../../../core/text/japanese-date.js';

describe('dates in Japanese documents', () => {
  const cases: [text: string, date: string | undefined][] = [
    ['平成24年4月1日', '2012-04-01'],
    ['H24.4.1', '2012-04-01'],
    ['h24/4/1', '2012-04-01'],
    ['2012/4/1', '2012-04-01'],
    ['２０１２－４－１', '2012-04-01'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['２０１２年４月１日', '2012-04-01'],
    ['令和元年5月22日', '2019-05-22'],
    ['令 和 元 年 ５ 月 ２ ２ 日', '2019-05-22'],
    ['令3.12.28', '2021-12-28'],
    ['㍻31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['令和6年2月29日', '2024-02-29'],
    ['令和5年2月29日', undefined],
    ['令和0年5月1日', undefined],
    ['令和5年13月1日', undefined],
    ['R3.4', undefined],
    ['R7/12/31', '2025-12-31'],
    ['12/4/1', undefined],
    ['来年度', undefined],
    ['3.4.1', undefined],
    ['4月1日', undefined],
    ['12012/4/1', undefined],
    ['平成24年4月1日から', undefined],
    ['2024年4月10日（水）', '2024-04-10'],
    ['R6.4.10(水)', '2024-04-10'],
    ['令和6年4月10日 水曜日', '2024-04-10'],
    ['2024/4/10 ［水］', '2024-04-10'],
    ['2024年4月10日㈬', '2024-04-10'],
    ['2024年5月3日（金・祝）', '2024-05-03'],
    ['2024/4/10 9:00', '2024-04-10'],
    ['2024年4月10日（水）午後2時30分', '2024-04-10'],
    ['2024-04-10T09:00:00', '2024-04-10'],
    ['2024年4月10日頃', undefined],
    ['2024年4月上旬', undefined],
    ['4/10（水）', undefined],
    ['', undefined],
  ];
  for (const [text, date] of cases) {
    it(`「${text}」 is ${date ?? 'no date'}`, () => assert.equal(parseDate(text), date));
  }

  it('knows which day of the week a date is where another one is written', () => {
    const cases: [text: string, weekday: number | undefined][] = [
      ['2024年4月10日（水）', undefined],
      ['2024年4月10日（木）', 3],
      ['R6.4.10 木曜日', 3],
      ['2024/4/10（木）10:00', 3],
      ['令和6年5月3日（金・祝）', undefined],
      ['令和6年5月3日（土・祝）', 5],
      ['2024/4/10', undefined],
      ['4月10日（木）', undefined],
      ['2023年2月29日（水）', undefined],
      ['', undefined],
    ];
    for (const [text, weekday] of cases) assert.equal(contradictedWeekday(text), weekday, text);
  });

  it('finds the first date among words, or the month where no day is named', () => {
    assert.equal(findDate('（令和４年３月３１日現在）'), '2022-03-31');
    assert.equal(findDate('実績（R4.3.31）と見込'), '2022-03-31');
    assert.equal(findDate('令和4年3月現在'), '2022-03');
    assert.equal(findDate('令和4年度の取組'), undefined);
    assert.equal(findDate('最大3年4月まで'), undefined);
  });

  it('reads the serial numbers that cells store', () => {
    const cases: [number, string | undefined][] = [
      [61, '1900-03-01'],
      [44287, '2021-04-01'],
      [45351, '2024-02-29'],
      [60, undefined],
      [44287.5, undefined],
      [-1, undefined],
      [2958466, undefined],
    ];
    for (const [serial, date] of cases) assert.equal(dateOfSerial(serial), date);
  });

  it('agrees with itself: the text of a serial is the serial’s day', () => {
    const property = fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
      const date = dateOfSerial(serial)!;
      assert.equal(parseDate(date), date);
      assert.equal(parseDate(date.replaceAll('-', '/')), date);
    });
    fc.assert(property, { seed: 12, numRuns: 300 });
  });
});
