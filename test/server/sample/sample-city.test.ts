import assert from 'node:assert/strict';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { displayText } from '../../../core/record/value.js';
import { SAMPLE_DELIVERIES, sampleWorkbook } from '../../../server/sample/deliveries.js';
import {
  readAnswers,
  readCity,
  readSampleForm,
  readSampleWorkbook,
  SAMPLE_FORM_ID,
  SAMPLE_YEARS,
} from '../../../server/sample/sample-city.js';
import { readForm, type WorkbookReading } from '../../../server/workbook/read-form.js';

const names = ({ records }: WorkbookReading) =>
  records.map(({ cells }) => `${displayText(cells['no']?.value)} ${displayText(cells['department']?.value)}`);

describe('the sample city', () => {
  for (const year of SAMPLE_YEARS) {
    it(`has a form of ${year} that is told from the built-in forms, with a row for every answer`, async () => {
      const forms = [...BUILT_IN_FORMS, await readSampleForm()];
      const reading = await readForm(await readSampleWorkbook(`blank-${year}.xlsx`), forms);
      assert.deepEqual([reading.form.id, reading.fiscalYear, reading.department], [SAMPLE_FORM_ID, year, '']);
      const answers = await readAnswers(year);
      assert.deepEqual(names(reading).sort(), answers.map(({ no, department }) => `${no} ${department}`).sort());
    });
  }

  it('has at least twelve departments, all in its form’s register and all with something to answer', async () => {
    const [city, form, answers] = await Promise.all([readCity(), readSampleForm(), readAnswers(2025)]);
    const departments = city.departments.map(({ name }) => name);
    assert.ok(departments.length >= 12);
    assert.deepEqual(
      form.departments.map(({ name }) => name),
      departments,
    );
    assert.deepEqual(new Set(answers.map(({ department }) => department)), new Set(departments));
  });

  it('has the same rows where columns were moved', async () => {
    const form = await readSampleForm();
    const issued = await readForm(await readSampleWorkbook('blank-2025.xlsx'), [form]);
    const moved = await readForm(await readSampleWorkbook('rearranged-2025.xlsx'), [form]);
    assert.deepEqual(names(moved), names(issued));
    assert.notEqual(moved.records[0]?.cells['rating']?.address, issued.records[0]?.cells['rating']?.address);
  });

  it('has workbooks to send in that say who filled them in', async () => {
    const form = await readSampleForm();
    for (const delivery of SAMPLE_DELIVERIES) {
      const reading = await readForm(await sampleWorkbook(delivery), [form]);
      assert.equal(reading.department, delivery.department, delivery.name);
    }
  });
});
