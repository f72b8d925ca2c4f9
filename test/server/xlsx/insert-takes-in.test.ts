import assert from 'node:assert/strict';
import { buildWorkbook } from '../../support/build-workbook.js';
import { insertion, partText, patch, SHEET } from './patch-reading.js';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const OTHER = 'xl/worksheets/sheet2.xml';

/** Whatever speaks of the rows of a table, by the part that it stands in: a table with headers in row 3 over rows 4 on. */
const KINDS: Readonly<Record<string, readonly [part: string, written: (bottom: number) => string]>> = {
  'a total above': [SHEET, (bottom) => `<c r="B1"><f>SUM(B4:B${bottom})</f></c>`],
  'a total on another sheet': [OTHER, (bottom) => `<f>SUM(表!$B$4:$B$${bottom})</f>`],
  'a filter': [SHEET, (bottom) => `<autoFilter ref="A3:C${bottom}"/>`],
  'a protected range': [SHEET, (bottom) => `<protectedRange sqref="B4:B${bottom}" name="入力"/>`],
  'errors to be ignored': [SHEET, (bottom) => `<ignoredError sqref="B4:B${bottom}" numberStoredAsText="1"/>`],
  'a validation': [SHEET, (bottom) => `<dataValidation type="list" sqref="C4:C${bottom}">`],
  'a conditional format': [SHEET, (bottom) => `<conditionalFormatting sqref="C4:C${bottom}">`],
  'a later validation': [
    SHEET,
    (bottom) => `<x14:formula1><xm:f>"A"</xm:f></x14:formula1><xm:sqref>D4:D${bottom}</xm:sqref>`,
  ],
  'a sparkline over the rows': [SHEET, (bottom) => `<xm:f>表!B4:B${bottom}</xm:f><xm:sqref>B2</xm:sqref>`],
  'a list of choices': [OTHER, (bottom) => `<formula1>表!$A$4:$A$${bottom}</formula1>`],
  'a name': ['xl/workbook.xml', (bottom) => `<definedName name="実績">表!$B$4:$B$${bottom}</definedName>`],
  'what is printed': ['xl/workbook.xml', (bottom) => `localSheetId="0">表!$A$1:$C$${bottom}</definedName>`],
  'a table': [
    'xl/tables/table1.xml',
    (bottom) => `<table ref="A3:C${bottom}"><autoFilter ref="A3:C${bottom}"/></table>`,
  ],
  'the source of a pivot table': [
    'xl/pivotCache/c1.xml',
    (bottom) => `<worksheetSource ref="A3:C${bottom}" sheet="表"/>`,
  ],
  'a row of a chart': ['xl/charts/chart1.xml', (bottom) => `<c:f>表!$B$4:$B$${bottom}</c:f>`],
  'a row of a newer chart': ['xl/charts/chartEx1.xml', (bottom) => `<cx:f>表!$B$4:$B$${bottom}</cx:f>`],
  'the lines of a list box': ['xl/ctrlProps/p1.xml', (bottom) => `fmlaRange="表!$A$4:$A$${bottom}"`],
};
const written = (kind: string, bottom: number) => KINDS[kind]?.[1](bottom) ?? '';

function book(bottom: number): Promise<Uint8Array> {
  const says = (kind: string) => written(kind, bottom);
  const rows = Array.from({ length: bottom - 2 }, (_, i) => {
    const row = i + 3;
    return `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}"><v>2</v></c><c r="C${row}"/></row>`;
  });
  const later =
    `<extLst><ext uri="{1}" xmlns:x14="${X14}" xmlns:xm="${XM}"><x14:dataValidations count="1">` +
    `<x14:dataValidation type="list">${says('a later validation')}</x14:dataValidation></x14:dataValidations>` +
    `<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline>${says('a sparkline over the rows')}` +
    '</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';
  const xml =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData><row r="1">${says('a total above')}</row>${rows.join('')}</sheetData>` +
    `<protectedRanges>${says('a protected range')}</protectedRanges>${says('a filter')}` +
    `${says('a conditional format')}<cfRule type="expression" priority="1"><formula>C4="A"</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1">${says('a validation')}<formula1>"A,B"</formula1></dataValidation></dataValidations>` +
    `<ignoredErrors>${says('errors to be ignored')}</ignoredErrors>${later}</worksheet>`;
  const other =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData><row r="1"><c r="A1">${says('a total on another sheet')}</c></row></sheetData>` +
    `<dataValidations count="1"><dataValidation type="list" sqref="A9">${says('a list of choices')}</dataValidation></dataValidations></worksheet>`;
  const links = [
    { type: 'table', target: 'xl/tables/table1.xml' },
    { type: 'drawing', target: 'xl/drawings/drawing1.xml' },
    { type: 'ctrlProp', target: 'xl/ctrlProps/p1.xml' },
  ];
  const chart = (kind: string, prefix: string) =>
    `<${prefix}:chart xmlns:${prefix}="urn:x">${says(kind)}</${prefix}:chart>`;
  return buildWorkbook({
    sheets: [
      { name: '表', xml, links },
      { name: '別', xml: other },
    ],
    definedNames: [
      { name: '実績', formula: `表!$B$4:$B$${bottom}` },
      { name: '_xlnm.Print_Area', formula: `表!$A$1:$C$${bottom}`, sheet: 0 },
    ],
    links: [{ type: 'pivotCacheDefinition', target: 'xl/pivotCache/c1.xml' }],
    parts: {
      'xl/tables/table1.xml': says('a table'),
      'xl/pivotCache/c1.xml': `<pivotCacheDefinition>${says('the source of a pivot table')}</pivotCacheDefinition>`,
      'xl/drawings/drawing1.xml': {
        content: '<xdr:wsDr xmlns:xdr="urn:x"/>',
        links: [
          { type: 'chart', target: 'xl/charts/chart1.xml' },
          { type: 'chartEx', target: 'xl/charts/chartEx1.xml' },
        ],
      },
      'xl/charts/chart1.xml': chart('a row of a chart', 'c'),
      'xl/charts/chartEx1.xml': chart('a row of a newer chart', 'cx'),
      'xl/ctrlProps/p1.xml': `<formControlPr objectType="List" ${says('the lines of a list box')}/>`,
    },
  });
}

const ADDED: readonly (readonly [where: string, bottom: number, after: number, like: number])[] = [
  ['among them', 6, 5, 5],
  ['behind the last', 6, 6, 6],
  ['in front of the first', 6, 3, 4],
  ['behind the only one', 4, 4, 4],
];

describe('what speaks of the rows of a table takes in a row that is added', () => {
  for (const [where, bottom, after, like] of ADDED)
    it(where, async () => {
      const before = await book(bottom);
      const now = await patch(before, { insertions: [insertion('表', after, like)] });
      for (const [kind, [part, says]] of Object.entries(KINDS)) {
        // A single cell has no rows below it that it could be over.
        assert.ok((await partText(before, part)).includes(says(bottom)), kind);
        const text = await partText(now, part);
        assert.ok(text.includes(says(bottom + 1)), `${kind}: ${text}`);
      }
    });
});
