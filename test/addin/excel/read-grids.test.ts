import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readGrids } from '../../../addin/excel/read-grids.js';
import { savedChanges } from '../../../excel-host/saved-changes.js';
import { gridFromCells, type CellTable } from '../../support/cell-table.js';
import type { Grid, GridCell } from '../../../core/grid/grid.js';
import { openExcelHost, type ExcelHost, type HostOptions } from '../../support/excel-host/excel-host.js';
import { oneSheet } from '../../support/excel-host/one-sheet.js';
import { gridOf } from '../../support/excel-host/model-grid.js';
import { plainGrid } from '../../support/excel-host/plain-grid.js';

function hostOf(tables: readonly Partial<CellTable>[], options?: HostOptions): ExcelHost {
  const sheets = tables.map((table, i) => gridFromCells({ name: `シート${i + 1}`, cells: {}, ...table }));
  return openExcelHost({ sheets }, options);
}

/** A formula whose result is blank. */
const BLANK = 'IF(A1="","あ","")';

/** Reads through the real office.js, and counts the round trips that reading itself made. */
async function read(host: ExcelHost): Promise<{ sheets: readonly Grid[]; syncs: number }> {
  return host.Excel.run(async (context) => {
    const before = host.answers.length;
    const { sheets } = await readGrids(context);
    // The list itself is of office.js's realm, which a strict comparison would mind.
    return { sheets: Array.from(sheets), syncs: host.answers.length - before };
  });
}

async function readAgain(...tables: Partial<CellTable>[]) {
  const host = hostOf(tables);
  const { sheets } = await read(host);
  return { got: sheets.map(plainGrid), real: host.model.sheets.map((sheet) => plainGrid(gridOf(sheet))) };
}

function rowsOf(count: number, columns: number, text: (row: number, column: number) => string): CellTable['cells'] {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= count; row++) {
    for (let column = 1; column <= columns; column++)
      cells[`${String.fromCharCode(64 + column)}${row}`] = text(row, column);
  }
  return cells;
}

