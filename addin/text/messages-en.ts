/**
 * Every English text of the task pane.
 */
import { deskEn } from './desk-en.js';
import type { Messages } from './messages-ja.js';
import { syncEn } from './sync-en.js';

const count = (n: number) => n.toLocaleString('en');
const some = (n: number, one: string) => `${count(n)} ${n === 1 ? one : `${one}s`}`;

export const en: Messages = {
  ...deskEn,
  ...syncEn,
  product: 'Torimatome',
  language: 'Language',
  viewsLabel: 'Views',
  views: { workbook: 'Workbook', check: 'Check', sync: 'Sync', settings: 'Settings' },
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
};
