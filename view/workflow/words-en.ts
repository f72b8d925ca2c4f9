/**
 * The English words of a department's way through a cycle.
 */
import { someEn as some } from '../language/counting.js';
import type { WorkflowWords } from './words-ja.js';

const staff = {
  editing: 'Submit when the answers are complete. After that they cannot be changed until they are returned.',
  submitted: 'Submitted; the coordinator is looking at it. To change something, ask the coordinator.',
  accepted: 'The coordinator has accepted it. To change something, ask the coordinator.',
};

export const workflowWordsEn: WorkflowWords = {
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
    reviewer: {
      'not-started': 'Nothing has been entered yet.',
      editing: 'The department is at work.',
      submitted: 'Look at the answers and accept them, or return them with reasons.',
      returned: 'Returned; the department has not submitted again yet.',
      accepted: 'Accepted. To have something changed, open it again.',
    },
    bySync: {
      ...staff,
      'not-started':
        'It is in progress once you have entered something and synced. Submit when the answers are complete.',
      returned: 'The coordinator returned it. Mend the cells below, sync, and submit again.',
    },
    byWorkbook: {
      ...staff,
      'not-started': 'It is in progress once a filled-in workbook is taken in. Submit when the answers are complete.',
      returned: 'The coordinator returned it. Mend the cells below, take the workbook in, and submit again.',
    },
  },
  closed: 'This cycle is closed: nothing can be submitted or accepted.',
  reload: 'Refresh',

  deadline: 'Deadline',
  noDeadline: 'None yet',
  left: (days) => (days > 0 ? `${some(days, 'day')} left` : days === 0 ? 'today' : `${some(-days, 'day')} overdue`),

  late: (days) => `${some(days, 'day')} late`,

  complete: (rows) => `All ${some(rows, 'row')} of this department are complete.`,
  returned: 'Reasons for the return',
  whole: 'The answers as a whole',
  note: { submit: 'Note to the coordinator (optional)', review: 'Note to the department (optional)' },
  returnHint: 'To return it, write a note or a reason at a cell.',
  reasons: 'Reasons at cells',
  reasonAt: (place) => `Reason at ${place}`,
  dropReason: (place) => `Take back the reason at ${place}`,

  ask: {
    submit: (n) => `${some(n, 'matter')} still open. Submit all the same?`,
    accept: (n) => `${some(n, 'matter')} still open. Accept all the same?`,
    reopen: () => 'This takes the submission or acceptance back and lets the department write again. Go on?',
  },
  anyway: { submit: 'Submit all the same', accept: 'Accept all the same', reopen: 'Open again' },
  cancel: 'Cancel',
  done: {
    submit: (department) => `Submitted the answers of ${department}.`,
    return: (department) => `Returned them to ${department}.`,
    accept: (department) => `Accepted the answers of ${department}.`,
    reopen: (department) => `${department} can write again.`,
  },
};
