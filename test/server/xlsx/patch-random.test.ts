import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { storable } from '../../../core/text/storable.js';
import { formatAddress } from '../../../core/grid/address.js';
import type { Grid } from '../../../core/grid/grid.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { cellEdits, insertion, patch } from './patch-reading.js';

const SEED = 20_261_121;

const address = fc
  .record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 6 }) })
  .map(formatAddress);
const text = fc.oneof(
  fc.constantFrom('', '継続', '_x000D_', ' <&> ', '一\n二', '1,234', '0', '-3'),
  fc.string({ unit: 'binary', maxLength: 8 }).map((string) => storable(string).replace(/\r\n?/g, '\n')),
);
const cells = fc.dictionary(address, text, { maxKeys: 25 });

function textsOf(grid: Grid): Map<string, string> {
  const texts = new Map<string, string>();
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) texts.set(formatAddress({ row, column }), cell.text);
  }
  return texts;
}

async function read(bytes: Uint8Array): Promise<Map<string, string>> {
  return textsOf((await readWorkbook(bytes)).sheets[0]!);
}

const sorted = (map: ReadonlyMap<string, string>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe('patching any workbook', () => {
  it('shows every wanted text, and every other cell as before', async () => {
    await fc.assert(
      fc.asyncProperty(cells, cells, async (there, edits) => {
        const before = await buildWorkbook({ sheets: [{ name: '調書', cells: there }] });
        const expected = await read(before);
        for (const [place, wanted] of Object.entries(edits)) {
          if (wanted === '') expected.delete(place);
          else expected.set(place, wanted);
        }
        const after = await patch(before, { cells: cellEdits('調書', edits) });
        assert.deepEqual(sorted(await read(after)), sorted(expected));
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('comes to the same whether edits are made at once or one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(cells, cells, async (there, edits) => {
        const before = await buildWorkbook({ sheets: [{ name: '調書', cells: there }] });
        const atOnce = await patch(before, { cells: cellEdits('調書', edits) });
        let single = before;
        for (const edit of cellEdits('調書', edits)) single = await patch(single, { cells: [edit] });
        assert.deepEqual(sorted(await read(single)), sorted(await read(atOnce)));
      }),
      { seed: SEED, numRuns: 10 },
    );
  });

  it('brings every cell to its row after insertions, and leaves the new rows blank', async () => {
    const row = fc.integer({ min: 0, max: 12 });
    const insertions = fc.array(fc.tuple(row, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(cells, insertions, async (there, places) => {
        const before = await buildWorkbook({ sheets: [{ name: '調書', cells: there }] });
        const expected = new Map<string, string>();
        for (const [place, shown] of await read(before)) {
          const [, column, old] = /^([A-Z]+)(\d+)$/.exec(place)!;
          const moved = Number(old) + places.filter(([after]) => after < Number(old)).length;
          expected.set(`${column!}${moved}`, shown);
        }
        const after = await patch(before, {
          insertions: places.map(([below, like]) => insertion('調書', below, like)),
        });
        assert.deepEqual(sorted(await read(after)), sorted(expected));
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
});
