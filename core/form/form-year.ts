/**
 * A form in the fiscal year it is used for: which departments its register means depends on it. The year comes from the
 * cycle or the workbook; it is no part of the form's document and is never stored with it.
 */
import { Form } from './form.js';

/** The form's years, kept with it, so that what is worked out from a form in its year is worked out once. */
function datedForms(): Map<number, Form> {
  return new Map();
}

/** @param year the Gregorian year in which the fiscal year starts; undefined leaves the form as it is */
export function formInYear(form: Form, year: number | undefined): Form {
  if (year === undefined || form.year === year) return form;
  const years = form.once(datedForms);
  const dated = years.get(year) ?? new Form(form.document, year, form.register);
  years.set(year, dated);
  return dated;
}
