/**
 * One programme a sheet: labels with boxes, and a small table that belongs to the programme that the sheet names. An empty
 * box is empty, whatever stands behind it.
 */
import assert from 'node:assert/strict';
import type { Form } from '../../../core/form/form.js';
import { formFrom } from '../../../core/form/form.js';
import { fitForm, isFitting } from '../../../core/reader/read-form.js';
import type { Reading } from '../../../core/reader/reading.js';
import { displayText } from '../../../core/record/value.js';
import { gridFromCells, type CellTable } from '../../support/cell-table.js';
import { BOXES_BELOW_FORM, SHEETS_DOCUMENT, SHEETS_FORM } from '../../support/programme-sheets/form.js';
import {
  boxesBelow,
  GARDEN,
  handedOut,
  pairsInARow,
  SHEET_SHAPES,
  singleCells,
  VISITS,
  type ProgrammeAnswers,
} from '../../support/programme-sheets/sheets.js';

function read(form: Form, ...sheets: readonly CellTable[]): Reading {
  return fitForm({ sheets: sheets.map(gridFromCells) }, form).reading;
}

function valuesOf(reading: Reading, block: string): Record<string, string>[] {
  return reading.records
    .filter((record) => record.block === block)
    .map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, displayText(value)])));
}

function codesOf({ issues }: Reading): string[] {
  return issues.map(({ code, sheet, address }) => `${code} ${sheet}!${address}`);
}

function expected({ indicators = [], budget = '', ...answers }: ProgrammeAnswers) {
  const programme = { programme: '', department: '', purpose: '', rating: '', status: '', direction: '', ...answers };
  return {
    programme: [{ ...programme, budget: String(budget) }],
    indicator: indicators.map(([indicator, unit, y2022, y2023, y2024, target]) => ({
      ...{ programme: programme.programme, indicator, unit, y2022, y2023, y2024, target },
    })),
  };
}

function assertReads(reading: Reading, answers: ProgrammeAnswers): void {
  const { programme, indicator } = expected(answers);
  assert.deepEqual(valuesOf(reading, 'programme'), programme.map(inFormsOrder));
  assert.deepEqual(valuesOf(reading, 'indicator'), indicator);
}

function inFormsOrder(values: Record<string, string>): Record<string, string> {
  const [block] = SHEETS_FORM.blocks;
  return Object.fromEntries(block!.fields.map(({ id }) => [id, values[id] ?? '']));
}

const SHAPES = [
  ...Object.entries(SHEET_SHAPES).map(([name, shape]) => ({ name, shape, form: SHEETS_FORM })),
  { name: 'boxesBelow', shape: boxesBelow, form: BOXES_BELOW_FORM },
];

describe('a sheet for each programme', () => {
  for (const { name, shape, form } of SHAPES) {
    describe(name, () => {
      it('is one record with its indicators', () => {
        const reading = read(form, shape('1', GARDEN));
        assertReads(reading, GARDEN);
        assert.equal(reading.fiscalYear, 2024);
        assert.deepEqual(
          reading.records.map(({ key }) => Object.values(key).join('／')),
          ['花壇の手入れ', '花壇の手入れ／植え替えた回数', '花壇の手入れ／手伝った人数'],
        );
      });

      it('leaves every empty box empty, with the address of the box', () => {
        const blank = handedOut(GARDEN);
        assertReads(read(form, shape('1', blank)), blank);
        const [full, empty] = [read(form, shape('1', GARDEN)), read(form, shape('1', blank))];
        const addresses = (reading: Reading) =>
          Object.entries(reading.records[0]!.cells).map(([id, { address }]) => `${id} ${address}`);
        assert.deepEqual(addresses(empty), addresses(full));
      });

      for (const id of ['department', 'purpose', 'budget', 'rating', 'status', 'direction'] as const) {
        it(`never takes the next label for ${id}`, () => {
          const answers: ProgrammeAnswers = { ...GARDEN, [id]: '' };
          assertReads(read(form, shape('1', answers)), answers);
        });
      }

      it('is nobody’s as long as its name is empty, and says so where somebody answered', () => {
        const labels = { ...GARDEN, indicators: [] };
        const template = read(form, shape('様式', {}));
        assert.deepEqual(template.records, []);
        assert.deepEqual(
          template.unnamed.map(({ block, key }) => ({ block, key })),
          [{ block: 'programme', key: { programme: '' } }],
        );
        assert.ok(codesOf(template).some((code) => code.startsWith('sheet-template 様式!')));
        const nameless = read(form, shape('3', { ...labels, programme: '' }));
        assert.deepEqual(nameless.records, []);
        const told = nameless.issues.filter(({ code }) => code === 'sheet-unnamed');
        assert.deepEqual(
          told.map(({ address }) => address),
          [read(form, shape('3', GARDEN)).records[0]!.cells['programme']!.address],
        );
      });

      it('reads eighty of them', () => {
        const sheets = Array.from({ length: 80 }, (_, i) =>
          shape(`${i + 1}`, { ...(i % 2 === 0 ? GARDEN : VISITS), programme: `事業その${i + 1}` }),
        );
        const reading = read(form, ...sheets);
        assert.equal(valuesOf(reading, 'programme').length, 80);
        assert.equal(valuesOf(reading, 'indicator').length, 120);
        assert.deepEqual([...new Set(reading.records.map(({ sheet }) => sheet))].length, 80);
      });
    });
  }

  it('is fit to begin a cycle with where only a sheet to fill in is there', () => {
    assert.ok(isFitting(fitForm({ sheets: [gridFromCells(pairsInARow('様式', {}))] }, SHEETS_FORM)));
  });
});

