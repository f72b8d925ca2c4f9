/**
 * The English texts of 点検: what the checks of content found, and answers to it.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { FindingMessages } from './findings-ja.js';

export const findingsEn: FindingMessages = {
  title: 'Checks',
  lead: {
    reviewer:
      'What contradicts itself or was left as it was last year, with the words that show it. Say of what is right that it is, and return the rest with it as the reason.',
    staff:
      'What contradicts itself or was left as it was last year, in the rows of your department. Put it right, or say that it is right as it is, and why.',
  },
  by: 'Grouped',
  groups: { check: 'By check', department: 'By department', goal: 'By goal or heading' },
  nobody: 'No department',
  filters: {
    department: 'Department',
    check: 'Check',
    standing: 'Show',
    text: 'Search',
    all: 'All',
    toLookAt: 'To look at',
    noted: 'With notes',
    fine: 'Said to be right',
  },
  shown: (shown, all) => `${count(shown)} of ${count(all)} shown`,
  ofGroup: (n) => count(n),
  none: 'Nothing to look at',
  noneHint: 'When answers come in, what they say is checked by itself.',
  nothing: 'Nothing matches.',
  clear: 'Clear the filters',
  more: (n) => `Show ${count(n)} more`,
  moreAll: (n) => `Show all ${count(n)} that are left`,

  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  forReader: 'For the coordinator',
  this: 'This year',
  lastYear: 'Last year',
  otherRow: (row) => `Another row: ${row}`,
  suggest: (text) => `Change to “${text}”`,
  suggestLabel: (row, text) => `Change to “${text}”: ${row}`,
  suggested: (row, label) => `“${label}” of ${row} was changed.`,
  undone: (row, label) => `“${label}” of ${row} is as it was.`,
  notWritten: 'It could not be saved. Look at the merged table for what stands there now.',
  undo: 'Undo',
  toRowOf: (row) => `See ${row} in the merged table`,
  choose: (row) => `Choose the finding about ${row}`,
  chooseGroup: (n) => `Choose all ${count(n)}`,
  chosen: (n) => `${count(n)} chosen`,
  unchoose: 'Choose none',

  fine: 'It is right',
  fineOf: (row) => `It is right: ${row}`,
  said: (actor, at) => `Said to be right (${actor}, ${at})`,
  saidLastYear: (year, actor) => `Said to be right in ${year} (${actor})`,
  takeBack: 'Take that back',
  takenBack: 'What was said is taken back.',
  fineDialog: {
    title: (n) => (n === 1 ? 'Say that it is right as it is' : `Say that ${count(n)} are right as they are`),
    meaning:
      'It stays quiet until the text changes. The reason is kept in the history, and shown with the same finding next year.',
    reason: 'Why (it is part of another figure, the indicator was defined anew …)',
    needsReason: 'Say why.',
    confirm: 'It is right',
    cancel: 'Cancel',
  },
  fineDone: (n) => `${some(n, 'finding')} said to be right.`,
  fineGone: (n) => `Of ${count(n)} the text had changed; nothing was said of them.`,
  fineForeign: (n) => `${count(n)} are about rows of other departments; nothing was said of them.`,

  sendBack: (n) => (n === 1 ? 'Return with this reason' : `Return with these ${count(n)} reasons`),
  sendBackOf: (row) => `Return with this reason: ${row}`,
  returnDialog: {
    title: (n) => `Return to ${some(n, 'department')}`,
    nobody: 'There is no department to return to',
    meaning:
      'What was chosen becomes the reasons of the return, each at its cell. The departments correct it and submit again.',
    reasons: (n) => some(n, 'reason'),
    leftOut:
      'Only what was submitted or accepted can be returned. These departments are left out; they see the findings on their own pages.',
    ownerless: (n) => `${count(n)} are about rows of no department and cannot be returned.`,
    note: 'A word with it (may be left out)',
    confirm: (n) => `Return to ${some(n, 'department')}`,
    cancel: 'Cancel',
    list: 'Departments to return to',
  },
  returned: (names) => `Returned to ${names}.`,
  returnFailed: (name) => `It could not be returned to ${name}`,

  checks: {
    right: (right, all) =>
      `Of ${count(all)} in this city, ${count(right)} (${Math.round((100 * right) / all)}%) were put right`,
    unknown: 'How often it is right in this city is not known yet',
    open: (n) => `${count(n)} open`,
    setting: 'What this check is',
    settings: { error: 'Make it an error', warning: 'Make it a warning', info: 'Make it a note', off: 'Off this year' },
    usual: (severity) => `As the form has it (${severity})`,
    names: { error: 'Error', warning: 'Warning', info: 'Note', off: 'Off' },
    changed: (name, to) => `“${name}” is “${to}” this year.`,
    changedBack: (name) => `“${name}” is as it was.`,
    all: (n) => `Checks and how often they are right (${count(n)})`,
    offCount: (n) => `${count(n)} off`,
  },
  history: { title: 'Answers to checks', fine: 'Said to be right', takenBack: 'Taken back' },
  seeOf: (name, n) => `See ${some(n, 'finding')} about ${name}`,
  total: 'To look at',
  inUpload: (name, n) => `${some(n, 'finding')} to look at in the rows of ${name}.`,
  inRows: (n) => `${some(n, 'finding')} to look at in the rows that this changed`,
  noneInRows: 'Nothing to look at in the rows that this changed.',
  toFindings: 'See the checks',
};
