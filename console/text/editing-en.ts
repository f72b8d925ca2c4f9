/**
 * The English texts about changing an answer in the merged table.
 */
import type { EditingMessages } from './editing-ja.js';

export const editingEn: EditingMessages = {
  lead: 'All answers in one table. Press an answer to change it in place.',
  open: (field, row) => `Change ${field} of ${row}`,
  value: 'Answer',
  hint: 'Ctrl+Enter saves, too.',
  save: 'Save',
  cancel: 'Cancel',
  saved: (row, field) => `${field} of ${row} was saved.`,
  undo: 'Undo',
  undone: (row, field) => `${field} of ${row} is as it was before.`,
  notUndone: 'Somebody else has changed it since, so the two are in conflict. Decide under Conflicts which is right.',
  refused: 'It cannot be saved',
  conflict: 'Somebody else changed it first',
  conflictHint: 'What you typed is kept under Conflicts. Decide there which is right.',
  toConflicts: 'Open the conflicts',
};
