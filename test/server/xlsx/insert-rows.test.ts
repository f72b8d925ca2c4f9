import assert from 'node:assert/strict';
import { MAX_ROW } from '../../../core/grid/address.js';
import type { RowInsertion } from '../../../core/grid/edit.js';
import { buildWorkbook, type BuiltSheet } from '../../support/build-workbook.js';
import { insertion, partText, patch, SHEET } from './patch-reading.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The sheet data of 表, the first sheet, after the insertions. */
async function data(
  sheet: Omit<BuiltSheet, 'name'>,
  insertions: readonly RowInsertion[],
  other?: BuiltSheet,
): Promise<string> {
  const workbook = await buildWorkbook({ sheets: [{ name: '表', ...sheet }, other ?? { name: '別' }] });
  return dataOf(await partText(await patch(workbook, { insertions }), SHEET));
}

function dataOf(xml: string): string {
  return /<(?:\w+:)?sheetData>(.*)<\/(?:\w+:)?sheetData>/s.exec(xml)?.[1] ?? '';
}

function written(rows: string): { xml: string } {
  return { xml: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>` };
}

const BELOW_FIVE = [insertion('表', 5, 5)];

describe('a row inserted below row 5', () => {
  it('pushes the rows below down, with their cells, and leaves those above', async () => {
    const rows =
      '<row r="4"><c r="A4"><v>4</v></c></row><row r="5"/><row r="6"><c r="A6"><v>6</v></c><c r="AB6"><v>7</v></c></row><row r="9" ht="20"/>';
    assert.equal(
      await data(written(rows), BELOW_FIVE),
      '<row r="4"><c r="A4"><v>4</v></c></row><row r="5"/><row r="6"/><row r="7"><c r="A7"><v>6</v></c><c r="AB7"><v>7</v></c></row><row r="10" ht="20"/>',
    );
  });
  it('looks like row 5 and holds nothing', async () => {
    const row =
      '<row r="5" spans="1:3" s="2" customFormat="1" ht="31.5" customHeight="1" thickBot="1"><c r="A5" s="3"><v>1</v></c><c r="B5" s="4" t="inlineStr"><is><t>x</t></is></c><c r="C5"><f>A5</f></c></row>';
    assert.equal(
      await data(written(row), BELOW_FIVE),
      `${row}<row r="6" spans="1:3" s="2" customFormat="1" ht="31.5" customHeight="1" thickBot="1"><c r="A6" s="3"/><c r="B6" s="4"/><c r="C6"/></row>`,
    );
  });
  it('is in sight even where row 5 is folded away', async () => {
    const row = '<row r="5" hidden="1" outlineLevel="1" collapsed="1"><c r="A5" s="1"/></row>';
    assert.equal(await data(written(row), BELOW_FIVE), `${row}<row r="6" outlineLevel="1"><c r="A6" s="1"/></row>`);
  });
  it('is not written where the file has no row to be like', async () => {
    const rows = (last: number) =>
      `<row r="4"><c r="A4"><v>4</v></c></row><row r="${last}"><c r="A${last}"><v>8</v></c></row>`;
    assert.equal(await data(written(rows(8)), BELOW_FIVE), rows(9));
  });
  it('gives numbers to rows that counted from the one above', async () => {
    const rows =
      '<row r="4"><c><v>4</v></c></row><row><c r="A5" s="1"><v>5</v></c></row><row><c><v>6</v></c></row><row spans="1:1"/>';
    assert.equal(
      await data(written(rows), BELOW_FIVE),
      '<row r="4"><c><v>4</v></c></row><row><c r="A5" s="1"><v>5</v></c></row><row r="6"><c r="A6" s="1"/></row><row r="7"><c><v>6</v></c></row><row spans="1:1" r="8"/>',
    );
  });
  it('keeps prefixes, single quotes and comments of the file', async () => {
    const xml = (rows: string) => `<x:worksheet xmlns:x='${MAIN}'><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const rows = `<x:row r='5'><x:c r='A5' s='1'/></x:row><!-- r="6" --><x:row r='6' ><x:c s='2' r = 'A6'><x:v>6</x:v></x:c></x:row>`;
    assert.equal(
      await data({ xml: xml(rows) }, BELOW_FIVE),
      `<x:row r='5'><x:c r='A5' s='1'/></x:row><!-- r="6" --><x:row r="6"><x:c r="A6" s="1"/></x:row><x:row r='7' ><x:c s='2' r = 'A7'><x:v>6</x:v></x:c></x:row>`,
    );
  });
  it('comes last where row 5 is the last', async () => {
    assert.equal(
      await data(written('<row r="5"><c r="A5" s="1"/></row>'), BELOW_FIVE),
      '<row r="5"><c r="A5" s="1"/></row><row r="6"><c r="A6" s="1"/></row>',
    );
  });
  it('leaves an empty sheet as it is', async () => {
    assert.equal(await data(written(''), BELOW_FIVE), '');
  });
});

