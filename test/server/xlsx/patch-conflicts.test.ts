import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ConflictMark } from '../../../core/grid/edit.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltWorkbook } from '../../support/build-workbook.js';
import { cellAt, cellXml, changedParts, partText, patch, SHEET } from './patch-reading.js';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

function conflict(sheet: string, address: string): ConflictMark {
  const values = [
    { text: '継続', source: '福祉課.xlsx' },
    { text: '', source: '福祉課 (2).xlsx' },
  ];
  return { sheet, address, title: '相談窓口', field: '方向性', values };
}

const plan = (extra: Partial<BuiltWorkbook> = {}): BuiltWorkbook => ({
  sheets: [
    { name: "A'B & C", cells: { B2: { value: '継続', style: 1 } }, merges: ['B5:C6'] },
    {
      name: '別紙',
      cells: { A1: 1 },
      head: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
    },
  ],
  cellFormats: [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="3" fontId="0" fillId="1" borderId="0" xfId="0" applyFill="0"><alignment wrapText="1"/></xf>',
  ],
  ...extra,
});

const sheetName = "A'B & C";

async function marked(...conflicts: ConflictMark[]): Promise<Uint8Array> {
  return patch(await buildWorkbook(plan()), { conflicts });
}

describe('conflicting cells', () => {
  it('keep their value and get a fill in a style of their own', async () => {
    const after = await marked(conflict(sheetName, 'B2'));
    assert.equal((await cellAt(after, sheetName, 'B2'))?.text, '継続');
    const style = Number(/ s="(\d+)"/.exec(await cellXml(after, 'B2'))?.[1]);
    const styles = await partText(after, STYLES);
    const formats = /<cellXfs count="(\d+)">(.*)<\/cellXfs>/s.exec(styles)!;
    const list = formats[2]!.match(/<xf [^>]*(?:\/>|[^/]>.*?<\/xf>)/gs)!;
    assert.equal(list.length, Number(formats[1]));
    assert.match(
      list[style]!,
      /^<xf numFmtId="3" fontId="0" borderId="0" xfId="0" fillId="(\d+)" applyFill="1"><alignment wrapText="1"\/><\/xf>$/,
    );
    const fill = Number(/fillId="(\d+)"/.exec(list[style]!)![1]);
    assert.match(styles.match(/<fill>.*?<\/fill>/g)![fill]!, /solid/);
  });

  it('leave the styles that are there as they are', async () => {
    const before = await buildWorkbook(plan());
    const after = await patch(before, { conflicts: [conflict(sheetName, 'B2')] });
    const [a, b] = [await partText(before, STYLES), await partText(after, STYLES)];
    for (const item of a.match(/<(?:xf|font|fill|border)[ >].*?(?:\/>|<\/(?:xf|font|fill|border)>)/gs)!)
      assert.ok(b.includes(item));
    assert.ok(
      b.includes(
        a
          .slice(a.indexOf('<cellXfs'), a.indexOf('</cellXfs>'))
          .replace(/count="\d+"/, /<cellXfs (count="\d+")/.exec(b)![1]!),
      ),
    );
  });

  it('are made where there was none, and shown on a merged area as a whole', async () => {
    const after = await marked(conflict(sheetName, 'D9'), conflict(sheetName, 'C6'));
    assert.match(await cellXml(after, 'D9'), /^<c r="D9" s="\d+"\/>$/);
    assert.match(await cellXml(after, 'B5'), /^<c r="B5" s="\d+"\/>$/);
  });

  it('are listed on a first sheet with both values, their sources, and a link', async () => {
    const after = await marked(conflict(sheetName, 'B2'), conflict('別紙', 'A1'));
    const { sheets } = await readWorkbook(after);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['要確認', sheetName, '別紙'],
    );
    const list = sheets[0]!;
    const texts = [...list.rows()].map((row) => [...list.row(row)].map(({ cell }) => cell.text));
    const first = texts.findIndex((row) => row.includes(sheetName));
    assert.deepEqual(texts[first]!.slice(0, 4), [sheetName, 'B2', '相談窓口', '方向性']);
    assert.deepEqual(texts[first]!.slice(-2), ['継続', '福祉課.xlsx']);
    assert.deepEqual(texts[first + 1]!.slice(-2), ['（空欄）', '福祉課 (2).xlsx']);
    assert.equal(texts[first + 2]![0], '別紙');
    const xml = await partText(after, 'xl/worksheets/sheet3.xml');
    assert.ok(xml.includes(`location="&apos;A&apos;&apos;B &amp; C&apos;!B2"`), xml);
    assert.match(xml, /<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/);
  });

  it('make their list the one sheet that the workbook opens with', async () => {
    const views = '<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews>';
    const built = await buildWorkbook(plan());
    const xml = (await partText(built, WORKBOOK)).replace('<sheets>', `${views}<sheets>`);
    const before = await buildWorkbook(plan({ parts: { [WORKBOOK]: { content: xml, ...LINKED } } }));
    const after = await patch(before, { conflicts: [conflict('別紙', 'A1')] });
    assert.ok((await partText(after, WORKBOOK)).includes('<workbookView firstSheet="0" activeTab="0"/>'));
    assert.ok((await partText(after, 'xl/worksheets/sheet2.xml')).includes('tabSelected="0"'));
    assert.ok((await partText(after, 'xl/worksheets/sheet3.xml')).includes('tabSelected="1"'));
  });

  it('move what counts sheets by position', async () => {
    const definedNames = [
      { name: '_xlnm.Print_Area', formula: '別紙!$A$1:$C$9', sheet: 1 },
      { name: '人数', formula: '別紙!$A$1' },
    ];
    const after = await patch(await buildWorkbook(plan({ definedNames })), { conflicts: [conflict('別紙', 'A1')] });
    const xml = await partText(after, WORKBOOK);
    assert.ok(xml.includes('<definedName name="_xlnm.Print_Area" localSheetId="2">別紙!$A$1:$C$9<'));
    assert.ok(xml.includes('<definedName name="人数">別紙!$A$1<'));
  });

  it('find a name for the list that no sheet has', async () => {
    const sheets = ['要確認', '要確認(2)'].map((name) => ({ name, cells: { A1: 1 } }));
    const after = await patch(await buildWorkbook({ sheets }), { conflicts: [conflict('要確認', 'A1')] });
    assert.deepEqual(
      (await readWorkbook(after)).sheets.map(({ name }) => name),
      ['要確認(3)', '要確認', '要確認(2)'],
    );
  });

  it('are listed where each sheet declares the prefix of its relationship itself, as openpyxl writes it', async () => {
    const built = await partText(await buildWorkbook(plan()), WORKBOOK);
    const declared = / xmlns:r="[^"]*"/.exec(built)![0];
    for (const prefix of ['r', 'ns1']) {
      const own = declared.replace('xmlns:r', `xmlns:${prefix}`);
      const xml = built.replace(declared, '').replace(/ r:id=/g, `${own} ${prefix}:id=`);
      const before = await buildWorkbook(plan({ parts: { [WORKBOOK]: { content: xml, ...LINKED } } }));
      const after = await patch(before, { conflicts: [conflict(sheetName, 'B2')] });
      const { sheets } = await readWorkbook(after);
      assert.deepEqual(
        sheets.map(({ name }) => name),
        ['要確認', sheetName, '別紙'],
      );
      assert.ok(sheets[0]!.bottom > 1);
    }
  });

  it('change no other part', async () => {
    const before = await buildWorkbook(plan());
    const after = await patch(before, { conflicts: [conflict(sheetName, 'B2')] });
    assert.deepEqual(await changedParts(before, after), [
      ...['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', STYLES, WORKBOOK, SHEET],
      ...['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'],
    ]);
  });

  it('are marked in a workbook without styles too', async () => {
    const sheets = [{ name: '調書', cells: { A1: 1 } }];
    const built = await buildWorkbook({ sheets });
    const rels = (await partText(built, 'xl/_rels/workbook.xml.rels')).replace(
      /<Relationship Id="rIdStyles"[^>]*>/,
      '',
    );
    const before = await buildWorkbook({ sheets, parts: { 'xl/_rels/workbook.xml.rels': rels } });
    const after = await patch(before, { conflicts: [conflict('調書', 'A1')] });
    assert.match(await cellXml(after, 'A1'), /^<c r="A1" s="1"><v>1<\/v><\/c>$/);
    assert.equal((await readWorkbook(after)).sheets.length, 2);
  });
});

const LINKED = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  links: [
    { type: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
    { type: 'worksheet', target: 'xl/worksheets/sheet2.xml' },
    { type: 'styles', target: STYLES },
  ],
};
