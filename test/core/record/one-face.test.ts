import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileFormat } from '../../../core/grid/number-format/number-format.js';
import { asSeen, isTwoFaced, oneFaced, tellsNumber } from '../../../core/record/one-face.js';
import { BLANK, type FieldValue } from '../../../core/record/value.js';
import { valueSchema } from '../../../core/record/value-schema.js';

const SEED = 20_261_130;

/** What cities’ workbooks show numbers, shares, days and times by. */
const FORMATS = [
  ...['General', '0', '0.0', '0.00', '#,##0', '#,##0.00', '0%', '0.0%', '0.00E+00', '##0.0E+0', '# ?/?', '# ??/??'],
  ...['#,##0;△#,##0', '#,##0;"▲ "#,##0', '#,##0;-#,##0;"-"', '#,##0_);(#,##0)', '"¥"#,##0;"¥"-#,##0', '(0)', '00000'],
  ...[
    '0"人"',
    '#,##0"件"',
    '"第"0"回"',
    '"約"0.0',
    '0.0"ポイント";"▲"0.0"ポイント"',
    '"令和"0"年度"',
    '000-0000',
    '0"年"0"組"',
  ],
  ...['[DBNum1]General', '[DBNum3]0', '[>=90]"達成";"未達成"'],
];
const DAYS = [
  ...[
    'yyyy/m/d',
    'm/d',
    'd-mmm-yy',
    'yyyy"年"m"月"',
    'm"月"d"日"',
    'm/d(aaa)',
    '[$-411]ge.m.d',
    '[$-411]ggge"年"m"月"d"日"',
  ],
  ...['[DBNum1][$-411]ggge"年"m"月"d"日"', 'yyyy-mm-dd', 'h:mm', 'h:mm:ss', 'h"時"mm"分"', 'yyyy/m/d h:mm', '[h]:mm'],
];
const numbers = fc.oneof(
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.double({ min: -100_000, max: 100_000, noNaN: true }),
  fc.constantFrom(0, 0.5, 0.125, 1e-7, 1e15, 1e300),
);
const value = (text: string, raw: string | number | boolean | null): FieldValue => ({ kind: 'value', text, raw });

describe('the one face of a value (decision 30)', () => {
  it('takes whatever a format makes of a number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), numbers, (pattern, number) => {
        const shown = compileFormat(pattern).showNumber(number, false);
        assert.ok(tellsNumber(shown, number), `${pattern}: ${number} is shown as ${shown}`);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('takes whatever a format makes of a day or a time, in both date systems', () => {
    const serials = fc.double({ min: 61, max: 60_000, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...DAYS), serials, fc.boolean(), (pattern, number, date1904) => {
        const shown = compileFormat(pattern).showNumber(number, date1904);
        assert.ok(tellsNumber(shown, number), `${pattern}: ${number} is shown as ${shown}`);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('takes no bare figure for another number, rounding and the scale of a format apart', () => {
    fc.assert(
      fc.property(numbers, numbers, (told, held) => {
        const text = String(told);
        if (!tellsNumber(text, held)) return;
        const unit = 10 ** -(text.split('e')[0]!.split('.')[1] ?? '').length;
        const near = [1, 1e3, 1e6].some((scale) => Math.abs(told - held / scale) <= unit / 2 + Math.abs(held) * 1e-12);
        const isExponent = text.includes('e') && Math.abs(told - held) <= Math.abs(told);
        assert.ok(near || isExponent, `${text} for ${held}`);
      }),
      { seed: SEED, numRuns: 20_000 },
    );
  });

  const OTHERS: readonly (readonly [string, number])[] = [
    ...([
      ['5', 999_999],
      ['2026年3月', 5],
      ['NaN', 5],
      ['Infinity', 5],
      ['null', 0.5],
      ['5', 1e308],
      ['5', -5],
      ['-5', 5],
    ] as const),
    ...([
      ['0', 4e8],
      ['0E9', 4e8],
      ['5E999', 3],
      ['9999.99', 999_999],
      ['100%', 100],
      ['5', 50],
      ['25', 999_999],
    ] as const),
    ...([
      ['平成5年', 45_000],
      ['令和5年3月16日', 45_000],
      ['△5', 5],
      ['5人', 6],
      ['12:30', 45_000],
      ['1'.repeat(2000), 1],
    ] as const),
  ];
  for (const [text, number] of OTHERS) {
    it(`does not take ${text.slice(0, 20)} for ${number}`, () => assert.ok(isTwoFaced(value(text, number))));
  }

  const FINE: readonly (readonly [string, number])[] = [
    ...([
      ['1E+308', 1e308],
      ['46%', 0.4567],
      ['1,200千円', 1_200_000],
      ['-', 0],
      ['△5', -5],
      ['(5)', -5],
      ['(5)', 5],
    ] as const),
    ...([
      ['令和5年3月15日', 45_000],
      ['R5.3.15', 45_000],
      ['3月15日（水）', 45_000],
      ['１，２００', 1200],
      ['良好', 3],
    ] as const),
  ];
  for (const [text, number] of FINE) {
    it(`takes ${text} for ${number}`, () => assert.ok(!isTwoFaced(value(text, number))));
  }

  it('is the text that is seen, where another text, another truth or nothing is behind it', () => {
    for (const raw of ['999999', '', null, false]) assert.deepEqual(oneFaced(value('5', raw)), value('5', '5'));
    assert.deepEqual(oneFaced(value('TRUE', true)), value('TRUE', true));
    assert.deepEqual(oneFaced(value('FALSE', true)), value('FALSE', 'FALSE'));
  });

  it('is blank where nobody sees the number', () => {
    for (const text of ['', ' ', '\u200b']) assert.deepEqual(oneFaced(value(text, 999_999)), BLANK);
  });

  it('is settled where a value crosses an edge; a number that is shown as another one is left to be refused', () => {
    assert.deepEqual(valueSchema.parse(value('5', '999999')), value('5', '5'));
    assert.deepEqual(valueSchema.parse(value('', 5)), BLANK);
    assert.deepEqual(valueSchema.parse(value('5', 999_999)), value('5', 999_999));
    for (const raw of [NaN, Infinity]) assert.ok(!valueSchema.safeParse(value('5', raw)).success);
  });

  it('is what everybody has seen, where it was stored with two', () => {
    assert.deepEqual(asSeen(value('5', 999_999)), value('5', '5'));
    assert.deepEqual(asSeen(value('46%', 0.4567)), value('46%', 0.4567));
  });

  it('is read in a time that grows with its text, whatever that is', () => {
    for (const part of ['1', '1/', '1 ', '1年', '-1', '元年', '1.']) {
      const started = performance.now();
      tellsNumber(part.repeat(16_000), 7);
      tellsNumber(part.repeat(999 / part.length), 7);
      assert.ok(performance.now() - started < 1000, part);
    }
  });
});
