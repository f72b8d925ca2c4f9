/**
 * What a workbook says of itself: its fiscal year, and the department that filled it in. Looked for in short texts, since
 * both stand in titles and headers.
 */
import { findFiscalYear } from '../../text/fiscal-year.js';
import type { Template } from '../../form/template.js';
import type { FormSigns } from './landmarks.js';
import { withoutUnseenMarks } from '../../text/unseen.js';
import { undecorated } from './undecorated.js';

export interface Signposts {
  /** The Gregorian year in which the fiscal year starts; undefined where no text says it. */
  readonly fiscalYear: number | undefined;
  /** The place among the form's rules of the one that found it. */
  readonly rank: number;
  /** `''` where the workbook does not say. */
  readonly department: string;
}

/** Longer cells are prose. */
export const LONGEST_SIGNPOST = 80;

/**
 * Sees the texts of a workbook one by one. Of the form's rules for the year the first that ever matches wins, and of
 * the years that it finds the latest: a workbook that shows last year's column beside is for this year.
 */
export class SignpostSearch implements Signposts {
  fiscalYear: number | undefined;
  rank = Number.POSITIVE_INFINITY;
  department = '';

  constructor(private readonly signs: FormSigns) {}

  see(text: string): void {
    const { fiscalYears, respondent } = this.signs;
    const rule = fiscalYears.find(({ rank, match }) => rank <= this.rank && fits(match, text));
    const year = rule && findFiscalYear(text, rule.means);
    if (rule && year !== undefined && (rule.rank < this.rank || year > (this.fiscalYear ?? 0))) {
      [this.rank, this.fiscalYear] = [rule.rank, year];
    }
    this.department ||= namedIn(respondent?.(text)?.['department'] ?? '');
  }
}

/** Whether a text says the year or the department, so that it has its place in the form. */
export function isSignpost(signs: FormSigns, text: string): boolean {
  return (
    signs.respondent?.(text) !== undefined ||
    signs.fiscalYears.some(({ match, means }) => fits(match, text) && findFiscalYear(text, means) !== undefined)
  );
}

function fits(match: Template, text: string): boolean {
  return match(text) !== undefined || match(undecorated(text)) !== undefined;
}

/** The name in 「（　福祉課　）」; `''` where the brackets are still empty. */
function namedIn(text: string): string {
  return withoutUnseenMarks(text)
    .replace(/[\s()（）「」_＿…]+/gu, ' ')
    .trim();
}
