import assert from 'node:assert/strict';
import { buildWorkbook, type BuiltSheet } from '../../support/build-workbook.js';
import { insertion, partText, patch, SHEET } from './patch-reading.js';
import type { RowInsertion } from '../../../core/grid/edit.js';

const MAIN = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** The first sheet 表 with XML around its data, and a sheet 別 that the same may be asked of. */
async function inserted(
  sheet: Partial<BuiltSheet>,
  insertions: readonly RowInsertion[],
  part = SHEET,
): Promise<string> {
  const cells = { A1: 'head', A5: 'five', A6: 'six', A20: 'end' };
  const other = part === SHEET ? {} : sheet;
  const workbook = await buildWorkbook({
    sheets: [
      { name: '表', cells, ...(part === SHEET ? sheet : {}) },
      { name: '別', ...other },
    ],
  });
  return partText(await patch(workbook, { insertions }), part);
}

type Case = readonly [about: string, before: string, after: string];

/** Each fragment stands behind the data of the sheet and is found there again, changed as told. */
function holds(
  cases: readonly Case[],
  insertions: readonly RowInsertion[],
  place: 'head' | 'middle' | 'tail' = 'tail',
): void {
  for (const [about, before, after] of cases) {
    it(about, async () => {
      const xml = await inserted({ [place]: before }, insertions);
      const found =
        place === 'head'
          ? between(xml, /<worksheet[^>]*>/, '<sheetData')
          : between(xml, /<\/sheetData>/, '</worksheet');
      assert.equal(found, after);
    });
  }
}

function between(xml: string, open: RegExp, close: string): string {
  const rest = xml.slice(xml.search(open));
  return rest.slice(open.exec(rest)![0].length, rest.indexOf(close));
}

const FIVE = [insertion('表', 5, 5)];

describe('what a sheet says in front of its data, when a row is inserted below row 5', () => {
  const view = (inner: string, start = '') =>
    `<sheetViews><sheetView${start} workbookViewId="0">${inner}</sheetView></sheetViews>`;
  const cases: readonly Case[] = [
    ['grows the dimension', '<dimension ref="A1:C20"/>', '<dimension ref="A1:C21"/>'],
    ['takes the row in where the sheet ended', '<dimension ref="A1:C5"/>', '<dimension ref="A1:C6"/>'],
    [
      'moves the selection',
      view('<selection activeCell="B9" sqref="B9 C2 D4:D8"/>'),
      view('<selection activeCell="B10" sqref="B10 C2 D4:D9"/>'),
    ],
    [
      'keeps what is frozen and moves the rest',
      view('<pane ySplit="3" topLeftCell="A8" activePane="bottomLeft" state="frozen"/>'),
      view('<pane ySplit="3" topLeftCell="A9" activePane="bottomLeft" state="frozen"/>'),
    ],
    [
      'freezes a row that comes between frozen rows',
      view('<pane xSplit="1" ySplit="6" topLeftCell="B7" activePane="bottomRight" state="frozen"/>'),
      view('<pane xSplit="1" ySplit="7" topLeftCell="B8" activePane="bottomRight" state="frozen"/>'),
    ],
    [
      'leaves a split that is measured in points',
      view('<pane ySplit="2400" topLeftCell="A4" activePane="bottomLeft"/>'),
      view('<pane ySplit="2400" topLeftCell="A4" activePane="bottomLeft"/>'),
    ],
    ['keeps the first row in view', view('', ' topLeftCell="A1"'), view('', ' topLeftCell="A1"')],
    [
      'leaves widths of columns',
      '<cols><col min="1" max="9" width="9"/></cols>',
      '<cols><col min="1" max="9" width="9"/></cols>',
    ],
  ];
  holds(cases, FIVE, 'head');
});

