/**
 * The English texts about decisions and about who wrote what.
 */
import type { decisionsJa } from './decisions-ja.js';

export const decisionsEn: typeof decisionsJa = {
  hint: 'The report has the value “in the report”. Choose one to settle the conflict; the others stay in the history.',
  othersHint: 'Conflicts in rows of other departments are decided by the coordinator or by those departments.',
  closed: 'This cycle is closed; nothing can be decided.',
  base: 'Before',
  current: 'In the report',
  proposal: 'Another value',
  asHandedOut: 'as it was handed out',
  by: (author, at) => `${author}, ${at}`,
  ofFile: (author, file) => `${author} (${file})`,
  keep: 'Keep this value',
  take: 'Use this value',
  edit: 'Enter another value',
  edited: 'Value',
  editedHint: 'Leave it empty to decide on a blank cell.',
  field: 'Column',
  useEdited: 'Decide on this value',
  cancel: 'Cancel',
  deletion: (names) => `${names} deleted this row. It is still there because somebody else wrote into it.`,
  keepRow: 'Keep the row',
  deleteRow: 'Delete the row',
  form: 'This was entered into a column of an earlier version of the form. Decide which column it goes into now.',
  keepForm: 'Leave it out',
  wholeRow: 'Whole row',
  decided: (cell) => `Decided: ${cell}`,

  history: {
    open: 'History',
    openOf: (row) => `History of ${row}`,
    column: 'History',
    title: 'History of a row',
    lead: 'The latest comes first.',
    none: 'Nobody has written into this row yet.',
    saved: 'Saved',
    proposed: 'Proposed (conflict)',
    resolved: 'Decision',
    events: 'The row itself',
    added: 'The row was added',
    deleted: 'The row was deleted',
    restored: 'The deleted row came back',
    channels: { addin: 'add-in', file: 'workbook taken in', console: 'this page' },
  },
};
