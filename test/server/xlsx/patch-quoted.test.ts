import assert from 'node:assert/strict';
import { buildWorkbook } from '../../support/build-workbook.js';
import { cellEdits, changedParts, partText, patch, SHEET } from './patch-reading.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const STYLES = 'xl/styles.xml';
const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf>',
];

describe('[ASVS 1.2.10] a text that begins like a formula', () => {
  const book = () =>
    buildWorkbook({
      sheets: [
        {
          name: '調書',
          xml: `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" s="1"/><c r="B1" t="inlineStr"><is><t>-前からある</t></is></c></row></sheetData></worksheet>`,
        },
      ],
      cellFormats: FORMATS,
    });
  const formatsOf = async (bytes: Uint8Array) =>
    [
      ...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(await partText(bytes, STYLES))?.[1] ?? '').matchAll(
        /<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs,
      ),
    ].map(([xf]) => xf);
  const styleOf = (xml: string, address: string) =>
    Number(new RegExp(`r="${address}"[^>]* s="(\\d+)"`).exec(xml)?.[1] ?? 0);

  for (const text of ['=1+1', '+81-3', '-', '@課', '\t字下げ', '\r改行']) {
    it(`is marked as text in a style like the cell’s own: ${JSON.stringify(text)}`, async () => {
      const after = await patch(await book(), { cells: cellEdits('調書', { A1: text, C7: text }) });
      const [xml, formats] = [await partText(after, SHEET), await formatsOf(after)];
      assert.match(
        formats[styleOf(xml, 'A1')] ?? '',
        /^<xf numFmtId="49".*quotePrefix="1"><alignment wrapText="1"\/><\/xf>$/,
      );
      assert.match(formats[styleOf(xml, 'C7')] ?? '', /^<xf numFmtId="0".*quotePrefix="1"\/>$/);
      assert.deepEqual(formats.slice(0, 2), FORMATS);
      assert.equal(formats.length, 4, 'one style for each that is needed');
    });
  }

  it('is the only one to be marked: other texts, numbers, and what stands there already are not', async () => {
    const before = await book();
    const cells = cellEdits('調書', { A1: '達成=100', B1: '-前からある', C1: { text: '-5', raw: -5 } });
    assert.deepEqual(await changedParts(before, await patch(before, { cells })), [SHEET]);
  });

  it('is marked once: what is read back and written again needs no further style', async () => {
    const once = await patch(await book(), { cells: cellEdits('調書', { A1: '=1' }) });
    const twice = await patch(once, { cells: cellEdits('調書', { A1: '=2' }) });
    assert.match((await formatsOf(twice))[styleOf(await partText(twice, SHEET), 'A1')] ?? '', /quotePrefix="1"/);
    assert.deepEqual(await formatsOf(twice), await formatsOf(once));
  });
});