describe('what a sheet says behind its data, when a row is inserted below row 5', () => {
  const breaks = (list: string) => `<rowBreaks count="1" manualBreakCount="1">${list}</rowBreaks>`;
  const cases: readonly Case[] = [
    ['moves links', '<hyperlinks><hyperlink ref="A6"/></hyperlinks>', '<hyperlinks><hyperlink ref="A7"/></hyperlinks>'],
    [
      'leads links to where they led',
      `<hyperlinks><hyperlink ref="A1" location="'表'!B9" display="B9"/><hyperlink ref="A2" location="別!B9"/></hyperlinks>`,
      `<hyperlinks><hyperlink ref="A1" location="&apos;表&apos;!B10" display="B9"/><hyperlink ref="A2" location="別!B9"/></hyperlinks>`,
    ],
    [
      'keeps a page break above',
      breaks('<brk id="4" max="16383" man="1"/>'),
      breaks('<brk id="4" max="16383" man="1"/>'),
    ],
    [
      'moves a page break below',
      breaks('<brk id="8" max="16383" man="1"/>'),
      breaks('<brk id="9" max="16383" man="1"/>'),
    ],
    [
      'keeps the row on the page of the row above it',
      breaks('<brk id="5" max="16383" man="1"/>'),
      breaks('<brk id="6" max="16383" man="1"/>'),
    ],
    [
      'lengthens breaks between columns',
      '<colBreaks count="1" manualBreakCount="1"><brk id="3" min="2" max="19" man="1"/></colBreaks>',
      '<colBreaks count="1" manualBreakCount="1"><brk id="3" min="2" max="20" man="1"/></colBreaks>',
    ],
    [
      'leaves breaks between columns over the whole sheet',
      '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
      '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
    ],
    [
      'keeps silent about the same faults in the new row',
      '<ignoredErrors><ignoredError sqref="B4:B5 C9" numberStoredAsText="1"/></ignoredErrors>',
      '<ignoredErrors><ignoredError sqref="B4:B6 C10" numberStoredAsText="1"/></ignoredErrors>',
    ],
    [
      'moves the anchors of controls',
      '<controls><control shapeId="1025"><controlPr><anchor><from><row>7</row></from><to><row>8</row></to></anchor></controlPr></control></controls>',
      '<controls><control shapeId="1025"><controlPr><anchor><from><row>8</row></from><to><row>9</row></to></anchor></controlPr></control></controls>',
    ],
  ];
  holds(cases, FIVE);

  const middle: readonly Case[] = [
    [
      'lets people edit the new row as the row it is like',
      '<protectedRanges><protectedRange sqref="D4:E5" name="answers"/></protectedRanges>',
      '<protectedRanges><protectedRange sqref="D4:E6" name="answers"/></protectedRanges>',
    ],
    ['filters the new row too', '<autoFilter ref="A3:F5"/>', '<autoFilter ref="A3:F6"/>'],
    [
      'moves filter and sorting',
      '<autoFilter ref="A3:F9"><sortState ref="A4:F9"><sortCondition ref="C4:C9"/></sortState></autoFilter>',
      '<autoFilter ref="A3:F10"><sortState ref="A4:F10"><sortCondition ref="C4:C10"/></sortState></autoFilter>',
    ],
  ];
  holds(middle, FIVE, 'middle');
});

describe('merged areas when a row is inserted', () => {
  const merges = async (before: readonly string[], insertions: readonly RowInsertion[]) => {
    const xml = await inserted({ merges: before }, insertions);
    return /<mergeCells.*<\/mergeCells>/.exec(xml)![0];
  };
  const written = (refs: readonly string[]) =>
    `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  it('move below it, stay above it, and grow around it', async () => {
    assert.equal(
      await merges(['A1:C1', 'B8:B9', 'C4:C7', 'D4:D5'], FIVE),
      written(['A1:C1', 'B9:B10', 'C4:C8', 'D4:D5']),
    );
  });
  it('grow downwards where the plan says so', async () => {
    assert.equal(await merges(['B4:B5', 'C4:C5'], [insertion('表', 5, 5, ['B4:B5'])]), written(['B4:B6', 'C4:C5']));
  });
  it('grow over all rows that the plan adds', async () => {
    const twice = [insertion('表', 5, 5, ['B4:B5']), insertion('表', 5, 5, ['B4:B5'])];
    assert.equal(await merges(['B4:B5'], twice), written(['B4:B7']));
  });
  it('run across the new row as across the row it is like', async () => {
    assert.equal(await merges(['C5:E5', 'F4:G5'], FIVE), written(['C5:E5', 'F4:G5', 'C6:E6', 'F6:G6']));
  });
  it('run across only where nothing covers the new row already', async () => {
    assert.equal(await merges(['C4:E4', 'D5:D8'], [insertion('表', 5, 4)]), written(['C4:E4', 'D5:D9']));
  });
  it('refuse a plan whose merge is not there', async () => {
    await assert.rejects(merges(['B4:B5'], [insertion('表', 5, 5, ['B3:B5'])]), /B3:B5/);
  });
  it('may be none', async () => {
    const xml = await inserted(
      { middle: '<mergeCells count="0"/>', tail: '<hyperlinks><hyperlink ref="A6"/></hyperlinks>' },
      FIVE,
    );
    assert.match(xml, /<mergeCells count="0"\/><hyperlinks><hyperlink ref="A7"\/>/);
  });
});

describe('validations and conditional formats when a row is inserted below row 5', () => {
  const rule = (sqref: string, formula: string) =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  const list = (sqref: string, formula: string) =>
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
  const scale = (sqref: string, value: string) =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="num" val="${value}"/></dataBar></cfRule></conditionalFormatting>`;
  const cases: readonly Case[] = [
    ['hold for the new row', list('F4:F5', '&quot;A,B&quot;'), list('F4:F6', '&quot;A,B&quot;')],
    ['hold for the new row in the middle of their area', rule('F4:F9', '$F4=1'), rule('F4:F10', '$F4=1')],
    ['move below it', rule('F6:F9', '$F6=1'), rule('F7:F10', '$F7=1')],
    ['stay above it', rule('F2:F4', '$F2=1'), rule('F2:F4', '$F2=1')],
    [
      'hold for the new row in each of their areas',
      list('F4:F5 H5 J9', '$B$2:$B$3'),
      list('F4:F6 H5:H6 J10', '$B$2:$B$3'),
    ],
    ['follow lists below', list('F4', '$B$9:$B$12'), list('F4', '$B$10:$B$13')],
    ['take new rows into lists around them', list('F4', '$B$4:$B$9'), list('F4', '$B$4:$B$10')],
    ['follow limits in cells', scale('F2:F4', '$B$9'), scale('F2:F4', '$B$10')],
    ['leave limits that are numbers', scale('F2:F4', '9'), scale('F2:F4', '9')],
    ['leave whole columns', list('F1:F1048576', '$B$2:$B$3'), list('F1:F1048576', '$B$2:$B$3')],
    ['keep comparing with the row above', rule('F4:F20', '$F4=$F3'), rule('F4:F21', '$F4=$F3')],
    ['keep comparing with the row below', rule('F5:F20', '$F5=$F6'), rule('F5:F21', '$F5=$F6')],
    ['keep looking at the same rows of a part below', rule('F2:F4', '$F12=1'), rule('F2:F4', '$F13=1')],
  ];
  holds(cases, FIVE);

  it('hold for the new row as for a row far away', async () => {
    const xml = await inserted({ tail: list('F4', '"A,B"') }, [insertion('表', 12, 4)]);
    assert.match(xml, /sqref="F4 F13"/);
  });
  it('make way for the rule of the row that it is like', async () => {
    const both = `<dataValidations count="2"><dataValidation type="list" sqref="F4"><formula1>"A"</formula1></dataValidation><dataValidation type="list" sqref="F5:F9"><formula1>"B"</formula1></dataValidation></dataValidations>`;
    const xml = await inserted({ tail: both }, [insertion('表', 6, 4)]);
    assert.deepEqual(
      [...xml.matchAll(/sqref="([^"]*)"/g)].map(([, sqref]) => sqref),
      ['F4 F7', 'F5:F6 F8:F10'],
    );
  });
  it('hold for a row in front of their area as one area', async () => {
    const xml = await inserted({ tail: rule('F6:F9', '$F6=1') }, [insertion('表', 5, 6)]);
    assert.match(xml, /sqref="F6:F10".*<formula>\$F6=1<\/formula>/);
  });
});

