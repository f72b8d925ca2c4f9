import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildWorkbook, type BuiltCell, type BuiltSheet, type BuiltWorkbook } from '../../support/build-workbook.js';
import { cellAt, cellEdits, cellXml, changedParts, insertion, partText, patch, SHEET } from './patch-reading.js';

const WORKBOOK = 'xl/workbook.xml';
const SECOND = 'xl/worksheets/sheet2.xml';

/** Which of the formula cells lost their stored result, after A1 of the first sheet was edited. */
async function stale(plan: BuiltWorkbook, address = 'A1'): Promise<string[]> {
  const after = await patch(await buildWorkbook(plan), { cells: cellEdits('調書', { [address]: '9' }) });
  const lost: string[] = [];
  for (const [i, { name, cells = {} }] of plan.sheets.entries()) {
    const xml = await partText(after, `xl/worksheets/sheet${i + 1}.xml`);
    const written = new Map(Array.from(xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*(?:\/>|>.*?<\/c>)/g), (m) => [m[1], m[0]]));
    for (const [place, cell] of Object.entries(cells)) {
      if (typeof cell !== 'object' || !(cell.formula ?? cell.formulaAttributes)) continue;
      if (written.get(place)?.includes('<v>') === false) lost.push(`${name}!${place}`);
    }
  }
  return lost;
}

const formula = (text: string, value: string | number = 1) => ({ formula: text, value });
const sheet = (cells: BuiltSheet['cells'], name = '調書'): BuiltSheet => ({ name, cells: cells ?? {} });

