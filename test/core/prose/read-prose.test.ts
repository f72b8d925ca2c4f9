import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LONGEST_READ } from '../../../core/prose/plain-text.js';
import { quoted, readProse } from '../../../core/prose/read-prose.js';

const YEAR = 2023;
const read = (text: string) => readProse(text, YEAR);
const figures = (text: string) =>
  read(text)
    .figures.filter(({ aside }) => aside === undefined)
    .map(({ label, value, unit }) => `${label.text}:${value}${unit}`);

const YEARS: readonly (readonly [text: string, years: readonly (number | undefined)[]])[] = [
  ['令和5年度', [2023]],
  ['R5年度', [2023]],
  ['H22の実績', [2010]],
  ['平成元年度', [1989]],
  ['令和五年度', [2023]],
  ['2021年度', [2021]],
  ['令和２・３年度', [2020, 2021]],
  ['平成21年～22年', [2009, 2010]],
  ['４年度から', [2022]],
  ['昨年度と本年度と翌年度', [2022, 2023, 2024]],
  ['令和6年3月31日', [2023]],
  ['令和6年4月1日', [2024]],
  ['R5.10.1', [2023]],
  ['小学校4年生', []],
  ['10年間', []],
  ['任期2年', []],
  ['3年連続', []],
];

const FIGURES: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ['会員数 1,471人', ['会員数:1471人']],
  ['利用世帯数（世帯）　３世帯', ['利用世帯数:3世帯']],
  ['一か所に開いた', [':1か所']],
  ['待機児童数　20人4学校区', ['待機児童数:20人', '待機児童数:4学校区']],
  ['満足度は100.0％', ['満足度:100%']],
  ['収支は▲3.2千円', ['収支:-3200円']],
  ['補助額は2万3千円', ['補助額:23000円']],
  ['小学校4年生、20時まで、第2回、任期2年', []],
  ['1教室概ね40人', [':1教室']],
  ['参加者延べ人数 36人', ['参加者延べ人数:36人']],
];

describe('reading administrative prose', () => {
  for (const [text, years] of YEARS) {
    it(`knows the years of ${text}`, () =>
      assert.deepEqual(
        read(text).years.map(({ year }) => year),
        years,
      ));
  }

  for (const [text, expected] of FIGURES) {
    it(`reads the figures of ${text}`, () => assert.deepEqual(figures(text), expected));
  }

  it('knows which figure is of which year and name', () => {
    const { figures: read_ } = read('利用実績\n令和3年度 85人\n令和4年度 70人\n令和5年度121人\n出張相談 12件');
    assert.deepEqual(
      read_.map(({ label, value, year }) => [label.text, value, year]),
      [
        ['利用実績', 85, 2021],
        ['利用実績', 70, 2022],
        ['利用実績', 121, 2023],
        ['出張相談', 12, 2023],
      ],
    );
  });

  it('reads shares, steps, differences and totals with their parts', () => {
    const prose = read(
      '14園中13園で実施し、登録は45件から52件へ7件増加した。会員数 640人（依頼会員 512人、提供会員 128人）',
    );
    assert.deepEqual(
      prose.shares.map(({ part, whole }) => [part.value, whole.value]),
      [[13, 14]],
    );
    assert.deepEqual(
      prose.steps.map(({ from, to }) => [from.value, to.value]),
      [[45, 52]],
    );
    assert.deepEqual(
      prose.figures.filter(({ change }) => change).map(({ value, change }) => [value, change]),
      [[7, 'up']],
    );
    assert.deepEqual(
      prose.breakdowns.map(({ total, parts }) => [total.value, parts.map(({ value }) => value)]),
      [[640, [512, 128]]],
    );
  });

  it('tells what happened from what is wanted, forecast or denied', () => {
    const trends = (text: string) =>
      read(text).trends.map(({ subject, direction, tense }) => [subject, direction, tense]);
    assert.deepEqual(trends('利用者数は増加した。'), [['利用者数', 'up', 'happened']]);
    assert.deepEqual(trends('利用者数の増加を図る。'), [['利用者数', 'up', 'aim']]);
    assert.deepEqual(trends('待機児童の減少に向けて取り組む。'), [['待機児童', 'down', 'aim']]);
    assert.deepEqual(trends('利用者数は増加すると見込まれる。'), [['利用者数', 'up', 'aim']]);
    assert.deepEqual(trends('参加者数は減ることなく推移した。'), []);
    assert.deepEqual(trends('相談件数は横ばいである。'), [['相談件数', 'flat', 'happened']]);
  });

  it('knows days and years that never were', () => {
    const faults = (text: string) => read(text).years.map(({ fault }) => fault);
    assert.deepEqual(faults('令和5年2月29日、令和6年2月29日、令和5年13月、平成32年、平成31年度、令和元年4月30日'), [
      'day',
      undefined,
      'month',
      'era-after',
      undefined,
      'era-before',
    ]);
  });

  it('says where in the original each thing stands', () => {
    const text = '　会員数　１，４７１\n人 ';
    const prose = read(text);
    const [figure] = prose.figures;
    assert.deepEqual(quoted(prose, figure!), { start: 5, end: 12, text: '１，４７１\n人' });
  });

  it('reads past how a word is pronounced, but not past a word that says something itself', () => {
    const [one, other] = [
      read('令和（れいわ）5年度(ねんど)の相談（そうだん）は84件に増加（ぞうか）した。'),
      read('令和5年度の相談は84件に増加した。'),
    ];
    assert.equal(one.plain, other.plain);
    assert.deepEqual(one.figures, other.figures);
    assert.deepEqual(quoted(one, one.figures[0]!).text, '84件');
    for (const text of ['実績(なし)', '参加者(うち)3人', '会員(のべ)', '受付(あり)', '園(ひろば)', '事業(はこぶね便)'])
      assert.equal(read(text).plain, text);
  });

  it('gives the same whatever the text’s spaces and line breaks', () => {
    const words = fc.array(
      fc.constantFrom(
        '相談件数',
        '84件',
        '令和4年度',
        '、',
        '。',
        '増加した',
        '参加者',
        '120人',
        '（',
        '）',
        'の',
        'は',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '　', '\n', ' \r\n'), (parts, space) => {
        const [one, other] = [read(parts.join('')), read(parts.join(space))];
        assert.equal(other.plain, one.plain);
        assert.deepEqual(other.figures, one.figures);
        assert.deepEqual(other.trends, one.trends);
      }),
    );
  });

  it('takes any text, and no more of it than a cell can hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
    assert.ok(read('1,'.repeat(LONGEST_READ)).plain.length <= LONGEST_READ * 2);
    for (const piece of ['1', '（', '令和5年', '増加', '、', '1人、計', '14園中', 'か月', '〜', 'は']) {
      const start = performance.now();
      read(piece.repeat(Math.floor(LONGEST_READ / piece.length)));
      assert.ok(performance.now() - start < 5000, piece);
    }
  });
});
