/**
 * The closed list of what the checks of content find (R03 to R48): the rule, how grave it is unless the form says
 * otherwise, and whom it is for. writer: the department that can put it right. reader: the coordinator, who has to look.
 */
import type { Severity } from './codes.js';

export interface ContentCode {
  readonly rule: string;
  readonly severity: Severity;
  readonly audience: 'writer' | 'reader';
}

export const CONTENT_CODES = {
  'rating-named-otherwise': { rule: 'R03', severity: 'error', audience: 'writer' },
  'enrichment-with-target': { rule: 'R04', severity: 'warning', audience: 'writer' },
  'target-met-unrated': { rule: 'R05', severity: 'warning', audience: 'writer' },
  'rating-against-facts': { rule: 'R06', severity: 'warning', audience: 'writer' },
  'evaluation-unchanged': { rule: 'R07', severity: 'warning', audience: 'writer' },
  'status-unchanged': { rule: 'R08', severity: 'warning', audience: 'writer' },
  'plan-in-status': { rule: 'R09', severity: 'warning', audience: 'writer' },
  'next-repeats-status': { rule: 'R10', severity: 'warning', audience: 'writer' },
  'text-of-another-row': { rule: 'R11', severity: 'warning', audience: 'reader' },
  'plan-copied': { rule: 'R12', severity: 'info', audience: 'writer' },
  'previous-figure-differs': { rule: 'R13', severity: 'error', audience: 'writer' },
  'direction-contradicted': { rule: 'R14', severity: 'warning', audience: 'writer' },
  'sum-wrong': { rule: 'R15', severity: 'error', audience: 'writer' },
  'average-wrong': { rule: 'R16', severity: 'warning', audience: 'writer' },
  'said-twice': { rule: 'R17', severity: 'warning', audience: 'writer' },
  'cell-contradicts-itself': { rule: 'R18', severity: 'error', audience: 'writer' },
  'year-unplanned': { rule: 'R19', severity: 'warning', audience: 'reader' },
  'mark-outdated': { rule: 'R20', severity: 'warning', audience: 'reader' },
  'dash-for-text': { rule: 'R22', severity: 'warning', audience: 'writer' },
  'era-omitted': { rule: 'R23', severity: 'warning', audience: 'writer' },
  'unit-differs': { rule: 'R24', severity: 'warning', audience: 'writer' },
  'change-unexplained': { rule: 'R25', severity: 'warning', audience: 'writer' },
  'against-planned-direction': { rule: 'R26', severity: 'warning', audience: 'reader' },
  'result-not-a-figure': { rule: 'R27', severity: 'error', audience: 'writer' },
  'indicator-named-otherwise': { rule: 'R28', severity: 'warning', audience: 'writer' },
  'part-without-indicator': { rule: 'R29', severity: 'info', audience: 'reader' },
  'outside-the-year': { rule: 'R31', severity: 'warning', audience: 'writer' },
  'grounds-thin': { rule: 'R32', severity: 'info', audience: 'writer' },
  'change-without-figure': { rule: 'R33', severity: 'warning', audience: 'writer' },
  'programme-renamed': { rule: 'R34', severity: 'warning', audience: 'reader' },
  'indicator-gone': { rule: 'R35', severity: 'warning', audience: 'reader' },
  'spelling-doubtful': { rule: 'R36', severity: 'info', audience: 'writer' },
  'style-mixed': { rule: 'R37', severity: 'info', audience: 'writer' },
  'announcement-unkept': { rule: 'R38', severity: 'info', audience: 'reader' },
  'rating-outside-band': { rule: 'R39', severity: 'error', audience: 'writer' },
  'rate-wrong': { rule: 'R40', severity: 'error', audience: 'writer' },
  'difference-wrong': { rule: 'R41', severity: 'error', audience: 'writer' },
  'tally-wrong': { rule: 'R42', severity: 'error', audience: 'reader' },
  'points-as-per-cent': { rule: 'R43', severity: 'warning', audience: 'writer' },
  'date-impossible': { rule: 'R44', severity: 'error', audience: 'writer' },
  'running-total-wrong': { rule: 'R45', severity: 'error', audience: 'writer' },
  'record-claim-wrong': { rule: 'R46', severity: 'warning', audience: 'writer' },
  'transcription-differs': { rule: 'R47', severity: 'error', audience: 'writer' },
  'figure-frozen': { rule: 'R48', severity: 'info', audience: 'reader' },
} as const satisfies Record<string, ContentCode>;

export type ContentIssueCode = keyof typeof CONTENT_CODES;
