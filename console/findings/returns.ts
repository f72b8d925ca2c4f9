/**
 * Findings as the reasons of returns: one return for each department that answers for their rows, each reason at its cell.
 */
import type { Actor } from '../../core/access/access.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { FindingDto } from '../../core/protocol/findings.js';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { stepsFor } from '../../core/workflow/step-rights.js';

export interface Returning {
  readonly department: DepartmentStandingDto;
  readonly reasons: readonly { readonly record: string; readonly field: string; readonly text: string }[];
}

export interface Returns {
  readonly returning: readonly Returning[];
  /** Of the others that answer for the rows: nothing was submitted. */
  readonly leftOut: readonly DepartmentStandingDto[];
  /** About rows that no department answers for. */
  readonly ownerless: number;
}

/** The server's own limit. */
const MOST_REASONS = 500;

/** @param say a text in the language of the page, in which the reasons are written */
export function returnsOf(
  findings: readonly FindingDto[],
  departments: readonly DepartmentStandingDto[],
  actor: Actor,
  say: (text: Bilingual) => string,
): Returns {
  const concerned = departments.filter(({ name }) => findings.some((one) => one.departments.includes(name)));
  const mayReturn = ({ id, state }: DepartmentStandingDto) => stepsFor(actor, id, state).includes('return');
  return {
    returning: concerned.filter(mayReturn).map((department) => ({
      department,
      reasons: findings
        .filter((one) => one.departments.includes(department.name))
        .slice(0, MOST_REASONS)
        // It is the department that reads them.
        .map((one) => ({ record: one.record, field: one.field, text: say(one.wording?.writer ?? one.message) })),
    })),
    leftOut: concerned.filter((one) => !mayReturn(one)),
    ownerless: findings.filter((one) => !departments.some(({ name }) => one.departments.includes(name))).length,
  };
}
