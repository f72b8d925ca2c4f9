/**
 * One programme a sheet through the command: a blank with a sheet for each of them or with one to fill in, files with many
 * programmes or one each, and a report that looks like the city's own form.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatArea } from '../../../core/grid/address.js';
import type { Grid } from '../../../core/grid/grid.js';
import { consolidate } from '../../../server/cli/commands/consolidate.js';
import { recordJson } from '../../../server/cli/commands/read.js';
import { readForm } from '../../../server/workbook/read-form.js';
import type { CellTable } from '../../support/cell-table.js';
import { programmeBook } from '../../support/programme-sheets/book.js';
import { SHEETS_DOCUMENT, SHEETS_FORM } from '../../support/programme-sheets/form.js';
import {
  GARDEN,
  handedOut,
  pairsInARow,
  tableBeside,
  VISITS,
  type ProgrammeAnswers,
} from '../../support/programme-sheets/sheets.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torimatome-'));
  await mkdir(join(folder, '各課'));
  await writeFile(join(folder, 'form.json'), JSON.stringify(SHEETS_DOCUMENT));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(blank: readonly CellTable[], files: Readonly<Record<string, readonly CellTable[]>>) {
  await writeFile(join(folder, '様式.xlsx'), await programmeBook(...blank));
  for (const [name, sheets] of Object.entries(files)) {
    await writeFile(join(folder, '各課', `${name}.xlsx`), await programmeBook(...sheets));
  }
  const output = join(folder, '報告書.xlsx');
  const options = { form: join(folder, 'form.json'), output, language: 'ja' } as const;
  const { json, exit } = await consolidate(join(folder, '様式.xlsx'), [join(folder, '各課')], options);
  const { issues, conflicts, departments } = json as {
    issues: { code: string; sheet: string }[];
    conflicts: { address: string; values: unknown[] }[];
    departments: { name: string; entries: number; filled: number }[];
  };
  const reading = await readForm(await readFile(output), [SHEETS_FORM], SHEETS_FORM.id);
  return { exit, conflicts, departments, codes: issues.map(({ code }) => code), reading };
}

type Run = Awaited<ReturnType<typeof run>>;

/** What the report says of each programme, by the sheet that it stands on. */
function programmesOf({ reading }: Run) {
  return Object.fromEntries(
    reading.records
      .filter(({ block }) => block === 'programme')
      .map((record) => [record.sheet, (recordJson(record)['cells'] as Record<string, string>)['status']]),
  );
}

function indicatorsOf({ reading }: Run): string[] {
  return reading.records.flatMap((record) => {
    const cells = recordJson(record)['cells'] as Record<string, string>;
    return record.block === 'indicator' ? [`${record.sheet}: ${cells['indicator']} ${cells['y2024']}`] : [];
  });
}

function sheetOf({ reading }: Run, name: string): Grid {
  const grid = reading.workbook.sheets.find((sheet) => sheet.name === name);
  assert.ok(grid, `no sheet ${name}`);
  return grid;
}

const PLAYGROUP: ProgrammeAnswers = { ...GARDEN, programme: '親子の遊び場', department: '子ども課', indicators: [] };
const BENCH: ProgrammeAnswers = {
  ...{ programme: 'ベンチの修理', department: '公園課', purpose: '座れる所を増やす。', budget: 40, rating: 'C' },
  ...{ status: '五つ直した。', direction: '続ける' },
  indicators: [['直した数', '基', '2', '3', '5', '6']],
};

