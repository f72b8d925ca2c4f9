import assert from 'node:assert/strict';
import { departmentKey, departmentName, sameDepartment } from '../../../core/form/department.js';
import { standingIn, type Standing } from '../../../core/form/succession.js';
import { departments, formOf } from '../../support/departments.js';

/**
 * 地域福祉課 was renamed to 社会福祉課 and then to 共生課; 青少年課 went into 子育て課, which was there before; 道路課 and
 * 河川課 were joined to 土木課; 環境課 was divided into 資源課 and 緑地課; 広聴課 ended.
 */
const LIST = departments(
  { name: '地域福祉課', until: 2015, successor: '社会福祉課' },
  { name: '社会福祉課', from: 2016, until: 2021, successor: '共生課' },
  { name: '共生課', aliases: ['共生社会課'], from: 2022 },
  { name: '青少年課', until: 2021, successor: '子育て課' },
  { name: '子育て課' },
  { name: '道路課', until: 2019, successor: '土木課' },
  { name: '河川課', until: 2019, successor: ['土木課'] },
  { name: '土木課', from: 2020 },
  { name: '環境課', until: 2019, successor: ['資源課', '緑地課'] },
  { name: '資源課', from: 2020 },
  { name: '緑地課', from: 2020 },
  { name: '広聴課', until: 2010 },
);

const inYear = (year?: number) => formOf(LIST, year);
const named = (name: string) => LIST.find((department) => department.name === name)!;

function told(standing: Standing): string {
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(' ');
  switch (standing.kind) {
    case 'present':
      return 'present';
    case 'renamed':
      return `${standing.to.name} since ${standing.since}`;
    case 'split':
      return `split: ${names(standing.among)}`;
    case 'ended':
      return `until ${standing.until}`;
    case 'early':
      return `from ${standing.from}, before: ${names(standing.before)}`;
  }
}

const STANDINGS: readonly (readonly [name: string, year: number, standing: string])[] = [
  ['地域福祉課', 2015, 'present'],
  ['地域福祉課', 2016, '社会福祉課 since 2016'],
  ['地域福祉課', 2023, '共生課 since 2022'],
  ['共生課', 2018, 'from 2022, before: 社会福祉課'],
  ['共生課', 2010, 'from 2022, before: 地域福祉課'],
  ['青少年課', 2022, '子育て課 since 2022'],
  ['子育て課', 2010, 'present'],
  ['道路課', 2021, '土木課 since 2020'],
  ['土木課', 2018, 'from 2020, before: 道路課 河川課'],
  ['環境課', 2021, 'split: 資源課 緑地課'],
  ['資源課', 2018, 'from 2020, before: 環境課'],
  ['広聴課', 2021, 'until 2010'],
];

describe('departments through the years', () => {
  for (const [name, year, standing] of STANDINGS) {
    it(`[R30] ${name} in ${year}: ${standing}`, () => {
      assert.equal(told(standingIn(LIST, named(name), year)), standing);
    });
  }

  it('[R30] a year without any department of the line has nobody’s name', () => {
    const gap = departments({ name: '準備室', until: 2019, successor: '推進課' }, { name: '推進課', from: 2022 });
    assert.equal(told(standingIn(gap, gap[0]!, 2020)), 'until 2019');
    assert.equal(told(standingIn(gap, gap[1]!, 2020)), 'from 2022, before: ');
    assert.equal(departmentName(formOf(gap, 2020), '準備室'), '準備室');
  });

  it('[R30] a department counts under the one that has its work in the year', () => {
    const counted = (name: string, year?: number) => departmentName(inYear(year), name);
    assert.deepEqual(
      [
        counted('地域福祉課', 2015),
        counted('地域福祉課', 2018),
        counted('共生社会課', 2018),
        counted('地域福祉課', 2022),
      ],
      ['地域福祉課', '社会福祉課', '社会福祉課', '共生課'],
    );
    assert.deepEqual([counted('青少年課', 2021), counted('青少年課', 2022)], ['青少年課', '子育て課']);
    assert.deepEqual([counted('道路課', 2022), counted('資源課', 2018)], ['土木課', '環境課']);
  });

  it('[R30] nobody is chosen where work was divided, or comes from several', () => {
    assert.equal(departmentName(inYear(2022), '環境課'), '環境課');
    assert.equal(departmentName(inYear(2018), '土木課'), '土木課');
    assert.ok(!sameDepartment(inYear(2022), '環境課', '資源課'));
    assert.ok(!sameDepartment(inYear(2018), '土木課', '道路課'));
  });

  it('[S5] who may write goes by the year', () => {
    assert.ok(sameDepartment(inYear(2022), '青少年課', '子育て課'));
    assert.ok(!sameDepartment(inYear(2021), '青少年課', '子育て課'));
    assert.ok(!sameDepartment(inYear(), '青少年課', '子育て課'));
    assert.ok(sameDepartment(inYear(2022), '道路課', '河川課'));
    assert.ok(!sameDepartment(inYear(2019), '道路課', '河川課'));
    for (const year of [undefined, 2015, 2018, 2022]) {
      assert.ok(sameDepartment(inYear(year), '地域福祉課', '共生課'));
    }
  });

  it('[C6] a mere renaming compares as one department in every year, a joining or absorbing never', () => {
    const key = (name: string, year?: number) => departmentKey(inYear(year), name, false);
    for (const year of [undefined, 2015, 2018, 2023]) {
      assert.equal(key('地域福祉課', year), key('共生 社会課', year));
      assert.notEqual(key('青少年課', year), key('子育て課', year));
      assert.notEqual(key('道路課', year), key('土木課', year));
      assert.notEqual(key('環境課', year), key('資源課', year));
    }
  });
});
