/**
 * The English texts of the status page: how far every department is, and steps for many of them at once.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { StatusMessages } from './status-ja.js';

export const statusEn: StatusMessages = {
  leads: {
    staff: 'Complete your department’s answers and submit them to the coordinator',
    reviewer: 'Who has answered and who has submitted; accept and return here, too',
    reader: 'Who has answered, who has submitted, and whose answers are accepted',
  },
  arrived: 'Departments received',
  answered: 'Rows answered',
  lacking: 'Cells missing or wrong',
  conflicts: 'Conflicts',
  accepted: 'Departments accepted',
  of: (part, whole) => ({ part: count(part), whole: `/${count(whole)}` }),
  waiting: (n) => `Nothing received yet from (${count(n)})`,
  allArrived: 'Something has come from every department.',
  caption: 'Progress and submission by department. Press a name to open it, a heading to sort.',
  columns: {
    department: 'Department',
    answers: 'Answers',
    state: 'Submission',
    blank: 'Missing',
    wrong: 'Errors',
    conflicts: 'Conflicts',
    findings: 'Checks',
    reviewed: 'Looked at',
    lastFile: 'Last workbook',
  },
  none: 'Nothing yet',
  missing: 'Not received',
  filledOf: (filled, entries) => `${count(filled)} of ${some(entries, 'row')} answered`,
  left: (n) => `${count(n)} left`,
  seeRows: (name) => `See the rows of ${name} in the merged table`,
  seeBlank: (name, n) => `See the ${some(n, 'cell')} that ${name} lacks in the merged table`,
  seeWrong: (name, n) => `Open the ${some(n, 'error')} of ${name}`,
  seeConflicts: (name, n) => `See the ${some(n, 'conflict')} of ${name}`,
  filter: 'Filter the departments',
  all: 'All',
  nobody: 'No department is like this.',
  other: 'Not in the list of departments',
  otherHint: 'The form names it, the list of departments does not. It cannot submit.',
  empty: 'The form has nothing to count by department.',

  bulk: {
    choose: (department) => `Choose ${department}`,
    chooseAll: (n) => `Choose all that something can be done with (${count(n)})`,
    hint: 'Choose departments to submit, accept or return several at once.',
    bar: 'Do something with the chosen departments',
    steps: {
      submit: (n) => `Submit (${count(n)})`,
      accept: (n) => `Accept (${count(n)})`,
      return: (n) => `Return (${count(n)})`,
    },
    titles: {
      submit: (n) => `Submit the answers of ${some(n, 'department')}`,
      accept: (n) => `Accept the answers of ${some(n, 'department')}`,
      return: (n) => `Return ${some(n, 'department')}`,
    },
    meaning: {
      submit: 'You submit for the departments. After that they cannot be changed until they are returned.',
      accept: 'After that they cannot be changed until they are opened again.',
      return: 'All of the chosen departments get the same note.',
    },
    confirm: {
      submit: (n) => `Submit ${count(n)}`,
      accept: (n) => `Accept ${count(n)}`,
      return: (n) => `Return ${count(n)}`,
    },
    note: 'Note to the departments',
    needsNote: 'Write why they are returned.',
    leftOut: (n) => `Not possible now with ${count(n)} of the chosen`,
    details: 'See what',
    working: (done, all) => `Sending (${count(done)} of ${count(all)})`,
    done: {
      submit: (n) => `Submitted the answers of ${some(n, 'department')}.`,
      accept: (n) => `Accepted the answers of ${some(n, 'department')}.`,
      return: (n) => `Returned ${some(n, 'department')}.`,
    },
    failed: {
      submit: (n) => `${some(n, 'department')} could not be submitted.`,
      accept: (n) => `${some(n, 'department')} could not be accepted.`,
      return: (n) => `${some(n, 'department')} could not be returned.`,
    },
  },
  closing: {
    open: (n) => `Something is open with ${some(n, 'department')}`,
    none: 'All departments are accepted, and nothing is open.',
    loading: 'Looking for what is open…',
  },
};
