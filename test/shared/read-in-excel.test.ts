import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { excelPort } from '../../addin/excel/workbook.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { openExcelHost } from '../support/excel-host/excel-host.js';
import { plainGrid } from '../support/excel-host/plain-grid.js';
import { inspect } from '../support/inspect.js';
import { workbookNames, workbookPath } from './shared-files.js';

describe('the cities’ workbooks, read through office.js', () => {
  for (const name of [...workbookNames(), ...workbookNames('ogori-r3-dept')]) {
    it(`${name} gives the same sheets and the same issues as its file`, async () => {
      const file = await readWorkbook(readFileSync(workbookPath(name)));
      const host = openExcelHost(file);
      const workbook = await excelPort(host.Excel).read();
      assert.deepEqual(Array.from(workbook.sheets, plainGrid), file.sheets.map(plainGrid));
      assert.deepEqual(inspect(workbook, BUILT_IN_FORMS), inspect(file, BUILT_IN_FORMS));
    });
  }
});
