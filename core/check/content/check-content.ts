/**
 * Checks what a workbook says: its prose and figures against each other, against the form and against last year (rules R03
 * to R48). Nothing is corrected; where there is one right value it is offered.
 */
import type { Issue } from '../../issue/issue.js';
import { examineContent, foundIn, issuesIn, type ContentInput, type Found } from './examined.js';
import type { Row } from './row.js';

export type { ContentInput } from './examined.js';

interface FoundBeside extends Found {
  /** Last year's row of the same programme; undefined where none is linked for certain. */
  readonly before: Row | undefined;
}

/** What was found, in the order of the checks. */
export function findInContent(input: ContentInput): readonly FoundBeside[] {
  const examined = examineContent(input);
  const { table } = examined.input;
  return foundIn(examined).map(({ check, finding, issue }) => {
    return { check, finding, issue, before: table.previousOf(finding.row) };
  });
}

/** The same as issues, each with how many of its kind there are. */
export function checkContent(input: ContentInput): Issue[] {
  return issuesIn(examineContent(input));
}
