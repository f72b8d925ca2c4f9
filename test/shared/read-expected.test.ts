import assert from 'node:assert/strict';
import { read } from '../../server/cli/commands/read.js';
import { expected, squeezed, workbookNames, workbookPath, type Expected } from './shared-files.js';

describe('reading the cities’ workbooks', () => {
  const names = [...workbookNames(), ...workbookNames('ogori-r3-dept')];

  it('covers every workbook', () => {
    assert.equal(names.length, 28);
  });

  for (const name of names) {
    it(`gives every record, field and address of ${name}`, async () => {
      const result = (await read(workbookPath(name), { form: undefined, language: 'ja' })).json as Expected;
      const wanted = expected(name);
      assert.equal(result.form, wanted.form);
      assert.equal(result.fiscalYear, wanted.fiscalYear);
      assert.equal(result.records.length, wanted.records.length);
      wanted.records.forEach((record, i) => {
        const found = result.records[i]!;
        assert.equal(found.block, record.block, `record ${i}`);
        assert.equal(found.sheet, record.sheet, `record ${i}`);
        assert.deepEqual(squeezed(found.cells), squeezed(record.cells), `record ${i}`);
        assert.deepEqual(found.addresses, record.addresses, `record ${i}`);
        assert.deepEqual(squeezed(found.rawCells ?? {}), squeezed(record.rawCells ?? {}), `record ${i}`);
      });
    });
  }
});

describe('reading the cities’ workbooks as others drew them', () => {
  const folder = 'drawn-otherwise';

  for (const path of workbookNames(folder)) {
    const name = path.slice(folder.length + 1);
    it(`gives every cell of ${name}, without the blank`, async () => {
      const result = (await read(workbookPath(path), { form: undefined, language: 'ja' })).json as Expected;
      assert.deepEqual(cellsOf(result), cellsOf(expected(name, folder)));
    });
  }
});

function cellsOf({ records }: Pick<Expected, 'records'>): string[] {
  return records
    .flatMap(({ block, sheet, cells, addresses }) =>
      Object.entries(squeezed(cells)).map(([id, text]) => `${block} ${sheet}!${addresses[id] ?? ''} ${id} ${text}`),
    )
    .sort();
}