describe('several rows inserted', () => {
  const rows =
    '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="2"/></row><row r="3"><c r="A3" s="3"><v>3</v></c></row>';
  it('stand in the order of the plan below the same row', async () => {
    const plan = [insertion('表', 2, 2), insertion('表', 2, 1)];
    assert.equal(
      await data(written(rows), plan),
      '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="2"/></row><row r="3"><c r="A3" s="2"/></row><row r="4"><c r="A4" s="1"/></row><row r="5"><c r="A5" s="3"><v>3</v></c></row>',
    );
  });
  it('count from the sheet as it was, in whatever order they are planned', async () => {
    const plan = [insertion('表', 2, 3), insertion('表', 0, 3), insertion('表', 3, 1)];
    assert.equal(
      await data(written(rows), plan),
      '<row r="1"><c r="A1" s="3"/></row><row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3" s="2"/></row><row r="4"><c r="A4" s="3"/></row><row r="5"><c r="A5" s="3"><v>3</v></c></row><row r="6"><c r="A6" s="1"/></row>',
    );
  });
});

describe('rows that cannot be inserted', () => {
  const refused = (insertions: readonly RowInsertion[], rows: string, message: RegExp) =>
    assert.rejects(data(written(rows), insertions), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'file-not-writable');
      assert.match(error.message, message);
      return true;
    });
  it('on a sheet that is not there', () => refused([insertion('ない', 5, 5)], '', /ない/));
  it('outside a sheet', async () => {
    await refused([insertion('表', -1, 5)], '', /0/);
    await refused([insertion('表', 5, 0)], '', /0/);
    await refused([insertion('表', MAX_ROW, 5)], '', /1048577/);
    await refused([insertion('表', 1.5, 5)], '', /2\.5/);
  });
  it('where they would push a row out', () =>
    refused(BELOW_FIVE, `<row r="${MAX_ROW}"><c r="A${MAX_ROW}"><v>1</v></c></row>`, /最終行|pushed out/));
  it('through an array formula, or the results of a data table', async () => {
    await refused(BELOW_FIVE, '<row r="5"><c r="A5"><f t="array" ref="A5:A6">B5:B6</f><v>1</v></c></row>', /A5:A6/);
    await refused(
      BELOW_FIVE,
      '<row r="5"><c r="A5"><f t="dataTable" ref="A5:A6" dt2D="0" dtr="0" r1="B1"/><v>1</v></c></row>',
      /A5:A6/,
    );
  });
  it('unless what is pushed out is empty', async () => {
    assert.equal(
      await data(written(`<row r="${MAX_ROW - 1}" ht="9"/><row r="${MAX_ROW}" ht="8"/>`), BELOW_FIVE),
      `<row r="${MAX_ROW}" ht="9"/>`,
    );
  });
});