for (const [shapeName, shape] of Object.entries({ pairsInARow, tableBeside })) {
  describe(`consolidating a blank with a sheet for each programme (${shapeName})`, () => {
    const blank = [GARDEN, VISITS, PLAYGROUP].map((one, i) => shape(`${i + 1}`, handedOut(one)));

    it('puts each programme onto its own sheet, from files with one or several of them', async () => {
      const done = await run(blank, {
        公園課: [shape('1', GARDEN)],
        障がい福祉課: [shape('2', VISITS)],
        子ども課: [shape('1', handedOut(GARDEN)), shape('3', PLAYGROUP)],
      });
      assert.deepEqual(programmesOf(done), { 1: GARDEN.status, 2: VISITS.status, 3: PLAYGROUP.status });
      assert.deepEqual(indicatorsOf(done), ['1: 植え替えた回数 2', '1: 手伝った人数 51', '2: 訪ねた世帯 18']);
      // A file that does not say whose it is is asked for all that it has.
      assert.deepEqual(done.codes, ['required-blank']);
      assert.equal(done.exit, 0);
      assert.deepEqual(done.departments, [
        { name: '公園課', entries: 3, filled: 3, missing: 0 },
        { name: '障がい福祉課', entries: 2, filled: 2, missing: 0 },
        { name: '子ども課', entries: 1, filled: 1, missing: 0 },
      ]);
    });

    it('keeps what one division sends in several files, one a programme [E1]', async () => {
      const two = [GARDEN, { ...VISITS, department: '公園課' }];
      const own = two.map((one, i) => shape(`${i + 1}`, handedOut(one)));
      const done = await run(own, { 公園課_1: [shape('1', two[0]!)], 公園課_2: [shape('2', two[1]!)] });
      assert.deepEqual(programmesOf(done), { 1: GARDEN.status, 2: VISITS.status });
      assert.deepEqual([done.codes, done.conflicts], [[], []]);
    });

    it('is one answer or a conflict where two files are about the same programme', async () => {
      const other = { ...GARDEN, status: '秋だけ植え替えた。' };
      const done = await run(blank, { 公園課_甲: [shape('1', GARDEN)], 公園課_乙: [shape('1', other)] });
      assert.equal(done.conflicts.length, 1);
      assert.equal(done.conflicts[0]!.values.length, 2);
      assert.equal(done.exit, 1);
    });

    it('tells of a new programme for which the blank has no sheet, and writes nothing anywhere else', async () => {
      const done = await run(blank, { 公園課: [shape('4', BENCH)] });
      assert.ok(done.codes.includes('value-unwritten'));
      assert.deepEqual(Object.keys(programmesOf(done)), ['1', '2', '3']);
      assert.deepEqual(indicatorsOf(done).length, 3);
    });

    it('writes new indicators into the empty rows of their own programme', async () => {
      const open = [GARDEN, VISITS].map((one, i) => shape(`${i + 1}`, handedOut({ ...one, indicators: [] })));
      const done = await run(open, { 公園課: [shape('1', GARDEN)], 障がい福祉課: [shape('2', VISITS)] });
      assert.deepEqual(indicatorsOf(done), ['1: 植え替えた回数 2', '1: 手伝った人数 51', '2: 訪ねた世帯 18']);
      assert.deepEqual(done.codes, []);
    });
  });

  describe(`consolidating a blank with one sheet to fill in (${shapeName})`, () => {
    it('makes a sheet for every programme, like the one that was handed out', async () => {
      const done = await run([shape('様式', {})], {
        公園課: [shape('様式', GARDEN), shape('様式 (2)', BENCH)],
        障がい福祉課: [shape('訪問', VISITS)],
      });
      assert.deepEqual(programmesOf(done), {
        花壇の手入れ: GARDEN.status,
        ベンチの修理: BENCH.status,
        訪問: VISITS.status,
      });
      assert.deepEqual(indicatorsOf(done), [
        '花壇の手入れ: 植え替えた回数 2',
        '花壇の手入れ: 手伝った人数 51',
        'ベンチの修理: 直した数 5',
        '訪問: 訪ねた世帯 18',
      ]);
      assert.deepEqual(done.codes, []);
      assert.deepEqual(
        done.reading.workbook.sheets.map(({ name }) => name),
        ['様式', '花壇の手入れ', 'ベンチの修理', '訪問'],
      );
      const [made, like] = [sheetOf(done, '訪問'), sheetOf(done, '様式')];
      assert.deepEqual(made.merges.map(formatArea), like.merges.map(formatArea));
      assert.deepEqual(
        done.departments.map(({ name, filled }) => `${name} ${filled}`),
        ['公園課 5', '障がい福祉課 2'],
      );
    });

    it('reads the same records from the report as were sent', async () => {
      const sent = await readForm(await programmeBook(shape('花壇', GARDEN), shape('訪問', VISITS)), [SHEETS_FORM]);
      const done = await run([shape('様式', {})], { 両課: [shape('花壇', GARDEN), shape('訪問', VISITS)] });
      assert.deepEqual(done.reading.records.map(recordJson), sent.records.map(recordJson));
    });

    it('is a conflict, marked in the new sheet, where two files are about the same programme', async () => {
      const other = { ...GARDEN, status: '秋だけ植え替えた。' };
      const done = await run([shape('様式', {})], { 公園課: [shape('花壇', GARDEN)], 企画課: [shape('花壇', other)] });
      assert.equal(done.conflicts.length, 1);
      const list = done.reading.workbook.sheets[0]!;
      assert.equal(list.name, '要確認');
      assert.deepEqual(
        [5, 6].map((row) => [1, 2].map((column) => list.cell(row, column)?.text ?? '')),
        [
          ['花壇', done.reading.records.find(({ sheet }) => sheet === '花壇')!.cells['status']!.address],
          ['', ''],
        ],
      );
    });

    it('gives eighty programmes eighty sheets', async () => {
      const sheets = Array.from({ length: 80 }, (_, i) => {
        const like = [GARDEN, VISITS, PLAYGROUP][i % 3]!;
        return shape(`${i + 1}`, { ...like, programme: `事業その${i + 1}` });
      });
      const done = await run([shape('様式', {})], { 甲: sheets.slice(0, 50), 乙: sheets.slice(50) });
      assert.equal(Object.keys(programmesOf(done)).length, 80);
      assert.deepEqual(done.codes, []);
    });
  });
}

describe('consolidating more indicators than rows wait empty', () => {
  it('inserts the others above those, in their order', async () => {
    const more = ['一', '二', '三', '四', '五', '六', '七'].map((name, i) => {
      return [`数え方の${name}`, '回', '1', '2', `${i + 3}`, '9'] as const;
    });
    const rows = [...GARDEN.indicators!, ...more];
    const { cells, merges = [] } = pairsInARow('1', { ...GARDEN, direction: '', indicators: rows });
    // The division pushed down what stood under the table.
    const pushed = { ...cells, A18: rows[6]![0], B18: rows[6]![1], A24: '今後の方向性', B24: '続ける' };
    const sent = { name: '1', cells: pushed, merges: merges.map((area) => (area === 'B18:H18' ? 'B24:H24' : area)) };
    const done = await run([pairsInARow('1', handedOut(GARDEN))], { 公園課: [sent] });
    assert.deepEqual(
      indicatorsOf(done),
      rows.map(([name, , , , actual]) => `1: ${name} ${actual}`),
    );
    const programme = done.reading.records.find(({ block }) => block === 'programme')!;
    assert.equal((recordJson(programme)['cells'] as Record<string, string>)['direction'], '続ける');
    assert.deepEqual([...new Set(done.codes)], ['record-unknown']);
  });
});
