import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAddress, formatArea, parseAddress, parseArea, type Area } from '../../../core/grid/address.js';
import type { RowInsertion } from '../../../core/grid/edit.js';
import type { Grid } from '../../../core/grid/grid.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { cellEdits, insertion, patch } from './patch-reading.js';

/** The cells of a sheet that hold something, by address. */
function texts(grid: Grid): Record<string, string> {
  const found: Record<string, string> = {};
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) found[formatAddress({ row, column })] = cell.text;
  }
  return found;
}

function formulasAt(grid: Grid, addresses: readonly string[]): (string | undefined)[] {
  return addresses.map((address) => {
    const { row, column } = parseAddress(address)!;
    return grid.cell(row, column)?.formula;
  });
}

describe('a department adds a programme to its form', () => {
  const form = () =>
    buildWorkbook({
      sheets: [
        {
          name: '取組',
          cells: {
            ...{ A1: '取組一覧', A3: '事業名', B3: '担当課', C3: '件数', D3: '評価' },
            ...{ A4: '広場の開設', B4: '企画課', C4: 12, B5: '福祉課', C5: 3 },
            ...{ A6: '樹木の手入れ', B6: '公園課', C6: 5 },
            ...{ A7: '合計', C7: { formula: 'SUM(C4:C6)', value: 20 }, D7: { formula: 'C4/C7', value: 0.6 } },
          },
          rows: { 5: 'ht="30" customHeight="1"' },
          merges: ['A1:D1', 'A4:A5'],
        },
        {
          name: '集計',
          cells: { A1: { formula: '取組!C7', value: 20 }, A2: { formula: 'SUM(取組!C4:C5)', value: 15 } },
        },
      ],
      definedNames: [{ name: '_xlnm.Print_Area', formula: '取組!$A$1:$D$7', sheet: 0 }],
    });

  it('and everything else is where it belongs', async () => {
    const after = await patch(await form(), {
      insertions: [insertion('取組', 5, 5, ['A4:A5']), insertion('取組', 6, 6)],
      cells: cellEdits('取組', {
        B6: '企画課',
        C6: { text: '4', raw: 4 },
        A8: '花壇の手入れ',
        B8: '公園課',
        C8: { text: '6', raw: 6 },
      }),
    });
    const [sheet, summary] = (await readWorkbook(after)).sheets as [Grid, Grid];
    assert.deepEqual(texts(sheet), {
      ...{ A1: '取組一覧', A3: '事業名', B3: '担当課', C3: '件数', D3: '評価' },
      ...{ A4: '広場の開設', B4: '企画課', C4: '12', B5: '福祉課', C5: '3', B6: '企画課', C6: '4' },
      ...{ A7: '樹木の手入れ', B7: '公園課', C7: '5', A8: '花壇の手入れ', B8: '公園課', C8: '6' },
      // Results that no longer hold are calculated anew when the workbook is opened.
      A9: '合計',
    });
    assert.deepEqual(formulasAt(sheet, ['C9', 'D9']), ['SUM(C4:C8)', 'C4/C9']);
    assert.deepEqual(sheet.merges.map(formatArea), ['A1:D1', 'A4:A6']);
    assert.deepEqual(formulasAt(summary, ['A1', 'A2']), ['取組!C9', 'SUM(取組!C4:C6)']);
  });
});

describe('laws of inserting rows into a workbook', () => {
  const ROWS = 12;
  const row = fc.integer({ min: 1, max: ROWS });
  const address = fc.tuple(row, fc.integer({ min: 1, max: 4 })).map(([r, column]) => formatAddress({ row: r, column }));
  const cells = fc.dictionary(
    address,
    fc.oneof(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^[a-zあ-ん<&" ]{1,6}[a-z]$/)),
    {
      maxKeys: 30,
    },
  );
  /** Merges in columns of their own, so that they do not overlap. */
  const merges = fc
    .uniqueArray(fc.tuple(row, row, fc.constantFrom('G', 'H', 'J')), {
      maxLength: 3,
      selector: ([, , column]) => column,
    })
    .map((list) =>
      list.filter(([a, b]) => a !== b).map(([a, b, column]) => `${column}${Math.min(a, b)}:${column}${Math.max(a, b)}`),
    );
  const plan = fc.array(
    fc.tuple(fc.integer({ min: 0, max: ROWS }), row).map(([after, like]) => insertion('表', after, like)),
    { minLength: 1, maxLength: 5 },
  );
  const SEED = { seed: 20261121, numRuns: 40 };

  function moved(r: number, insertions: readonly RowInsertion[]): number {
    return r + insertions.filter(({ after }) => after < r).length;
  }

  it('every cell and merge moves as planned, and nothing else appears', async () => {
    const law = fc.asyncProperty(cells, merges, plan, async (content, areas, insertions) => {
      const before = await buildWorkbook({
        sheets: [
          { name: '表', cells: content, merges: areas },
          { name: '別', cells: content },
        ],
      });
      const old = await readWorkbook(before);
      const [sheet, other] = (await readWorkbook(await patch(before, { insertions }))).sheets as [Grid, Grid];
      const wanted = Object.entries(texts(old.sheets[0]!)).map(([place, text]) => {
        const { top, left } = parseArea(place)!;
        return [formatAddress({ row: moved(top, insertions), column: left }), text];
      });
      assert.deepEqual(texts(sheet), Object.fromEntries(wanted));
      assert.deepEqual(texts(other), texts(old.sheets[1]!));
      const grown = (area: Area) => ({
        ...area,
        top: moved(area.top, insertions),
        bottom: moved(area.bottom, insertions),
      });
      assert.deepEqual(
        sheet.merges.map(formatArea),
        areas.map((text) => formatArea(grown(parseArea(text)!))),
      );
    });
    await fc.assert(law, SEED);
  });

  it('inserting at once is inserting one after the other, from the bottom up', async () => {
    const law = fc.asyncProperty(cells, merges, plan, async (content, areas, insertions) => {
      const formula = { F1: { formula: 'SUM(A2:A9)+$B$7', value: 1 }, F9: { formula: 'A9*C$3', value: 2 } };
      const before = await buildWorkbook({
        sheets: [{ name: '表', cells: { ...content, ...formula }, merges: areas }],
      });
      // The rows that others are like have to be as they were: each is below itself.
      const alike = insertions.map(({ after }) => insertion('表', after, Math.max(1, after)));
      const once = await readWorkbook(await patch(before, { insertions: alike }));
      let step = before;
      for (const one of [...alike].sort((a, b) => b.after - a.after)) step = await patch(step, { insertions: [one] });
      const after = await readWorkbook(step);
      assert.deepEqual(texts(once.sheets[0]!), texts(after.sheets[0]!));
      assert.deepEqual(once.sheets[0]!.merges, after.sheets[0]!.merges);
    });
    await fc.assert(law, SEED);
  });
});
