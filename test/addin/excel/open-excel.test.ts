import assert from 'node:assert/strict';
import { openExcel } from '../../../addin/excel/open-excel.js';

describe('opening the pane', () => {
  it('says that it is not in Excel where there is no Office.js', async () => {
    assert.equal(await openExcel(), 'elsewhere');
  });
});
