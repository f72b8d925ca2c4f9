/**
 * What is found in the content of the open workbook: with last year's records, as far as the pane knows them. Pure.
 */
import { checkContent } from '../../core/check/content/check-content.js';
import { legendsIn } from '../../core/check/content/legends.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Reading } from '../../core/reader/reading.js';
import { previousRecords, type LastYear } from './previous-year.js';

/** @param last undefined where nothing is known of last year: then nothing is held against it */
export function contentFindings(reading: Reading, last: LastYear | undefined): readonly Issue[] {
  const { form, fiscalYear, records, issues } = reading;
  const dated = formInYear(form, form.year ?? fiscalYear);
  const isYearBefore = last !== undefined && (dated.year === undefined || last.fiscalYear === dated.year - 1);
  return checkContent({
    form: dated,
    records,
    legends: legendsIn(issues),
    ...(isYearBefore && { previous: previousRecords(dated, last), decisions: last.decisions }),
  });
}