describe('an empty box', () => {
  const [programme] = SHEETS_DOCUMENT.blocks;
  const form = formFrom({ ...SHEETS_DOCUMENT, blocks: [programme!] });
  const readCells = (cells: CellTable['cells'], merges: readonly string[] = []) => {
    const { records, unnamed } = read(form, { name: '1', cells, merges });
    return [...records, ...unnamed].map(({ cells: all }) =>
      Object.fromEntries(
        Object.entries(all).map(([id, { value, address }]) => [id, `${address} ${displayText(value)}`]),
      ),
    );
  };

  it('is no place for a label that the form does not have, though its column is empty throughout', () => {
    const cells = { A1: '事業名', C1: '所属長', A2: '目的', C2: '根拠とする規程', A3: '実施状況', C3: '手引' };
    assert.deepEqual(readCells(cells), [{ programme: 'B1 ', purpose: 'B2 ', status: 'B3 ' }]);
    assert.deepEqual(readCells(cells, ['C1:D1', 'F1:G1', 'C2:D2', 'F2:G2', 'C3:D3', 'F3:G3']), [
      { programme: 'B1 ', purpose: 'B2 ', status: 'B3 ' },
    ]);
  });

  it('may stand behind an empty column where it is merged, and so does what is in it', () => {
    const merges = ['C1:F1', 'C2:F2', 'C3:F6'];
    const labels = { A1: '事業名', A2: '目的', A3: '実施状況' };
    assert.deepEqual(readCells(labels, merges), [{ programme: 'C1 ', purpose: 'C2 ', status: 'C3 ' }]);
    assert.deepEqual(readCells({ ...labels, C1: '花壇', C3: '植えた。' }, merges), [
      { programme: 'C1 花壇', purpose: 'C2 ', status: 'C3 植えた。' },
    ]);
  });

  it('is not there where a label follows at once', () => {
    const cells = { A1: '事業名', B1: '担当課', C1: '公園課', A2: '目的', A3: '評価', B3: 'A' };
    assert.deepEqual(readCells(cells), []);
    assert.deepEqual(readCells({ ...cells, A5: '事業名', B5: '花壇', A6: '目的' }), [
      { programme: 'B5 花壇', department: 'C1 公園課', purpose: 'B2 ', rating: 'B3 A' },
    ]);
  });

  it('below a label is not the title that comes next', () => {
    const [below] = BOXES_BELOW_FORM.blocks;
    const under = formFrom({ ...BOXES_BELOW_FORM.document, blocks: [below!] });
    const cells = { A1: '事業名', A2: '花壇', A3: '目的', A5: 'その他の事項', A8: '実施状況', A10: '植えた。' };
    const { records } = read(under, { name: '1', cells, merges: ['A5:D5', 'A8:D8', 'A10:D10'] });
    assert.deepEqual(
      Object.entries(records[0]!.cells).map(([id, { value, address }]) => `${id} ${address} ${displayText(value)}`),
      ['programme A2 花壇', 'purpose A4 ', 'status A10 植えた。'],
    );
  });

  it('below a label is not the label that comes next', () => {
    const [below] = BOXES_BELOW_FORM.blocks;
    const under = formFrom({ ...BOXES_BELOW_FORM.document, blocks: [below!] });
    const cells = { A1: '事業名', A2: '花壇', A3: '目的', A5: '実施状況', A6: '評価', A7: 'A' };
    const { records } = read(under, { name: '1', cells, merges: ['A5:D5'] });
    assert.deepEqual(
      Object.entries(records[0]!.cells).map(([id, { value, address }]) => `${id} ${address} ${displayText(value)}`),
      ['programme A2 花壇', 'purpose A4 ', 'rating A7 A'],
    );
  });
});

