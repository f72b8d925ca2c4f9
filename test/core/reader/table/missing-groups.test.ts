import assert from 'node:assert/strict';
import { formFrom, type FormInput } from '../../../../core/form/form.js';
import type { Issue } from '../../../../core/issue/issue.js';
import { layoutOf } from '../../../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../../../core/reader/blank/read-against-blank.js';
import { fitForm, recogniseForm } from '../../../../core/reader/read-form.js';
import type { Reading } from '../../../../core/reader/reading.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells } from '../../../support/cell-table.js';

const label = (text: string) => ({ ja: text, en: text });

/** Two columns are called 区分, and only the group over them tells which is which. */
const DOCUMENT: FormInput = {
  id: 'test-groups',
  version: 1,
  title: label('試験用の点検表'),
  vocabularies: {
    rating: { choices: [{ value: 'Ａ' }, { value: 'Ｂ' }, { value: 'Ｃ' }] },
    direction: { choices: [{ value: '続ける' }, { value: '広げる' }, { value: '終える' }] },
  },
  blocks: [
    {
      id: 'entry',
      label: label('取組'),
      layout: 'table',
      key: ['programme'],
      fields: [
        { id: 'programme', label: label('取組名'), role: 'key', required: true, from: { column: ['取組名'] } },
        { id: 'measure', label: label('ものさし'), role: 'plan', from: { column: ['ものさし'], under: ['目安'] } },
        {
          id: 'result',
          label: label('とどいた数'),
          type: 'number',
          role: 'answer',
          from: { column: ['とどいた数'], under: ['目安'] },
        },
        {
          id: 'rating',
          label: label('自己評価の区分'),
          type: 'choice',
          vocabulary: 'rating',
          role: 'answer',
          from: { column: ['区分'], under: ['自己評価'] },
        },
        { id: 'reason', label: label('わけ'), role: 'answer', from: { column: ['わけ'], under: ['自己評価'] } },
        {
          id: 'direction',
          label: label('見通しの区分'),
          type: 'choice',
          vocabulary: 'direction',
          role: 'answer',
          from: { column: ['区分'], under: ['見通し'] },
        },
      ],
    },
  ],
};

const FORM = formFrom(DOCUMENT);

const GROUPS = { B1: '目安', D1: '自己評価', F1: '見通し' };
const HEADERS = { A1: '取組名', B2: 'ものさし', C2: 'とどいた数', D2: '区分', E2: 'わけ', F2: '区分' };
const NAMES = {
  ...{ A3: '砂場の手入れ', B3: '替えた数', A4: '見守り', B4: '日数', A5: '苗の配布', B5: '株の数' },
};
const ANSWERS = {
  ...{ C3: '12', D3: 'Ａ', E3: '予定どおり', F3: '続ける', C4: '200', D4: 'Ｂ', E4: '人が足りない', F4: '広げる' },
  ...{ C5: '30', D5: 'Ｂ', E5: '雨が多い', F5: '続ける' },
};
const MERGES = ['A1:A2', 'B1:C1', 'D1:E1'];
const RATINGS = ['Ａ', 'Ｂ', 'Ｂ'];
const DIRECTIONS = ['続ける', '広げる', '続ける'];

type Cells = Record<string, string | null>;

function book(changes: Cells, merges: readonly string[] = MERGES) {
  const cells = { ...GROUPS, ...HEADERS, ...NAMES, ...ANSWERS, ...changes };
  return { sheets: [gridFromCells({ name: '点検', cells, merges })] };
}

const read = (changes: Cells, merges?: readonly string[]) => fitForm(book(changes, merges), FORM).reading;

const values = ({ records }: Reading, id: string) => records.map(({ cells }) => displayText(cells[id]?.value));

const told = ({ issues }: Reading, code: Issue['code']) =>
  issues.filter((issue) => issue.code === code).map(({ address }) => address);

const GONE = { B1: null, D1: null, F1: null };

