/**
 * Writes the city-wide report into its form, and looks at it as it will be printed.
 */
import { cutOffAnswers, rowsToGrow } from '../../core/check/cut-off.js';
import type { ReportPlan } from '../../core/consolidation/plan-report.js';
import type { Form } from '../../core/form/form.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { Issue } from '../../core/issue/issue.js';
import type { FormRecord } from '../../core/record/record.js';
import { patchWorkbook } from '../xlsx/patch/patch-workbook.js';
import { setRowHeights } from '../xlsx/patch/row-heights.js';
import { readForm, type WorkbookReading } from './read-form.js';

interface FinishedReport {
  readonly bytes: Uint8Array;
  /** As they are read from it again. */
  readonly records: readonly FormRecord[];
  readonly workbook: Workbook;
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
    return finished(written, read, issues);
  }
  const bytes = await setRowHeights(written, heights);
  const grown = await readForm(bytes, [form], form.id);
  return finished(bytes, grown, issues);
}

function finished(bytes: Uint8Array, read: WorkbookReading, issues: readonly Issue[]): FinishedReport {
  const { records, workbook } = read;
  return { bytes, records, workbook, issues: [...issues, ...cutOffAnswers(workbook, read)] };
}
