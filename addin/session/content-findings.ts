/**
 * What the checks of content are given of the open workbook: with last year's records, as far as the pane knows them. Pure.
 */
import type { ContentInput } from '../../core/check/content/check-content.js';
import { legendsIn } from '../../core/check/content/legends.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Form } from '../../core/form/form.js';
import type { Reading } from '../../core/reader/reading.js';
import type { FormRecord } from '../../core/record/record.js';
import { previousRecords, type LastYear } from './previous-year.js';

/** Last year's records as this year's form has them. */
export interface KnownYear {
  readonly last: LastYear;
  readonly records: readonly FormRecord[];
}

export function datedForm({ form, fiscalYear }: Reading): Form {
  return formInYear(form, form.year ?? fiscalYear);
}

export function knownYear(form: Form, last: LastYear): KnownYear | undefined {
  if (form.year !== undefined && last.fiscalYear !== form.year - 1) return undefined;
  return { last, records: previousRecords(form, last) };
}

/** @param year undefined where nothing is known of last year: then nothing is held against it */
export function contentInput(reading: Reading, year: KnownYear | undefined): ContentInput {
  const { records, issues } = reading;
  const input = { form: datedForm(reading), records, legends: legendsIn(issues) };
  return year ? { ...input, previous: year.records, decisions: year.last.decisions } : input;
}
