import assert from 'node:assert/strict';
import { openExcelHost } from '../support/excel-host/excel-host.js';
import { oneSheet, plain, withSheet } from '../support/excel-host/one-sheet.js';

const cells = { A1: '一', B1: 2, A3: { value: 3, text: '3', formula: 'B1+1' }, C4: true };

describe('ranges of the simulated Excel', () => {
  it('say where they are', async () => {
    const range = await withSheet(oneSheet(cells), (sheet) =>
      sheet.getRange('B2:C4').load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount'),
    );
    const { address, rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
    assert.deepEqual([address, rowIndex, columnIndex, rowCount, columnCount, cellCount], ['表!B2:C4', 1, 1, 3, 2, 6]);
  });

  it('lead to their neighbours', async () => {
    const addresses = await withSheet(oneSheet(cells), (sheet) => {
      const range = sheet.getRange('B2:C4');
      return [
        range.getCell(0, 1),
        range.getRow(2),
        range.getColumn(0),
        range.getLastCell(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, -1),
        range.getBoundingRect('E1'),
        range.getEntireRow(),
        range.getIntersectionOrNullObject(sheet.getRange('C1:D3')),
        sheet.getCell(8, 0),
      ].map((place) => place.load('address'));
    });
    assert.deepEqual(
      addresses.map(({ address }) => address.slice(2)),
      ['C2', 'B4:C4', 'B2:B4', 'C4', 'A3:B5', 'B2:B5', 'B1:E4', '2:4', 'C2:C3', 'A9'],
    );
  });

  it('are nothing where they do not meet, and refused outside the sheet', async () => {
    const none = await withSheet(oneSheet(cells), (sheet) =>
      sheet.getRange('A1').getIntersectionOrNullObject('B2').load('address'),
    );
    assert.equal(none.isNullObject, true);
    await assert.rejects(
      withSheet(oneSheet(), (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address')),
      { code: 'InvalidArgument' },
    );
  });

  it('are used as far as values or formats reach', async () => {
    const look = { fill: '#FFFF00' };
    const [values, all, inner] = await withSheet(
      oneSheet({ ...cells, F9: { look } }, { merges: ['A5:B6'] }),
      (sheet) => [
        sheet.getUsedRange(true).load('address'),
        sheet.getUsedRange().load('address'),
        sheet.getRange('B2:D9').getUsedRangeOrNullObject(true).load('address'),
      ],
    );
    assert.deepEqual([values!.address, all!.address, inner!.address], ['表!A1:C4', '表!A1:F9', '表!C4']);
  });

  it('give their merged areas by their first cells only', async () => {
    const merged = await withSheet(oneSheet(cells, { merges: ['A1:B2', 'D4:D6'] }), (sheet) => {
      const areas = sheet.getRange('B1:D9').getMergedAreasOrNullObject();
      areas.load('areas/items/rowIndex,areas/items/rowCount,areaCount');
      return areas;
    });
    assert.deepEqual(plain(merged.areas.items.map(({ rowIndex, rowCount }) => [rowIndex, rowCount])), [[3, 3]]);
  });

  it('give special cells as rectangles', async () => {
    const found = await withSheet(oneSheet(cells), (sheet) => {
      const range = sheet.getRange('A1:C4');
      return (['Constants', 'Formulas', 'Blanks'] as const).map((type) =>
        range.getSpecialCellsOrNullObject(type).load('address'),
      );
    });
    const addresses = found.map(({ address }) => address.replaceAll('表!', ''));
    assert.deepEqual(addresses, ['A1:B1,C4', 'A3', 'C1,A2:C2,B3:C3,A4:B4']);
    const numbers = await withSheet(oneSheet(cells), (sheet) =>
      sheet.getRange('A1:C4').getSpecialCellsOrNullObject('Constants', 'Numbers').load('address'),
    );
    assert.equal(numbers.address, '表!B1');
  });

  it('show what of a filtered table is visible, and are written all the same where it is not', async () => {
    const workbook = {
      sheets: [
        {
          name: '表',
          rows: [1, 2, 3].map((row) => ({ row, hidden: row === 2, cells: [{ column: 1, value: `${row}` }] })),
          autoFilter: { area: 'A1:A3', filtered: true },
          tables: [{ name: '一覧', area: 'A1:A3', headers: true, filtered: true }],
        },
      ],
    };
    const host = openExcelHost(workbook);
    const [visible, filter, table] = await withSheet(host, (sheet) => {
      sheet.getRange('A1:A3').values = [['a'], ['b'], ['c']];
      const body = sheet.tables.getItem('一覧').getDataBodyRange().load('address,rowHidden');
      return [
        sheet.getRange('A1:A3').getSpecialCells('Visible').load('address'),
        sheet.autoFilter.load('enabled,isDataFiltered'),
        body,
      ] as const;
    });
    assert.equal(visible.address, '表!A1,表!A3');
    assert.deepEqual([filter.enabled, filter.isDataFiltered], [true, true]);
    assert.deepEqual([table.address, table.rowHidden], ['表!A2:A3', null]);
    assert.equal(host.model.sheets[0]!.cells.get(2, 1)!.text, 'b');
  });

  it('hide and show their rows and columns', async () => {
    const host = openExcelHost(oneSheet(cells));
    await withSheet(host, (sheet) => {
      sheet.getRange('A2:A3').rowHidden = true;
      sheet.getRange('B1:C1').columnHidden = true;
      sheet.getRange('C1').columnHidden = false;
    });
    const sheet = host.model.sheets[0]!;
    assert.deepEqual(
      [1, 2, 3, 4].map((row) => sheet.isRowHidden(row)),
      [false, true, true, false],
    );
    assert.deepEqual(
      [1, 2, 3].map((column) => sheet.isColumnHidden(column)),
      [false, true, false],
    );
  });

  it('tell how their cells look, and null where they differ', async () => {
    const look = { fill: '#FFFF00', font: { bold: true }, numberFormat: '0.0', locked: false as const };
    const [same, mixed] = await withSheet(
      oneSheet({ A1: { value: 1, look }, A2: { value: 2, look }, A3: 3 }),
      (sheet) =>
        ['A1:A2', 'A1:A3'].map((address) => {
          const range = sheet.getRange(address);
          range.format.fill.load('color');
          range.format.font.load('bold');
          range.format.protection.load('locked');
          return range.load('numberFormat');
        }),
    );
    assert.deepEqual(
      [same!.format.fill.color, same!.format.font.bold, same!.format.protection.locked],
      ['#FFFF00', true, false],
    );
    assert.deepEqual(
      [mixed!.format.fill.color, mixed!.format.font.bold, mixed!.format.protection.locked],
      ['', null, null],
    );
    assert.deepEqual(plain(mixed!.numberFormat), [['0.0'], ['0.0'], ['General']]);
  });

  it('are kept from one request to the next where they are tracked', async () => {
    const host = openExcelHost(oneSheet(cells));
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表').getRange('A1');
      context.trackedObjects.add(range);
      await context.sync();
      assert.equal(host.host.references.size, 1);
      range.values = [['後']];
      await context.sync();
      context.trackedObjects.remove(range);
      await context.sync();
      assert.equal(host.host.references.size, 0);
    });
    assert.equal(host.model.sheets[0]!.cells.get(1, 1)!.text, '後');
  });
});
