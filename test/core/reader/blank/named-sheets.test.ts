/**
 * Reading a division's file against a blank in which every programme has a sheet of its own, or against one that has only
 * the sheet to fill in.
 */
import assert from 'node:assert/strict';
import type { Workbook } from '../../../../core/grid/grid.js';
import { layoutOf, type BlankLayout } from '../../../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../../../core/reader/blank/read-against-blank.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import type { Reading } from '../../../../core/reader/reading.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells, type CellTable } from '../../../support/cell-table.js';
import { SHEETS_FORM } from '../../../support/programme-sheets/form.js';
import {
  GARDEN,
  handedOut,
  pairsInARow,
  SHEET_SHAPES,
  VISITS,
  type ProgrammeAnswers,
} from '../../../support/programme-sheets/sheets.js';

const PLAYGROUP: ProgrammeAnswers = {
  programme: '親子の遊び場',
  department: '子ども課',
  purpose: '親どうしが知り合う。',
  budget: 90,
  rating: 'A',
  status: '毎週開いた。',
  direction: '続ける',
  indicators: [['開いた日', '日', '40', '44', '48', '48']],
};

function book(...sheets: readonly CellTable[]): Workbook {
  return { sheets: sheets.map(gridFromCells) };
}

function blankOf(...sheets: readonly CellTable[]): BlankLayout {
  const workbook = book(...sheets);
  return layoutOf(workbook, fitForm(workbook, SHEETS_FORM).reading);
}

function read(blank: BlankLayout, ...sheets: readonly CellTable[]): Reading {
  const reading = readAgainstBlank(blank, book(...sheets));
  assert.ok(reading);
  return reading;
}

function keysOf({ records }: Reading): string[] {
  return records.map(({ sheet, key }) => `${sheet}: ${Object.values(key).join('／')}`);
}

function told({ issues }: Reading): string[] {
  const codes = new Set(['header-restored', 'row-restored', 'sheet-unplaced', 'sheet-unnamed']);
  return issues.filter(({ code }) => codes.has(code)).map(({ code, sheet, address }) => `${code} ${sheet}!${address}`);
}

for (const [name, shape] of Object.entries(SHEET_SHAPES)) {
  describe(`a copy of a blank with a sheet for each programme (${name})`, () => {
    const blank = blankOf(...[GARDEN, VISITS, PLAYGROUP].map((one, i) => shape(`${i + 1}`, handedOut(one))));

    it('may hold one of them alone', () => {
      const reading = read(blank, shape('2', VISITS));
      assert.deepEqual(keysOf(reading), ['2: 声かけ訪問', '2: 声かけ訪問／訪ねた世帯']);
      assert.deepEqual(told(reading), []);
    });

    it('is known under another name of its sheet', () => {
      const reading = read(blank, shape('障がい福祉課', { ...VISITS, programme: '声かけの訪問' }));
      assert.deepEqual(keysOf(reading), ['障がい福祉課: 声かけ訪問', '障がい福祉課: 声かけ訪問／訪ねた世帯']);
      assert.equal(told(reading).filter((one) => one.startsWith('row-restored')).length, 1);
    });

    it('is still that programme where nothing is left but the name of its sheet [I1]', () => {
      const reading = read(blank, shape('2', { ...VISITS, programme: '見守りの訪問', indicators: [], purpose: '' }));
      assert.deepEqual(keysOf(reading), ['2: 声かけ訪問']);
    });

    it('brings a new programme, and takes it for none that is missing in it', () => {
      const bench = { ...GARDEN, programme: 'ベンチの修理', indicators: [], purpose: '座れる所を増やす。' };
      for (const sheets of [[shape('4', bench)], [shape('1', GARDEN), shape('4', bench)]]) {
        const reading = read(blank, ...sheets);
        assert.ok(keysOf(reading).includes('4: ベンチの修理'));
        assert.deepEqual(told(reading), []);
      }
    });

    it('has its labels back where somebody renamed them, on every sheet', () => {
      const renamed = ['1', '4'].map((sheet, i) => {
        const table = shape(sheet, i === 0 ? GARDEN : { ...GARDEN, programme: 'ベンチの修理', indicators: [] });
        const cells = Object.entries(table.cells).map(([address, cell]) => {
          return [address, cell === '今後の方向性' ? 'これから' : cell] as const;
        });
        return { ...table, cells: Object.fromEntries(cells) };
      });
      const reading = read(blank, ...renamed);
      const directions = reading.records.flatMap(({ block, cells }) =>
        block === 'programme' ? [displayText(cells['direction']?.value)] : [],
      );
      assert.deepEqual(directions, ['続ける', '続ける']);
      assert.equal(told(reading).filter((one) => one.startsWith('header-restored')).length, 2);
    });
  });

  describe(`a copy of a blank with one sheet to fill in (${name})`, () => {
    const blank = blankOf(shape('様式', {}));

    it('holds as many programmes as were put into it, under their own names', () => {
      const reading = read(blank, shape('様式', GARDEN), shape('様式 (2)', VISITS), shape('様式 (3)', {}));
      assert.deepEqual(keysOf(reading), [
        '様式: 花壇の手入れ',
        '様式: 花壇の手入れ／植え替えた回数',
        '様式: 花壇の手入れ／手伝った人数',
        '様式 (2): 声かけ訪問',
        '様式 (2): 声かけ訪問／訪ねた世帯',
      ]);
      assert.deepEqual(told(reading), []);
    });

    it('that nobody has filled in is one all the same', () => {
      const reading = read(blank, shape('様式', {}));
      assert.deepEqual(reading.records, []);
      assert.equal(reading.unnamed.length, 1);
    });
  });
}

describe('a blank with eighty sheets', () => {
  const programmes = Array.from({ length: 80 }, (_, i): ProgrammeAnswers => {
    const like = [GARDEN, VISITS, PLAYGROUP][i % 3]!;
    return { ...like, programme: `事業その${i + 1}`, purpose: `目当ては${i + 1}つ目のもの。` };
  });
  const blank = blankOf(...programmes.map((one, i) => pairsInARow(`${i + 1}`, handedOut(one))));

  it('knows each of them again, in any order and beside an index', () => {
    const index = {
      name: '総括表',
      cells: Object.fromEntries(programmes.map((one, i) => [`A${i + 1}`, one.programme!])),
    };
    const copies = programmes.map((one, i) => pairsInARow(`${i + 1}`, one)).reverse();
    const reading = read(blank, index, ...copies);
    assert.equal(new Set(keysOf(reading)).size, 80 + programmes.reduce((sum, one) => sum + one.indicators!.length, 0));
    assert.ok(reading.records.every(({ sheet, key }) => key['programme'] === `事業その${sheet}`));
    assert.deepEqual(told(reading), ['sheet-unplaced 総括表!A1:A80']);
  });
});
