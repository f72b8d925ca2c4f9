import assert from 'node:assert/strict';
import type { FormRecord } from '../../../core/record/record.js';
import { textValue } from '../../../core/record/value.js';
import { respondentOf } from '../../../core/consolidation/respondent.js';
import { blank, form } from '../../server/store/sample-data.js';

const answered = (record: FormRecord): FormRecord => {
  return { ...record, cells: { ...record.cells, result: { value: textValue('三件'), address: 'C4' } } };
};
const [welfare, planning] = blank as [FormRecord, FormRecord];

describe('who sent a workbook in', () => {
  it('is whom the workbook names, whatever rows it answers', () => {
    assert.equal(respondentOf(form, '企画課', [answered(welfare), planning]), '企画課');
  });
  it('is the only department whose rows are answered', () => {
    assert.equal(respondentOf(form, '', [answered(welfare), planning]), '福祉課');
  });
  it('is not guessed where two have answered, or none', () => {
    assert.equal(respondentOf(form, '', [answered(welfare), answered(planning)]), '');
    assert.equal(respondentOf(form, '', blank), '');
  });
});
