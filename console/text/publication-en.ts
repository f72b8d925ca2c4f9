/**
 * The English texts about what is published: the report in its formats, and the tally.
 */
import type { PublicationText } from './publication-ja.js';

const things = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const publicationEn: PublicationText = {
  lead: 'The report and its figures, for the council and the public: as of any moment, and the same each time.',
  revision: 'As of which moment',
  present: (n) => `The present one (revision ${n})`,
  revisionOf: (n, at, what) => `Revision ${n}, ${at}, ${what}`,
  kinds: { workbook: 'workbook', edits: 'edits', resolution: 'conflict decided', workflow: 'step', undo: 'taken back' },
  steps: {
    edit: 'edited',
    submit: 'submitted',
    return: 'returned',
    accept: 'accepted',
    reopen: 'reopened',
    undo: 'taken back',
  },
  what: (department, deed) => (department === '' ? deed : `${department}: ${deed}`),
  stateTitle: { draft: 'A draft, not final yet', final: 'Final' },
  stateHint: {
    draft: 'Files that are made now are marked as drafts (案). This is still open:',
    final: 'All departments are accepted, nothing is in conflict, and the year is closed.',
  },
  open: {
    cycle: 'The year’s evaluation is not closed (it is closed under “Set up”)',
    superseded: 'More came in after it: this is not the present revision',
    departments: (n, names) => `${things(n, 'department is', 'departments are')} not accepted: ${names}`,
    conflicts: (n) => `${things(n, 'conflict is', 'conflicts are')} not decided`,
    changedGiven: (n) =>
      `${things(n, 'text', 'texts')} that the form gives came in changed (what the form says is published)`,
  },
  about: (n, at) => `Revision ${n}, ${at}`,
  seal: (digest) => `Seal: ${digest}`,
  filesTitle: 'As a file',
  formats: {
    pdf: {
      name: 'Paper for the council (PDF)',
      hint: 'Cover, contents, tally, programmes by goal with last year’s rating, appendix; tagged for screen readers',
    },
    docx: { name: 'Paper for the council (Word)', hint: 'The same, to be edited' },
    html: { name: 'Web page (HTML)', hint: 'One file for the city’s site, which can be searched and printed' },
    zip: {
      name: 'All open data (ZIP)',
      hint: 'Tables, code tables, definitions and descriptions by the national rule for public data',
    },
    xlsx: { name: 'All tables (Excel)', hint: 'One table a sheet, without merged cells, formulas and formats' },
    csv: { name: 'Answers (CSV)', hint: 'One value a line, UTF-8 with a byte order mark' },
    json: { name: 'The whole (JSON)', hint: 'For programs, with the texts as they were typed' },
  },
  download: 'Download',
  downloadOf: (name) => `Download: ${name}`,
  tallyTitle: 'Tally',
  noTally: 'There is nothing to count',
  noTallyHint: 'The form has no choices and targets, or does not say which of them count (tally).',
  all: 'All',
  noGroup: '(under none)',
  group: 'Counted under',
  rows: 'Rows',
  unanswered: 'Blank',
  other: 'None of these',
  byGoal: (label) => `By ${label}`,
  byDepartment: 'By department',
  departmentsHint: 'A row of several departments counts under each of them.',
  compared: (last) => `In brackets: ${last}`,
  now: (n, last) => (last === undefined ? String(n) : `${n} (${last})`),
  caption: (block, field) => `${block}: ${field}`,
  movesTitle: 'From last year to this',
  move: (from, to) => `${from} → ${to}`,
  targetsTitle: (field) => `Targets reached (${field})`,
  reached: 'Reached',
  missed: 'Missed',
  untold: 'No figure',
  programmesTitle: 'What became of last year’s rows',
  changes: {
    rows: 'This year',
    last: 'Last year',
    same: 'Go on',
    renamed: 'Renamed or moved',
    split: 'Split',
    joined: 'Joined',
    begun: 'New',
    ended: 'Ended',
  },
  block: 'Part of the form',
};
