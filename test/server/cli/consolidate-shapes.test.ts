/**
 * Real workbooks through the command, for forms that are no plain tables: what departments fill in, and what they add.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatArea } from '../../../core/grid/address.js';
import type { Form } from '../../../core/form/form.js';
import { consolidate } from '../../../server/cli/commands/consolidate.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import {
  OUTLINE_CELLS,
  OUTLINE_FORM,
  PROGRESS_CELLS,
  PROGRESS_FORM,
  PROGRESS_HEADER,
  PROGRESS_MERGES,
} from '../../support/progress-form.js';
import { OUTLINE_IN_ONE_CELL, workbookOf } from '../../support/shapes.js';

type Cells = Readonly<Record<string, string | number | null>>;
interface Sent {
  readonly cells: Cells;
  readonly merges?: readonly string[];
}

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'torimatome-'))));
afterEach(() => rm(folder, { recursive: true }));

async function run(form: Form, blank: Sent, files: readonly Sent[]) {
  const write = async (name: string, { cells, merges = [] }: Sent) => {
    await writeFile(join(folder, name), await workbookOf({ cells, merges }));
    return join(folder, name);
  };
  const formFile = join(folder, 'form.json');
  await writeFile(formFile, JSON.stringify(form));
  const blankFile = await write('様式.xlsx', blank);
  const sent = await Promise.all(files.map((file, i) => write(`${i + 1}.xlsx`, file)));
  const output = join(folder, '報告書.xlsx');
  const { json, exit } = await consolidate(blankFile, sent, { form: formFile, output, language: 'ja' });
  const { issues, conflicts } = json as { issues: { code: string }[]; conflicts: unknown[] };
  const grid = (await readWorkbook(await readFile(output))).sheets.find(({ name }) => name === '表')!;
  const rows = [...grid.rows()].map((row): [number, string] => [
    row,
    [...grid.row(row)].map(({ cell }) => cell.text.replaceAll('\n', '/')).join(' | '),
  ]);
  return {
    ...{ exit, conflicts, codes: issues.map(({ code }) => code), merges: grid.merges.map(formatArea) },
    at: (address: string) => rowOf(grid, address),
    rows: new Map(rows),
  };
}

function rowOf(grid: { cell(row: number, column: number): { text: string } | undefined }, address: string): string {
  const [, column = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address)!;
  return grid.cell(Number(row), column.charCodeAt(0) - 64)?.text ?? '';
}

const BLANK_PROGRESS: Sent = {
  cells: { ...PROGRESS_CELLS, F4: '', F5: '', C6: '', F8: '', C9: '', C10: '' },
  merges: PROGRESS_MERGES,
};

/** The first programme with a third indicator, and a new programme with two below it. */
const MORE_PROGRAMMES: Sent = {
  cells: {
    A1: '1-1 遊び場を増やす',
    ...PROGRESS_HEADER,
    ...{ A4: '1', B4: '砂場の手入れ（公園課）', C4: '砂を替えた数', D4: '増やす', E4: '保つ\n（冬を除く）', F4: '12' },
    ...{ C5: '点検した数', D5: '保つ', E5: '保つ', F5: '30' },
    ...{ C6: '直した数', D6: '保つ', E6: '増やす', F6: '4', A7: '結果の説明', C7: '替えて直した。', A8: '会議の意見' },
    ...{ A9: '3', B9: '水飲み場の点検\n（公園課・水道課）', C9: '点検の数', D9: '増やす', E9: '増やす', F9: '8' },
    ...{ C10: '修理の数', D10: '保つ', E10: '保つ', F10: '2', A11: '結果の説明', C11: '冬の前に直した。' },
    ...{ A12: '会議の意見', C12: '夏も見てほしい。' },
    ...{ A13: '2', B13: '見守り（仮）\n（福祉課・公園課）', C13: '見守った日', D13: '保つ', E13: '保つ', F13: '200' },
    ...{ C14: '声をかけた数', D14: '保つ', E14: '保つ', F14: '51' },
    ...{ A15: '結果の説明', C15: '人が増えた。', A16: '会議の意見' },
  },
  merges: [
    ...['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'A4:A6', 'B4:B6', 'A9:A10', 'B9:B10', 'A13:A14', 'B13:B14'],
    ...[7, 8, 11, 12, 15, 16].flatMap((row) => [`A${row}:B${row}`, `C${row}:F${row}`]),
  ],
};

describe('torimatome consolidate, of programmes over their indicators', () => {
  it('fills in indicators’ results and labelled rows, and never a cell that holds programme and departments', async () => {
    const outcome = await run(PROGRESS_FORM, BLANK_PROGRESS, [{ cells: PROGRESS_CELLS, merges: PROGRESS_MERGES }]);
    assert.deepEqual([outcome.exit, outcome.codes.filter((code) => code.startsWith('record'))], [0, []]);
    assert.deepEqual([outcome.at('F4'), outcome.at('F5'), outcome.at('C6')], ['12', '30', '予定どおり替えた。']);
    assert.equal(outcome.at('B8'), '見守り（仮）\n（福祉課・公園課）');
    assert.deepEqual(outcome.merges.toSorted(), [...PROGRESS_MERGES].sort());
  });

  it('[E3] adds indicators to programmes, whose merged cells grow or come to be', async () => {
    const { at, merges, exit } = await run(PROGRESS_FORM, BLANK_PROGRESS, [MORE_PROGRAMMES]);
    assert.equal(exit, 0);
    assert.deepEqual([at('C6'), at('E6'), at('F6'), at('C7')], ['直した数', '増やす', '4', '替えて直した。']);
    assert.deepEqual([at('C13'), at('C14'), at('F14')], ['見守った日', '声をかけた数', '51']);
    for (const area of ['A4:A6', 'B4:B6', 'A13:A14', 'B13:B14']) assert.ok(merges.includes(area), area);
  });

  it('[E3] adds a whole programme with its indicators, labels and merged cells', async () => {
    const { rows, merges } = await run(PROGRESS_FORM, BLANK_PROGRESS, [MORE_PROGRAMMES]);
    assert.deepEqual(
      [9, 10, 11, 12].map((row) => rows.get(row)),
      [
        '3 | 水飲み場の点検/（公園課・水道課） | 点検の数 | 増やす | 増やす | 8',
        '修理の数 | 保つ | 保つ | 2',
        '結果の説明 | 冬の前に直した。',
        '会議の意見 | 夏も見てほしい。',
      ],
    );
    const added = ['A9:A10', 'B9:B10', 'A11:B11', 'C11:F11', 'A12:B12', 'C12:F12'];
    assert.deepEqual(
      added.filter((area) => !merges.includes(area)),
      [],
    );
  });

  it('[E3] the same programme from two departments is one, with the indicators of both', async () => {
    const other: Sent = {
      ...MORE_PROGRAMMES,
      cells: { ...MORE_PROGRAMMES.cells, C10: '取り替えの数', F10: '1' },
    };
    const { rows, merges, conflicts } = await run(PROGRESS_FORM, BLANK_PROGRESS, [MORE_PROGRAMMES, other]);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      [10, 11, 12].map((row) => rows.get(row)),
      ['修理の数 | 保つ | 保つ | 2', '取り替えの数 | 保つ | 保つ | 1', '結果の説明 | 冬の前に直した。'],
    );
    assert.ok(merges.includes('A9:A11'));
  });
});