describe('rules of later versions when a row is inserted below row 5', () => {
  const ext = (inner: string) => `<extLst><ext uri="{1}" xmlns:x14="${MAIN}" xmlns:xm="${XM}">${inner}</ext></extLst>`;
  const cases: readonly Case[] = [
    [
      'follow validations',
      ext(
        '<x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>表!$B$9:$B$12</xm:f></x14:formula1><xm:sqref>F4:F5</xm:sqref></x14:dataValidation></x14:dataValidations>',
      ),
      ext(
        '<x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>表!$B$10:$B$13</xm:f></x14:formula1><xm:sqref>F4:F6</xm:sqref></x14:dataValidation></x14:dataValidations>',
      ),
    ],
    [
      'follow conditional formats',
      ext(
        '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" id="{2}"><xm:f>$F6=別!$B$9</xm:f></x14:cfRule><xm:sqref>F6:F9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
      ),
      ext(
        '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" id="{2}"><xm:f>$F7=別!$B$9</xm:f></x14:cfRule><xm:sqref>F7:F10</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
      ),
    ],
    [
      'move sparklines, and draw one for a row like one that has one',
      ext(
        '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!B5:E5</xm:f><xm:sqref>F5</xm:sqref></x14:sparkline><x14:sparkline><xm:f>表!B6:E6</xm:f><xm:sqref>F6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
      ),
      ext(
        '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!B5:E5</xm:f><xm:sqref>F5</xm:sqref></x14:sparkline><x14:sparkline><xm:f>表!B6:E6</xm:f><xm:sqref>F6</xm:sqref></x14:sparkline><x14:sparkline><xm:f>表!B7:E7</xm:f><xm:sqref>F7</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
      ),
    ],
    [
      'let a sparkline over the rows take in the new one',
      ext(
        '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!B3:B5</xm:f><xm:sqref>B2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
      ),
      ext(
        '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!B3:B6</xm:f><xm:sqref>B2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
      ),
    ],
  ];
  holds(cases, FIVE);
});

describe('rules of another sheet when a row is inserted below row 5', () => {
  const OTHER = 'xl/worksheets/sheet2.xml';
  it('follow the cells that they speak of, and stay where they are', async () => {
    const tail =
      '<dataValidations count="1"><dataValidation type="list" sqref="F9"><formula1>表!$B$9:$B$12</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A9" location="表!B9"/></hyperlinks>';
    const xml = await inserted({ tail }, FIVE, OTHER);
    assert.ok(xml.includes(tail.replace('$B$9:$B$12', '$B$10:$B$13').replace('表!B9', '表!B10')), xml);
  });
  it('stay as they are, byte for byte, when they speak of their own cells', async () => {
    const tail =
      '<conditionalFormatting sqref="F9"><cfRule type="expression" priority="1"><formula>F9=1</formula></cfRule></conditionalFormatting>';
    const xml = await inserted({ tail }, FIVE, OTHER);
    assert.ok(xml.includes(tail), xml);
  });
});
