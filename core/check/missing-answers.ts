/**
 * What somebody still has to put right before they submit: the errors in their own records, those for which something is
 * to be filled in or chosen apart from those where something is wrong. Warnings and notes keep nobody from submitting, and
 * neither do errors; they are shown before.
 */
import type { Issue } from '../issue/issue.js';
import type { IssuesOfRecords } from '../issue/issues-of-records.js';
import type { FormRecord } from '../record/record.js';

export interface MissingAnswers {
  /** Cells that are to be filled in, or chosen, and are not; whole columns that are not there. */
  readonly blank: readonly Issue[];
  readonly wrong: readonly Issue[];
  /** How many records are answered for. */
  readonly rows: number;
}

const BLANK_CODES = new Set<Issue['code']>(['required-blank', 'choice-unset', 'required-missing']);

/** Whether it says that something is to be filled in or chosen, and not that something is wrong. */
export function isMissing({ code }: Pick<Issue, 'code'>): boolean {
  return BLANK_CODES.has(code);
}

/**
 * @param issuesOf of the table or workbook
 * @param own the records that somebody answers for
 */
export function missingAnswers(issuesOf: IssuesOfRecords, own: readonly FormRecord[]): MissingAnswers {
  const errors = issuesOf(own).filter(({ severity }) => severity === 'error');
  return { blank: errors.filter(isMissing), wrong: errors.filter((issue) => !isMissing(issue)), rows: own.length };
}
