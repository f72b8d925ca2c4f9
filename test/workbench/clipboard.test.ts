import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAddress, formatArea } from '../../core/grid/address.js';
import { copyBlock, pasteBlock } from '../../workbench/grid/paste.js';
import { selectArea } from '../../workbench/grid/selection.js';
import { formatTsv, parseTsv } from '../../workbench/grid/tsv.js';
import { area, at, terrain } from './terrain.js';

describe('cells as plain text', () => {
  const CASES: readonly [text: string, cells: string[][]][] = [
    ['', [['']]],
    ['a\tb\r\n', [['a', 'b']]],
    ['a\nb', [['a'], ['b']]],
    ['"二行\nの文"\t次', [['二行\nの文', '次']]],
    ['"言う""こと"""', [['言う"こと"']]],
    ['5" の紙\tx', [['5" の紙', 'x']]],
    ['"閉じない\tx', [['"閉じない', 'x']]],
    [
      'a\t\r\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
  ];
  for (const [text, cells] of CASES) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(parseTsv(text), cells));
  }

  it('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', 'あ', ' '), maxLength: 6 });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (cells) => assert.deepEqual(parseTsv(`${formatTsv(cells)}\r\n`), cells)),
      { seed: 11 },
    );
  });
});

describe('a block that is pasted', () => {
  it('goes in from the active cell on', () => {
    const sheet = terrain();
    const { entries, area: into } = pasteBlock(sheet, at(sheet, 'B2'), [['a', 'b'], ['c']]);
    assert.deepEqual(
      entries.map((entry) => [formatAddress(entry), entry.text]),
      [
        ['B2', 'a'],
        ['C2', 'b'],
        ['B3', 'c'],
        ['C3', ''],
      ],
    );
    assert.equal(formatArea(into), 'B2:C3');
  });

  it('fills a selection that is a multiple of it, and only such a one', () => {
    const sheet = terrain();
    assert.equal(pasteBlock(sheet, selectArea(sheet, area('A1:B4')), [['a'], ['b']]).entries.length, 8);
    assert.equal(pasteBlock(sheet, selectArea(sheet, area('A1:B3')), [['a'], ['b']]).entries.length, 2);
  });

  it('puts nothing where a merge covers the cell', () => {
    const sheet = terrain({ merges: ['A1:A2'] });
    const { entries } = pasteBlock(sheet, at(sheet, 'A1'), [['a'], ['b'], ['c']]);
    assert.deepEqual(entries.map(formatAddress), ['A1', 'A3']);
  });

  it('was copied without what is hidden', () => {
    const sheet = terrain({ hiddenRows: [2], hiddenColumns: [2] });
    const block = copyBlock(sheet, area('A1:C3'), (row, column) => `${row}-${column}`);
    assert.deepEqual(block, [
      ['1-1', '1-3'],
      ['3-1', '3-3'],
    ]);
  });
});
