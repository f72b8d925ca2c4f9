import assert from 'node:assert/strict';
import { checkContent } from '../../../../core/check/content/check-content.js';
import { formFrom } from '../../../../core/form/form.js';
import { formInYear } from '../../../../core/form/form-year.js';
import { CONTENT_DOCUMENT, CONTENT_YEAR, exampleInput } from '../../../support/content-form.js';

const CODE = 'difference-wrong';
const off = formFrom({ ...CONTENT_DOCUMENT, checks: { off: [CODE] } });
const input = {
  ...exampleInput({ cells: { status: '相談は前年度の45件から52件へ8件増加した。' } }),
  form: formInYear(off, CONTENT_YEAR),
};
const codes = (wanted?: readonly string[]) =>
  checkContent(wanted ? { ...input, wanted } : input).map(({ code }) => code as string);

describe('a check that the form has off', () => {
  it('is not made', () => assert.ok(!codes().includes(CODE)));

  it('is made where a coordinator wants it for a cycle, and no other with it', () => {
    assert.deepEqual(codes([CODE]).toSorted(), [...codes(), CODE].toSorted());
    assert.deepEqual(codes(['rate-wrong']), codes());
  });
});
