/**
 * Reads the blank workbook that a cycle is to be begun with. What departments send in later is taken only where it fits the
 * form, so the blank has to: a cycle whose own blank does not could never take anything in.
 */
import { readSheets } from '../../../core/consolidation/sheet-versions.js';
import type { Form } from '../../../core/form/form.js';
import { Problem } from '../../../core/problem/problem.js';
import { fitForm, isFitting } from '../../../core/reader/read-form.js';
import type { Reading } from '../../../core/reader/reading.js';
import type { WorkbookReading } from '../../workbook/read-form.js';
import { readWorkbook } from '../../xlsx/read-workbook.js';

/** The first of what is missing says enough to see what is wrong. */
const MOST_NAMED = 5;

/** @throws Problem for bytes that are no readable workbook; `form-mismatch`, naming what was not found */
export async function readBlankWorkbook(bytes: Uint8Array, form: Form): Promise<WorkbookReading> {
  const workbook = await readWorkbook(bytes);
  const fit = fitForm(workbook, form);
  if (isFitting(fit)) return { ...fit.reading, workbook, sheets: readSheets(fit.reading, workbook), link: undefined };
  throw misfit(fit.reading);
}

function misfit({ form, issues }: Reading): Problem {
  const missing = issues.filter(({ rule }) => rule === 'F2').slice(0, MOST_NAMED);
  const ja = missing.map(({ message }) => message.ja).join('');
  const en = missing.map(({ message }) => message.en).join(' ');
  return new Problem('form-mismatch', {
    ja: `このブックは様式「${form.title.ja}」（第${form.version}版）に合いません。${ja}`,
    en: `This workbook does not fit the form "${form.title.en}" (version ${form.version}). ${en}`.trimEnd(),
  });
}