describe('sheets beside those of the programmes', () => {
  const index: CellTable = {
    name: '一覧',
    cells: {
      ...{ A1: '令和６年度　事業評価シート一覧', A2: '番号', B2: '事業名', C2: '担当課', D2: '評価' },
      ...{ A3: 1, B3: '花壇の手入れ', C3: '公園課', A4: 2, B4: '声かけ訪問', C4: '障がい福祉課' },
    },
  };

  it('are passed over where the form says so, and told', () => {
    const reading = read(SHEETS_FORM, index, pairsInARow('1', GARDEN), pairsInARow('1（旧）', VISITS));
    assert.deepEqual(
      valuesOf(reading, 'programme').map(({ programme }) => programme),
      ['花壇の手入れ'],
    );
    assert.deepEqual(
      codesOf(reading).filter((code) => code.startsWith('sheet-')),
      ['sheet-excluded 一覧!A1:D4', 'sheet-excluded 1（旧）!A1:F18'],
    );
  });

  it('make no record of an index, whether the form names it or not', () => {
    const reading = read(formFrom({ ...SHEETS_DOCUMENT, sheets: undefined }), index, pairsInARow('1', GARDEN));
    assert.deepEqual(
      valuesOf(reading, 'programme').map(({ programme }) => programme),
      ['花壇の手入れ'],
    );
    assert.deepEqual(reading.unnamed, []);
    assert.ok(codesOf(reading).includes('sheet-unplaced 一覧!A1:D4'));
  });

  it('show how to fill in the form, and are no answers', () => {
    const reading = read(SHEETS_FORM, pairsInARow('記入例', VISITS), pairsInARow('1', GARDEN));
    assertReads(reading, GARDEN);
  });

  it('count by their names where the form names its own', () => {
    const form = formFrom({ ...SHEETS_DOCUMENT, sheets: { only: ['事業*'], except: ['*控*'] } });
    const names = ['事業_見本市', '事業_2（控）', 'メモ'];
    const reading = read(form, ...names.map((name) => pairsInARow(name, { ...GARDEN, programme: name })));
    assert.deepEqual(
      valuesOf(reading, 'programme').map(({ programme }) => programme),
      ['事業_見本市'],
    );
  });

  it('may be a block’s alone', () => {
    const [programme, indicator] = SHEETS_DOCUMENT.blocks;
    const list = {
      ...{ id: 'list', label: { ja: '一覧', en: 'Index' }, layout: 'table' as const, key: ['programme'] },
      sheets: { only: ['一覧'] },
      fields: [
        { ...programme!.fields[0]!, from: { column: ['事業名'] } },
        { ...programme!.fields[1]!, from: { column: ['担当課'] } },
      ],
    };
    const blocks = [{ ...programme!, sheets: { except: ['一覧'] } }, indicator!, list];
    const form = formFrom({ ...SHEETS_DOCUMENT, sheets: undefined, blocks });
    const reading = read(form, index, pairsInARow('1', GARDEN));
    assert.deepEqual(
      reading.records.map(({ block, key }) => `${block} ${key['programme']}`),
      [
        'list 花壇の手入れ',
        'list 声かけ訪問',
        'programme 花壇の手入れ',
        'indicator 花壇の手入れ',
        'indicator 花壇の手入れ',
      ],
    );
  });
});

