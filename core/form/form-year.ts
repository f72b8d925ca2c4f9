/**
 * A form in the fiscal year it is used for: which departments its register means depends on it. The year comes from the
 * cycle or the workbook; it is no part of the form's document and is never stored with it.
 */
import type { Form } from './form.js';

/** Worked out once for each form and year, so that what is remembered of a form is remembered of it in its year. */
const known = new WeakMap<Form, Map<number, Form>>();

/** The form's document, without the year: what is stored. */
export function documentOf(form: Form): Form {
  const { year, ...document } = form;
  return year === undefined ? form : document;
}

/** @param year the Gregorian year in which the fiscal year starts; undefined leaves the form as it is */
export function formInYear(form: Form, year: number | undefined): Form {
  if (year === undefined || form.year === year) return form;
  const years = known.get(form) ?? new Map<number, Form>();
  known.set(form, years);
  const before = years.get(year);
  if (before) return before;
  const dated = { ...form, year };
  years.set(year, dated);
  return dated;
}
