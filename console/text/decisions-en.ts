/**
 * The English texts about decisions and about who wrote what.
 */
import type { decisionsJa } from './decisions-ja.js';

export const decisionsEn: typeof decisionsJa = {
  hint: 'The report has the value “in the report”. Choose one to settle the conflict; the others stay in the history.',
  othersHint: 'Conflicts in rows of other departments are decided by the coordinator or by those departments.',
  closed: 'This cycle is closed; nothing can be decided.',
  current: 'In the report',
  proposal: 'Another value',
  asHandedOut: 'as it was handed out',
  by: (author, at) => `${author}, ${at}`,
  ofFile: (author, file) => `${author} (${file})`,
  keep: 'Keep this value',
  take: 'Use this value',
  deletion: (names) => `${names} deleted this row. It is still there because somebody else wrote into it.`,
  keepForm: 'Leave it out',
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
    yielded: 'Layout only (gave way)',
    resolved: 'Decision',
    events: 'The row itself',
    added: 'The row was added',
    deleted: 'The row was deleted',
    restored: 'The deleted row came back',
    channels: { addin: 'add-in', file: 'workbook taken in', console: 'this page' },
  },
};
