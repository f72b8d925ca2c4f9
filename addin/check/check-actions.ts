/**
 * What a person can do in 点検. The view knows nothing of how.
 */
import type { Suggestions } from '../../core/check/suggestions.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Scope, SeverityFilter } from '../inspection/issue-list.js';

export interface CheckActions {
  recheck(): void;
  /** Shows the cell of an issue in Excel. */
  show(issue: Issue): void;
  filter(filter: SeverityFilter): void;
  scope(scope: Scope): void;
  more(): void;
  /** To where it says what to do when no form fits. */
  help(): void;
  /** Writes one of the proposed values into the issue's cell. */
  correct(issue: Issue, suggestions: Suggestions, text: string): void;
  /** Takes the last correction back. */
  undo(): void;
  /** Puts away what is told of the last correction, or of the lists. */
  dismiss(): void;
  setMarks(marks: boolean): void;
  offerLists(): void;
  withdrawLists(): void;
}
