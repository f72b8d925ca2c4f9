import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { excelPort } from '../../addin/excel/workbook.js';
import { typeInto } from '../support/excel-host/keyboard.js';
import { openPackage } from '../../server/xlsx/package.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { openFile } from '../support/excel-host/save-host.js';
import { plainGrid } from '../support/excel-host/plain-grid.js';
import { workbookNames, workbookPath } from './shared-files.js';

describe('the cities’ workbooks in the simulated Excel', () => {
  for (const name of workbookNames()) {
    it(`${name} is read as from its file, and saved with what was typed and nothing else`, async () => {
      const bytes = readFileSync(workbookPath(name));
      const file = await readWorkbook(bytes);
      const host = await openFile(bytes);
      const before = Array.from((await excelPort(host.Excel).read()).sheets, plainGrid);
      assert.deepEqual(before, file.sheets.map(plainGrid));
      await assertSameParts(bytes, await host.save());
      const [sheet] = file.sheets;
      const merge = sheet!.mergeAt(1, 1);
      typeInto(host.model, sheet!.name, 'A1', '表題');
      assert.ok(merge === undefined || (merge.top === 1 && merge.left === 1));
      const saved = (await readWorkbook(await host.save())).sheets.map(plainGrid);
      const expected = before.map((grid, i) =>
        i === 0 ? { ...grid, cells: { ...grid.cells, A1: { ...grid.cells['A1'], text: '表題', raw: '表題' } } } : grid,
      );
      assert.deepEqual(saved, expected);
    });
  }
});

/** Both packages have the same parts, and each part the same bytes. */
async function assertSameParts(before: Uint8Array, after: Uint8Array): Promise<void> {
  const [old, now] = await Promise.all([openPackage(before), openPackage(after)]);
  assert.deepEqual(now.names, old.names);
  for (const part of old.names) assert.deepEqual(await now.read(part), await old.read(part), part);
}
