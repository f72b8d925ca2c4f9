/**
 * Every English text of the console.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import { accountsEn } from './accounts-en.js';
import { arrivalsEn } from './arrivals-en.js';
import { answeringEn } from './answering-en.js';
import { auditEn } from './audit-en.js';
import { reportEn } from './report-en.js';
import { departmentYearsEn } from './department-years-en.js';
import { decisionsEn } from './decisions-en.js';
import { ownFormEn } from './own-form-en.js';
import { editingEn } from './editing-en.js';
import { findingsEn } from './findings-en.js';
import { firstStepsEn } from './first-steps-en.js';
import type { Messages } from './messages-ja.js';
import { secondFactorEn } from './second-factor-en.js';
import { reviewsEn } from './reviews-en.js';
import { reasonsEn } from './reasons-en.js';
import { setupEn } from './setup-en.js';
import { statusEn } from './status-en.js';
import { handingOutEn } from './handing-out-en.js';
import { toldEn } from './told-en.js';
import { workflowEn } from './workflow-en.js';
import { publicationEn } from './publication-en.js';
import { programmesEn } from './programmes-en.js';
import { municipalityEn } from './municipality-en.js';
import { userListEn } from './user-list-en.js';
import { yearEn } from './year-en.js';

export const en: Messages = {
  product: 'Torimatome',
  tagline: 'The departments’ evaluation forms, in one report',
  skip: 'Skip to the content',
  language: 'Language',
  fiscalYear: 'Fiscal year',
  views: {
    progress: 'Progress and submission',
    answer: 'Answer',
    table: 'Merged table',
    check: 'Checks',
    conflicts: 'Conflicts',
    send: 'Take in workbooks',
    arrivals: 'What came in',
    programmes: 'Programmes',
    publication: 'Publication',
    'handing-out': 'Handing out',
  },
  viewsLabel: 'Views',
  loading: 'Loading…',
  blank: 'blank',
  retry: 'Try again',
  close: 'Close',

  accounts: accountsEn,
  userList: userListEn,
  municipality: municipalityEn,
  answering: answeringEn,
  audit: auditEn,
  report: reportEn,
  secondFactor: secondFactorEn,
  workflow: workflowEn,
  decisions: decisionsEn,
  editing: editingEn,
  firstSteps: firstStepsEn,
  reasons: reasonsEn,
  setup: setupEn,
  status: statusEn,
  findings: findingsEn,
  reviews: reviewsEn,
  arrivals: arrivalsEn,
  year: yearEn,
  programmes: programmesEn,
  publication: publicationEn,
  ownForm: ownFormEn,
  departmentYears: departmentYearsEn,
  told: toldEn,
  handingOut: handingOutEn,

  failure: {
    unreachable: 'The server cannot be reached',
    unreachableHint: 'Check your network connection. If the server is down, tell the administrator.',
    stale: 'What you see is as of the last contact.',
    unexpected: 'The server’s answer cannot be understood',
    unexpectedHint: 'Reload the page. If it goes on, tell the administrator.',
    notShown: 'This page cannot be shown',
    notShownHint: 'The server was updated, or the network is away. Check the connection and load the page again.',
    loadAgain: 'Load the page again',
    unreadable: 'The file cannot be opened',
    problem: 'This could not be done',
    requestId: (id) => `Reference: ${id}`,
  },
  noCycles: {
    title: 'There is no yearly evaluation yet',
    hint: 'It appears here when a coordinator begins a year. To try a sample city, start the server with “npm start”.',
    hintForCoordinator: 'Have the form that the departments get (a blank Excel workbook) at hand and begin a year.',
  },
  lostCycle: { title: 'This yearly evaluation does not exist', hint: 'Choose a fiscal year from the list above.' },

  downloads: {
    report: 'Download the report',
    blank: 'Blank form',
    preparing: 'Preparing…',
    reportHint: 'An Excel workbook: the answers so far in the city’s own form.',
  },

  table: {
    lead: 'All answers so far in one table',
    block: 'Table',
    department: 'Department',
    sheet: 'Sheet',
    all: 'All',
    show: 'Show',
    showAll: 'All rows',
    showBlank: 'Rows with blanks',
    showConflicting: 'Rows in conflict',
    showChanged: 'Rows changed since I looked at them',
    showUnseen: 'Rows that I have not looked at',
    withPlan: (names) => `Show the plan’s texts too (${names})`,
    search: 'Search the text',
    shown: (shown, all) => `${count(shown)} of ${some(all, 'row')} shown`,
    clear: 'Clear filters',
    nothing: 'No row matches.',
    empty: 'There are no rows in this table yet.',
    region: (label) => `${label} (scrolls inside)`,
    unanswered: 'No answer',
    draft: 'Not submitted yet',
    drafts: 'Answers of departments that have not submitted are not shown; they are once the department submits.',
    conflicting: 'Conflict',
    stands: 'In use',
    other: 'Other value',
    page: (page, pages) => `Page ${count(page)} of ${count(pages)}`,
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages',
  },

  conflicts: {
    lead: 'Different values came in for the same cell',
    hint: 'The report holds the value “in use” and marks the cell. Ask the department which one is right.',
    ofDepartment: (name) => `Only the conflicts of ${name} are shown.`,
    showAll: 'Show all conflicts',
    none: 'No conflicts',
    noneHint: 'When different values come in for one cell, both are shown here.',
    base: 'Original value',
    from: (source) => `From ${source}`,
    unknownSource: 'Unknown source',
  },

  send: {
    lead: 'Take in the workbooks that arrived by mail',
    drop: 'Drop workbooks here',
    dropNow: 'Let go to take them in',
    choose: 'Choose workbooks',
    hint: 'Excel workbooks (.xlsx), as many at once as you like. Where the answers belong is recognised from the form.',
    queue: 'Results',
    clear: 'Clear what is done',
    waiting: 'Waiting',
    sending: (percent) => `Sending (${percent}%)`,
    working: 'Reading the workbook…',
    saved: 'Taken in',
    savedWith: 'Taken in, please check',
    partly: 'Taken in part: some answers were not taken',
    noneTaken: 'No answer was taken',
    wholeRow: 'The whole row',
    nothingNew: 'There was nothing new in it',
    refused: 'Not taken in',
    again: 'Send again',
    remove: 'Remove from the list',
    department: (name) => `Department: ${name}`,
    departmentUnknown: 'Department: the workbook does not say',
    numbers: {
      saved: 'Cells written',
      unchanged: 'Cells unchanged',
      conflicts: 'Cells in conflict',
      refused: 'Not taken',
      issues: 'Remarks',
    },
    savedCells: (n) => `Cells written (${count(n)})`,
    refusedCells: (n) => `Not taken (${count(n)})`,
    announceRefused: (n) => `${count(n)} not taken.`,
    conflictCells: (n) => `Cells in conflict (${count(n)})`,
    issues: (n) => `Remarks (${count(n)})`,
    evidence: (texts) => `In the workbook: ${texts}`,
    announceSaved: (name, saved, conflicts, issues) =>
      `${name} was taken in: ${some(saved, 'cell')} written, ${count(conflicts)} in conflict, ${some(issues, 'remark')}.`,
    announceFailed: (name, why) => `${name} was not taken in. ${why}`,
    severity: { error: 'To correct', warning: 'Look again', info: 'Note' },
    valueFrom: (value, source) => `${value} (${source})`,
    samples: 'Try the sample workbooks',
    samplesHint: 'Workbooks of the sample city that have not arrived yet. Take one in and see what changes.',
    samplesElsewhere: (year) => `The sample workbooks are for ${year}. Switch the year to try them.`,
    trySample: 'Take in',
    trySampleNamed: (name) => `Take in ${name}`,
    downloadNamed: (name) => `Download ${name}`,
    seeProgress: 'See the progress',
  },
};
