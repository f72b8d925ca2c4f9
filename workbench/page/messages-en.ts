/**
 * Every English text of the workbench.
 */
import type { WorkbenchText } from './messages-ja.js';

export const en: WorkbenchText = {
  grid: {
    sheet: (name) => `Sheet "${name}"`,
    hint: 'Arrow keys move, letters type, F2 edits. F6 leaves the cells.',
    everything: 'Select all',
    list: 'Values to choose from',
    nameBox: 'Name box (type an address to go there)',
    formulaBar: 'Formula bar',
    accept: 'Accept what was typed',
    discard: 'Discard what was typed',
    tabs: 'Sheets',
    earlierTabs: 'Show earlier tabs',
    laterTabs: 'Show later tabs',
    undo: 'Undo',
    redo: 'Redo',
    zoom: 'Zoom',
    close: 'Close',
  },
  product: 'Torimatome workbench',
  subtitle: 'Open a workbook, check it and sync it without Excel',
  openAnother: 'Open another workbook',
  save: 'Save as .xlsx',
  saved: (name) => `"${name}" was saved.`,
  notSaved: (kinds) => (kinds.length === 0 ? '' : `Changes of ${kinds.join(', ')} are not saved from this page.`),
  unsigned:
    'It was changed, so its digital signature was taken off. Sign the saved workbook again where one is needed.',
  unsaved: 'There are changes that are not saved',
  addSide: 'Add a second department',
  closeSide: 'Close this department',
  sides: 'Workbooks and task panes',
  side: (n) => `Department ${n}`,
  department: 'A department’s side',
  pane: 'Task pane',
  splitter: 'Border between cells and task pane',
  opening: (name) => `Reading "${name}"…`,
  drop: 'Drop an .xlsx file here',
  dropHint:
    'This server reads the workbook to show it and keeps nothing of it. "Save as .xlsx" gives you the file with your changes.',
  choose: 'Choose a file',
  samples: 'Try the sample city’s workbooks',
  noSamples: 'This server has no workbooks of the sample city.',
  failed: 'It could not be opened.',
  signIn: 'Sign in to the console',
  saveFailed: 'It could not be saved.',
  discard: 'There are changes that are not saved. Discard them and go on?',
  discardYes: 'Discard the changes',
  discardNo: 'Cancel',
};
