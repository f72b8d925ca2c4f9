import assert from 'node:assert/strict';
import { describeWorkbook } from '../../server/xlsx/describe/describe-workbook.js';
import { openPackage } from '../../server/xlsx/package.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../support/build-workbook.js';
import { openFile } from '../support/excel-host/save-host.js';
import { withSheet } from '../support/excel-host/one-sheet.js';
import { plainGrid } from '../support/excel-host/plain-grid.js';
import { readGrids } from '../../addin/excel/read-grids.js';

const LINK = 'urn:torimatome:link:1';

/** A form with most of what a sheet can have, made for these tests. */
function formFile() {
  return buildWorkbook({
    numberFormats: { 164: '#,##0"人"' },
    cellFormats: [
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0"><protection locked="0"/></xf>',
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf>',
    ],
    definedNames: [{ name: '区分', formula: '表!$D$1:$D$2' }],
    sheets: [
      {
        name: '表',
        head: '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="20" customWidth="1"/><col min="5" max="6" hidden="1" width="5"/></cols>',
        cells: {
          A1: '事業名',
          B1: { value: '実績', style: 2 },
          A2: '広場',
          B2: { value: 1200, style: 1 },
          B3: { value: 2, formula: 'SUM(B1:B2)' },
          D1: '達成',
          D2: '未達成',
        },
        rows: { 2: 'ht="30" customHeight="1"', 4: 'hidden="1"' },
        merges: ['A2:A3'],
        middle: '<autoFilter ref="A1:B3"/>',
        tail:
          '<conditionalFormatting sqref="B2"><cfRule type="cellIs" priority="3" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C3"><formula1>$D$1:$D$2</formula1></dataValidation></dataValidations>',
      },
      { name: '控え', cells: { A1: '控え' }, state: 'veryHidden' },
    ],
  });
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const pkg = await openPackage(bytes);
  const entries = await Promise.all(
    pkg.names.map(async (name) => [name, Buffer.from(await pkg.read(name)).toString('utf8')] as const),
  );
  return new Map(entries);
}

