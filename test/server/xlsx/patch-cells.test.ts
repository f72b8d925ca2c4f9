import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Problem } from '../../../core/problem/problem.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { cellAt, cellEdits, cellXml, changedParts, partText, patch, SHEET } from './patch-reading.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function sheetOf(data: string, around: { head?: string; tail?: string } = {}): Promise<Uint8Array> {
  const xml = `<worksheet ${MAIN}>${around.head ?? ''}${data}${around.tail ?? ''}</worksheet>`;
  return buildWorkbook({ sheets: [{ name: '調書', xml }], cellFormats: FORMATS });
}

const FORMATS = ['0', '3', '49', '10'].map(
  (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
);

/** The sheet's XML after edits. */
async function patched(data: string, cells: Parameters<typeof cellEdits>[1], around = {}): Promise<string> {
  const after = await patch(await sheetOf(data, around), { cells: cellEdits('調書', cells) });
  return partText(after, SHEET);
}

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const inline = (attributes: string, text: string) =>
  `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

describe('patching cells', () => {
  it('changes nothing but the edited cell, which keeps its style', async () => {
    const rows = '<row r="1" ht="30"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2" t="s"><v>0</v></c></row>';
    const before = await buildWorkbook({
      sheets: [{ name: '調書', xml: `<worksheet ${MAIN}>${data(rows)}</worksheet>` }],
      cellFormats: FORMATS,
      sharedStrings: ['未選択'],
      parts: { 'xl/other.bin': { content: new Uint8Array([1, 2, 3]), contentType: 'application/octet-stream' } },
    });
    const after = await patch(before, { cells: cellEdits('調書', { B1: '継続' }) });
    assert.deepEqual(await changedParts(before, after), [SHEET]);
    const expected = (await partText(before, SHEET)).replace(
      '<c r="B1" s="2" t="s"><v>0</v></c>',
      inline('r="B1" s="2"', '継続'),
    );
    assert.equal(await partText(after, SHEET), expected);
  });

  it('leaves a cell alone that shows the text already', async () => {
    const before = await buildWorkbook({
      sheets: [
        {
          name: '調書',
          xml: `<worksheet ${MAIN}>${data('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1234</v></c></row>')}</worksheet>`,
        },
      ],
      cellFormats: FORMATS,
      sharedStrings: ['<b>継続</b>'],
    });
    const edits = cellEdits('調書', { A1: '<b>継続</b>', B1: { text: '1,234', raw: 1234 }, C1: '', D9: '' });
    const after = await patch(before, { cells: edits });
    assert.deepEqual(await changedParts(before, after), []);
  });

  it('clears a cell and keeps its style', async () => {
    assert.equal(
      await patched(data('<row r="1"><c r="A1" s="3"><v>5</v></c></row>'), { A1: '' }),
      `<worksheet ${MAIN}>${data('<row r="1"><c r="A1" s="3"/></row>')}</worksheet>`,
    );
  });

  it('writes a number where its format shows the text, and a text where it does not', async () => {
    const rows = data('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/><c r="D1"/></row>');
    const number = { text: '1,234', raw: 1234 };
    const xml = await patched(rows, { A1: number, B1: number, C1: number, D1: { text: '1234', raw: 1234 } });
    assert.match(xml, /<c r="A1" s="1"><v>1234<\/v><\/c>/);
    assert.ok(xml.includes(inline('r="B1" s="2"', '1,234')));
    assert.ok(xml.includes(inline('r="C1" s="3"', '1,234')));
    assert.match(xml, /<c r="D1"><v>1234<\/v><\/c>/);
  });

  it('writes a bare figure as a number where the cell’s format shows the same figure; else as a text', async () => {
    const rows = data('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/><c r="D1" s="1"/></row>');
    const number = { text: '1234', raw: 1234 };
    const xml = await patched(rows, { A1: number, B1: number, C1: number, D1: { text: '12.5', raw: 12.5 } });
    assert.match(xml, /<c r="A1" s="1"><v>1234<\/v><\/c>/);
    assert.ok(xml.includes(inline('r="B1" s="2"', '1234')));
    assert.ok(xml.includes(inline('r="C1" s="3"', '1234')));
    assert.ok(xml.includes(inline('r="D1" s="1"', '12.5')));
  });

  it('puts missing cells in order, in the style of their row or column', async () => {
    const rows = data('<row r="1" spans="2:3"><c r="B1"/><c r="D1"/></row><row r="2" s="2" customFormat="1"/>');
    const head = '<dimension ref="B1:D2"/><cols><col min="1" max="3" width="9" style="3"/></cols>';
    const xml = await patched(rows, { A1: 'い', C1: 'ろ', E1: 'は', A2: 'に', A5: 'ほ' }, { head });
    const first = `<row r="1" spans="1:5">${inline('r="A1" s="3"', 'い')}<c r="B1"/>${inline('r="C1" s="3"', 'ろ')}<c r="D1"/>${inline('r="E1"', 'は')}</row>`;
    const second = `<row r="2" s="2" customFormat="1">${inline('r="A2" s="2"', 'に')}</row>`;
    const fifth = `<row r="5">${inline('r="A5" s="3"', 'ほ')}</row>`;
    assert.ok(xml.includes(first + second + fifth), xml);
    assert.ok(xml.includes('<dimension ref="A1:E5"/>'));
  });

  it('puts missing rows between those that are there, and into a sheet without any', async () => {
    const xml = await patched(data('<row r="2"/><row r="9"/>'), { B4: 'い', A1: 'ろ', A12: 'は' });
    const order = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    assert.deepEqual(order, [1, 2, 4, 9, 12]);
    assert.ok(
      (await patched('<sheetData/>', { A1: 'い' })).includes(data(`<row r="1">${inline('r="A1"', 'い')}</row>`)),
    );
  });

  it('finds cells and rows that do not say where they are', async () => {
    const xml = await patched(data('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>'), {
      B1: 'い',
      A2: 'ろ',
    });
    assert.equal(xml.includes(`<c><v>1</v></c>${inline('r="B1"', 'い')}<c><v>3</v></c>`), true, xml);
    assert.ok(xml.includes(`<row>${inline('r="A2"', 'ろ')}</row>`));
  });

  it('keeps the place of a cell without address behind a new one', async () => {
    const rows = data('<row r="1"><c r="A1"/><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="2"><c r="C2"/></row>');
    const after = await patch(await sheetOf(rows), { cells: cellEdits('調書', { B1: 'い', F1: 'ろ', B2: 'は' }) });
    assert.equal((await cellAt(after, '調書', 'E1'))?.text, '5');
    assert.equal((await cellAt(after, '調書', 'D1'))?.text, '4');
    assert.equal((await cellAt(after, '調書', 'F1'))?.text, 'ろ');
  });

  it('finds rows and cells that are out of order', async () => {
    const rows = '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>';
    const after = await patch(await sheetOf(data(rows)), { cells: cellEdits('調書', { A3: 'い', A1: 'ろ' }) });
    assert.equal((await cellAt(after, '調書', 'A3'))?.text, 'い');
    assert.equal((await cellAt(after, '調書', 'A1'))?.text, 'ろ');
    assert.equal((await cellAt(after, '調書', 'B3'))?.text, '2');
  });

  it('reads prefixes, single quotes, comments and CDATA as they are written', async () => {
    const xml =
      "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><!-- <row r='1'> -->" +
      "<x:sheetData><x:row r='1'><x:c r='A1' s='2' t='str'><x:v><![CDATA[</x:row><x:c r='B1'>]]></x:v></x:c>" +
      "<x:c r='B1' s='1'><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    const before = await buildWorkbook({ sheets: [{ name: '調書', xml }], cellFormats: FORMATS });
    const after = await patch(before, { cells: cellEdits('調書', { B1: 'い', C1: 'ろ' }) });
    const cell = (attributes: string, text: string) =>
      `<x:c ${attributes} t="inlineStr"><x:is><x:t xml:space="preserve">${text}</x:t></x:is></x:c>`;
    const expected = xml.replace(/<x:c r='B1' s='1'>.*?<\/x:c>/, cell("r='B1' s='1'", 'い') + cell('r="C1"', 'ろ'));
    assert.equal(await partText(after, SHEET), expected);
  });

  it('reads a sheet in UTF-16', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet ${MAIN}>${data('<row r="1"><c r="A1"/></row>')}</worksheet>`;
    const part = 'xl/worksheets/wide.xml';
    const built = await buildWorkbook({
      sheets: [{ name: '調書', part }],
      parts: { [part]: { content: Buffer.from(`\uFEFF${text}`, 'utf16le'), contentType: WORKSHEET } },
    });
    const after = await patch(built, { cells: cellEdits('調書', { A1: 'い' }) });
    assert.equal((await cellAt(after, '調書', 'A1'))?.text, 'い');
    assert.ok((await partText(after, part)).startsWith('<?xml version="1.0" encoding="UTF-8"?>'));
  });

  it('takes what belongs to the old content away with it', async () => {
    const xml = await patched(data('<row r="1"><c r="A1" s="1" cm="1" vm="2" t="e" ph="1"><v>#N/A</v></c></row>'), {
      A1: 'い',
    });
    assert.ok(xml.includes(inline('r="A1" s="1" ph="1"', 'い')), xml);
  });

  const TEXTS = ['一行目\n二行目', '  前後の空白  ', '_x000D_', '_x0041_と__x005F_', '<&>"\'', '𠮷野', '=1+1', '-'];
  for (const text of TEXTS) {
    it(`brings ${JSON.stringify(text)} back to the letter`, async () => {
      const after = await patch(await sheetOf(data('<row r="1"><c r="A1"/></row>')), {
        cells: cellEdits('調書', { A1: text }),
      });
      assert.equal((await cellAt(after, '調書', 'A1'))?.text, text);
    });
  }

  it('writes a line end of Windows as the line end of a cell', async () => {
    const after = await patch(await sheetOf('<sheetData/>'), { cells: cellEdits('調書', { A1: '一\r\n二' }) });
    assert.equal((await cellAt(after, '調書', 'A1'))?.text, '一\n二');
  });

  it('writes a truth value as one', async () => {
    const after = await patch(await sheetOf('<sheetData/>'), {
      cells: cellEdits('調書', { A1: { text: 'TRUE', raw: true } }),
    });
    assert.equal(await cellXml(after, 'A1'), '<c r="A1" t="b"><v>1</v></c>');
  });
});

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

