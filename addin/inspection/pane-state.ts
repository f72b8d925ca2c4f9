/**
 * The state of the task pane, and what each event makes of it. What was read stays in view while the workbook is read
 * again, and after a failure.
 */
import type { Issue } from '../../core/issue/issue.js';
import type { CellSelection, ChoiceResult } from '../excel/port.js';
import type { Correction } from '../session/correction.js';
import type { Failure } from './failure.js';
import type { Inspection } from './inspection.js';
import { issueEntries, type IssueEntry } from '../../core/check/content/issue-entries.js';
import { filterIssues, sameIssue, type Scope, type SeverityFilter } from './issue-list.js';

export interface PaneState {
  /** Whether the workbook is being read. */
  readonly busy: boolean;
  readonly inspection: Inspection | undefined;
  readonly failure: Failure | undefined;
  readonly filter: SeverityFilter;
  /** Undefined until a person chooses one: see `usualScope`. */
  readonly scope: Scope | undefined;
  /** How many issues of the list are shown: a pane with thousands would be slow. */
  readonly shown: number;
  /** The issue whose cell was last asked for. */
  readonly chosen: Issue | undefined;
  /** Why its cell could not be shown. */
  readonly unreachable: Exclude<CellSelection, 'selected'> | undefined;
  /** The last cell that was put right here, or taken back, with what came of it. */
  readonly correction: Correction | undefined;
  /** What became of the wish for drop-down lists, or for taking them away. */
  readonly lists: ListsOutcome | undefined;
}

export type ListsOutcome =
  | { readonly kind: 'offered'; readonly counts: Readonly<Partial<Record<ChoiceResult, number>>> }
  | { readonly kind: 'withdrawn'; readonly cells: number };

export type PaneEvent =
  | { readonly type: 'reading-began' }
  | { readonly type: 'reading-ended'; readonly inspection: Inspection }
  /** Read again by itself, as somebody typed: the list stays where it is. */
  | { readonly type: 'refreshed'; readonly inspection: Inspection }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'filter-chosen'; readonly filter: SeverityFilter }
  | { readonly type: 'scope-chosen'; readonly scope: Scope }
  | { readonly type: 'corrected'; readonly correction: Correction }
  | { readonly type: 'lists-changed'; readonly lists: ListsOutcome }
  /** What was told of the last correction, or of the lists, was read. */
  | { readonly type: 'dismissed' }
  | { readonly type: 'more-wanted' }
  | { readonly type: 'issue-chosen'; readonly issue: Issue }
  | { readonly type: 'cell-answered'; readonly issue: Issue; readonly selection: CellSelection };

const PAGE = 100;

export const FRESH_PANE: PaneState = {
  busy: false,
  inspection: undefined,
  failure: undefined,
  filter: 'all',
  scope: undefined,
  shown: PAGE,
  chosen: undefined,
  unreachable: undefined,
  correction: undefined,
  lists: undefined,
};

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'reading-began':
      return { ...state, busy: true, failure: undefined, unreachable: undefined };
    case 'reading-ended':
      return { ...state, busy: false, inspection: event.inspection, chosen: undefined, shown: PAGE };
    case 'refreshed': {
      const { inspection } = event;
      return { ...state, inspection, failure: undefined, chosen: chosenIn(inspection, state.chosen) };
    }
    case 'failed':
      return { ...state, busy: false, failure: event.failure };
    case 'filter-chosen':
      return { ...state, filter: event.filter, shown: PAGE };
    case 'scope-chosen':
      return { ...state, scope: event.scope, shown: PAGE };
    case 'corrected':
      return { ...state, correction: event.correction, lists: undefined, failure: undefined };
    case 'dismissed':
      return { ...state, correction: undefined, lists: undefined };
    case 'lists-changed':
      return { ...state, lists: event.lists, correction: undefined, failure: undefined };
    case 'more-wanted':
      return { ...state, shown: state.shown + PAGE };
    case 'issue-chosen':
      return { ...state, chosen: event.issue, failure: undefined, unreachable: undefined };
    case 'cell-answered':
      // The answer for an issue that is no longer the chosen one is stale.
      if (event.issue !== state.chosen || event.selection === 'selected') return state;
      return { ...state, unreachable: event.selection };
  }
}

/** The issue that was chosen, as it is in the list now. */
function chosenIn(inspection: Inspection, chosen: Issue | undefined): Issue | undefined {
  return chosen && inspection.kind === 'recognised' ? sameIssue(inspection.issues, chosen) : undefined;
}

interface IssuePage {
  readonly entries: readonly IssueEntry[];
  /** How many more the filter lets through. */
  readonly more: number;
}

/** @param inScope those of the scope, all of them where not given */
export function issuePage({ inspection, filter, shown }: PaneState, inScope?: readonly Issue[]): IssuePage {
  const issues = inScope ?? (inspection?.kind === 'recognised' ? inspection.issues : []);
  const all = issueEntries(filterIssues(issues, filter));
  return { entries: all.slice(0, shown), more: Math.max(0, all.length - shown) };
}