describe('formulas of a sheet that a row is inserted in below row 5', () => {
  const formulas = async (sheet: Omit<BuiltSheet, 'name'>, insertions = BELOW_FIVE) =>
    [...(await data(sheet, insertions)).matchAll(/<c r="([A-Z]+\d+)"[^>]*>(<f.*?(?:\/>|<\/f>))/g)].map(
      ([, address, f]) => `${address} ${f}`,
    );

  it('follow their references, with marks and spaces as they were', async () => {
    const cells = { B2: { formula: 'SUM(A4:A9) & "<A9>"' }, B9: { formula: 'A9*$A$5', formulaAttributes: 'ca="1"' } };
    assert.deepEqual(await formulas({ cells }), [
      'B2 <f>SUM(A4:A10) &amp; "&lt;A9&gt;"</f>',
      'B10 <f ca="1">A10*$A$5</f>',
    ]);
  });
  it('stay byte for byte where nothing of theirs moves', async () => {
    const xml = written(`<row r="2"><c r="A2"><f> a4 &#43; "x"</f><v>1</v></c></row>`);
    assert.deepEqual(await formulas(xml), ['A2 <f> a4 &#43; "x"</f>']);
  });
  it('total the new row where it stands between their rows and the total', async () => {
    const cells = { A4: 1, A5: 2, A6: { formula: 'SUM(A4:A5)', value: 3 } };
    assert.deepEqual(await formulas({ cells }), ['A7 <f>SUM(A4:A6)</f>']);
  });
  it('stay shared above', async () => {
    const cells = {
      B2: { formula: 'A2*2', formulaAttributes: 't="shared" ref="B2:B3" si="0"' },
      B3: { formulaAttributes: 't="shared" si="0"' },
    };
    assert.deepEqual(await formulas({ cells }), [
      'B2 <f t="shared" ref="B2:B3" si="0">A2*2</f>',
      'B3 <f t="shared" si="0"/>',
    ]);
  });
  it('are spelled out where rows get between the cells that share one', async () => {
    const cells = {
      B5: { formula: 'A5*A$9', formulaAttributes: 't="shared" ref="B5:B7" si="3"' },
      B6: { formulaAttributes: 't="shared" si="3"' },
      B7: { formulaAttributes: 't="shared" si="3"' },
    };
    assert.deepEqual(await formulas({ cells }), ['B5 <f>A5*A$10</f>', 'B7 <f>A7*A$10</f>', 'B8 <f>A8*A$10</f>']);
  });
  it('are spelled out where one of those that share one refers across the new row', async () => {
    const cells = {
      B2: { formula: 'A5', formulaAttributes: 't="shared" ref="B2:B3" si="0"' },
      B3: { formulaAttributes: 't="shared" si="0"' },
    };
    assert.deepEqual(await formulas({ cells }), ['B2 <f>A5</f>', 'B3 <f>A7</f>']);
  });
  it('stay as they are where the one they share is missing', async () => {
    assert.deepEqual(await formulas({ cells: { B9: { formulaAttributes: 't="shared" si="7"' } } }), [
      'B10 <f t="shared" si="7"/>',
    ]);
  });
  it('move as arrays and data tables', async () => {
    const cells = {
      B8: { formula: 'A8:A9*2', formulaAttributes: 't="array" ref="B8:B9"' },
      D8: { formulaAttributes: 't="dataTable" ref="D8:D9" dt2D="1" dtr="1" r1="A2" r2="A9"' },
    };
    assert.deepEqual(await formulas({ cells }), [
      'B9 <f t="array" ref="B9:B10">A9:A10*2</f>',
      'D9 <f t="dataTable" ref="D9:D10" dt2D="1" dtr="1" r1="A2" r2="A10"/>',
    ]);
  });
});

