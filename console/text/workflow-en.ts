/**
 * The English texts about submitting, returning and accepting.
 */
import { someEn as some } from '../../view/language/counting.js';
import type { WorkflowMessages } from './workflow-ja.js';

export const workflowEn: WorkflowMessages = {
  toSend: 'Take in workbooks',
  noDepartmentsHint: 'The form names no department yet. Ask the coordinator.',
  notYours: 'Your department has no rows in this year',
  notYoursHint: 'If this is not your department, ask an administrator to correct your role.',

  open: {
    blank: (n) => `${some(n, 'cell')} missing`,
    wrong: (n) => some(n, 'error'),
    conflicts: (n) => some(n, 'conflict'),
    none: 'Nothing missing, wrong or in conflict',
    noRows: 'The table of this year has no rows of this department.',
    missing: 'To complete before you submit',
    missingReviewer: 'Missing or wrong',
    loading: 'Loading the department’s rows…',
    seeRows: 'See the department’s rows in the merged table',
    seeConflicting: 'See the conflicts',
  },
  place: (sheet, address) => `${sheet} ${address}`,
  toRow: (row) => `See ${row} in the merged table`,
  gone: 'This row is no longer in the table',
  wholeRow: 'The whole row',
  returnedBy: (actor, at) => `${actor} (${at})`,
  pick: 'Add a reason at a cell',
  pickRow: 'Find the row (words of the programme or the answer)',
  pickedRows: 'Rows found',
  pickField: (row) => `Which cell of ${row}?`,
  noRowFound: 'No row matches.',
  rowsFound: (n) => some(n, 'row'),
  pickDone: 'Stop choosing',
  otherRow: 'Choose another row',
  pinIssue: 'Add as a reason',
  pinIssueAt: (place) => `Add the remark at ${place} as a reason`,
  failed: {
    submit: (department) => `The answers of ${department} were not submitted`,
    return: (department) => `${department} was not returned`,
    accept: (department) => `The answers of ${department} were not accepted`,
    reopen: (department) => `${department} was not opened again`,
  },
  kept: 'What you wrote is still here.',
  unsure: 'It is not known whether this reached the server. Trying again does nothing twice.',
  unsent: 'Notes and reasons that were not sent',
  unsentHint:
    'The state changed while they were written, so they were not sent. Delete them if they are no longer needed.',
  discard: 'Delete',

  history: 'History of submissions and returns',
  historyEmpty: 'Nothing has been done yet.',
  did: {
    edit: 'Began to fill in',
    submit: 'Submitted',
    return: 'Returned',
    accept: 'Accepted',
    reopen: 'Opened again',
    undo: 'moved, because something that was sent in was taken back',
  },
  somebody: '(no name)',
};