describe('reading the open workbook through office.js', () => {
  it('gives texts, numbers, dates, booleans, errors and formulas as core knows them', async () => {
    const cells: Record<string, GridCell | string | number> = {
      B2: '広場の開設',
      C2: { text: '18,063', raw: 18063 },
      D2: { text: '令和7年4月1日', raw: 45748 },
      E2: { text: 'TRUE', raw: true },
      F2: { text: '#REF!', raw: '#REF!', error: '#REF!', formula: 'A9+1' },
      G2: { text: '30', raw: 30, formula: 'SUM(C2:D2)' },
      H2: { text: '007', raw: '007' },
      B5: '複数行\nの文',
    };
    const { got, real } = await readAgain({ cells });
    assert.deepEqual(got, real);
  });

  it('[C6] says whether the workbook counts days from 1904', async () => {
    for (const date1904 of [false, true]) {
      const host = openExcelHost({ ...oneSheet({ A1: 1 }), date1904 });
      const { sheets } = await read(host);
      assert.deepEqual(
        sheets.map((sheet) => sheet.date1904),
        [date1904],
      );
    }
  });

  it('takes no text with a leading equals sign for a formula', async () => {
    const { got } = await readAgain({ cells: { A1: '=合計' } });
    assert.deepEqual(got[0]!.cells['A1'], { text: '=合計', raw: '=合計' });
  });

  it('keeps a formula whose result is blank out of what is filled in, but knows it', async () => {
    const host = openExcelHost({
      sheets: [
        {
          name: '表',
          rows: [
            {
              row: 1,
              cells: [
                { column: 1, value: '見出し' },
                { column: 2, value: '', formula: BLANK },
              ],
            },
          ],
        },
      ],
    });
    const { sheets } = await read(host);
    assert.deepEqual([...sheets[0]!.row(1)], [{ column: 1, cell: { text: '見出し', raw: '見出し' } }]);
    assert.deepEqual(sheets[0]!.cell(1, 2), { text: '', raw: '', formula: BLANK });
  });

  it('reads merges, hidden rows, hidden columns, hidden sheets and indents', async () => {
    const { got, real } = await readAgain(
      {
        cells: { A1: '見出し', A3: { text: '内訳', raw: '内訳', indent: 2 }, A4: '内訳の次', C9: '末尾' },
        merges: ['A1:C2', 'A4:A9', 'B7:C8'],
        hiddenRows: [3, 8],
        hiddenColumns: [2],
      },
      { cells: { D4: '別の表' }, hidden: true },
      {},
    );
    assert.deepEqual(got, real);
  });

  it('finds the merge of a blank box below everything that is filled in', async () => {
    const { got } = await readAgain({ cells: { A1: '総評' }, merges: ['A2:F9'] });
    assert.deepEqual(got[0]!.merges, ['A2:F9']);
  });

  it('brings more merges than Excel gives for one range', async () => {
    const merges = Array.from({ length: 1500 }, (_, i) => `B${2 * i + 1}:B${2 * i + 2}`);
    const { got, real } = await readAgain({ cells: rowsOf(3000, 3, (row) => `行${row}`), merges });
    assert.equal(got[0]!.merges.length, 1500);
    assert.deepEqual(got[0]!.merges, real[0]!.merges);
  });

  it('is not misled by a cell in the last corner of the sheet, nor by formats down to it', async () => {
    const host = hostOf([{ cells: { A1: '見出し', B2: '値', XFD1048576: '迷子' } }]);
    host.model.sheets[0]!.formatted = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
    const { sheets, syncs } = await read(host);
    assert.deepEqual(Object.keys(plainGrid({ ...sheets[0]!, bottom: 2, right: 2 }).cells), ['A1', 'B2', 'XFD1048576']);
    assert.ok(syncs <= 7, `${syncs} round trips`);
  });

  it('[W3] writes nothing, selects nothing and leaves the sheet in front where it was', async () => {
    const host = hostOf([{ cells: { A1: '一' } }, { cells: { A1: '二' } }]);
    const stateOf = () => ({
      ...{ changes: savedChanges(host.model), selection: host.model.selection, steps: host.model.history.length },
      grids: host.model.sheets.map((sheet) => plainGrid(gridOf(sheet))),
    });
    const before = stateOf();
    await read(host);
    assert.deepEqual(stateOf(), before);
    assert.deepEqual(before.changes, { cells: [], customXml: [], rules: [], unsaved: [] });
  });

  it('reads the same workbook whatever stands in it (law)', async () => {
    const position = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 25 }));
    const cell = fc.tuple(position, fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.integer(), fc.boolean()));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 40 }), async (list) => {
        const cells = Object.fromEntries(
          list.map(([[row, column], raw]) => [`${String.fromCharCode(65 + column)}${row}`, { text: String(raw), raw }]),
        );
        const { got, real } = await readAgain({ cells });
        assert.deepEqual(got, real);
      }),
      { seed: 5, numRuns: 25 },
    );
  });
});

describe('the round trips of reading', () => {
  it('are at most five for a small workbook, however many sheets it has', async () => {
    const tables = Array.from({ length: 20 }, () => ({ cells: rowsOf(40, 6, (row, column) => `${row}行${column}列`) }));
    assert.ok((await read(hostOf(tables))).syncs <= 5);
  });

  it('are at most 10 for 5,000 rows', async () => {
    const sentence = '子育て家庭の相談に応じ、関係する課と情報を分かち合いながら支援を続けた。';
    const text = (row: number, column: number) =>
      column === 4 || column === 5 ? sentence.repeat(4) : `${row}の${column}`;
    const host = hostOf([{ cells: rowsOf(5000, 12, text), merges: ['A1:L1'], hiddenRows: [7] }]);
    const { sheets, syncs } = await read(host);
    assert.ok(syncs <= 10, `${syncs} round trips`);
    assert.equal(sheets[0]!.bottom, 5000);
    assert.equal(sheets[0]!.cell(5000, 4)!.text, sentence.repeat(4));
    assert.ok(Math.max(...host.answers) < 5 * 1024 * 1024);
  });

  it('grow where Excel refuses an answer as too large, and nothing is lost', async () => {
    const cells = rowsOf(200, 5, (row, column) => (row > 100 ? '長い文章'.repeat(60) : `${row}.${column}`));
    const host = hostOf([{ cells }], { largestAnswer: 60_000 });
    const { sheets } = await read(host);
    assert.deepEqual(plainGrid(sheets[0]!), plainGrid(gridOf(host.model.sheets[0]!)));
  });

  it('end with a sentence where even a single cell is refused', async () => {
    const host = hostOf([{ cells: { A1: 'あ'.repeat(30_000) } }], { largestAnswer: 2_000 });
    await assert.rejects(read(host), { code: 'too-large' });
  });
});