const BLANK_OUTLINE: Cells = { ...OUTLINE_CELLS, B2: '', B3: '', C8: '', C9: '', C12: '' };

describe('torimatome consolidate, of an outline', () => {
  it('fills in lines of which only the marks are there', async () => {
    const { at, exit, codes } = await run(OUTLINE_FORM, { cells: BLANK_OUTLINE }, [{ cells: OUTLINE_CELLS }]);
    assert.deepEqual([exit, codes.includes('record-unknown')], [0, false]);
    assert.deepEqual(
      [at('B2'), at('B8'), at('C8'), at('C9'), at('B12'), at('C12')],
      ['遊び場を広げる', '・', '公園を回る', '人に尋ねる', '(1)', '砂場から始める'],
    );
  });

  it('writes a text behind the mark that stands in its cell', async () => {
    const blank = { ...OUTLINE_IN_ONE_CELL, B9: '・ 下書き' };
    const { at } = await run(OUTLINE_FORM, { cells: blank }, [{ cells: OUTLINE_IN_ONE_CELL }]);
    assert.deepEqual([at('B8'), at('B9')], ['・公園を回る', '・ 人に尋ねる']);
  });

  it('[E3] adds lines of several departments with their marks, and counts on', async () => {
    const one = { ...OUTLINE_CELLS, B13: '(2)', C13: '滑り台を直す' };
    const other = { ...OUTLINE_CELLS, B12: '(1)', C12: '下見をする', B13: '(2)', C13: '砂場から始める' };
    const third = { ...OUTLINE_CELLS, B10: '・', C10: '写真を撮る', B13: '(2)', C13: '滑り台を直す' };
    const { rows, conflicts } = await run(OUTLINE_FORM, { cells: OUTLINE_CELLS }, [
      { cells: one },
      { cells: other },
      { cells: third },
    ]);
    assert.deepEqual(conflicts, []);
    const texts = [...rows.values()].slice(-8);
    assert.deepEqual(texts, [
      '初めに現状を述べる。',
      '・ | 公園を回る',
      '・ | 人に尋ねる',
      '・ | 写真を撮る',
      '２ | 直す',
      '(1) | 下見をする',
      '(2) | 砂場から始める',
      '(3) | 滑り台を直す',
    ]);
  });

  it('[E3] adds a heading with its lines, set off like the one before', async () => {
    const more = {
      ...OUTLINE_CELLS,
      A14: '３',
      B14: '見直す',
      B15: '(1)',
      C15: '声を集める',
      B16: '(2)',
      C16: '表にする',
    };
    const { rows } = await run(OUTLINE_FORM, { cells: OUTLINE_CELLS }, [{ cells: more }]);
    assert.deepEqual([...rows].slice(-3), [
      [14, '３ | 見直す'],
      [15, '(1) | 声を集める'],
      [16, '(2) | 表にする'],
    ]);
  });

  it('[C5] a line that two departments filled in differently is in conflict, and only that', async () => {
    const { conflicts, exit } = await run(OUTLINE_FORM, { cells: BLANK_OUTLINE }, [
      { cells: OUTLINE_CELLS },
      { cells: { ...OUTLINE_CELLS, C9: '店を回る' } },
    ]);
    assert.deepEqual([conflicts.length, exit], [1, 1]);
  });
});
