/**
 * Every English text of the task pane.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import { deskEn } from './desk-en.js';
import type { Messages } from './messages-ja.js';
import { syncEn } from './sync-en.js';

const signed = (n: number) => n.toLocaleString('en', { signDisplay: 'exceptZero', maximumFractionDigits: 10 });
const percent = (n: number) =>
  n.toLocaleString('en', { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 });

export const en: Messages = {
  ...deskEn,
  ...syncEn,
  product: 'Torimatome',
  viewsLabel: 'Views',
  views: {
    workbook: 'Workbook',
    check: 'Check',
    sync: 'Sync',
    submit: 'Submit',
    previous: 'Last year',
    settings: 'Settings',
  },
  reading: 'Reading the workbook…',
  starting: 'Waiting for Excel…',

  noExcel: {
    elsewhere: 'This page is used inside Excel',
    elsewhereHint:
      'Open the evaluation workbook in Excel and press “Panel” under “Torimatome” on the Home tab. A browser alone cannot read the workbook.',
    'too-old': 'This Excel is too old',
    'too-oldHint':
      'Excel LTSC 2021, Microsoft 365 or Excel on the web is needed. Ask your administrator about your computer.',
  },

  failure: {
    title: 'That did not work.',
    editing: 'A cell is being edited. Press Enter to keep the entry or Esc to drop it, then try again.',
    busy: 'Excel is busy. Wait a moment, then try again.',
    unexpected: (code) => `Excel gave an unexpected answer (${code}). If it goes on, tell the administrator this code.`,
    retry: 'Read again',
  },

  workbook: {
    form: 'Form',
    version: (n) => `version ${n}`,
    fiscalYear: 'Fiscal year',
    noFiscalYear: 'The workbook does not say',
    department: 'Department',
    noDepartment: 'The workbook does not say',
    records: 'Rows read',
    rows: (n) => count(n),
    result: 'Result of the check',
    toCheck: 'Open the check',
    unknown: 'No form fits this workbook',
    unknownHint: 'Make sure of the following, then read again.',
    unknownSteps: [
      'The open workbook is the form that the coordinating department handed out',
      'The headings of its tables (programme, department and so on) were not changed or deleted',
      'No password or protection hides what is on the sheets',
    ],
    unknownHelp: 'If nothing changes, tell the coordinating department.',
    tried: 'Forms that were tried',
  },

  check: {
    heading: 'Check',
    recheck: 'Check again',
    filters: 'Filter by severity',
    all: 'All',
    error: 'Errors',
    warning: 'Warnings',
    info: 'Notes',
    tally: (n) => count(n),
    list: 'What was found',
    listHint: 'Press one to select its cell.',
    wholeWorkbook: 'The whole workbook',
    quote: (text) => `“${text}”`,
    clean: 'No errors',
    cleanHint: 'Against its form, nothing in this workbook has to be corrected.',
    noErrors: 'No errors. Some points are worth a look.',
    noneOfKind: 'Nothing of this severity.',
    more: (n) => `Show more (${count(n)} left)`,
    done: (errors, warnings, infos) =>
      `Checked: ${some(errors, 'error')}, ${some(warnings, 'warning')}, ${some(infos, 'note')}.`,
    selected: (place) => `Selected ${place}.`,
    needsForm: 'No form fits this workbook, so it cannot be checked.',
    toWorkbook: 'What to do',
    'sheet-missing': 'That sheet was not found: it was renamed or deleted. Check again.',
    'sheet-hidden': 'That sheet is hidden. Unhide it in Excel, then press again.',
  },

  checkScope: {
    label: 'Filter by row',
    all: 'All rows',
    own: 'Our rows',
    row: 'Selected row',
    noRow: 'Select a cell of a row to list only what concerns it.',
    clean: {
      own: 'Nothing has to be corrected in your rows.',
      row: 'Nothing has to be corrected in the selected row.',
    },
  },

  correction: {
    group: (place) => `Corrections for ${place}`,
    choose: (field) => `Choose “${field}”`,
    apply: (text) => `Change to “${text}”`,
    done: (place, text) =>
      text === ''
        ? `${place} is blank again.`
        : `${place} now says “${text}”. Undo in Excel (Ctrl+Z) takes it back, too.`,
    notDone: (place) => `Nothing was written into ${place}. `,
    undo: 'Undo',
    dismiss: 'Close',
    'changed-meanwhile': 'The cell or its row has changed since the check. Check again.',
    formula: 'It holds a formula. To enter a value, clear the formula and choose again.',
    protected: 'The sheet is protected. Unprotect it and choose again.',
    'sheet-missing': 'The sheet was not found. Check again.',
    'not-kept': 'Excel did not accept the value. Type it into the cell.',
  },

  fine: {
    say: 'Right as it is',
    of: (place) => `Say that ${place} is right as it is`,
    reason: 'Why it is right',
    hint: 'It stays quiet until the text changes. The reason is in the history; the coordinator can read it, too.',
    keep: 'It is right as it is',
    cancel: 'Cancel',
    list: (n) => `Said to be right: ${count(n)}`,
    lastYear: 'Said to be right last year.',
    takeBack: 'Take back',
    takeBackOf: (place) => `Take back what was said of ${place}`,
  },

  lists: {
    menu: 'Show in the workbook',
    marks: 'Colour cells with issues',
    offer: 'Add drop-down lists',
    withdraw: 'Remove drop-down lists',
    offered: (n) => (n === 0 ? 'No cell got a new list.' : `${some(n, 'cell')} got a drop-down list.`),
    withdrawn: (n) =>
      n === 0 ? 'There are no lists of this add-in.' : `The lists of ${some(n, 'cell')} were removed.`,
    'has-rule': (n) => `${some(n, 'cell')} had a list or another rule already and kept it.`,
    protected: (n) => `${some(n, 'cell')} could not get one: the sheet is protected.`,
    unfit: (n) => `${some(n, 'cell')} cannot have one: the choices are too long or hold commas.`,
    'sheet-missing': (n) => `The sheet of ${some(n, 'cell')} was not found. Check again.`,
    unmarked: (sheets) => `These sheets are protected and could not be coloured: ${sheets}`,
  },

  obstacle: {
    connecting: 'Connecting to the server…',
    form: 'No form fits this workbook, so there is nothing to show.',
    'signed-out': 'Sign in to see this.',
    owing: 'Shown once a second factor is set up.',
    away: 'This is shown when the server can be reached. Checking still works.',
    incompatible: 'Server and pane do not fit each other. Tell the administrator.',
    elsewhere: 'This workbook belongs to another server.',
    cycle: 'It is not settled yet which year this workbook belongs to.',
    to: (view) => `Look under “${view}”`,
    again: 'Connect again',
  },

  submission: {
    missing: (blank, wrong) =>
      wrong === 0 ? `${some(blank, 'cell')} missing` : `${some(blank, 'cell')} missing, ${some(wrong, 'error')}`,
    noRows: 'This workbook has no rows of this department.',
    doubts: (n: number) => `Errors in what is written: ${count(n)}`,
    doubtsHint: 'They do not keep you from submitting; you will be asked once more.',
    waiting: (n) => `${count(n)} ${n === 1 ? 'entry' : 'entries'} not sent yet. Sync first, then submit.`,
    unsynced: 'This workbook has not been synced yet. Sync first, then submit.',
    toSync: 'Open sync',
    pin: (place) => `Give a reason for ${place}`,
    pinNothing: 'Select the cell to give a reason for',
    noLink: 'Sync once to be able to pin reasons to cells.',
    tally: 'Departments',
    loading: 'Asking where the departments stand…',
    noDepartments: 'None of your departments takes part in this. Tell the coordinator.',
    notYours: 'Submitting and accepting is for departments and the coordinator.',
  },

  previous: {
    loading: 'Fetching last year…',
    none: (year) => `This plan has no evaluation of ${year} to compare with.`,
    selectRow: 'Select a cell of a row to see here what last year said of it.',
    noLink: (year) => `No row of ${year} corresponds to this one: it is new, or has not been linked yet.`,
    statuses: {
      same: '',
      renamed: 'This programme had another name last year.',
      split: 'This is a part of a programme of last year.',
      joined: 'Several programmes of last year became this one.',
    },
    onlyDifferent: 'Only what differs',
    nothing: 'Nothing differs.',
    differs: 'Changed',
    same: 'Same',
    both: 'Both years',
    blank: '(blank)',
    large: 'This is far from last year’s. Say why under “Answer” in the console.',
    change: ({ difference, ratio }) => `${signed(difference)}${ratio === undefined ? '' : ` (${percent(ratio)})`}`,
  },
};
