import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { consolidate } from '../../server/cli/commands/consolidate.js';
import { read } from '../../server/cli/commands/read.js';
import { openPackage } from '../../server/xlsx/package.js';
import { patchWorkbook } from '../../server/xlsx/patch/patch-workbook.js';
import { expected, squeezed, workbookNames, workbookPath, type Expected } from './shared-files.js';

interface Outcome {
  readonly departments: { name: string; entries: number; filled: number; missing: number }[];
  readonly missing: string[];
  readonly conflicts: { sheet: string; address: string; values: { value: string; file: string }[] }[];
  readonly issues: { code: string }[];
}

const DEPARTMENTS = workbookNames('ogori-r3-dept').map(workbookPath);

describe('consolidating the cities’ workbooks', () => {
  let folder = '';
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'torimatome-'))));
  afterEach(() => rm(folder, { recursive: true }));

  async function run(blank: string, files: readonly string[]) {
    const output = join(folder, 'report.xlsx');
    const result = await consolidate(blank, files, { form: undefined, output, language: 'ja' });
    return { ...(result.json as Outcome), exit: result.exit, output };
  }

  async function readBack(file: string): Promise<Expected> {
    return (await read(file, { form: undefined, language: 'ja' })).json as Expected;
  }

  async function write(name: string, source: string, cells: [sheet: string, address: string, text: string][]) {
    const edits = cells.map(([sheet, address, text]) => ({ sheet, address, content: { text, raw: text } }));
    const bytes = await patchWorkbook(await readFile(source), { cells: edits, insertions: [], conflicts: [] });
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  }

  function assertSame(found: Expected, wanted: Expected): void {
    assert.equal(found.records.length, wanted.records.length);
    wanted.records.forEach((record, i) => {
      assert.deepEqual(squeezed(found.records[i]!.cells), squeezed(record.cells), `record ${i}`);
      assert.deepEqual(found.records[i]!.addresses, record.addresses, `record ${i}`);
    });
  }

  it('17 departments become the city’s report: 48 entries, none missing, no conflict', async () => {
    const outcome = await run(workbookPath('ogori-r3-blank'), DEPARTMENTS);
    assert.equal(outcome.exit, 0);
    assert.equal(outcome.departments.length, 17);
    assert.deepEqual(outcome.missing, []);
    assert.deepEqual(
      outcome.departments.filter(({ missing }) => missing > 0),
      [],
    );
    assert.equal(
      outcome.departments.reduce((sum, { entries }) => sum + entries, 0),
      48,
    );
    assert.deepEqual(outcome.conflicts, []);
    assertSame(await readBack(outcome.output), expected('ogori-r3'));
  });

  it('every part but the sheets is the blank form’s, to the byte, and the sheets differ in answer cells alone', async () => {
    const { output } = await run(workbookPath('ogori-r3-blank'), DEPARTMENTS);
    const before = await openPackage(await readFile(workbookPath('ogori-r3-blank')));
    const after = await openPackage(await readFile(output));
    assert.deepEqual(after.names, before.names);
    const answers = new Set(['E', 'F', 'G', 'H']);
    for (const name of before.names) {
      const [old, now] = [await before.read(name), await after.read(name)].map((bytes) =>
        Buffer.from(bytes).toString(),
      );
      if (!name.includes('worksheets/')) assert.equal(now, old, name);
      else assert.equal(withoutCells(now!, answers), withoutCells(old!, answers), name);
    }
  });

  it('names a department that is left out, leaves its cells blank and succeeds', async () => {
    const outcome = await run(
      workbookPath('ogori-r3-blank'),
      DEPARTMENTS.filter((file) => !file.endsWith('福祉課.xlsx')),
    );
    assert.equal(outcome.exit, 0);
    assert.deepEqual(outcome.missing, ['福祉課']);
    const theirs = (await readBack(outcome.output)).records.filter(({ cells }) => cells['department'] === '福祉課');
    assert.equal(theirs.length, 3);
    for (const { cells } of theirs) assert.equal(`${cells['status']}${cells['rating']}${cells['nextSteps']}`, '');
  });

  it('[C5] [S3] keeps both of two versions with their files, holds the first and marks the cell', async () => {
    const other = await write('福祉課_差替.xlsx', workbookPath('ogori-r3-dept/福祉課'), [['2-(2)', 'F10', 'A']]);
    const outcome = await run(workbookPath('ogori-r3-blank'), [...DEPARTMENTS, other]);
    assert.equal(outcome.exit, 1);
    assert.deepEqual(
      outcome.conflicts.map(({ sheet, address, values }) => [sheet, address, values.map(({ file }) => file)]),
      [['2-(2)', 'F10', ['福祉課.xlsx', '福祉課_差替.xlsx']]],
    );
    const report = await readBack(outcome.output);
    assertSame(report, expected('ogori-r3'));
    const pkg = await openPackage(await readFile(outcome.output));
    const workbook = Buffer.from(await pkg.read('xl/workbook.xml')).toString();
    assert.match(workbook, /<sheets><sheet name="要確認"/);
  });

  it('the section files of Kiyose H23 become the whole', async () => {
    const whole = workbookPath('kiyose-h23');
    const answers = expected('kiyose-h23').records.flatMap(({ sheet, block, addresses }) =>
      Object.entries(addresses)
        .filter(
          ([field]) =>
            ['achievement', 'evaluation', 'rating', 'overallEvaluation'].includes(field) && block !== 'measure',
        )
        .map(([, address]): [string, string, string] => [sheet, address, '']),
    );
    const blank = await write('blank.xlsx', whole, answers);
    const sections = [1, 2, 3, 4, 5].map((n) => workbookPath(`kiyose-h23-chosho-${n}`));
    const outcome = await run(blank, sections);
    assert.equal(outcome.exit, 0);
    assert.deepEqual(outcome.missing, []);
    assertSame(await readBack(outcome.output), expected('kiyose-h23'));
    const unasked = outcome.issues.filter(({ code }) => code.startsWith('record-') || code === 'plan-changed');
    assert.deepEqual(unasked, []);
  });

  it('sections into the filled-in whole change nothing', async () => {
    const sections = [1, 2, 3, 4, 5].map((n) => workbookPath(`kiyose-h23-chosho-${n}`));
    const outcome = await run(workbookPath('kiyose-h23'), sections);
    assert.equal(outcome.exit, 0);
    const [before, after] = [await readFile(workbookPath('kiyose-h23')), await readFile(outcome.output)];
    assertSame(await readBack(outcome.output), expected('kiyose-h23'));
    const [old, now] = [await openPackage(before), await openPackage(after)];
    for (const name of old.names) assert.deepEqual(await now.read(name), await old.read(name), `${basename(name)}`);
  });
});

/** A sheet's XML without the contents of cells in the given columns. */
function withoutCells(xml: string, columns: ReadonlySet<string>): string {
  return xml.replace(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs, (cell, column: string) =>
    columns.has(column) ? `<${column}>` : cell,
  );
}
