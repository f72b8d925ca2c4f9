/**
 * The laws of the register, over registers and texts that nobody would think of.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  departmentKey,
  departmentName,
  departmentsIn,
  sameDepartment,
  registerOf,
} from '../../../core/form/department.js';
import { existsIn, type Department } from '../../../core/form/department-schema.js';
import { checkRegister } from '../../../core/form/register-complaints.js';
import { departments, formOf } from '../../support/departments.js';

const piece = fc.constantFrom(
  '福祉',
  '企画',
  '保育所',
  '幼稚園',
  '健康部',
  '総務部 ',
  '・',
  '課',
  '係',
  '（東）',
  '及び',
);
const name = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '' && !text.startsWith('（'));
const year = fc.integer({ min: 2015, max: 2024 });
const years = fc.oneof(
  fc.constant({}),
  year.map((from) => ({ from })),
  year.map((until) => ({ until })),
);

/** Registers that the schema takes: of those drawn, the entries that nothing is said against. */
const register: fc.Arbitrary<readonly Department[]> = fc
  .array(fc.tuple(name, fc.array(name, { maxLength: 2 }), years, fc.array(fc.nat(9), { maxLength: 2 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((drawn) => {
    let list: readonly Department[] = [];
    for (const [own, aliases, when, heirs] of drawn) {
      const successor = heirs.flatMap((i) => (list[i] ? [list[i].name] : []));
      const plain = { name: own, aliases, ...when };
      for (const entry of [{ ...plain, ...(successor.length > 0 && { successor }) }, plain, { name: own, ...when }]) {
        const longer = departments(...list, entry);
        if (checkRegister(longer, []).length > 0) continue;
        list = longer;
        break;
      }
    }
    return list;
  });
const when = fc.option(year, { nil: undefined });

function holds(law: (list: readonly Department[], year: number | undefined, text: string) => void): void {
  fc.assert(fc.property(register, when, name, law), { seed: 20_261_121, numRuns: 500 });
}

describe('the laws of the register', () => {
  it('[R30] two departments of one year are never taken for one', () => {
    holds((list, inYear) => {
      const form = formOf(list, inYear);
      for (const a of list) {
        for (const b of list) {
          const both = inYear === undefined ? a.name === b.name : existsIn(a, inYear) && existsIn(b, inYear);
          if (a === b || !both) continue;
          assert.ok(!sameDepartment(form, a.name, b.name), `${a.name} and ${b.name}`);
          for (const several of [false, true]) {
            assert.notEqual(departmentKey(form, a.name, several), departmentKey(form, b.name, several));
          }
        }
      }
    });
  });

  it('[R30] a department of the year goes by its own name', () => {
    holds((list, inYear) => {
      if (inYear === undefined) return;
      for (const department of list.filter((one) => existsIn(one, inYear))) {
        assert.equal(departmentName(formOf(list, inYear), department.name), department.name);
      }
    });
  });

  it('[R30] matching what was matched gives the same', () => {
    holds((list, inYear, text) => {
      const form = formOf(list, inYear);
      const once = departmentName(form, text);
      assert.equal(departmentName(form, once), once);
      const match = registerOf(form).find(text);
      if (match.kind === 'unknown') return;
      const again = registerOf(form).find(match.department.name);
      assert.ok(
        again.kind === 'known' &&
          (inYear === undefined || again.department === match.department || !existsIn(match.department, inYear)),
      );
    });
  });

  it('[R30] width and white space never matter', () => {
    holds((list, inYear, text) => {
      const form = formOf(list, inYear);
      const wide = text.replace('（', '(').replace('）', ')').replace('・', ' ･ ');
      for (const several of [false, true]) {
        assert.equal(departmentKey(form, wide, several), departmentKey(form, text, several));
      }
    });
  });

  it('[R30] joining departments with a mark that no name has, and splitting, gives the same departments in any order', () => {
    holds((list, inYear) => {
      const form = formOf(list, inYear);
      const names = [...new Set(list.map((one) => departmentName(form, one.name)))];
      for (const mark of ['、', ',', '／']) {
        const found = departmentsIn(form, names.join(mark), true);
        assert.deepEqual(new Set(found), new Set(names));
        const reversed = names.toReversed().join(mark);
        assert.equal(departmentKey(form, reversed, true), departmentKey(form, names.join(mark), true));
      }
    });
  });
});
