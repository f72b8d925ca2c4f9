import assert from 'node:assert/strict';
import { departmentKey, departmentName, departmentsIn, sameDepartment } from '../../../core/form/department.js';
import type { Department } from '../../../core/form/department-schema.js';
import { Form } from '../../../core/form/form.js';
import { comparingForm, withRegister, workRegister } from '../../../core/form/work-register.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';

const OWN: Department[] = [
  { name: '福祉課', aliases: ['福祉'] },
  { name: '青少年課', aliases: [] },
];
const city = (...departments: Partial<Department>[]): Department[] =>
  departments.map((one) => ({ name: '', aliases: [], ...one }));
const formWith = (said: readonly Department[], year: number) =>
  withRegister(new Form({ ...EVALUATION_FORM.document, departments: OWN }, year), workRegister(OWN, said));

describe('what a city says of its departments', () => {
  it('is nothing where it says what the form says: the form stays as it is', () => {
    assert.equal(workRegister(OWN, city({ name: '福祉課' }, { name: '青少年課' }, { name: '企画課' })), undefined);
    assert.equal(workRegister([], city({ name: '福祉課' })), undefined);
  });

  it('counts before the form in years and successors; spellings stay the form’s', () => {
    const said = city({ name: '福祉課', until: 2024, successor: ['くらし課'] }, { name: 'くらし課', from: 2025 });
    const [before, after] = [formWith(said, 2024), formWith(said, 2025)];
    assert.deepEqual([departmentName(before, '福祉'), departmentName(after, '福祉')], ['福祉課', 'くらし課']);
    assert.ok(sameDepartment(after, '福祉', 'くらし課') && !sameDepartment(after, '青少年課', 'くらし課'));
  });

  it('makes no other row of one: keys are the form’s', () => {
    const said = city({ name: '福祉課', until: 2024, successor: ['くらし課'] }, { name: 'くらし課', from: 2025 });
    const form = formWith(said, 2025);
    assert.equal(departmentKey(form, '福祉', false), departmentKey(formWith([], 2025), '福祉', false));
    assert.notEqual(departmentKey(form, '福祉課', false), departmentKey(form, 'くらし課', false));
    const compared = comparingForm(form);
    assert.equal(departmentKey(compared, '福祉', false), departmentKey(compared, 'くらし課', false));
  });

  it('chooses nobody of several, and leaves the name as it stands', () => {
    const said = city(
      { name: '福祉課', until: 2024, successor: ['東課', '西課'] },
      { name: '東課', from: 2025 },
      { name: '西課', from: 2025 },
    );
    assert.deepEqual(departmentsIn(formWith(said, 2025), '福祉課', false), ['福祉課']);
    assert.deepEqual(departmentsIn(formWith(said, 2025), '東課', false), ['東課']);
  });

  it('knows all departments of the city where the form has no register', () => {
    const register = workRegister(
      [],
      city({ name: '甲課', until: 2024, successor: ['乙課'] }, { name: '乙課', from: 2025 }, { name: '丙課' }),
    );
    assert.deepEqual(
      register?.map(({ name }) => name),
      ['甲課', '乙課', '丙課'],
    );
  });

  it('is one form for the same words', () => {
    const form = new Form({ ...EVALUATION_FORM.document, departments: OWN });
    const said = () => workRegister(OWN, city({ name: '福祉課', until: 2024 }));
    assert.equal(withRegister(form, said()), withRegister(form, said()));
  });
});
