import assert from 'node:assert/strict';
import { buildWorkbook, type BuiltLink, type BuiltPart } from '../../support/build-workbook.js';
import { changedParts, insertion, partText, patch } from './patch-reading.js';

const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const BELOW_FIVE = [insertion('表', 5, 5)];

interface Neighbour {
  readonly type: string;
  readonly part: string;
  readonly content: string;
  readonly links?: readonly BuiltLink[];
  readonly more?: Readonly<Record<string, BuiltPart | string>>;
  /** The part to look at, if it is another. */
  readonly look?: string;
}

/** A part beside the sheet 表 after a row was inserted below row 5 of it. */
async function neighbour({ type, part, content, links = [], more = {}, look = part }: Neighbour): Promise<string> {
  const workbook = await buildWorkbook({
    sheets: [{ name: '表', cells: { A5: 1, A9: 2 }, links: [{ type, target: part }] }, { name: '別' }],
    parts: { [part]: { content, links }, ...more },
  });
  return partText(await patch(workbook, { insertions: BELOW_FIVE }), look);
}

describe('comments when a row is inserted below row 5', () => {
  it('stay with their cells', async () => {
    const list = (refs: readonly string[]) =>
      `<comments><commentList>${refs.map((ref) => `<comment ref="${ref}" authorId="0"><text><t>B9</t></text></comment>`).join('')}</commentList></comments>`;
    assert.equal(
      await neighbour({ type: 'comments', part: 'xl/comments1.xml', content: list(['B5', 'B6', 'C20']) }),
      list(['B5', 'B7', 'C21']),
    );
  });
  it('stay with their cells in threads', async () => {
    const thread = (ref: string) =>
      `<ThreadedComments><threadedComment ref="${ref}" id="{1}"><text>x</text></threadedComment></ThreadedComments>`;
    const part = 'xl/threadedComments/threadedComment1.xml';
    assert.equal(await neighbour({ type: 'threadedComment', part, content: thread('B9') }), thread('B10'));
  });
  it('keep the size of their boxes', async () => {
    const box = (row: number, anchor: string) =>
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><v:formulas><v:f eqn="sum @0 1 0"/></v:formulas><x:ClientData ObjectType="Note"><x:Anchor>${anchor}</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;
    const part = 'xl/drawings/vmlDrawing1.vml';
    const above = box(4, '2, 15, 3, 10, 4, 31, 9, 9');
    assert.equal(await neighbour({ type: 'vmlDrawing', part, content: above }), above);
    const below = box(8, '\n    2, 15, 7, 10, 4, 31, 11, 9');
    assert.equal(await neighbour({ type: 'vmlDrawing', part, content: below }), box(9, '2, 15, 8, 10, 4, 31, 12, 9'));
  });
});

describe('controls when a row is inserted below row 5', () => {
  it('keep their linked cells in old drawings', async () => {
    const vml = (link: string, range: string) =>
      `<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:ClientData ObjectType="Drop"><x:FmlaRange>${range}</x:FmlaRange><x:FmlaLink>${link}</x:FmlaLink></x:ClientData></xml>`;
    const part = 'xl/drawings/vmlDrawing1.vml';
    assert.equal(
      await neighbour({ type: 'vmlDrawing', part, content: vml('$B$9', '別!$A$8:$A$9') }),
      vml('$B$10', '別!$A$8:$A$9'),
    );
  });
  it('keep their linked cells', async () => {
    const control = (link: string) => `<formControlPr objectType="CheckBox" fmlaLink="${link}" lockText="1"/>`;
    const part = 'xl/ctrlProps/ctrlProp1.xml';
    assert.equal(await neighbour({ type: 'ctrlProp', part, content: control('表!$B$9') }), control('表!$B$10'));
  });
});

