import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInFormat } from '../../../core/grid/number-format/built-in-formats.js';
import { compileFormat } from '../../../core/grid/number-format/number-format.js';

const show = (pattern: string, value: number, date1904 = false) => compileFormat(pattern).showNumber(value, date1904);

type Case = readonly [pattern: string, value: number, shown: string];

function holds(what: string, cases: readonly Case[], date1904 = false): void {
  describe(what, () => {
    for (const [pattern, value, shown] of cases) {
      it(`${value} by ${pattern} is 「${shown}」`, () => assert.equal(show(pattern, value, date1904), shown));
    }
  });
}

/** Wednesday, 10 April 2024, and the same day at a quarter past two in the afternoon and 7.5 seconds. */
const DAY = 45_392;
const AFTERNOON = DAY + (14 * 3600 + 15 * 60 + 7.5) / 86_400;

describe('numbers as Japanese Excel shows them', () => {
  holds('without a format: eleven characters', [
    ['General', 0, '0'],
    ['General', -0, '0'],
    ['General', 12_345_678_901, '12345678901'],
    ['General', 123_456_789_012, '1.23457E+11'],
    ['General', 1234.5, '1234.5'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 1 / 3, '0.333333333'],
    ['General', -1_234_567.891_234, '-1234567.891'],
    ['General', 1_234_567_890.55, '1234567891'],
    ['General', 99_999_999_999.5, '1E+11'],
    ['General', 0.00012345678, '0.000123457'],
    ['General', 0.000015, '0.000015'],
    ['General', 0.000012345678, '1.23457E-05'],
    ['General', 1.5e-10, '1.5E-10'],
    ['General', -1.23456789e100, '-1.23457E+100'],
    ['general', 0.5, '0.5'],
    ['@', 5, '5'],
    ['General"人"', 1234.5, '1234.5人'],
    ['G/標準"人"', 1234.5, '1234.5人'],
    ['"約"General', -5, '-約5'],
    ['General;"△"General', -5, '△5'],
  ]);

  holds('by places', [
    ['0', 0.5, '1'],
    ['0', -0.4, '0'],
    ['0;-0', -0.4, '-0'],
    ['0.00', 1.005, '1.01'],
    ['#,##0', 18_063, '18,063'],
    ['#,##0', -1_234_567, '-1,234,567'],
    ['0,000', 5, '0,005'],
    ['?,???', 5, '    5'],
    ['#.##', 5, '5.'],
    ['#', 0, ''],
    ['.0', 12.34, '12.3'],
    ['?0.0?', 1.5, ' 1.5 '],
    ['000-0000', 1_234_567, '123-4567'],
    ['(000) 000-0000', 312_345_678, '(031) 234-5678'],
    ['0"万"0000"円"', 12_345_678, '1234万5678円'],
    ['0!.0,', 12_345, '1.2'],
    ['#,##0,"千円"', 1_234_567, '1,235千円'],
    ['0.0,,', 1_234_567_890, '1234.6'],
    ['0.0%', 0.123, '12.3%'],
    ['% 0', 0.5, '% 50'],
    ['0%%', 0.5, '5000%%'],
    ['#,##0;"△"#,##0', -5, '△5'],
    ['#,##0"人"', 1200, '1,200人'],
    ['[$¥-411]#,##0', 1200, '¥1,200'],
    ['"e"0', 3, 'e3'],
    ['0', 123_456_789_012_345_680, '123456789012346000'],
    ['_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 5, ' 5 '],
    ['_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 0, ' - '],
  ]);

  holds('with exponents and fractions', [
    ['0.00E+00', 12_345, '1.23E+04'],
    ['0.00E+00', 9.999, '1.00E+01'],
    ['0.000E-00', 0.00012, '1.200E-04'],
    ['##0.0E+0', 12_345, '12.3E+3'],
    ['# ?/?', 1.5, '1 1/2'],
    ['# ??/??', 1 / 3, '  1/3 '],
    ['# ?/?', 2, '2    '],
    ['# ?/?', 1.99, '2    '],
    ['?/?', 1.5, '3/2'],
    ['# ?/8', 1.3, '1 2/8'],
    ['# ?/100', 1.3, '1 30/100'],
  ]);

  holds('by sections and conditions', [
    ['0.00;;', -5, ''],
    ['0;;"零"', 0, '零'],
    ['0;"負"', 0, '0'],
    [';;;', 5, ''],
    ['[<100]0;0.0', 5, '5'],
    ['[<100]0;0.0', 500, '500.0'],
    ['[<100]0', -5, '-5'],
    ['[>100]"多"0;"少"0', -5, '-少5'],
    ['[<0]"減"0;0', -5, '減5'],
    ['[=0]"なし";0', -5, '-5'],
    ['[>5]0;[<-5]0.0;"中"0', -3, '-中3'],
    ['[>5]0;[<-5]0.0', 3, '########'],
    ['[Red][>=10]0"以上";[Color 5]0', 12, '12以上'],
    ['[赤]0', 5, '5'],
    ['0;1;2;3;4', 5, '5'],
  ]);

  holds('without the decimal comma of another language, for it is the system that says which', [
    ['#,##0.00 [$€-407]', 1234.5, '1,234.50 €'],
    ['[$-407]#,##0.00', 1234.5, '1,234.50'],
  ]);
});

describe('dates and times as Japanese Excel shows them', () => {
  holds('names in English, but for aaa', [
    ['mmm-yy', DAY, 'Apr-24'],
    ['d-mmm-yy', DAY, '10-Apr-24'],
    ['mmmm', DAY, 'April'],
    ['mmmmm', DAY, 'A'],
    ['ddd', DAY, 'Wed'],
    ['dddd', DAY, 'Wednesday'],
    ['aaa', DAY, '水'],
    ['aaaa', DAY, '水曜日'],
    ['m"月"d"日"(aaa)', DAY, '4月10日(水)'],
    ['h:mm AM/PM', AFTERNOON, '2:15 PM'],
    ['h:mm AM/PM', DAY, '12:00 AM'],
    ['h A/P', AFTERNOON, '2 P'],
    ['h a/p', AFTERNOON, '2 p'],
  ]);

  holds('names in the language that the format says', [
    ['[$-411]mmmm', DAY, '4月'],
    ['[$-411]ddd', DAY, '水'],
    ['[$-ja-JP]dddd', DAY, '水曜日'],
    ['[$-411]AM/PM h"時"', AFTERNOON, '午後 2時'],
    ['[$-409]mmmm d, yyyy', DAY, 'April 10, 2024'],
    ['[$-409]aaa', DAY, 'Wed'],
    ['[$-407]d. mmmm yyyy', DAY, '10. April 2024'],
    ['[$-40C]dddd', DAY, 'mercredi'],
    ['[$-zh-CN]dddd', DAY, '星期三'],
    ['[$-xx-yy-zz]dddd', DAY, 'Wednesday'],
    ['上午/下午h', AFTERNOON, '下午2'],
    ['[$-F800]dddd, mmmm dd, yyyy', DAY, '2024年4月10日'],
    ['[$-F400]h:mm:ss AM/PM', AFTERNOON, '14:15:08'],
    ['[$-x-sysdate]dddd, mmmm dd, yyyy', DAY, '2024年4月10日'],
  ]);

  holds('parts of dates and times', [
    ['yyyy/m/d', DAY, '2024/4/10'],
    ['yy-mm-dd', DAY, '24-04-10'],
    ['yyyy/m/d h:mm', AFTERNOON, '2024/4/10 14:15'],
    ['h"時"mm"分"ss"秒"', AFTERNOON, '14時15分08秒'],
    ['mm:ss.0', AFTERNOON, '15:07.5'],
    ['m/d', AFTERNOON, '4/10'],
    ['h.m', AFTERNOON, '14.15'],
    ['ss.000', AFTERNOON, '07.500'],
    ['yyyy/m/d h:mm:ss', DAY - 1e-7, '2024/4/10 0:00:00'],
    ['yyyy/m/d', DAY - 1e-7, '2024/4/9'],
    ['yyyy/m/d', 60, '1900/2/29'],
    ['yyyy/m/d', 1, '1900/1/1'],
    ['yyyy/m/d', 0, '1900/1/0'],
    ['yyyy/m/d', 2_958_465, '9999/12/31'],
    ['yyyy/m/d;@', DAY, '2024/4/10'],
  ]);

  holds('what is no date fills the cell', [
    ['yyyy/m/d', -1, '########'],
    ['h:mm', -0.25, '########'],
    ['[h]:mm', -0.25, '########'],
    ['yyyy/m/d', 2_958_466, '########'],
  ]);

  holds('elapsed times', [
    ['[h]:mm', 1.5, '36:00'],
    ['[hh]:mm:ss', 0.25, '06:00:00'],
    ['[mm]:ss', 1.5, '2160:00'],
    ['[ss].0', 0.00012345, '10.7'],
    ['[h]"時間"', 1.999_999_99, '48時間'],
  ]);

  holds('eras', [
    ['[$-411]ggge"年"m"月"d"日"', 41_000, '平成24年4月1日'],
    ['[$-ja-JP]gge.m.d', 41_000, '平24.4.1'],
    ['[$-411]ge.mm.dd', 43_586, 'R1.05.01'],
    ['ge-m-d', 43_586, 'R1-5-1'],
    ['[$-411]gggee', 43_586, '令和01'],
    ['rr"年"', DAY, '令和06年'],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', 43_586, '令和元年5月1日'],
    ['ggge"年度"', 32_516, '平成1年度'],
    ['[$-411]ge', 43_585, 'H31'],
    ['[$-411]ge', 32_515, 'S64'],
    ['[$-411]ge', 1, 'M33'],
    ['[$-404]e', DAY, '113'],
    ['[$-409]e', DAY, '2024'],
    ['bbbb', DAY, '2567'],
  ]);

  holds(
    'the date system of 1904: dates are later, elapsed times are not, and times may be negative',
    [
      ['yyyy/m/d', 39_538, '2012/4/1'],
      ['yyyy/m/d', 0, '1904/1/1'],
      ['ddd', 0, 'Fri'],
      ['0', 39_538, '39538'],
      ['[h]:mm', 1.5, '36:00'],
      ['h:mm', 0.25, '6:00'],
      ['h:mm', -0.25, '-6:00'],
      ['[h]:mm', -1.5, '-36:00'],
      ['yyyy/m/d', -1, '-1904/1/2'],
    ],
    true,
  );
});

describe('Japanese numerals', () => {
  holds('are said where the number has no places, and written one by one where it has', [
    ['[DBNum1]General', 1234, '千二百三十四'],
    ['[DBNum1][$-411]General', 12_345, '一万二千三百四十五'],
    ['[DBNum1]General', 10_001_000, '一千万千'],
    ['[DBNum1]General', 0, '〇'],
    ['[DBNum1]0', 2024, '二〇二四'],
    ['[DBNum1]#,##0', 1234, '一,二三四'],
    ['[DBNum2]General', 12_345, '壱萬弐阡参百四拾伍'],
    ['[DBNum2]General', 110, '壱百壱拾'],
    ['[DBNum3]General', 1234, '１２３４'],
    ['[DBNum3]0.0', -1234.5, '-１２３４.５'],
    ['[DBNum1][$-411]ggge"年"m"月"d"日"', 21_894, '昭和三十四年十二月十日'],
    ['[DBNum2][$-411]ggge"年"m"月"d"日"', 21_894, '昭和参拾四年壱拾弐月壱拾日'],
    ['[DBNum3][$-411]m"月"', 21_894, '１２月'],
    ['[DBNum1]yyyy"年"m"月"', DAY, '二〇二四年四月'],
  ]);
});

describe('texts by a format', () => {
  const cases: [pattern: string, text: string, shown: string][] = [
    ['@"課"', '福祉', '福祉課'],
    ['"第"@"号"', '3', '第3号'],
    ['0;-0;"零";@"課"', '福祉', '福祉課'],
    ['0;@"課"', '福祉', '福祉課'],
    ['#,##0', '福祉', '福祉'],
    ['General', '福祉', '福祉'],
    [';;;', '福祉', ''],
    ['0;0;0;"文字"', '福祉', '文字'],
    ['@@', '福', '福福'],
    ['* @\\ ', '福祉', '福祉 '],
  ];
  for (const [pattern, text, shown] of cases) {
    it(`「${text}」 by ${pattern} is 「${shown}」`, () => assert.equal(compileFormat(pattern).showText(text), shown));
  }

  it('and numbers by a format for texts alone stay as they are', () => assert.equal(show('@"課"', 5), '5'));

  it('[C6] what is stored for a shown text shows that text again', () => {
    const { showText, textBehind } = compileFormat('"（"@"）課"');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => text === '' || textBehind(showText(text)) === text),
    );
    assert.equal(textBehind('課'), '課');
  });
});

