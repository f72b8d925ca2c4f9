import assert from 'node:assert/strict';
import { formSchema } from '../../../core/form/form-schema.js';
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';

/** Places and sentences of what is wrong with a form that has this register. */
function complaints(...departments: unknown[]): string[] {
  const { error } = formSchema.safeParse({ ...EVALUATION_DOCUMENT, departments });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a register of departments in a form', () => {
  it('has one successor or several', () => {
    assert.deepEqual(
      complaints(
        { name: '環境課', until: 2019, successor: ['資源課', '緑地課'] },
        { name: '資源課', from: 2020, until: 2022, successor: '循環課' },
        { name: '緑地課', from: 2020 },
        { name: '循環課' },
      ),
      [],
    );
  });

  it('names each department once, in whatever spelling', () => {
    assert.deepEqual(complaints({ name: 'IT課' }, { name: 'ＩＴ 課' }), [
      'departments.1.name: two departments are called IT課',
    ]);
  });

  it('names successors that are there, and says until when', () => {
    assert.deepEqual(complaints({ name: '甲課', until: 2019, successor: '乙課' }), [
      'departments.0.successor: no department is called 乙課',
    ]);
    assert.deepEqual(complaints({ name: '甲課', until: 2019, successor: ['乙課', '丙課'] }, { name: '乙課' }), [
      'departments.0.successor.1: no department is called 丙課',
    ]);
    assert.deepEqual(complaints({ name: '甲課', successor: '乙課' }, { name: '乙課' }), [
      'departments.0.successor: 甲課 has a successor and needs its last year (until)',
    ]);
  });

  it('has years that can be', () => {
    assert.deepEqual(complaints({ name: '甲課', from: 2020, until: 2019 }), [
      'departments.0.until: 甲課 ends before it begins',
    ]);
    assert.deepEqual(complaints({ name: '甲課', until: 2019, successor: '乙課' }, { name: '乙課', until: 2019 }), [
      'departments.0.successor: 乙課 ended in 2019 and cannot take over after 2019',
    ]);
  });

  it('has no successors in a circle, and says where', () => {
    const circle = complaints(
      { name: '丁課', until: 2015, successor: '甲課' },
      { name: '甲課', until: 2019, successor: '乙課' },
      { name: '乙課', until: 2020, successor: ['丙課'] },
      { name: '丙課', until: 2021, successor: '甲課' },
    );
    assert.ok(circle.includes('departments.1.successor: successors lead in a circle: 甲課 → 乙課 → 丙課 → 甲課'));
    assert.equal(circle.filter((text) => text.includes('circle')).length, 1);
    assert.ok(
      complaints({ name: '甲課', until: 2019, successor: '甲課' }).includes(
        'departments.0.successor: successors lead in a circle: 甲課 → 甲課',
      ),
    );
  });

  it('gives no name to two departments of the same years', () => {
    const shared = (from: number) =>
      complaints({ name: '甲課', aliases: ['窓口', '受付'], until: 2019 }, { name: '乙課', aliases: ['窓 口'], from });
    assert.deepEqual(shared(2020), []);
    assert.deepEqual(shared(2019), [
      'departments.0.aliases.0: 窓口 also means 乙課, which exists in the same years',
      'departments.1.aliases.0: 窓 口 also means 甲課, which exists in the same years',
    ]);
    assert.deepEqual(complaints({ name: '甲課' }, { name: '乙課', aliases: ['甲課'] }), [
      'departments.1.aliases.0: 甲課 also means 甲課, which exists in the same years',
    ]);
  });

  it('has no names that begin or end with a mark between names', () => {
    assert.deepEqual(complaints({ name: '・甲課', aliases: ['甲課、', '甲・乙課'] }), [
      'departments.0.name: ・甲課 begins or ends with a mark that stands between names',
      'departments.0.aliases.0: 甲課、 begins or ends with a mark that stands between names',
    ]);
  });
});
