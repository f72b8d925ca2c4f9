/**
 * The English texts about what was said once of columns, rows and names.
 */
import type { toldJa } from './told-ja.js';

export const toldEn: typeof toldJa = {
  asking: 'A column has to be looked at before this is taken in',
  lead: 'The form does not have these headers. Say once what each column is: workbooks with the same header, of other departments too, are read so from then on.',
  leadOwn:
    'The form does not have these headers. Say once what each column is: workbooks of your department are read so from then on.',
  question: (header) => `What is the column “${header}”?`,
  questionOf: (file, header) => `${file}: what is the column “${header}”?`,
  where: (places) => `Where: ${places}`,
  values: 'Some of what stands in it',
  fieldOf: (header) => `The column “${header}” is`,
  choose: 'Choose one',
  none: 'None of the form’s (left out)',
  needed: 'Choose what the column is.',
  decide: 'Settle and read again',
  decideNamed: (header) => `Settle and read again: the column “${header}”`,
  asItIs: 'Take in without this column',
  asItIsNamed: (file) => `Take in without this column: ${file}`,
  used: (n) => `Read as somebody said (${n})`,
  means: (written, meant) => `“${written}” → “${meant}”`,
  meansNone: (written) => `“${written}” → none of the form’s`,
  takeBack: 'Take back',
  takeBackNamed: (written) => `Take back what was said of “${written}”`,
  takenBack: (written) => `What was said of “${written}” was taken back. Answers that were taken in stay.`,
  announce: (file) => `${file}: a column has to be looked at before it is taken in.`,
  list: 'What was said of the workbooks',
  listLead: 'Used when this year’s workbooks are read. What is taken back is not used from the next workbook on.',
  empty: 'Nothing yet. It is kept here when a workbook with a column that the form does not have is taken in.',
  kinds: { column: 'Column', row: 'Row', department: 'Department' },
  everybody: 'All departments',
  only: (department) => `Workbooks of ${department} only`,
  by: (name, at) => `${name}, ${at}`,
};
