/**
 * Writes the city-wide report into its form, and looks at it as it will be printed.
 */
import { cutOffAnswers, rowsToGrow } from '../../core/check/cut-off.js';
import type { ReportPlan } from '../../core/consolidation/plan-report.js';
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { FormRecord } from '../../core/record/record.js';
import { patchWorkbook } from '../xlsx/patch/patch-workbook.js';
import { setRowHeights } from '../xlsx/patch/row-heights.js';
import { readForm } from './read-form.js';

interface FinishedReport {
  readonly bytes: Uint8Array;
  /** As they are read from it again. */
  readonly records: readonly FormRecord[];
  /** What could not be written, and what does not fit into its cell. */
  readonly issues: readonly Issue[];
}

/**
 * @param blank the city's form
 * @param growRows whether rows become as high as their answers need
 */
export async function finishReport(
  blank: Uint8Array,
  { edits, issues }: Pick<ReportPlan, 'edits' | 'issues'>,
  { form, growRows }: { readonly form: Form; readonly growRows: boolean },
): Promise<FinishedReport> {
  const written = await patchWorkbook(blank, edits);
  const read = await readForm(written, [form], form.id);
  const heights = growRows ? rowsToGrow(read.workbook, read) : [];
  if (heights.length === 0) {
    return { bytes: written, records: read.records, issues: [...issues, ...cutOffAnswers(read.workbook, read)] };
  }
  const bytes = await setRowHeights(written, heights);
  const grown = await readForm(bytes, [form], form.id);
  return { bytes, records: grown.records, issues: [...issues, ...cutOffAnswers(grown.workbook, grown)] };
}
