/**
 * Small cases from beside the repository that once failed, each as its own description expects it.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolidate } from '../../server/cli/commands/consolidate.js';
import { openPackage } from '../../server/xlsx/package.js';
import { readForm } from '../../server/workbook/read-form.js';
import { chooseForm } from '../../server/workbook/forms.js';

const ROOT = new URL('../../../../shared/cases/', import.meta.url).pathname;

interface Told {
  readonly departments: readonly { readonly name: string; readonly entries: number; readonly filled: number }[];
  readonly conflicts: readonly unknown[];
  readonly issues: readonly { readonly code: string; readonly sheet: string; readonly evidence: readonly string[] }[];
}

describe('the small cases', () => {
  let folder = '';
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'torimatome-'))));
  afterEach(() => rm(folder, { recursive: true }));

  async function run(name: string, file: string) {
    const path = (one: string) => join(ROOT, name, one);
    const output = join(folder, 'OUT.xlsx');
    const form = path('form.json');
    const { json, exit } = await consolidate(path('blank.xlsx'), [path(file)], { form, output, language: 'ja' });
    const told = json as Told;
    const bytes = await readFile(output);
    const { forms, formId } = await chooseForm(form);
    const { records, workbook } = await readForm(bytes, forms, formId);
    const answered = Object.fromEntries(told.departments.map((one) => [one.name, `${one.filled}/${one.entries}`]));
    const codes = told.issues.map(({ code }) => code);
    return { ...told, exit, answered, codes, records, workbook, bytes };
  }

  it('01: a folder, with all that lies in it', async () => {
    const { answered, issues, exit } = await run('01-folder-passes-over', 'in');
    assert.deepEqual(answered, { 学務課: '2/2', 福祉課: '2/2', こども課: '2/2' });
    const unread = issues.filter(({ code }) => code === 'file-unread').map(({ evidence }) => evidence[0]);
    assert.deepEqual([unread, exit], [['財政課.xls'], 1]);
  });

  it('03: a copied sheet', async () => {
    const { records, workbook, issues, conflicts } = await run('03-copied-sheet-doubles', '福祉課.xlsx');
    assert.equal(records.length, 6);
    assert.deepEqual(conflicts, []);
    const repeated = issues.filter(({ code }) => code === 'sheet-repeated').map(({ sheet }) => sheet);
    assert.deepEqual(repeated, ['点検表 (2)']);
    assert.match(workbook.sheets[0]?.cell(10, 5)?.formula ?? '', /^SUM\(E4:E9\)$/);
  });

  it('04: names with what nobody sees in them', async () => {
    const { answered, records } = await run('04-zero-width-key', 'こども課.xlsx');
    assert.deepEqual([answered['こども課'], records.length], ['2/2', 6]);
  });

  it('07: a named range, and a programme added at its end', async () => {
    const { bytes } = await run('07-named-range-total', '福祉課.xlsx');
    const pkg = await openPackage(bytes);
    const xml = Buffer.from(await pkg.read('xl/workbook.xml')).toString();
    assert.match(xml, /<definedName name="実績">点検表!\$E\$4:\$E\$10</);
  });

  it('09: a calculated column', async () => {
    const { codes } = await run('09-calculated-column-alarm', 'all.xlsx');
    assert.equal(codes.includes('plan-changed'), false);
  });

  it('21: what a Mac left behind', async () => {
    const { answered, exit } = await run('21-appledouble', 'in');
    assert.deepEqual([answered['学務課'], exit], ['2/2', 0]);
  });
});