describe('stored results of formulas', () => {
  it('go where a formula depends on an edited cell, through others and across sheets', async () => {
    const sheets = [
      sheet({ A1: 1, B1: formula('A1*2'), C1: formula('SUM(B1:B9)'), D1: formula('SUM(E1:E9)') }),
      sheet({ A1: formula('\'調書\'!$C$1&"A1"', 'x'), B1: formula('A2+1'), C1: formula('調書!D1') }, '集計'),
    ];
    assert.deepEqual(await stale({ sheets }), ['調書!B1', '調書!C1', '集計!A1']);
  });

  it('go with their type, and the workbook is calculated when it is opened', async () => {
    const before = await buildWorkbook({
      sheets: [sheet({ A1: 1, B1: formula('A1&"人"', '1人') })],
      tail: '<calcPr calcId="191029"/>',
    });
    const after = await patch(before, { cells: cellEdits('調書', { A1: '2' }) });
    assert.equal(await cellXml(after, 'B1'), '<c r="B1"><f>A1&amp;&quot;人&quot;</f></c>');
    assert.ok((await partText(after, WORKBOOK)).includes('<calcPr calcId="191029" fullCalcOnLoad="1"/>'));
  });

  it('stay where nothing they depend on was edited, and then the workbook’s part stays too', async () => {
    const before = await buildWorkbook({ sheets: [sheet({ A1: 1, B1: formula('C1*2') })] });
    const after = await patch(before, { cells: cellEdits('調書', { A1: '2' }) });
    assert.deepEqual(await changedParts(before, after), [SHEET]);
    assert.ok((await cellXml(after, 'B1')).includes('<v>1</v>'));
  });

  it('stay where a cell got the text that it showed', async () => {
    const before = await buildWorkbook({ sheets: [sheet({ A1: '1', B1: formula('A1') })] });
    assert.deepEqual(await changedParts(before, await patch(before, { cells: cellEdits('調書', { A1: '1' }) })), []);
  });

  it('adds the settings of calculation in their place', async () => {
    const before = await buildWorkbook({
      sheets: [sheet({ A1: 1, B1: formula('A1') })],
      definedNames: [{ name: '人数', formula: '調書!$C$1' }],
      tail: '<extLst/>',
    });
    const after = await patch(before, { cells: cellEdits('調書', { A1: '2' }) });
    assert.ok((await partText(after, WORKBOOK)).includes('</definedNames><calcPr fullCalcOnLoad="1"/><extLst/>'));
  });

  const names = [
    { name: '人数', formula: '調書!$A$1:$A$3' },
    { name: '倍', formula: '人数*2' },
    { name: '別', formula: '調書!$Z$1' },
    { name: '左', formula: '調書!A1' },
    { name: '人数', formula: '調書!$Z$2', sheet: 1 },
  ];
  const cases: readonly (readonly [about: string, formula: string, isStale: boolean])[] = [
    ['a name', 'SUM(人数)', true],
    ['a name of a name', '倍+1', true],
    ['a name of other cells', '別+1', false],
    ['a name that means another cell for each', '左', true],
    ['an unknown name', '未知', true],
    ['a whole column', 'SUM(A:A)', true],
    ['a whole row', 'SUM($1:$1)', true],
    ['INDIRECT', 'INDIRECT("A"&1)', true],
    ['OFFSET', 'OFFSET(Z9,1,1)', true],
    ['a computed range', 'SUM(Z1:INDEX(Z:Z,3))', true],
    ['several sheets', 'SUM(調書:集計!A1)', true],
    ['another workbook', '[1]調書!A1', false],
    ['a text that looks like a cell', '"A1"&Z1', false],
    ['a sheet that is not there', '別紙!A1', false],
  ];
  for (const [about, text, isStale] of cases) {
    it(`${isStale ? 'go' : 'stay'} where a formula reads ${about}: ${text}`, async () => {
      const sheets = [sheet({ A1: 1, F5: formula(text) }), sheet({}, '集計')];
      assert.deepEqual(await stale({ sheets, definedNames: names }), isStale ? ['調書!F5'] : []);
    });
  }

  it('follow a name to the sheet that has its own of that name', async () => {
    const sheets = [sheet({ A1: 1, F5: formula('SUM(人数)') }), sheet({ F6: formula('SUM(人数)') }, '集計')];
    assert.deepEqual(await stale({ sheets, definedNames: names }), ['調書!F5']);
  });

  it('go for each cell that shares a formula by what it reads itself', async () => {
    const sheets = [
      sheet({
        A1: 1,
        B1: { formula: 'A1*2', formulaAttributes: 't="shared" ref="B1:B3" si="0"', value: 2 },
        B2: { formulaAttributes: 't="shared" si="0"', value: 4 },
        B3: { formulaAttributes: 't="shared" si="0"', value: 6 },
      }),
    ];
    assert.deepEqual(await stale({ sheets }, 'A2'), ['調書!B2']);
  });

  it('go from every cell of an array formula', async () => {
    const cells = {
      A1: 1,
      B1: { formula: 'A1:A2*2', formulaAttributes: 't="array" ref="B1:B2"', value: 2 },
      B2: 4,
      C1: formula('B2'),
    };
    const after = await patch(await buildWorkbook({ sheets: [sheet(cells)] }), {
      cells: cellEdits('調書', { A1: '9' }),
    });
    assert.equal(await cellXml(after, 'B1'), '<c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f></c>');
    assert.equal(await cellXml(after, 'B2'), '<c r="B2"></c>');
    assert.equal(await cellXml(after, 'C1'), '<c r="C1"><f>B2</f></c>');
  });

  it('go through a long chain quickly', async () => {
    const cells: Record<string, BuiltCell | number> = { A1: 1 };
    for (let row = 2; row <= 3000; row++) cells[`A${row}`] = formula(`A${row - 1}+1`, row);
    cells['B1'] = formula('SUM($C$1:C9)');
    assert.equal((await stale({ sheets: [sheet(cells)] })).length, 2999);
  });

  it('go where rows were inserted into what a formula reads, or its result depends on places', async () => {
    const before = await buildWorkbook({
      sheets: [
        sheet({ A2: 1, A3: 2, B9: formula('SUM(A1:A5)', 3), C9: formula('ROW()', 9), D9: formula('A2+1', 2) }),
        sheet({ A1: formula('SUM(調書!A1:A5)', 3), B1: formula('調書!A3', 2) }, '集計'),
      ],
    });
    const after = await patch(before, { insertions: [insertion('調書', 2, 2)] });
    assert.equal(await cellXml(after, 'B10'), '<c r="B10"><f>SUM(A1:A6)</f></c>');
    assert.equal(await cellXml(after, 'C10'), '<c r="C10"><f>ROW()</f></c>');
    assert.equal(await cellXml(after, 'D10'), '<c r="D10"><f>A2+1</f><v>2</v></c>');
    assert.equal(await cellXml(after, 'A1', SECOND), '<c r="A1"><f>SUM(調書!A1:A6)</f></c>');
    assert.equal(await cellXml(after, 'B1', SECOND), '<c r="B1"><f>調書!A4</f><v>2</v></c>');
  });
});

