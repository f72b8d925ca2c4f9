/**
 * Copies of a sheet in a workbook: everything that makes it look as it does, and nothing that can only be there once.
 */
import assert from 'node:assert/strict';
import { NO_EDITS, type SheetCopy } from '../../../core/grid/edit.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { locateParts, relationships } from '../../../server/xlsx/parts.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltSheet } from '../../support/build-workbook.js';

const TEMPLATE: BuiltSheet = {
  name: '様式 1',
  head: '<sheetPr codeName="Sheet1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
  cells: { A1: '事業名', B1: { style: 0 }, A2: { formula: "'様式 1'!B1+LEN(B1)", value: '0' } },
  merges: ['B1:D1'],
  tail:
    '<hyperlinks><hyperlink ref="A1" r:id="rId4"/></hyperlinks><pageSetup paperSize="9" r:id="rId5"/>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>',
  links: [
    { type: 'drawing', target: 'xl/drawings/drawing1.xml' },
    { type: 'vmlDrawing', target: 'xl/drawings/vmlDrawing1.vml' },
    { type: 'comments', target: 'xl/comments1.xml' },
    { type: 'hyperlink', target: 'xl/worksheets/sheet2.xml' },
    { type: 'printerSettings', target: 'xl/printerSettings/printerSettings1.bin' },
    { type: 'table', target: 'xl/tables/table1.xml' },
  ],
};

const DRAWING = '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function book(drawingLinks: readonly { type: string; target: string }[] = []): Promise<Uint8Array> {
  return buildWorkbook({
    sheets: [TEMPLATE, { name: '別', cells: { A1: 'x' } }],
    definedNames: [
      { name: '_xlnm.Print_Area', formula: "'様式 1'!$A$1:$D$9", sheet: 0 },
      { name: '_xlnm.Print_Area', formula: '別!$A$1', sheet: 1 },
    ],
    parts: {
      'xl/drawings/drawing1.xml': {
        content: DRAWING,
        contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
        links: drawingLinks,
      },
      'xl/drawings/vmlDrawing1.vml': { content: '<xml/>', contentType: `${SPREADSHEET}.vmlDrawing` },
      'xl/comments1.xml': { content: '<comments/>', contentType: `${SPREADSHEET}.comments+xml` },
      'xl/printerSettings/printerSettings1.bin': { content: 'x', contentType: `${SPREADSHEET}.printerSettings` },
      'xl/tables/table1.xml': { content: '<table/>', contentType: `${SPREADSHEET}.table+xml` },
      'xl/charts/chart1.xml': { content: '<chart/>', contentType: 'application/xml' },
      'xl/media/image1.png': { content: 'x', contentType: 'image/png' },
    },
  });
}

async function copied(bytes: Promise<Uint8Array>, ...sheets: readonly SheetCopy[]) {
  const after = await patchWorkbook(await bytes, { ...NO_EDITS, sheets });
  const pkg = await openPackage(after);
  const parts = await locateParts(pkg);
  const text = async (name: string) => Buffer.from(await pkg.read(name)).toString('utf8');
  const sheet = (name: string) => parts.sheets.find((one) => one.name === name)!.part;
  return { after, pkg, parts, text, sheet };
}

const TWO = [
  { like: '様式 1', name: '花壇' },
  { like: '様式 1', name: "子ども's" },
];

describe('copies of a sheet', () => {
  it('stand behind all others, with cells, merged cells and their own names', async () => {
    const { after, parts, text } = await copied(book(), ...TWO);
    const workbook = await readWorkbook(after);
    assert.deepEqual(
      workbook.sheets.map(({ name, merges }) => `${name} ${merges.length}`),
      ['様式 1 1', '別 0', '花壇 1', "子ども's 1"],
    );
    assert.equal(workbook.sheets[2]!.cell(1, 1)!.text, '事業名');
    assert.deepEqual(parts.definedNames, [
      { name: '_xlnm.Print_Area', sheet: '様式 1', formula: "'様式 1'!$A$1:$D$9" },
      { name: '_xlnm.Print_Area', sheet: "子ども's", formula: "'子ども''s'!$A$1:$D$9" },
      { name: '_xlnm.Print_Area', sheet: '花壇', formula: "'花壇'!$A$1:$D$9" },
      { name: '_xlnm.Print_Area', sheet: '別', formula: '別!$A$1' },
    ]);
    assert.equal(new Set((await text('xl/workbook.xml')).match(/sheetId="\d+"/gu)).size, 4);
  });

  it('mean themselves where the sheet names itself', async () => {
    const { after } = await copied(book(), ...TWO);
    const { sheets } = await readWorkbook(after);
    assert.deepEqual(
      sheets.slice(2).map((grid) => grid.cell(2, 1)!.formula),
      ["'花壇'!B1+LEN(B1)", "'子ども''s'!B1+LEN(B1)"],
    );
  });

  it('are not selected with the first sheet, and are no second module of a macro', async () => {
    const { text, sheet } = await copied(book(), ...TWO);
    const xml = await text(sheet('花壇'));
    assert.doesNotMatch(xml, /tabSelected|codeName/u);
    assert.match(await text(sheet('様式 1')), /tabSelected="1"/u);
  });

  it('have notes and drawings of their own, share what says nothing of a sheet, and leave out a table', async () => {
    const { pkg, text, sheet } = await copied(book([{ type: 'image', target: 'xl/media/image1.png' }]), ...TWO);
    const links = await Promise.all(TWO.map(({ name }) => relationships(pkg, sheet(name))));
    const targets = links.map((own) => own.map(({ type, target }) => `${type} ${target}`));
    assert.deepEqual(targets, [
      [
        'drawing xl/drawings/drawing2.xml',
        'vmlDrawing xl/drawings/vmlDrawing2.vml',
        'comments xl/comments2.xml',
        'hyperlink xl/worksheets/sheet2.xml',
        'printerSettings xl/printerSettings/printerSettings1.bin',
      ],
      [
        'drawing xl/drawings/drawing3.xml',
        'vmlDrawing xl/drawings/vmlDrawing3.vml',
        'comments xl/comments3.xml',
        'hyperlink xl/worksheets/sheet2.xml',
        'printerSettings xl/printerSettings/printerSettings1.bin',
      ],
    ]);
    assert.deepEqual(
      (await relationships(pkg, 'xl/drawings/drawing2.xml')).map(({ target }) => target),
      ['xl/media/image1.png'],
    );
    assert.doesNotMatch(await text(sheet('花壇')), /tablePart/u);
    assert.match(await text(sheet('花壇')), /<drawing r:id="rId1"\/><legacyDrawing r:id="rId2"\/>/u);
    const types = await text('[Content_Types].xml');
    for (const part of ['drawings/drawing3.xml', 'drawings/vmlDrawing3.vml', 'comments3.xml']) {
      assert.ok(types.includes(`/xl/${part}`), part);
    }
  });

  it('leave out a drawing that holds a chart', async () => {
    const { pkg, text, sheet } = await copied(book([{ type: 'chart', target: 'xl/charts/chart1.xml' }]), TWO[0]!);
    const links = await relationships(pkg, sheet('花壇'));
    assert.equal(
      links.some(({ type }) => type === 'drawing'),
      false,
    );
    assert.doesNotMatch(await text(sheet('花壇')), /<drawing/u);
    assert.match(await text(sheet('花壇')), /<legacyDrawing/u);
  });

  it('are refused of a sheet that is not there', async () => {
    await assert.rejects(copied(book(), { like: 'ない', name: '花壇' }), { code: 'file-not-writable' });
  });
});
