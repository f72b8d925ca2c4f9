import assert from 'node:assert/strict';
import { NO_EDITS } from '../../../core/grid/edit.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltSheet } from '../../support/build-workbook.js';

const FORMATS = { 164: '@"課"', 165: 'mmm-yy', 166: '[h]:mm' };
const STYLES = ['<xf numFmtId="0"/>', ...[164, 165, 166, 30].map((id) => `<xf numFmtId="${id}"/>`)];

const book = (cells: NonNullable<BuiltSheet['cells']>, date1904 = false, sharedStrings: string[] = []) =>
  buildWorkbook({
    sheets: [{ name: '表', cells }],
    numberFormats: FORMATS,
    cellFormats: STYLES,
    date1904,
    sharedStrings,
  });

async function cellOf(bytes: Uint8Array, row = 1) {
  return (await readWorkbook(bytes)).sheets[0]?.cell(row, 1);
}

describe('displayed text in workbooks', () => {
  it('a format may add to a text', async () => {
    const bytes = await book({ A1: { value: '福祉', style: 1 }, A2: { value: '福祉', formula: 'B1', style: 1 } });
    assert.deepEqual(await cellOf(bytes), { text: '福祉課', raw: '福祉' });
    assert.equal((await cellOf(bytes, 2))?.text, '福祉課');
  });

  it('dates and elapsed times in both date systems', async () => {
    const cells = { A1: { value: 45_392, style: 2 }, A2: { value: 1.5, style: 3 }, A3: { value: -0.25, style: 3 } };
    const shown = async (date1904: boolean) => {
      const [sheet] = (await readWorkbook(await book(cells, date1904))).sheets;
      return [1, 2, 3].map((row) => sheet?.cell(row, 1)?.text);
    };
    assert.deepEqual(await shown(false), ['Apr-24', '36:00', '########']);
    assert.deepEqual(await shown(true), ['Apr-28', '36:00', '-6:00']);
  });

  it('[W2] what shows the wanted text already is left alone, and a new text is stored without what the format adds', async () => {
    const bytes = await book({ A1: { value: '福祉', style: 1 }, A2: { value: '保育', style: 1 } });
    const edit = (address: string, text: string) => ({ sheet: '表', address, content: { text, raw: text } });
    const same = await patchWorkbook(bytes, { ...NO_EDITS, cells: [edit('A1', '福祉課')] });
    assert.deepEqual(same, await patchWorkbook(bytes, NO_EDITS));
    const changed = await patchWorkbook(bytes, { ...NO_EDITS, cells: [edit('A2', '環境課')] });
    assert.deepEqual(await cellOf(changed, 2), { text: '環境課', raw: '環境' });
  });

  it('formats without end are cut off, not compiled', async () => {
    const ids = Array.from({ length: 6_000 }, (_, i) => 200 + i);
    const numberFormats = Object.fromEntries(ids.map((id) => [id, `0"${id}"`]));
    const cellFormats = ids.map((id) => `<xf numFmtId="${id}"/>`);
    const cells = { A1: { value: 5, style: 0 }, A2: { value: 5, style: 5_999 } };
    const bytes = await buildWorkbook({ sheets: [{ name: '表', cells }], numberFormats, cellFormats });
    assert.equal((await cellOf(bytes))?.text, '5200');
    assert.equal((await cellOf(bytes, 2))?.text, '5');
  });
});
