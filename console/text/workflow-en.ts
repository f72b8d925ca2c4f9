/**
 * The English texts about submitting, returning and accepting.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { WorkflowMessages } from './workflow-ja.js';


export const workflowEn: WorkflowMessages = {
  leads: {
    staff: 'Complete your department’s answers and submit them to the coordinator',
    reviewer: 'Look at the answers, and accept them or return them with reasons',
    reader: 'Who has submitted, and whose answers are accepted',
  },
  states: {
    'not-started': 'Not started',
    editing: 'In progress',
    submitted: 'Submitted',
    returned: 'Returned',
    accepted: 'Accepted',
  },
  steps: { submit: 'Submit', return: 'Return', accept: 'Accept', reopen: 'Open again' },
  submitFor: 'Submit for the department',
  hints: {
    staff: {
      'not-started': 'It is in progress once a filled-in workbook is taken in. Submit when the answers are complete.',
      editing: 'Submit when the answers are complete. After that they cannot be changed until they are returned.',
      submitted: 'Submitted; the coordinator is looking at it. To change something, ask the coordinator.',
      returned: 'The coordinator returned it. Mend the cells below, take the workbook in, and submit again.',
      accepted: 'The coordinator has accepted it. To change something, ask the coordinator.',
    },
    reviewer: {
      'not-started': 'Nothing has been entered yet.',
      editing: 'The department is at work.',
      submitted: 'Look at the answers and accept them, or return them with reasons.',
      returned: 'Returned; the department has not submitted again yet.',
      accepted: 'Accepted. To have something changed, open it again.',
    },
  },
  toSend: 'Take in workbooks',
  deadline: 'Deadline',
  closed: 'This cycle is closed: nothing can be submitted or accepted.',
  noDepartments: 'No department has anything to submit in this year',
  noDepartmentsHint: 'The form names no department yet. Ask the coordinator.',
  notYours: 'Your department has no rows in this year',
  notYoursHint: 'If this is not your department, ask an administrator to correct your role.',
  nobodyHere: 'No department stands there.',
  list: 'Departments',
  tally: 'Filter by state',
  all: 'All',
  reload: 'Refresh',

  open: {
    blank: (n) => `${some(n, 'cell')} missing`,
    wrong: (n) => some(n, 'error'),
    conflicts: (n) => some(n, 'conflict'),
    none: 'Nothing missing, wrong or in conflict',
    noRows: 'The table of this year has no rows of this department.',
    complete: (rows) => `All ${some(rows, 'row')} of this department are complete.`,
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
  whole: 'The answers as a whole',

  returned: 'Reasons for the return',
  returnedBy: (actor, at) => `${actor} (${at})`,
  note: { submit: 'Note to the coordinator (optional)', review: 'Note to the department (optional)' },
  returnHint: 'To return it, write a note or a reason at a cell.',
  reasons: 'Reasons at cells',
  reason: 'Reason',
  reasonAt: (place) => `Reason at ${place}`,
  dropReason: (place) => `Take back the reason at ${place}`,
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

  ask: {
    submit: (n) => `${some(n, 'cell')} missing or wrong. Submit all the same?`,
    accept: (n) => `${some(n, 'cell')} missing, wrong or in conflict. Accept all the same?`,
    reopen: 'This takes the submission or acceptance back and lets the department write again. Go on?',
  },
  anyway: { submit: 'Submit all the same', accept: 'Accept all the same', reopen: 'Open again' },
  cancel: 'Cancel',
  working: 'Sending…',
  done: {
    submit: (department) => `Submitted the answers of ${department}.`,
    return: (department) => `Returned them to ${department}.`,
    accept: (department) => `Accepted the answers of ${department}.`,
    reopen: (department) => `${department} can write again.`,
  },
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
  },
  somebody: '(no name)',

  bulk: {
    choose: (department) => `Choose ${department}`,
    chooseAll: 'Choose all that are submitted',
    chosen: (n) => `${some(n, 'department')} chosen`,
    accept: (n) => `Accept ${some(n, 'department')}`,
    ask: (n, open) =>
      `${count(open)} of the ${some(n, 'department')} have cells missing, wrong or in conflict. Accept them all the same?`,
    working: (done, all) => `Accepting (${count(done)} of ${count(all)})`,
    accepted: (n) => `Accepted the answers of ${some(n, 'department')}.`,
    failed: (n) => `${some(n, 'department')} could not be accepted.`,
  },
};
