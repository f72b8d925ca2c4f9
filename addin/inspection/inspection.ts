/**
 * What the task pane knows of the open workbook: which form it is, what was read, and what is wrong with it. All the
 * thinking is core's; this puts it into the order in which people look at it.
 */
import type { Form } from '../../core/form/form.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { Bilingual, Issue } from '../../core/issue/issue.js';
import type { Reading } from '../../core/reader/reading.js';
import { sortIssues } from './issue-list.js';

export interface RecognisedWorkbook {
  readonly kind: 'recognised';
  readonly title: Bilingual;
  readonly version: number;
  /** The Gregorian year in which it starts; undefined where the workbook does not say. */
  readonly fiscalYear: number | undefined;
  /** As the workbook names it; `''` where it does not. */
  readonly department: string;
  /** How many records of each kind, in the form's order; kinds without any are left out. */
  readonly blocks: readonly { readonly id: string; readonly label: Bilingual; readonly records: number }[];
  readonly records: number;
  /** The gravest first; within a severity in the order of sheets, rows and columns. */
  readonly issues: readonly Issue[];
}

interface UnknownWorkbook {
  readonly kind: 'unknown';
  /** The forms that were tried. */
  readonly tried: readonly Bilingual[];
}

export type Inspection = RecognisedWorkbook | UnknownWorkbook;

/**
 * @param reading undefined where no form fits
 * @param forms that were tried
 * @param found what the check found
 */
export function inspectionOf(
  workbook: Workbook,
  reading: Reading | undefined,
  forms: readonly Form[],
  found: readonly Issue[],
): Inspection {
  if (!reading) return { kind: 'unknown', tried: titlesOf(forms) };
  const { form, fiscalYear, department, records } = reading;
  const blocks = form.blocks.map(({ id, label }) => ({
    id,
    label,
    records: records.filter(({ block }) => block === id).length,
  }));
  return {
    kind: 'recognised',
    title: form.title,
    version: form.version,
    fiscalYear,
    department,
    blocks: blocks.filter((block) => block.records > 0),
    records: records.length,
    issues: sortIssues(
      found,
      workbook.sheets.map(({ name }) => name),
    ),
  };
}

/** Versions of one form have one title. */
function titlesOf(forms: readonly Form[]): Bilingual[] {
  return [...new Map(forms.map(({ title }) => [title.ja, title])).values()];
}