describe('headers whose group is gone or another (F2)', () => {
  it('are read as they are where the group is there', () => {
    const reading = read({});
    assert.deepEqual([values(reading, 'rating'), values(reading, 'direction')], [RATINGS, DIRECTIONS]);
    assert.deepEqual(reading.issues, []);
  });

  for (const [name, groups] of [
    ['gone', GONE],
    ['another', { B1: '指標', D1: '点検', F1: 'これから' }],
  ] as const) {
    it(`are known by their own words where no other field has them and the group is ${name}, and are told`, () => {
      const reading = read(groups);
      assert.deepEqual(values(reading, 'result'), ['12', '200', '30']);
      assert.deepEqual(values(reading, 'reason'), ['予定どおり', '人が足りない', '雨が多い']);
      assert.deepEqual(told(reading, 'group-missing'), ['B2,C2,E2']);
    });
  }

  it('are told apart by their values where two fields have one word', () => {
    const reading = read(GONE);
    assert.deepEqual([values(reading, 'rating'), values(reading, 'direction')], [RATINGS, DIRECTIONS]);
    assert.deepEqual(told(reading, 'column-inferred'), ['D2', 'F2']);
  });

  it('are left out and named where too few values tell them apart', () => {
    const reading = read({ ...GONE, D4: null, F4: null });
    assert.ok(reading.records.every(({ cells }) => !cells['rating'] && !cells['direction']));
    assert.equal(told(reading, 'column-missing').length, 2);
    assert.deepEqual(told(reading, 'column-unplaced'), ['D2:D5', 'F2:F5']);
  });

  for (const [rating, direction] of [
    ['自己評価\n区分', '見通し\n区分'],
    ['自己評価（区分）', '見通し（区分）'],
    ['区分（自己評価）', '区分（見通し）'],
    ['自己評価の区分', '見通しの区分'],
  ] as const) {
    it(`may have it in their own cell: ${rating.replace('\n', '⏎')}`, () => {
      const reading = read({ ...GONE, D2: rating, F2: direction, D4: null, F4: null });
      assert.deepEqual(
        [values(reading, 'rating'), values(reading, 'direction')],
        [
          ['Ａ', '', 'Ｂ'],
          ['続ける', '', '続ける'],
        ],
      );
      assert.deepEqual(told(reading, 'group-missing'), ['B2,C2,D2,E2,F2']);
    });
  }

  it('are not taken from under another group where the own one is there', () => {
    const reading = read({ C1: '自己評価', D1: null }, ['A1:A2', 'C1:E1']);
    assert.ok(reading.records.every(({ cells }) => cells['measure'] && !cells['result']));
  });

  it('are not taken where the word stands twice', () => {
    const reading = read({ ...GONE, G2: 'わけ', G3: '雨' });
    assert.ok(reading.records.every(({ cells }) => !cells['reason']));
  });

  it('leave the workbook one of the form', () => {
    assert.equal(recogniseForm(book(GONE), [FORM])?.records.length, 3);
  });

  it('are told apart by their columns where the blank is known', () => {
    const none = Object.fromEntries(Object.keys(ANSWERS).map((address) => [address, null]));
    const blankBook = book(none);
    const layout = layoutOf(blankBook, fitForm(blankBook, FORM).reading);
    const rows: Cells = {
      ...{ A1: '取組名', B1: 'ものさし', C1: 'とどいた数', D1: '区分', E1: 'わけ', F1: '区分' },
      ...{
        A2: '砂場の手入れ',
        B2: '替えた数',
        C2: '12',
        D2: 'Ａ',
        F2: '続ける',
        A3: '見守り',
        B3: '日数',
        A4: '苗の配布',
        B4: '株の数',
      },
    };
    const copy = { sheets: [gridFromCells({ name: '点検', cells: rows })] };
    const reading = readAgainstBlank(layout, copy);
    assert.ok(reading);
    assert.deepEqual(
      [values(reading, 'rating'), values(reading, 'direction')],
      [
        ['Ａ', '', ''],
        ['続ける', '', ''],
      ],
    );
    assert.deepEqual(told(reading, 'header-restored'), ['D1', 'F1']);
  });
});
