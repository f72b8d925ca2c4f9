import assert from 'node:assert/strict';
import type { Grid } from '../../../core/grid/grid.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltWorkbook } from '../../support/build-workbook.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function sheetOf(
  data: string,
  more: Partial<BuiltWorkbook> = {},
  around: [string, string] = ['', ''],
): Promise<Grid> {
  const xml = `<worksheet xmlns="${MAIN}">${around[0]}<sheetData>${data}</sheetData>${around[1]}</worksheet>`;
  const { sheets } = await readWorkbook(await buildWorkbook({ sheets: [{ name: '表', xml }], ...more }));
  return sheets[0]!;
}

const text = async (cell: string, more?: Partial<BuiltWorkbook>) =>
  (await sheetOf(`<row r="1">${cell}</row>`, more)).cell(1, 1)?.text;

describe('reading cells', () => {
  const cases: [what: string, cell: string, text: string | undefined][] = [
    ['a number', '<c r="A1"><v>12.5</v></c>', '12.5'],
    ['a number without noise', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['a formula’s text', '<c r="A1" t="str"><f>B1&amp;"課"</f><v>福祉課</v></c>', '福祉課'],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>福祉課</t></is></c>', '福祉課'],
    [
      'rich text in runs',
      '<c r="A1" t="inlineStr"><is><r><t>福祉</t></r><r><rPr><b/></rPr><t>課</t></r></is></c>',
      '福祉課',
    ],
    [
      'text without its furigana',
      '<c r="A1" t="inlineStr"><is><t>福祉課</t><rPh sb="0" eb="2"><t>フクシ</t></rPh><phoneticPr fontId="1"/></is></c>',
      '福祉課',
    ],
    ['entities', '<c r="A1" t="inlineStr"><is><t>A&amp;B &lt;&#x96C6;&#20013;&gt;</t></is></c>', 'A&B <集中>'],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t>前<![CDATA[<中&後>]]>後</t></is></c>', '前<中&後>後'],
    ['comments inside', '<c r="A1"><!-- x --><v>7</v><!-- > --></c>', '7'],
    ['Excel’s escapes', '<c r="A1" t="inlineStr"><is><t>一_x000D_\n二_x005F_x000D_</t></is></c>', '一\n二_x000D_'],
    ['no character zero', '<c r="A1" t="inlineStr"><is><t>一_x0000_二&#0;三</t></is></c>', '一_x0000_二&#0;三'],
    ['single quotes', "<c r='A1' t='inlineStr'><is><t xml:space='preserve'> 前 </t></is></c>", ' 前 '],
    ['spaces in tags', '<c  r = "A1"\n t="inlineStr" ><is ><t >あ</t ></is ></c >', 'あ'],
    ['a cell without an address', '<c><v>3</v></c>', '3'],
    ['an empty cell', '<c r="A1" s="0"/>', undefined],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t></t></is></c>', undefined],
    ['an empty item', '<c r="A1" t="inlineStr"><is/></c>', undefined],
  ];
  for (const [what, cell, wanted] of cases) it(what, async () => assert.equal((await text(cell)) || undefined, wanted));

  it('shared strings, plain, rich and with furigana', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>計画</t></si><si><r><t>重</t></r><r><t>点</t></r></si><si><t>達成</t><rPh sb="0" eb="2"><t>タッセイ</t></rPh></si><si/></sst>`;
    const cells = [0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    const grid = await sheetOf(`<row r="1">${cells}</row>`, {
      sharedStrings: ['-'],
      parts: { 'xl/sharedStrings.xml': strings },
    });
    assert.deepEqual(
      [...grid.row(1)].map(({ cell }) => cell.text),
      ['計画', '重点', '達成'],
    );
  });

  it('[C7] an error value is no text', async () => {
    const cell = (await sheetOf('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>')).cell(1, 1);
    assert.deepEqual(cell, { text: '#REF!', raw: '#REF!', error: '#REF!' });
  });

  it('formulas, also those that cells share', async () => {
    const data =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>';
    const grid = await sheetOf(data);
    assert.equal(grid.cell(1, 1)?.formula, 'B1*2');
    assert.ok(grid.cell(2, 1)?.formula);
    assert.equal(grid.cell(2, 1)?.text, '6');
  });

  it('prefixes, rows out of order, a cell that comes twice', async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="3"><x:c r="B3"><x:v>2</x:v></x:c><x:c r="A3"><x:v>1</x:v></x:c></x:row><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c><x:c r="A1"><x:v>6</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`;
    const { sheets } = await readWorkbook(await buildWorkbook({ sheets: [{ name: '表', xml }] }));
    const grid = sheets[0]!;
    assert.deepEqual([...grid.rows()], [1, 3]);
    assert.equal(grid.cell(1, 1)?.text, '6');
    assert.deepEqual(
      [...grid.row(3)].map(({ column, cell }) => [column, cell.text]),
      [
        [1, '1'],
        [2, '2'],
      ],
    );
    assert.deepEqual(grid.mergeAt(2, 2), { top: 1, left: 1, bottom: 2, right: 2 });
  });

  it('hidden rows, columns and sheets, and indents', async () => {
    const cellFormats = ['<xf numFmtId="0"/>', '<xf numFmtId="0"><alignment indent="2"/></xf>'];
    const data =
      '<row r="1" hidden="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" ht="0"><c r="A2"><v>1</v></c></row>';
    const grid = await sheetOf(data, { cellFormats }, ['<cols><col min="3" max="5" hidden="1"/></cols>', '']);
    assert.deepEqual([grid.isRowHidden(1), grid.isRowHidden(2), grid.isRowHidden(3)], [true, true, false]);
    assert.deepEqual([grid.isColumnHidden(2), grid.isColumnHidden(4)], [false, true]);
    assert.equal(grid.cell(1, 1)?.indent, 2);
    const { sheets } = await readWorkbook(
      await buildWorkbook({ sheets: [{ name: '甲', state: 'veryHidden' }, { name: '乙' }] }),
    );
    assert.deepEqual(
      sheets.map(({ name, hidden }) => [name, hidden]),
      [
        ['甲', true],
        ['乙', false],
      ],
    );
  });

  it('finds sheets under any name of part', async () => {
    const { sheets } = await readWorkbook(
      await buildWorkbook({ sheets: [{ name: '評価', part: 'xl/odd/part7.xml', cells: { B2: '値' } }] }),
    );
    assert.equal(sheets[0]!.cell(2, 2)?.text, '値');
  });
});

