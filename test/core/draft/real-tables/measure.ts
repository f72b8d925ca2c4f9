const { draftForm } = (await import(process.env['DRAFT'] ?? '../../../../core/draft/draft-form.js')) as typeof import('../../../../core/draft/draft-form.js');
import { gridFromCells } from '../../../support/cell-table.js';
import { judgeDraft } from './judge-draft.js';
import { LONG_HEADERS } from './long-headers.js';
import { SHEETS_OF_BOXES } from './sheets-of-boxes.js';
import { MORE_DRAWN } from './more-drawn.js';
import { TALL_HEADERS } from './tall-headers.js';
import { WIDE_AND_GRIDDED } from './wide-and-gridded.js';

let good = 0;
const all = [...LONG_HEADERS, ...TALL_HEADERS, ...WIDE_AND_GRIDDED, ...SHEETS_OF_BOXES, ...MORE_DRAWN];
for (const shape of all) {
  const workbook = { sheets: shape.sheets.map(gridFromCells) };
  const from = Date.now();
  let wrong: string[];
  let about = '';
  try {
    const draft = draftForm(workbook, { id: 'x' });
    about = draft.blocks.map((b) => `      ${b.id} ${b.layout} key ${b.key.join()} : ${b.fields.map((f) => `${f.id}(${f.label.ja})${f.role[0]}`).join(' ').slice(0, 400)}`).join('\n');
    wrong = judgeDraft(shape, workbook, draft);
  } catch (error) {
    wrong = [String(error).slice(0, 300)];
  }
  if (wrong.length === 0) good++;
  if (process.argv[2] === undefined || shape.name.includes(process.argv[2])) console.log(wrong.length ? '✗' : '✓', shape.name, Date.now() - from, 'ms', wrong.join('; '));
  if (wrong.length && process.argv[2] && shape.name.includes(process.argv[2])) console.log(about);
}
console.log(good, 'of', all.length);
