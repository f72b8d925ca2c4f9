/**
 * The closed list of issue codes: the rule each belongs to and how grave it is. One place, so that the check, the
 * task pane and the documentation cannot disagree.
 */
export type Severity = 'error' | 'warning' | 'info';

export const ISSUE_CODES = {
  // while reading
  'row-unplaced': { rule: 'F1', severity: 'warning' },
  'note-row': { rule: 'F1', severity: 'info' },
  'header-restored': { rule: 'F1', severity: 'info' },
  'row-restored': { rule: 'I1', severity: 'warning' },
  'column-missing': { rule: 'F2', severity: 'warning' },
  'column-ambiguous': { rule: 'F2', severity: 'warning' },
  'columns-swapped': { rule: 'F2', severity: 'error' },
  'required-missing': { rule: 'F2', severity: 'error' },
  'block-missing': { rule: 'F2', severity: 'warning' },
  'sheet-unplaced': { rule: 'F1', severity: 'info' },
  'sheet-example': { rule: 'F1', severity: 'info' },
  'table-continued': { rule: 'F1', severity: 'warning' },
  'column-unplaced': { rule: 'F1', severity: 'info' },
  'line-unmarked': { rule: 'F1', severity: 'info' },
  'row-example': { rule: 'F1', severity: 'info' },
  'column-inferred': { rule: 'F1', severity: 'info' },
  'column-doubtful': { rule: 'F1', severity: 'warning' },
  'text-unplaced': { rule: 'F1', severity: 'info' },
  'cell-error': { rule: 'C7', severity: 'error' },
  // what the form says of each cell
  'choice-unknown': { rule: 'R01', severity: 'error' },
  'choice-unclear': { rule: 'R01', severity: 'error' },
  'choice-normalised': { rule: 'R01', severity: 'info' },
  'choice-unset': { rule: 'R02', severity: 'error' },
  'required-blank': { rule: 'R02', severity: 'error' },
  'name-blank': { rule: 'R21', severity: 'error' },
  'register-differs': { rule: 'R30', severity: 'info' },
  'number-unreadable': { rule: 'F3', severity: 'error' },
  'date-unreadable': { rule: 'F3', severity: 'error' },
  'date-weekday': { rule: 'F3', severity: 'warning' },
  'number-differs': { rule: 'C6', severity: 'error' },
  'department-unknown': { rule: 'R30', severity: 'error' },
  'department-renamed': { rule: 'R30', severity: 'warning' },
  'department-split': { rule: 'R30', severity: 'error' },
  'department-ended': { rule: 'R30', severity: 'warning' },
  'department-early': { rule: 'R30', severity: 'warning' },
  'text-too-long': { rule: 'F4', severity: 'error' },
  // rows against the form, and files against each other
  'record-duplicate': { rule: 'E3', severity: 'error' },
  'sheet-hidden': { rule: 'S7', severity: 'warning' },
  'sheet-other-year': { rule: 'F6', severity: 'warning' },
  'sheet-repeated': { rule: 'E3', severity: 'warning' },
  'record-missing': { rule: 'E1', severity: 'warning' },
  'record-unknown': { rule: 'E3', severity: 'warning' },
  'record-deleted': { rule: 'E2', severity: 'warning' },
  'record-similar': { rule: 'I3', severity: 'warning' },
  'descent-open': { rule: 'I4', severity: 'warning' },
  'blank-kept': { rule: 'I3', severity: 'info' },
  'plan-changed': { rule: 'F5', severity: 'warning' },
  'foreign-edit': { rule: 'S5', severity: 'warning' },
  'value-unwritten': { rule: 'E3', severity: 'warning' },
  'formula-kept': { rule: 'W2', severity: 'warning' },
  'total-unextended': { rule: 'W2', severity: 'warning' },
  'layout-yielded': { rule: 'C9', severity: 'info' },
  'tie-review': { rule: 'C8', severity: 'warning' },
  'year-differs': { rule: 'F6', severity: 'error' },
  'order-changed': { rule: 'E4', severity: 'info' },
  // files of a call
  'file-unread': { rule: 'S7', severity: 'error' },
  'file-foreign': { rule: 'S7', severity: 'warning' },
  'file-trace': { rule: 'S7', severity: 'info' },
  'signature-lost': { rule: 'S7', severity: 'warning' },
  'macros-left-out': { rule: 'S7', severity: 'warning' },
} as const satisfies Record<string, { rule: string; severity: Severity }>;

export type IssueCode = keyof typeof ISSUE_CODES;