describe('formulas of another sheet', () => {
  it('follow the cells that they refer to, shared ones too', async () => {
    const cells = {
      A1: { formula: "SUM('表'!A4:A9)+A9" },
      B5: { formula: '表!B5', formulaAttributes: 't="shared" ref="B5:B6" si="0"' },
      B6: { formulaAttributes: 't="shared" si="0"' },
      C1: { formula: '{1,2}*表!C9', formulaAttributes: 't="array" ref="C1:D1"' },
    };
    const workbook = await buildWorkbook({
      sheets: [
        { name: '表', cells: { A5: 1 } },
        { name: '別', cells },
      ],
    });
    const xml = await partText(await patch(workbook, { insertions: BELOW_FIVE }), 'xl/worksheets/sheet2.xml');
    assert.deepEqual([...xml.matchAll(/<f.*?<\/f>/g)].map(String), [
      "<f>SUM('表'!A4:A10)+A9</f>",
      '<f t="array" ref="C1:D1">{1,2}*表!C10</f>',
      '<f>表!B5</f>',
      '<f>表!B7</f>',
    ]);
  });
  it('follow several sheets that rows are inserted in at once', async () => {
    const cells = { A1: { formula: '表!B9+別!B9+B9' }, A9: 1 };
    const workbook = await buildWorkbook({
      sheets: [
        { name: '表', cells: { A5: 1 } },
        { name: '別', cells },
      ],
    });
    const plan = [...BELOW_FIVE, insertion('別', 2, 9), insertion('別', 3, 9)];
    const xml = await partText(await patch(workbook, { insertions: plan }), 'xl/worksheets/sheet2.xml');
    assert.match(xml, /<f>表!B10\+別!B11\+B11<\/f>/);
  });
});

describe('a spill that a row is inserted in', () => {
  const spill =
    '<row r="4"><c r="B4" s="1" cm="1" t="str"><f t="array" ref="B4:B6">_xlfn.UNIQUE(D4:D6)</f><v>福祉課</v></c></row>' +
    '<row r="5"><c r="B5" s="1" t="str"><v>環境課</v></c></row><row r="6"><c r="B6" s="1"/></row>' +
    '<row r="7"><c r="B7"><v>9</v></c></row>';
  it('is as large as it was, reads the new row, and is not in its own way', async () => {
    assert.equal(
      await data(written(spill), BELOW_FIVE),
      '<row r="4"><c r="B4" s="1" cm="1"><f t="array" ref="B4:B6">_xlfn.UNIQUE(D4:D7)</f></c></row>' +
        '<row r="5"><c r="B5" s="1"></c></row><row r="6"><c r="B6" s="1"/></row><row r="7"><c r="B7" s="1"/></row>' +
        '<row r="8"><c r="B8"><v>9</v></c></row>',
    );
  });
  it('moves as it is where the row comes above it', async () => {
    const after = await data(written(spill), [insertion('表', 3, 3)]);
    assert.match(after, /<f t="array" ref="B5:B7">_xlfn.UNIQUE\(D5:D7\)<\/f>/);
    assert.match(after, /<c r="B8"><v>9<\/v><\/c>/);
  });
  it('fills the new row itself, though that is like the row with the formula', async () => {
    const after = await data(written(spill), [{ ...insertion('表', 4, 4), formulas: [2] }]);
    assert.match(after, /<row r="5"><c r="B5" s="1"\/><\/row>/);
  });
});

describe('a new row that calculates like row 5', () => {
  const copied = async (formula: string, cell = '') => {
    const row = `<row r="5"><c r="B5"${cell}>${formula}<v>1</v></c></row>`;
    const after = await data(written(row), [{ ...insertion('表', 5, 5), formulas: [2] }]);
    return /<row r="6">(.*?)<\/row>/.exec(after)?.[1];
  };
  it('has its formula as it reads there', async () => {
    assert.equal(await copied('<f>C5*2</f>'), '<c r="B6"><f>C6*2</f></c>');
  });
  it('has an array formula of one cell as one', async () => {
    const formula = (row: number) => `<f t="array" ref="B${row}">SUM(C${row}:D${row}*2)</f>`;
    assert.equal(await copied(formula(5)), `<c r="B6">${formula(6)}</c>`);
    assert.equal(await copied(formula(5), ' cm="1"'), `<c r="B6" cm="1">${formula(6)}</c>`);
  });
});
