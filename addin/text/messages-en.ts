/**
 * Every English text of the task pane.
 */
import type { Messages } from './messages-ja.js';

const count = (n: number) => n.toLocaleString('en');
const some = (n: number, one: string) => `${count(n)} ${n === 1 ? one : `${one}s`}`;

export const en: Messages = {
  product: 'Torimatome',
  language: 'Language',
  viewsLabel: 'Views',
  views: { workbook: 'This workbook', check: 'Check' },
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
    heading: 'This workbook',
    form: 'Form',
    version: (n) => `version ${n}`,
    fiscalYear: 'Fiscal year',
    noFiscalYear: 'The workbook does not say',
    department: 'Division',
    noDepartment: 'The workbook does not say',
    records: 'Rows read',
    rows: (n) => count(n),
    result: 'Result of the check',
    toCheck: 'Open the check',
    unknown: 'No form fits this workbook',
    unknownHint: 'Make sure of the following, then read again.',
    unknownSteps: [
      'The open workbook is the form that the coordinating division handed out',
      'The headings of its tables (programme, division and so on) were not changed or deleted',
      'No password or protection hides what is on the sheets',
    ],
    unknownHelp: 'If nothing changes, tell the coordinating division.',
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
    unmarked: (sheets) => `These sheets are protected and could not be coloured: ${sheets.join(', ')}`,
  },
};
