import assert from 'node:assert/strict';
import type { Department } from '../../../core/form/department-schema.js';
import { Register } from '../../../core/form/register.js';
import { departments } from '../../support/departments.js';

const REGISTER = departments(
  { name: '福祉課', aliases: ['地域福祉課', '福祉 係'] },
  { name: '企画課' },
  { name: '保育所・幼稚園課' },
  { name: 'IT推進室' },
  { name: '支所（東）' },
  { name: '支所（西）' },
  { name: '支所' },
  { name: '市民部 窓口課' },
  { name: '総務部 庶務課' },
  { name: '教育部 庶務課' },
);

/** The register's name with the unit, or the names that it could be; `''` where it could be none. */
function meaning(text: string, list: readonly Department[] = REGISTER): string {
  const match = new Register(list).find(text);
  if (match.kind === 'unknown') return match.candidates.map(({ name }) => name).join(' / ');
  return match.unit === '' ? `= ${match.department.name}` : `= ${match.department.name} + ${match.unit}`;
}

const CASES: readonly (readonly [written: string, means: string])[] = [
  // width and white space
  ['福祉課', '= 福祉課'],
  [' 福 祉\n課　', '= 福祉課'],
  ['ＩＴ推進室', '= IT推進室'],
  ['保育所 ･ 幼稚園課', '= 保育所・幼稚園課'],
  // aliases
  ['地域福祉課', '= 福祉課'],
  ['福祉係', '= 福祉課'],
  // a department in front
  ['健康福祉部 福祉課', '= 福祉課'],
  ['健康福祉部\n福祉課', '= 福祉課'],
  ['健康福祉部福祉課', '= 福祉課'],
  ['こども・若者部　福祉課', '= 福祉課'],
  ['教育委員会 教育部 企画課', '= 企画課'],
  ['健 康 福 祉 部 福 祉 課', '= 福祉課'],
  ['健康福祉部 地域福祉課', '= 福祉課'],
  ['窓口課', '= 市民部 窓口課'],
  ['市民部窓口課', '= 市民部 窓口課'],
  // … where it is not clear whose, or no department at all
  ['庶務課', '総務部 庶務課 / 教育部 庶務課'],
  ['総務部庶務課', '= 総務部 庶務課'],
  ['環境部庶務課', ''],
  ['学部企画課', ''],
  ['健康課 企画課', ''],
  ['健康課\n総務部企画課', ''],
  ['図書館 総務部企画課', ''],
  // somebody of the department behind it
  ['福祉課　田所', '= 福祉課'],
  ['福祉課 田所 花子', '= 福祉課'],
  ['健康福祉部 福祉課\n山田主任', '= 福祉課'],
  ['福祉課　田所（内線12）', '= 福祉課'],
  ['福祉課 内線 12-34', '= 福祉課'],
  ['福祉課 担当：田所', '= 福祉課'],
  ['福祉課　担当者：田所 花子', '= 福祉課'],
  ['福祉課担当：田所', '= 福祉課'],
  ['福祉課 係長 田所', '= 福祉課'],
  ['福祉課 課長補佐　田所 花子', '= 福祉課'],
  ['福祉課 田所係長', '= 福祉課'],
  ['福祉課　田所・阿部', '= 福祉課'],
  ['福祉課（担当：田所）', '= 福祉課'],
  ['福祉課（係長 田所）', '= 福祉課'],
  ['福祉課（田所 内線12）', '= 福祉課'],
  ['市民部 窓口課　田所', '= 市民部 窓口課'],
  // … where it may be a unit, another department or nobody of them
  ['福祉課（田所）', '= 福祉課 + 田所'],
  ['福祉課（障がい担当）', '= 福祉課 + 障がい担当'],
  ['福祉課 企画課', ''],
  ['福祉課　田所・企画課', ''],
  ['福祉課 係長 企画課', ''],
  ['健康課　田所', ''],
  ['健康課 担当：田所', ''],
  ['福祉課 一丁目の広場の整備', ''],
  ['福祉課 庶務課', ''],
  ['福祉課　障がい係', ''],
  ['福祉課 高齢者支援', ''],
  ['田所　福祉課', ''],
  // a unit in brackets
  ['福祉課（障がい係）', '= 福祉課 + 障がい係'],
  ['福祉課 (障がい 係)', '= 福祉課 + 障がい係'],
  ['福祉課（障がい（者）係）', '= 福祉課 + 障がい(者)係'],
  ['健康福祉部 福祉課（高齢・障がい係）', '= 福祉課 + 高齢・障がい係'],
  ['福祉課（　）', '= 福祉課'],
  ['支所（東）', '= 支所（東）'],
  ['支所', '= 支所'],
  // … that may be another department
  ['福祉課（企画課）', '福祉課 / 企画課'],
  ['支所（北）', '支所 / 支所（東） / 支所（西）'],
  ['（福祉課）', ''],
  ['健康課（福祉課）', ''],
  // near misses
  ['福祉', ''],
  ['福祉課障がい係', ''],
  ['新福祉課', ''],
  ['保育所幼稚園課', ''],
  ['保育所', ''],
  ['', ''],
];

describe('the name of a department', () => {
  for (const [written, means] of CASES) {
    const what = means === '' ? 'is none of the register’s' : means.startsWith('=') ? means : `could be ${means}`;
    it(`[R30] ${JSON.stringify(written)} ${what}`, () => assert.equal(meaning(written), means));
  }

  it('[R30] an alias that two departments had in turn means the one of the year', () => {
    const list = departments(
      { name: '子ども課', aliases: ['窓口'], until: 2019 },
      { name: '若者課', aliases: ['窓口'], from: 2020 },
    );
    const found = (year?: number) => new Register(list, year).find('窓口');
    assert.deepEqual(
      [found(2019), found(2020)],
      [
        { kind: 'known', department: list[0], unit: '' },
        { kind: 'known', department: list[1], unit: '' },
      ],
    );
    assert.deepEqual(found(), { kind: 'unknown', candidates: [...list] });
  });

  it('[R30] a name comes before an alias, except in years in which only the other existed', () => {
    const list = departments({ name: '相談課', until: 2015 }, { name: '支援課', aliases: ['相談課'], from: 2016 });
    const found = (year?: number) => {
      const match = new Register(list, year).find('相談課');
      return match.kind === 'known' ? match.department.name : undefined;
    };
    assert.deepEqual([found(), found(2015), found(2020)], ['相談課', '相談課', '支援課']);
  });

  it('passes over prose', () => {
    assert.equal(meaning(`福祉課${'あ'.repeat(100_000)}`), '');
  });
});
