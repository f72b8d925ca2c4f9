/**
 * What a workbook says of itself: its fiscal year, and the division that filled it in. Looked for in short texts, since
 * both stand in titles and headers.
 */
import { findFiscalYear } from '../text/fiscal-year.js';
import type { FormSigns } from './landmarks.js';

export interface Signposts {
  /** The Gregorian year in which the fiscal year starts; undefined where the workbook does not say. */
  readonly fiscalYear: number | undefined;
  /** `''` where the workbook does not say. */
  readonly department: string;
}

/** Longer cells are prose. */
export const LONGEST_SIGNPOST = 80;

/** Sees the texts of a workbook one by one. Of the form's templates for the year, the first that ever matches wins. */
export class SignpostSearch implements Signposts {
  fiscalYear: number | undefined;
  department = '';
  private rank: number;

  constructor(private readonly signs: FormSigns) {
    this.rank = signs.fiscalYears.length;
  }

  see(text: string): void {
    const { fiscalYears, respondent } = this.signs;
    const rule = fiscalYears.findIndex(({ match }, i) => i < this.rank && match(text) !== undefined);
    const year = rule >= 0 ? findFiscalYear(text, fiscalYears[rule]!.means) : undefined;
    if (year !== undefined) [this.rank, this.fiscalYear] = [rule, year];
    this.department ||= namedIn(respondent?.(text)?.['department'] ?? '');
  }
}

/** The name in 「（　福祉課　）」; `''` where the brackets are still empty. */
function namedIn(text: string): string {
  return text.replace(/[\s()（）「」_＿…]+/gu, ' ').trim();
}