describe('drawings when a row is inserted below row 5', () => {
  const marker = (name: string, row: number, offset = 5) =>
    `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
  const anchor = (editAs: string, from: number, to: number, offset = 5) =>
    `<xdr:wsDr xmlns:xdr="${XDR}"><xdr:twoCellAnchor${editAs}>${marker('from', from)}${marker('to', to, offset)}<xdr:sp/></xdr:twoCellAnchor></xdr:wsDr>`;
  const drawn = (content: string) => neighbour({ type: 'drawing', part: 'xl/drawings/drawing1.xml', content });
  const one = ' editAs="oneCell"';
  const absolute = ' editAs="absolute"';

  for (const [about, before, after] of [
    ['stay above it', anchor('', 0, 4), anchor('', 0, 4)],
    ['move below it', anchor('', 5, 9), anchor('', 6, 10)],
    ['grow around it', anchor('', 2, 9), anchor('', 2, 10)],
    ['keep their height if they only move with cells', anchor(one, 2, 9), anchor(one, 2, 9)],
    ['move with cells if they only do that', anchor(one, 5, 9), anchor(one, 6, 10)],
    ['stay where they are on the page if they are to', anchor(absolute, 5, 9), anchor(absolute, 5, 9)],
    ['end where they did if that was just above it', anchor('', 2, 5, 0), anchor('', 2, 5, 0)],
  ] as const) {
    it(about, async () => assert.equal(await drawn(before), after));
  }

  it('show the text of the same cell', async () => {
    const shape = (cell: string) => `<xdr:wsDr xmlns:xdr="${XDR}"><xdr:sp macro="" textlink="${cell}"/></xdr:wsDr>`;
    assert.equal(await drawn(shape('表!$B$9')), shape('表!$B$10'));
  });

  it('chart the same cells, and the new row with those it is like', async () => {
    const chart = (rows: readonly [number, number]) =>
      `<c:chart xmlns:c="x"><c:ser><c:tx><c:f>表!$B$3</c:f></c:tx><c:val><c:f>表!$B$4:$B$${rows[0]}</c:f></c:val><c15:sqref>表!$C$9:$C$${rows[1]}</c15:sqref></c:ser></c:chart>`;
    const look = 'xl/charts/chart1.xml';
    const after = await neighbour({
      type: 'drawing',
      part: 'xl/drawings/drawing1.xml',
      content: anchor('', 10, 20),
      links: [{ type: 'chart', target: look }],
      more: { [look]: chart([5, 12]) },
      look,
    });
    assert.equal(after, chart([6, 13]).replace('$C$9', '$C$10'));
  });
});

describe('tables when a row is inserted below row 5', () => {
  const table = (ref: string, filter: string, formula: string, totals = '') =>
    `<table ref="${ref}"${totals}><autoFilter ref="${filter}"><sortState ref="${filter}"/></autoFilter><tableColumns count="1"><tableColumn id="1" name="n"><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const shown = (content: string) => neighbour({ type: 'table', part: 'xl/tables/table1.xml', content });

  it('move, grow around it, and take it in at their end', async () => {
    assert.equal(await shown(table('A7:C9', 'A7:C9', '$E$9')), table('A8:C10', 'A8:C10', '$E$10'));
    assert.equal(await shown(table('A3:C9', 'A3:C9', 'T[n]')), table('A3:C10', 'A3:C10', 'T[n]'));
    assert.equal(await shown(table('A3:C5', 'A3:C5', 'A1')), table('A3:C6', 'A3:C6', 'A1'));
  });
  it('take it in above their totals, and not below them', async () => {
    const totals = ' totalsRowCount="1"';
    assert.equal(await shown(table('A3:C6', 'A3:C5', 'A1', totals)), table('A3:C7', 'A3:C6', 'A1', totals));
    assert.equal(await shown(table('A3:C5', 'A3:C4', 'A1', totals)), table('A3:C5', 'A3:C4', 'A1', totals));
  });
});

describe('pivot tables when a row is inserted below row 5', () => {
  it('stand where they stood and take their data from where they took it', async () => {
    const pivot = (ref: string) =>
      `<pivotTableDefinition><location ref="${ref}" firstHeaderRow="1"/></pivotTableDefinition>`;
    const cache = (ref: string, other: string) =>
      `<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="${ref}" sheet="表"/></cacheSource><worksheetSource ref="${other}" sheet="別"/></pivotCacheDefinition>`;
    const workbook = await buildWorkbook({
      sheets: [
        { name: '表', cells: { A5: 1 }, links: [{ type: 'pivotTable', target: 'xl/pivotTables/p1.xml' }] },
        { name: '別' },
      ],
      links: [{ type: 'pivotCacheDefinition', target: 'xl/pivotCache/c1.xml' }],
      parts: { 'xl/pivotTables/p1.xml': pivot('H8:J12'), 'xl/pivotCache/c1.xml': cache('A3:C9', 'A3:C9') },
    });
    const after = await patch(workbook, { insertions: BELOW_FIVE });
    assert.equal(await partText(after, 'xl/pivotTables/p1.xml'), pivot('H9:J13'));
    assert.equal(await partText(after, 'xl/pivotCache/c1.xml'), cache('A3:C10', 'A3:C9'));
  });
});

