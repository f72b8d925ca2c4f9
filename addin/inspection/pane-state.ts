/**
 * The state of the task pane, and what each event makes of it. What was read stays in view while the workbook is read
 * again, and after a failure.
 */
import type { Issue } from '../../core/issue/issue.js';
import type { CellSelection } from '../excel/port.js';
import type { Failure } from './failure.js';
import type { Inspection } from './inspection.js';
import { filterIssues, type SeverityFilter } from './issue-list.js';

export interface PaneState {
  /** Whether the workbook is being read. */
  readonly busy: boolean;
  readonly inspection: Inspection | undefined;
  readonly failure: Failure | undefined;
  readonly filter: SeverityFilter;
  /** How many issues of the list are shown: a pane with thousands would be slow. */
  readonly shown: number;
  /** The issue whose cell was last asked for. */
  readonly chosen: Issue | undefined;
  /** Why its cell could not be shown. */
  readonly unreachable: Exclude<CellSelection, 'selected'> | undefined;
}

export type PaneEvent =
  | { readonly type: 'reading-began' }
  | { readonly type: 'reading-ended'; readonly inspection: Inspection }
  /** Read again by itself, as somebody typed: the list stays where it is. */
  | { readonly type: 'refreshed'; readonly inspection: Inspection }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'filter-chosen'; readonly filter: SeverityFilter }
  | { readonly type: 'more-wanted' }
  | { readonly type: 'issue-chosen'; readonly issue: Issue }
  | { readonly type: 'cell-answered'; readonly issue: Issue; readonly selection: CellSelection };

export const PAGE = 100;

export const FRESH_PANE: PaneState = {
  busy: false,
  inspection: undefined,
  failure: undefined,
  filter: 'all',
  shown: PAGE,
  chosen: undefined,
  unreachable: undefined,
};

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'reading-began':
      return { ...state, busy: true, failure: undefined, unreachable: undefined };
    case 'reading-ended':
      return { ...state, busy: false, inspection: event.inspection, chosen: undefined, shown: PAGE };
    case 'refreshed': {
      const { inspection } = event;
      return { ...state, inspection, failure: undefined, chosen: sameIssue(inspection, state.chosen) };
    }
    case 'failed':
      return { ...state, busy: false, failure: event.failure };
    case 'filter-chosen':
      return { ...state, filter: event.filter, shown: PAGE };
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
function sameIssue(inspection: Inspection, chosen: Issue | undefined): Issue | undefined {
  if (!chosen || inspection.kind !== 'recognised') return undefined;
  const { code, sheet, address } = chosen;
  return inspection.issues.find((one) => one.code === code && one.sheet === sheet && one.address === address);
}

export interface IssuePage {
  readonly issues: readonly Issue[];
  /** How many more the filter lets through. */
  readonly more: number;
}

export function issuePage({ inspection, filter, shown }: PaneState): IssuePage {
  const all = inspection?.kind === 'recognised' ? filterIssues(inspection.issues, filter) : [];
  return { issues: all.slice(0, shown), more: Math.max(0, all.length - shown) };
}
