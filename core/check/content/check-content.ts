/**
 * Checks what a workbook says: its prose and figures against each other, against the form and against last year (rules R03
 * to R48). Nothing is corrected; where there is one right value it is offered.
 */
import type { Issue } from '../../issue/issue.js';
import { examineContent, foundIn, issuesIn, type ContentInput, type Found } from './examined.js';

export type { ContentInput } from './examined.js';

/** What was found, in the order of the checks. */
export function findInContent(input: ContentInput): readonly Found[] {
  return foundIn(examineContent(input));
}

/** The same as issues, each with how many of its kind there are. */
export function checkContent(input: ContentInput): Issue[] {
  return issuesIn(examineContent(input));
}