describe('labels that come again on a sheet', () => {
  it('begin the next programme with its name, what stands above it included', () => {
    const shifted = ({ cells, merges = [] }: CellTable, by: number) => ({
      cells: Object.fromEntries(Object.entries(cells).map(([address, cell]) => [moved(address, by), cell])),
      merges: merges.map((area) =>
        area
          .split(':')
          .map((address) => moved(address, by))
          .join(':'),
      ),
    });
    const [above, below] = [
      SHEET_SHAPES['scattered']!('', GARDEN),
      shifted(SHEET_SHAPES['scattered']!('', VISITS), 20),
    ];
    const both = {
      name: '二つ',
      cells: { ...above.cells, ...below.cells },
      merges: [...(above.merges ?? []), ...below.merges],
    };
    const reading = read(SHEETS_FORM, both);
    assert.deepEqual(
      valuesOf(reading, 'programme').map(({ programme, department, rating }) => [programme, department, rating]),
      [
        ['花壇の手入れ', '公園課', 'A'],
        ['声かけ訪問', '障がい福祉課', 'B'],
      ],
    );
    assert.deepEqual(
      valuesOf(reading, 'indicator').map(({ programme, indicator }) => [programme, indicator]),
      [
        ['花壇の手入れ', '植え替えた回数'],
        ['花壇の手入れ', '手伝った人数'],
        ['声かけ訪問', '訪ねた世帯'],
      ],
    );
  });

  it('are told apart by what they stand under', () => {
    const [programme] = SHEETS_DOCUMENT.blocks;
    const reason = (id: string, under: string) => ({
      ...{ id, label: { ja: `${under}の理由`, en: id }, role: 'answer' as const },
      from: { label: ['理由'], under: [under], take: 'right' as const },
    });
    const form = formFrom({
      ...SHEETS_DOCUMENT,
      progressBy: 'programme',
      blocks: [
        { ...programme!, fields: [programme!.fields[0]!, reason('needed', '必要性'), reason('useful', '有効性')] },
      ],
    });
    const rows = { A1: '事業名', B1: '花壇の手入れ' };
    const beside = {
      A3: '必要性',
      B3: '区分',
      C3: '高い',
      B4: '理由',
      C4: '声が多い',
      A5: '有効性',
      B6: '理由',
      C6: '',
    };
    const above = { A3: '必要性', A4: '理由', B4: '声が多い', A5: '有効性', A6: '理由', B6: '' };
    for (const cells of [
      { name: '横', cells: { ...rows, ...beside }, merges: ['A3:A4', 'A5:A6'] },
      { name: '上', cells: { ...rows, ...above } },
    ]) {
      assert.deepEqual(valuesOf(read(form, cells), 'programme'), [
        { programme: '花壇の手入れ', needed: '声が多い', useful: '' },
      ]);
    }
  });

  it('are no labels in the header of a table', () => {
    const cells = { ...singleCells('1', GARDEN).cells, G12: '評価', G13: '良い' };
    const reading = read(SHEETS_FORM, { name: '1', cells });
    assert.equal(valuesOf(reading, 'programme')[0]!['rating'], 'A');
    assert.equal(valuesOf(reading, 'indicator').length, 2);
  });
});

function moved(address: string, by: number): string {
  return address.replace(/\d+/u, (row) => String(Number(row) + by));
}

describe('programmes below each other on one sheet', () => {
  const label = (id: string, ja: string, role: string) => ({
    ...{ id, label: { ja, en: id }, type: 'text', role, from: { label: [ja], take: 'right' } },
  });
  const cards = formFrom({
    ...{ id: 'cards', version: 1, title: { ja: '調書', en: 'Cards' }, fiscalYear: [], contexts: [], vocabularies: {} },
    departments: [],
    blocks: [
      {
        ...{ id: 'programme', label: { ja: '事業', en: 'Programme' }, layout: 'labels', key: ['name'] },
        fields: [
          label('no', '整理番号', 'plan'),
          { ...label('name', '事業名', 'key'), required: true },
          label('plan', '計画', 'plan'),
          label('result', '実績', 'answer'),
        ],
      },
    ],
  });
  const NUMBERS = [1, 2, 3, 4, 5];

  const DRAWN: Readonly<Record<string, (n: number, top: number) => CellTable['cells']>> = {
    'the number before the name in its row': (n, top) => ({
      ...{ [`A${top}`]: '整理番号', [`B${top}`]: `${n}`, [`C${top}`]: '事業名', [`D${top}`]: `事業${n}` },
      ...{ [`A${top + 2}`]: '計画', [`B${top + 2}`]: `計画${n}`, [`A${top + 3}`]: '実績', [`B${top + 3}`]: `実績${n}` },
    }),
    'the name first': (n, top) => ({
      ...{ [`A${top}`]: '事業名', [`B${top}`]: `事業${n}`, [`A${top + 1}`]: '整理番号', [`B${top + 1}`]: `${n}` },
      ...{ [`A${top + 2}`]: '計画', [`B${top + 2}`]: `計画${n}`, [`A${top + 3}`]: '実績', [`B${top + 3}`]: `実績${n}` },
    }),
    'the number above the name': (n, top) => ({
      ...{ [`A${top}`]: '整理番号', [`B${top}`]: `${n}`, [`A${top + 1}`]: '事業名', [`B${top + 1}`]: `事業${n}` },
      ...{ [`A${top + 2}`]: '計画', [`B${top + 2}`]: `計画${n}`, [`A${top + 3}`]: '実績', [`B${top + 3}`]: `実績${n}` },
    }),
  };

  for (const [how, drawn] of Object.entries(DRAWN)) {
    it(`keep each their own cells, however many there are: ${how}`, () => {
      const cells = Object.assign({ A1: '事業調書' }, ...NUMBERS.map((n) => drawn(n, 5 + 8 * n))) as CellTable['cells'];
      assert.deepEqual(
        valuesOf(read(cards, { name: '調書', cells }), 'programme'),
        NUMBERS.map((n) => ({ no: `${n}`, name: `事業${n}`, plan: `計画${n}`, result: `実績${n}` })),
      );
    });
  }
});