describe('names of the workbook when a row is inserted below row 5 of a sheet', () => {
  const CASES: readonly (readonly [about: string, name: string, before: string, after: string])[] = [
    ['move', 'Rate', '表!$B$9', '表!$B$10'],
    ['grow around it', 'List', "'表'!$B$4:$B$9", "'表'!$B$4:$B$10"],
    ['leave other sheets', 'Other', '別!$B$9', '別!$B$9'],
    ['leave what counts from the cell that uses them', 'Left', '表!A9', '表!A9'],
    ['take in the new row', 'Rows', '表!$B$4:$B$5', '表!$B$4:$B$6'],
    ['keep their ends, where the new row is like none of theirs', 'Fixed', '表!$B$3:$B$4', '表!$B$3:$B$4'],
    ['print the new row', '_xlnm.Print_Area', '表!$A$1:$F$5', '表!$A$1:$F$6'],
    ['print pages in several areas', '_xlnm.Print_Area', '表!$A$1:$F$4,表!$A$7:$F$9', '表!$A$1:$F$4,表!$A$8:$F$10'],
    ['repeat the same titles', '_xlnm.Print_Titles', '表!$A:$B,表!$1:$3', '表!$A:$B,表!$1:$3'],
    ['repeat titles that moved', '_xlnm.Print_Titles', '表!$7:$8', '表!$8:$9'],
    ['filter the new row', '_xlnm._FilterDatabase', '表!$A$3:$F$5', '表!$A$3:$F$6'],
    ['compute', 'Sum', 'SUM(表!$B$4:$B$9)&"表!$B$9"', 'SUM(表!$B$4:$B$10)&"表!$B$9"'],
  ];
  for (const [about, name, before, after] of CASES) {
    it(`${about}: ${before} → ${after}`, async () => {
      const sheets = [{ name: '表', cells: { A5: 1 } }, { name: '別' }];
      const definedNames = (formula: string) => [{ name, formula, sheet: 0 }];
      const workbook = await buildWorkbook({ sheets, definedNames: definedNames(before) });
      const wanted = await buildWorkbook({ sheets, definedNames: definedNames(after) });
      const found = await patch(workbook, { insertions: BELOW_FIVE });
      const names = async (bytes: Uint8Array) =>
        /<definedNames>.*<\/definedNames>/.exec(await partText(bytes, 'xl/workbook.xml'))?.[0];
      assert.equal((await names(found))?.replaceAll('&quot;', '"'), (await names(wanted))?.replaceAll('&quot;', '"'));
    });
  }
});

describe('the rest of the workbook when a row is inserted', () => {
  it('stays byte for byte, and the order of calculation is left to Excel', async () => {
    const workbook = await buildWorkbook({
      sheets: [
        {
          name: '表',
          cells: { A5: 1, B5: { formula: 'A5', value: 1 } },
          links: [{ type: 'printerSettings', target: 'xl/p.bin' }],
        },
        { name: '別', cells: { A9: 'x', B9: { formula: 'LEN(A9)', value: 1 } } },
      ],
      definedNames: [{ name: 'Other', formula: '別!$A$9' }],
      tail: '<calcPr calcId="191029"/>',
      links: [{ type: 'calcChain', target: 'xl/calcChain.xml' }],
      parts: {
        'xl/p.bin': { content: new Uint8Array([1, 2, 3]) },
        'xl/calcChain.xml': {
          content: '<calcChain><c r="B5" i="1"/></calcChain>',
          contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
        },
        'customXml/item1.xml': '<other xmlns="urn:x">表!$A$9</other>',
      },
    });
    const after = await patch(workbook, { insertions: BELOW_FIVE });
    assert.deepEqual(await changedParts(workbook, after), [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      assert.doesNotMatch(await partText(after, part), /calcChain/);
    }
  });
});