async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [a, b] = [await partsOf(before), await partsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

describe('a file in the simulated Excel', () => {
  it('is opened with all that a person would see', async () => {
    const { sheets, looks, names } = await describeWorkbook(await formFile());
    const [sheet, hidden] = sheets;
    assert.equal(hidden!.visibility, 'VeryHidden');
    assert.deepEqual(names, [{ name: '区分', formula: '表!$D$1:$D$2', visible: true }]);
    assert.deepEqual(sheet!.merges, ['A2:A3']);
    assert.deepEqual(sheet!.columns, [
      { first: 2, last: 2, width: 20 },
      { first: 5, last: 6, width: 5, hidden: true },
    ]);
    assert.equal(sheet!.rows.find(({ row }) => row === 2)!.height, 30);
    assert.equal(sheet!.rows.find(({ row }) => row === 4)!.hidden, true);
    const b2 = sheet!.rows[1]!.cells.find(({ column }) => column === 2)!;
    assert.deepEqual([b2.value, b2.text], [1200, '1,200人']);
    assert.deepEqual(looks[b2.look!], { ...looks[0], numberFormat: '#,##0"人"', locked: false });
    const { horizontal, vertical, wrap, indent } = looks[2]!;
    assert.deepEqual(
      { horizontal, vertical, wrap, indent },
      { horizontal: 'center', vertical: 'top', wrap: true, indent: 2 },
    );
    assert.deepEqual(sheet!.autoFilter, { area: 'A1:B3', filtered: false });
    assert.deepEqual(
      sheet!.validations.map(({ areas, type, formula1 }) => [areas, type, formula1]),
      [[['C2:C3'], 'list', '$D$1:$D$2']],
    );
    assert.deepEqual(
      sheet!.conditionalFormats.map(({ type, areas, priority }) => [type, areas, priority]),
      [['cellIs', ['B2'], 3]],
    );
  });

  it('is read through office.js as it is read from the file', async () => {
    const bytes = await formFile();
    const host = await openFile(bytes);
    const { sheets } = await host.Excel.run(readGrids);
    const file = await readWorkbook(bytes);
    assert.deepEqual(Array.from(sheets, plainGrid), file.sheets.map(plainGrid));
  });

  it('is saved with the edited cells, and only their sheet differs', async () => {
    const bytes = await formFile();
    const host = await openFile(bytes);
    await withSheet(host, (sheet) => {
      sheet.getRange('A2').values = [['ひろば']];
      sheet.getRange('B2').values = [[1300]];
      sheet.getRange('C3').values = [["'007"]];
      sheet.getRange('D1').values = [['']];
    });
    const saved = await host.save();
    assert.deepEqual(await changedParts(bytes, saved), ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const grid = (await readWorkbook(saved)).sheets[0]!;
    const shown = [
      [2, 1],
      [2, 2],
      [3, 3],
      [1, 4],
    ].map(([row, column]) => grid.cell(row!, column!)?.text);
    assert.deepEqual(shown, ['ひろば', '1,300人', '007', undefined]);
  });

  it('[I2] is saved with the link, and nothing else, when only the link was written', async () => {
    const bytes = await formFile();
    const host = await openFile(bytes);
    await host.Excel.run(async (context) => {
      context.workbook.customXmlParts.add(`<link xmlns="${LINK}">{"a":"&lt;b&gt;"}</link>`);
      await context.sync();
    });
    const saved = await host.save();
    assert.equal((await readWorkbook(saved)).link, '{"a":"<b>"}');
    const changed = await changedParts(bytes, saved);
    assert.ok(!changed.some((name) => name.startsWith('xl/worksheets') || name === 'xl/styles.xml'), changed.join(' '));
    const again = await openFile(saved);
    await again.Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(LINK).getOnlyItem();
      part.delete();
      await context.sync();
    });
    assert.deepEqual(await changedParts(bytes, await again.save()), []);
  });

  it('[W3] is the same as before when what was done was undone', async () => {
    const bytes = await formFile();
    const host = await openFile(bytes);
    await withSheet(host, (sheet) => {
      sheet.getRange('A2').values = [['別']];
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    });
    await withSheet(host, (sheet) => {
      sheet.getRange('A2').values = [['広場']];
      sheet.getRange('A1').conditionalFormats.getItemAt(0).delete();
    });
    assert.deepEqual(await changedParts(bytes, await host.save()), []);
  });

  it('is saved with marks and lists that were added, beside those it had', async () => {
    const bytes = await formFile();
    const host = await openFile(bytes);
    await withSheet(host, (sheet) => {
      const format = sheet.getRange('A1:B1').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=A1<>""';
      format.custom.format.fill.color = '#FFEB9C';
      sheet.getRange('A3').dataValidation.rule = { list: { inCellDropDown: true, source: '達成,未達成' } };
    });
    const saved = await host.save();
    assert.deepEqual(await changedParts(bytes, saved), ['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    const [sheet] = (await describeWorkbook(saved)).sheets;
    assert.deepEqual(
      sheet!.conditionalFormats.map(({ type, areas, formulas, look }) => [type, areas, formulas, look]),
      [
        ['cellIs', ['B2'], ['5'], undefined],
        ['expression', ['A1:B1'], ['A1<>""'], { fill: '#FFEB9C' }],
      ],
    );
    assert.deepEqual(
      sheet!.validations.map(({ areas, formula1 }) => [areas, formula1]),
      [
        [['C2:C3'], '$D$1:$D$2'],
        [['A3'], '"達成,未達成"'],
      ],
    );
  });

  it('is not saved where something was changed that cannot be saved, which is named', async () => {
    const host = await openFile(await formFile());
    await withSheet(host, (sheet) => {
      sheet.name = '改名';
      sheet.getRange('A9').formulas = [['=1']];
      sheet.getRange('A8').values = [['4/1']];
    });
    await assert.rejects(host.save(), /not saved: formulas, formats, sheets/);
  });

  it('refuses to save what belongs to another program', async () => {
    const host = await openFile(await formFile());
    await host.Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:example:theirs"/>');
      await context.sync();
    });
    await assert.rejects(host.save(), { code: 'file-not-writable' });
  });
});
