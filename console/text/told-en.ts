/**
 * The English texts about workbooks of which somebody has to say something first.
 */
import type { toldJa } from './told-ja.js';

export const toldEn: typeof toldJa = {
  asking: 'Something has to be looked at first. Nothing was taken in yet.',
  lead: 'Against the form, some of this is not clear. Say once what it is: workbooks that have the same, of other departments too, are read so from then on.',
  leadOwn:
    'Against the form, some of this is not clear. Say once what it is: workbooks of your department are read so from then on.',
  formOf: (file) => `${file}: to be looked at first`,
  asItIs: 'Take in without settling',
  asItIsNamed: (file) => `Take in without settling: ${file}`,
  used: (n) => `Read as somebody said (${n})`,
  takenBack: (written) => `What was said of “${written}” was taken back. Answers that were taken in stay.`,
  announce: (file) => `${file}: something has to be looked at before it is taken in.`,
  list: 'What was said of the workbooks',
  listLead: 'Used when this year’s workbooks are read. What is taken back is not used from the next workbook on.',
  empty: 'Nothing yet. What is asked of a workbook with a column, a row or a name that is not clear is kept here.',
  uses: (n) => `Workbooks read with it (${n})`,
  synced: 'Synced from the add-in',
  unused: 'Not used yet',
};