describe('cells that cannot be written', () => {
  const refused = async (cells: Parameters<typeof cellEdits>[1], sheet = '調書', tail = '', rows = '') => {
    const book = await sheetOf(data(rows), { tail });
    await assert.rejects(patch(book, { cells: cellEdits(sheet, cells) }), (error) => {
      assert.ok(error instanceof Problem);
      assert.equal(error.code, 'file-not-writable');
      assert.notEqual(error.detail.ja, '');
      return true;
    });
  };

  it('refuses a sheet that is not there', () => refused({ A1: 'い' }, '別紙'));
  it('refuses addresses outside a sheet', async () => {
    for (const address of ['A0', 'XFE1', 'A1048577', 'い']) await refused({ [address]: 'い' });
  });
  it('refuses a text that is longer than a cell can hold', () => refused({ A1: 'い'.repeat(32_768) }));
  it('refuses a cell that a merged area covers', () =>
    refused({ A2: 'い' }, '調書', '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>'));
  it('refuses a cell of an array formula', () =>
    refused(
      { A2: 'い' },
      '調書',
      '',
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">C1:C3</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    ));
  it('clears a covered cell without a word, for there is nothing to lose', async () => {
    const tail = '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>';
    const xml = await patched(data('<row r="2"><c r="A2"><v>1</v></c></row>'), { A2: '' }, { tail });
    assert.ok(xml.includes('<c r="A2"/>'));
  });
});
