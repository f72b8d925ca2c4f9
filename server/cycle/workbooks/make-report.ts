/**
 * The city-wide report: the blank workbook with the current answers in it, in the city's own form.
 */
import { planReport } from '../../../core/consolidation/plan-report.js';
import type { SharedTable } from '../../../core/consolidation/consolidation.js';
import { patchWorkbook } from '../../xlsx/patch/patch-workbook.js';
import type { BlankForm } from './blank-forms.js';

export function makeReport(blank: BlankForm, state: SharedTable): Promise<Uint8Array> {
  const { edits } = planReport(blank, state);
  return patchWorkbook(blank.bytes, edits);
}
