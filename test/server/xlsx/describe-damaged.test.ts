import assert from 'node:assert/strict';
import { describeWorkbook } from '../../../server/xlsx/describe/describe-workbook.js';
import { Problem } from '../../../core/problem/problem.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { HOSTILE } from '../../support/hostile-workbooks.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** What cannot be shown is refused as damaged, never as an error that nobody foresaw. */
describe('describing a workbook whose numbers are none', () => {
  const cases: [what: string, before: string, rows: string][] = [
    ['a column', '<cols><col min="first" max="3"/></cols>', '<row r="1"><c r="A1"><v>1</v></c></row>'],
    ['a row', '', '<row r="one" ht="30" customHeight="1"/>'],
  ];
  for (const [what, before, rows] of cases) {
    it(`refuses ${what} that is no number`, async () => {
      const xml = `<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData></worksheet>`;
      const bytes = await buildWorkbook({ sheets: [{ name: '調書', xml }] });
      await assert.rejects(describeWorkbook(bytes), { name: 'Problem', code: 'damaged-workbook' });
    });
  }
});

describe('describing a workbook with more cells than a page can show', () => {
  it('is refused before anything is made of them', async () => {
    const cells = HOSTILE['cells']?.() ?? new Uint8Array();
    await assert.rejects(
      describeWorkbook(cells),
      (error: unknown) =>
        error instanceof Problem && error.code === 'too-large' && error.detail.en.includes('1000000 cells to show'),
    );
  });
});