describe('reading formulas', () => {
  it('keeps a formula with its own cell where its result is empty', async () => {
    for (const empty of ['<v></v>', '<v> </v>', '<v/>', '']) {
      const grid = await sheetOf(`<row r="1"><c r="A1"><v>8</v></c><c r="B1"><f>A1*2</f>${empty}</c></row>`);
      assert.deepEqual([grid.cell(1, 1)?.formula, grid.cell(1, 2)?.formula], [undefined, 'A1*2'], empty);
    }
  });

  it('says where a formula is written that a cell shares', async () => {
    const grid = await sheetOf(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    assert.deepEqual([grid.cell(2, 2)?.formula, grid.cell(2, 2)?.formulaAt], ['A1*2', { row: 1, column: 2 }]);
    assert.equal(grid.cell(1, 2)?.formulaAt, undefined);
  });

  it('says of each cell of an array or a spill which formula shows there, and where it is written', async () => {
    const grid = await sheetOf(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.UNIQUE(D1:D9)</f><v>1</v></c><c r="B1"><v>8</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c></row>',
    );
    const at = { row: 1, column: 1 };
    const formula = '_xlfn.UNIQUE(D1:D9)';
    assert.deepEqual(grid.cell(1, 1), { text: '1', raw: 1, formula });
    assert.deepEqual(grid.cell(2, 1), { text: '2', raw: 2, formula, formulaAt: at });
    assert.deepEqual(grid.cell(3, 1), { text: '', raw: '', formula, formulaAt: at });
    assert.deepEqual([grid.cell(4, 1), grid.cell(1, 2)?.formula], [undefined, undefined]);
  });
});
