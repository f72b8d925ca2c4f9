import assert from 'node:assert/strict';
import { departmentKey, departmentsIn } from '../../../core/form/department.js';
import { splitNames } from '../../../core/form/department-list.js';
import { Register } from '../../../core/form/register.js';
import { departments, formOf } from '../../support/departments.js';

const LIST = departments(
  { name: '福祉課', aliases: ['地域福祉課'] },
  { name: '企画課' },
  { name: '健康課' },
  { name: '保育所・幼稚園課' },
  { name: '保育所' },
  { name: '言語及び療育課' },
);

/** The parts, unknown ones with a question mark. */
function parts(text: string, list = LIST): string[] {
  return splitNames(new Register(list), text).map(({ text: part, match }) =>
    match.kind === 'known' ? match.department.name : `?${part}`,
  );
}

const CASES: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ['福祉課・企画課', ['福祉課', '企画課']],
  ['福祉課、企画課，健康課', ['福祉課', '企画課', '健康課']],
  ['福祉課,企画課/健康課', ['福祉課', '企画課', '健康課']],
  ['福祉課／企画課', ['福祉課', '企画課']],
  ['福祉課\r\n企画課', ['福祉課', '企画課']],
  ['福祉課及び企画課', ['福祉課', '企画課']],
  ['・地域福祉課\n・企画課（広報係）', ['福祉課', '企画課']],
  ['福祉課', ['福祉課']],
  // names that hold a mark themselves, the longest first
  ['保育所・幼稚園課', ['保育所・幼稚園課']],
  ['福祉課・保育所・幼稚園課', ['福祉課', '保育所・幼稚園課']],
  ['保育所・幼稚園課・福祉課', ['保育所・幼稚園課', '福祉課']],
  ['保育所・\n幼稚園課', ['保育所・幼稚園課']],
  ['保育所・福祉課', ['保育所', '福祉課']],
  ['言語及び療育課及び福祉課', ['言語及び療育課', '福祉課']],
  ['健康福祉部\n福祉課、企画課（広報・統計係）', ['福祉課', '企画課']],
  ['企画課\n健康福祉部 福祉課', ['企画課', '福祉課']],
  // somebody behind one of them, or behind each
  ['福祉課 田所・企画課', ['福祉課', '企画課']],
  ['福祉課　田所\n企画課 担当：阿部', ['福祉課', '企画課']],
  ['福祉課　田所・阿部、企画課', ['福祉課', '企画課']],
  // what is not known
  ['福祉課・水道課', ['福祉課', '?水道課']],
  ['水道課・下水道課、福祉課', ['?水道課・下水道課', '福祉課']],
  ['福祉課・幼稚園課', ['福祉課', '?幼稚園課']],
  ['水道課・福祉課・下水道課', ['?水道課', '福祉課', '?下水道課']],
  ['', []],
  [' \n', []],
];

describe('several departments in one cell', () => {
  for (const [text, expected] of CASES) {
    it(`[R30] ${JSON.stringify(text)} is ${expected.join(' + ') || 'nobody'}`, () => {
      assert.deepEqual(parts(text), expected);
    });
  }

  it('[R30] are taken apart only as far as the register says so', () => {
    assert.deepEqual(departmentsIn(formOf(LIST), '福祉課・企画課', true), ['福祉課', '企画課']);
    assert.deepEqual(departmentsIn(formOf(LIST), '福祉課・水道課', true), ['福祉課・水道課']);
    assert.deepEqual(departmentsIn(formOf([]), ' 福祉課・企画課 ', true), ['福祉課・企画課']);
    assert.deepEqual(departmentsIn(formOf(LIST), '福祉課・企画課', false), ['福祉課・企画課']);
    assert.deepEqual(departmentsIn(formOf(LIST), '　', true), []);
  });

  it('[R30] are each named once', () => {
    assert.deepEqual(departmentsIn(formOf(LIST), '福祉課・地域福祉課', true), ['福祉課']);
  });

  it('[C6] compare as a set, whatever stands between them', () => {
    const key = (text: string) => departmentKey(formOf(LIST), text, true);
    assert.equal(key('福祉課・企画課'), key('企画課\n地域 福祉課'));
    assert.equal(key('保育所・幼稚園課、福祉課'), key('福祉課・保育所・幼稚園課'));
    assert.notEqual(key('福祉課・企画課'), key('福祉課'));
    assert.notEqual(key('福祉課・水道課'), key('水道課・福祉課'));
    assert.equal(key('福祉課'), departmentKey(formOf(LIST), '福祉課', false));
    const parted = departments({ name: '保育所' }, { name: '幼稚園課' }, { name: '保育所・幼稚園課' });
    const keys = ['保育所・幼稚園課', '保育所、幼稚園課'].map((text) => departmentKey(formOf(parted), text, true));
    assert.notEqual(keys[0], keys[1]);
  });

  it('[C6] a unit in brackets counts, because rows may be told apart by it alone', () => {
    const key = (text: string) => departmentKey(formOf(LIST), text, true);
    assert.notEqual(key('福祉課（障がい係）'), key('福祉課（高齢係）'));
    assert.equal(key('福祉課（障がい係）'), key('地域福祉課 (障がい係)'));
  });

  it('passes over prose, and takes no longer for many marks', () => {
    const text = '福祉課・水道課、'.repeat(2000);
    assert.deepEqual(parts(text), [`?${text}`]);
  });
});
