/**
 * What a division still has to put right before it submits: the errors in its own rows. Warnings and notes keep nobody
 * from submitting, and neither do errors; they are shown before.
 */
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { FormRecord } from '../../core/record/record.js';
import { issuesOfRecords } from '../inspection/issue-list.js';
import { ownRecords } from './standing.js';

export interface MissingAnswers {
  /** Cells that are to be filled in, or chosen, and are not. */
  readonly blank: readonly Issue[];
  readonly wrong: readonly Issue[];
  /** How many rows the division answers for. */
  readonly rows: number;
}

const BLANK_CODES = new Set<Issue['code']>(['required-blank', 'choice-unset']);

/** @param department its name in the register */
export function missingAnswers(
  form: Form,
  fiscalYear: number,
  records: readonly FormRecord[],
  issues: readonly Issue[],
  department: { readonly id: string; readonly name: string },
): MissingAnswers {
  const own = ownRecords(form, fiscalYear, records, { role: 'staff', departments: [department] });
  const errors = issuesOfRecords(issues, own).filter(({ severity }) => severity === 'error');
  const isBlank = ({ code }: Issue) => BLANK_CODES.has(code);
  return { blank: errors.filter(isBlank), wrong: errors.filter((issue) => !isBlank(issue)), rows: own.length };
}
