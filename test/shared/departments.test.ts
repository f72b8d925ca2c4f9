import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { checkReading } from '../../core/check/check-reading.js';
import { partiesIn } from '../../core/record/parties.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { readForm } from '../../server/workbook/read-form.js';
import { workbookPath } from './shared-files.js';

async function readWorkbook(name: string) {
  return readForm(await readFile(workbookPath(name)), BUILT_IN_FORMS);
}

describe('the departments of the cities’ workbooks', () => {
  it('[R30] are taken apart where one city names two in a cell, with the indicators that belong to it', async () => {
    const { form, records } = await readWorkbook('koganei-r2');
    const partiesOf = partiesIn(form, records);
    const shared = records.filter((record) => partiesOf(record).length > 1);
    const [programme, ...indicators] = shared;
    assert.deepEqual(partiesOf(programme!), ['子育て支援課', '児童青少年課']);
    assert.deepEqual(
      [programme!.block, new Set(indicators.map(({ block }) => block))],
      ['programme', new Set(['indicator'])],
    );
    assert.ok(records.every((record) => partiesOf(record).length > 0));
  });

  it('[R30] stay whole where a name has a mark of its own', async () => {
    const { form, records } = await readWorkbook('ogori-r3');
    const names = new Set(records.flatMap(partiesIn(form, records)));
    assert.equal(names.size, 17);
    assert.ok(names.has('保育所・幼稚園課'));
  });

  it('[R30] are all in the registers of their forms', async () => {
    for (const name of ['koganei-r2', 'ogori-r3', 'kiyose-h22', 'kiyose-h23']) {
      const issues = checkReading(await readWorkbook(name));
      assert.deepEqual(
        issues.filter(({ rule }) => rule === 'R30').map(({ message }) => message.ja),
        [],
      );
    }
  });
});