describe('formulas that are overwritten', () => {
  const shared = (formulaAttributes: string, text?: string) => ({
    formulaAttributes: `t="shared" ${formulaAttributes}`,
    value: 1,
    ...(text === undefined ? {} : { formula: text }),
  });

  it('hand a shared formula on to the next cell', async () => {
    const cells = { B1: shared('ref="B1:B3" si="4"', '$A1*A$9&"B1"'), B2: shared('si="4"'), B3: shared('si="4"') };
    const after = await patch(await buildWorkbook({ sheets: [sheet(cells)] }), {
      cells: cellEdits('調書', { B1: 'い' }),
    });
    assert.equal(
      await cellXml(after, 'B2'),
      '<c r="B2"><f t="shared" ref="B2:B3" si="4">$A2*A$9&amp;"B1"</f><v>1</v></c>',
    );
    assert.equal(await cellXml(after, 'B3'), '<c r="B3"><f t="shared" si="4"/><v>1</v></c>');
    assert.equal((await cellAt(after, '調書', 'B1'))?.text, 'い');
  });

  it('spell a shared formula out where no cell is left at its corner', async () => {
    const cells = {
      ...{ B1: shared('ref="B1:C2" si="0"', 'E1'), C1: shared('si="0"') },
      ...{ B2: shared('si="0"'), C2: shared('si="0"') },
    };
    const after = await patch(await buildWorkbook({ sheets: [sheet(cells)] }), {
      cells: cellEdits('調書', { B1: 'い' }),
    });
    assert.deepEqual(
      await Promise.all(['C1', 'B2', 'C2'].map((address) => cellXml(after, address))),
      ['C1"><f>F1', 'B2"><f>E2', 'C2"><f>F2'].map((text) => `<c r="${text}</f><v>1</v></c>`),
    );
  });

  const chain = (entries: string) => ({
    sheets: [sheet({ A1: formula('1'), B1: formula('2'), C1: formula('3') }), sheet({ A1: formula('4') }, '集計')],
    links: [{ type: 'calcChain', target: 'xl/calcChain.xml' }],
    parts: {
      'xl/calcChain.xml': {
        content: `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${entries}</calcChain>`,
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
      },
    },
  });

  it('leave the chain of calculation', async () => {
    const before = await buildWorkbook(chain('<c r="A1" i="2"/><c r="A1" i="1"/><c r="B1"/><c r="C1" l="1"/>'));
    const after = await patch(before, { cells: cellEdits('調書', { A1: 'い' }) });
    const xml = await partText(after, 'xl/calcChain.xml');
    assert.ok(xml.includes('><c r="A1" i="2"/><c r="B1" i="1"/><c r="C1" l="1"/></calcChain>'), xml);
  });

  it('take the chain with them when nothing is left in it', async () => {
    const before = await buildWorkbook(chain('<c r="A1" i="1"/>'));
    const after = await patch(before, { cells: cellEdits('調書', { A1: 'い' }) });
    const parts = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', SHEET];
    assert.deepEqual(await changedParts(before, after), parts.sort());
    for (const part of parts.slice(0, 2)) assert.ok(!(await partText(after, part)).includes('calcChain'));
  });
});
