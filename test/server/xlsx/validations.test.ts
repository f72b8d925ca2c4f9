import assert from 'node:assert/strict';
import { formatArea } from '../../../core/grid/address.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltSheet, type BuiltWorkbook } from '../../support/build-workbook.js';

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** The drop-down lists of the first sheet, as area → values. */
async function dropdowns(tail: string, more: Partial<BuiltWorkbook> & { lists?: BuiltSheet } = {}) {
  const { lists, ...workbook } = more;
  const first: BuiltSheet = { name: '表', cells: { A1: '評価', C1: '高', C2: '中', C4: '低' }, tail };
  const sheets = lists ? [first, lists] : [first];
  const { sheets: grids } = await readWorkbook(await buildWorkbook({ sheets, ...workbook }));
  return Object.fromEntries(
    (grids[0]!.dropdowns ?? []).map(({ areas, values }) => [areas.map(formatArea).join(' '), values]),
  );
}

function rule(cells: string, formula: string, attributes = 'type="list"'): string {
  const body = `<formula1>${formula}</formula1>`;
  return `<dataValidations><dataValidation ${attributes} sqref="${cells}">${body}</dataValidation></dataValidations>`;
}

describe('drop-down lists of a sheet', () => {
  it('are read where they are written out, with their quotes and spaces', async () => {
    assert.deepEqual(await dropdowns(rule('F4:F15 H4', '"A, B,C,未選択"')), { 'F4:F15 H4': ['A', 'B', 'C', '未選択'] });
    assert.deepEqual(await dropdowns(rule('A1', '"いわゆる""重点"",その他"')), { A1: ['いわゆる"重点"', 'その他'] });
    assert.deepEqual(await dropdowns(rule('A1', '&quot;A&amp;B,C&quot;')), { A1: ['A&B', 'C'] });
  });

  it('are read from cells of the same sheet, without blanks', async () => {
    assert.deepEqual(await dropdowns(rule('A2', '$C$1:$C$9')), { A2: ['高', '中', '低'] });
    assert.deepEqual(await dropdowns(rule('A2', '表!C1:C2')), { A2: ['高', '中'] });
  });

  it('are read from cells of another sheet, whatever its name', async () => {
    const lists = { name: "課の'一覧'", cells: { B1: '福祉課', B2: '健康課' } };
    const formula = "'課の''一覧'''!$B$1:$B$2";
    assert.deepEqual(await dropdowns(rule('A2', formula), { lists }), { A2: ['福祉課', '健康課'] });
  });

  it('are read through a name, and through a name for a name', async () => {
    const lists = { name: '一覧', cells: { A1: '拡充', A2: '継続' } };
    const definedNames = [
      { name: '方向', formula: '一覧!$A$1:$A$2' },
      { name: '方向性の一覧', formula: '方向' },
    ];
    assert.deepEqual(await dropdowns(rule('A2', '方向性の一覧'), { lists, definedNames }), { A2: ['拡充', '継続'] });
  });

  it('prefer a name of the sheet to one of the workbook', async () => {
    const lists = { name: '一覧', cells: { A1: '甲', B1: '乙' } };
    const definedNames = [
      { name: '印', formula: '一覧!$A$1' },
      { name: '印', formula: '一覧!$B$1', sheet: 0 },
    ];
    assert.deepEqual(await dropdowns(rule('A2', '印'), { lists, definedNames }), { A2: ['乙'] });
  });

  it('are read from the extension of newer Excel, with its prefixes', async () => {
    const lists = { name: '一覧', cells: { A1: '達成', A2: '未達成' } };
    const body = '<x14:formula1><xm:f>一覧!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>E7:E9 E12</xm:sqref>';
    const list = `<x14:dataValidation type="list" allowBlank="1">${body}</x14:dataValidation>`;
    const tail = `<extLst><ext ${X14}><x14:dataValidations ${XM} count="1">${list}</x14:dataValidations></ext></extLst>`;
    assert.deepEqual(await dropdowns(tail, { lists }), { 'E7:E9 E12': ['達成', '未達成'] });
  });

  it('stop at what the sheet holds where whole columns or rows are named', async () => {
    assert.deepEqual(await dropdowns(rule('A2', '$C:$C')), { A2: ['高', '中', '低'] });
    assert.deepEqual(await dropdowns(rule('A2', '$C$1:$C$1048576')), { A2: ['高', '中', '低'] });
    assert.deepEqual(await dropdowns(rule('A2', '$1:$1')), { A2: ['評価', '高'] });
  });

  it('cover whole columns without being spread out', async () => {
    assert.deepEqual(Object.keys(await dropdowns(rule('F1:F1048576', '"A,B"'))), ['F1:F1048576']);
  });

  it('hold no more values than a person could choose from', async () => {
    const cells = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`A${i + 1}`, `値${i}`]));
    const found = await dropdowns(rule('A2', '一覧!$A:$A'), { lists: { name: '一覧', cells } });
    assert.equal(found['A2']!.length, 500);
  });

  it('are none where the rule is of another kind, calculated, in another file, in a circle or unreadable', async () => {
    assert.deepEqual(await dropdowns(rule('A2', '1', 'type="whole"')), {});
    assert.deepEqual(await dropdowns(rule('A2', 'INDIRECT($B$1)')), {});
    assert.deepEqual(await dropdowns(rule('A2', '"A"&amp;"B"')), {});
    assert.deepEqual(await dropdowns(rule('A2', '[1]一覧!$A$1:$A$2')), {});
    assert.deepEqual(await dropdowns(rule('A2', 'ない名前')), {});
    assert.deepEqual(await dropdowns(rule('A2', '#REF!')), {});
    assert.deepEqual(await dropdowns(rule('XFE1 A0 あ', '"A,B"')), {});
    const definedNames = [
      { name: 'a', formula: 'b' },
      { name: 'b', formula: 'a' },
    ];
    assert.deepEqual(await dropdowns(rule('A2', 'a'), { definedNames }), {});
    assert.deepEqual(
      await dropdowns('<dataValidations><dataValidation type="list" sqref="A1"/></dataValidations>'),
      {},
    );
  });

  it('are bounded where a file has more of them than anybody could mean', async () => {
    const one = '<dataValidation type="list" sqref="A1"><formula1>"A,B"</formula1></dataValidation>';
    const tail = `<dataValidations>${one.repeat(30_000)}</dataValidations>`;
    const { sheets } = await readWorkbook(await buildWorkbook({ sheets: [{ name: '表', cells: { A1: 1 }, tail }] }));
    assert.equal(sheets[0]!.dropdowns!.length, 20_000);
  });
});
