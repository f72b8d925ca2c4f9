/**
 * The English texts of answering in the browser.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { AnsweringMessages } from './answering-ja.js';

export const answeringEn: AnsweringMessages = {
  lead: 'Answer the rows of your department here. A field is saved as soon as you leave it.',
  leadFor: (department) => `Answer the rows of ${department}. A field is saved as soon as you leave it.`,
  department: 'Department',
  noRows: 'This department has no rows in this year’s table',
  noRowsHint: 'If there should be some, ask the coordinator.',
  notYours: 'Your department has no rows in this year',
  notYoursHint: 'Choose another year above. If your department is wrong, ask an administrator to mend it.',
  notForYou: 'Departments and coordinators answer',
  notForYouHint: 'You can read the answers in the merged table.',
  toTable: 'Open the merged table',

  rows: 'Rows',
  showRows: (n, all) => `Rows (${count(n)} of ${count(all)})`,
  hideRows: 'Hide the rows',
  states: {
    returned: 'Returned',
    wrong: 'Wrong',
    conflicting: 'In conflict',
    empty: 'Not finished',
    answered: 'Answered',
  },
  rowOf: (n, all) => `${count(n)} of ${count(all)}`,
  previousRow: 'Previous row',
  nextRow: 'Next row',
  keys: 'Tab goes to the next field, Ctrl+Enter to the next row, Ctrl+Shift+Enter to the previous one.',

  given: 'What the form says',
  lastYear: (year) => `Answer of ${year}`,
  lastYearBlank: '(no answer)',
  lastYearNone: (year) => `There was nothing in ${year} that this row goes on from.`,
  firstYear: 'There is no earlier year here, so there are no earlier answers to show.',
  renamed: (year, names) => `In ${year} it was called “${names}”.`,
  copy: 'Copy',
  copyOf: (field) => `Copy last year’s answer into ${field}`,
  blank: 'blank',

  saving: 'Saving…',
  typing: 'Typing (saved when you leave the field)',
  saved: (at) => `Saved ${at}`,
  undone: (at) => `Taken back ${at}`,
  undo: 'Undo',
  undoOf: (field) => `Undo ${field}`,
  kept: 'The server cannot be reached. What you typed is kept on this computer and saved as soon as it can be.',
  keptMany: (n) =>
    `The server cannot be reached: ${some(n, 'answer')} kept on this computer. They are saved as soon as they can be.`,
  tryNow: 'Try now',
  refused: (why) => `It cannot be saved. ${why}`,
  giveUp: 'Give up and show what stands',
  conflicting: 'Another value came in and the two are in conflict. Once it is decided, this can be changed.',
  conflicted: (text) =>
    `Somebody else changed it first. What you typed, “${text}”, is kept under Conflicts. Decide there which is right.`,
  toConflicts: 'Open the conflicts',
  byOthers: (before) => `Somebody else changed this. Before, it said “${before}”.`,
  byOthersMeanwhile: (text) =>
    `While you typed, somebody else changed it to “${text}”. If you save, the two will be in conflict.`,

  returned: 'Why it was returned',
  returnedRow: 'About this row',
  returnedWhole: 'About all of it',
  returnedCount: (n) => `The coordinator has returned it. ${some(n, 'place')} to mend.`,
  returnedNote: 'The coordinator has returned it.',
  nextReturned: 'Next returned place',
  mended: 'Changed',
  locked: {
    submitted: 'It is submitted and cannot be changed. If it has to be, tell the coordinator.',
    accepted: 'It is accepted and cannot be changed. If it has to be, tell the coordinator.',
    closed: 'This yearly evaluation is closed and cannot be changed.',
  },

  finish: 'Before you submit',
  openCells: (n) => `${some(n, 'field')} missing or wrong`,
  noneOpen: (rows) => `All of ${some(rows, 'row')} are complete. They can be submitted.`,
  toCell: (row, field) => `Go to ${field} of ${row}`,
  others: 'Also to be put right',
  unsent: (n) => `${some(n, 'answer')} not saved yet. Submit when everything is saved.`,
};