describe('built-in formats', () => {
  const cases: [id: number, value: number, shown: string][] = [
    [0, 5, '5'],
    [14, DAY, '2024/4/10'],
    [16, DAY, '10-Apr'],
    [18, AFTERNOON, '2:15 PM'],
    [22, AFTERNOON, '2024/4/10 14:15'],
    [27, DAY, 'R6.4.10'],
    [28, DAY, '令和6年4月10日'],
    [31, DAY, '2024年4月10日'],
    [32, AFTERNOON, '14時15分'],
    [37, -1234, '-1,234'],
    [46, 1.5, '36:00:00'],
    [55, DAY, '2024年4月'],
    [58, DAY, '令和6年4月10日'],
    [200, 5, '5'],
  ];
  for (const [id, value, shown] of cases) {
    it(`${id} shows ${value} as ${shown}`, () => assert.equal(show(builtInFormat(id), value), shown));
  }
});

describe('any pattern', () => {
  const piece = fc.constantFrom(
    ...'0#?.,%/@;"\\_*[]$-hmsdyaegbrE+<>=!'.split(''),
    'General',
    '[h]',
    '[<5]',
    '[$-411]',
    '[DBNum1]',
    'AM/PM',
    'mmm',
    '課',
  );
  const pattern = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  it('shows something for every number and text, and never throws', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        (text, value, date1904) => {
          const format = compileFormat(text);
          assert.equal(typeof format.showNumber(value, date1904), 'string');
          assert.equal(typeof format.showText('福祉'), 'string');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is not taken apart where it is longer than any of Excel', () => {
    assert.equal(show('m'.repeat(1_000_000), DAY), '45392');
  });
});
