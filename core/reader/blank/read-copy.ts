/**
 * Reads a copy of a blank with what was said of such copies: the one way for a workbook that is sent in, for one of a call,
 * and for the one that is open.
 */
import type { Workbook } from '../../grid/grid.js';
import type { Form } from '../../form/form.js';
import { isFitting } from '../read-form.js';
import type { Reading } from '../reading.js';
import { fitTold } from '../told/read-told.js';
import { isNothing, type Told } from '../told/told.js';
import type { BlankLayout } from './blank-layout.js';
import { readAgainstBlank } from './read-against-blank.js';

/** @returns undefined for one that is no copy of the blank, and not on its form either as somebody said what is what */
export function readCopyOf(layout: BlankLayout, workbook: Workbook, told: Told): Reading | undefined {
  return readAgainstBlank(layout, workbook, told) ?? readByWord(workbook, layout.form, told);
}

/** None of the blank as it stands, but of its form as somebody said what its columns are. */
function readByWord(workbook: Workbook, form: Form, told: Told): Reading | undefined {
  if (isNothing(told)) return undefined;
  const fit = fitTold(workbook, form, told);
  return isFitting(fit) ? fit.reading : undefined;
}
