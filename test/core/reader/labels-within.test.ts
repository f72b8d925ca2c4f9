import assert from 'node:assert/strict';
import { contentsToWrite } from '../../../core/consolidation/written-cells.js';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { layoutOf } from '../../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../../core/reader/blank/read-against-blank.js';
import { fitForm, recogniseForm } from '../../../core/reader/read-form.js';
import type { Reading } from '../../../core/reader/reading.js';
import { displayText, textValue } from '../../../core/record/value.js';
import { gridFromCells, type CellTable } from '../../support/cell-table.js';

type Fields = FormInput['blocks'][number]['fields'];
type Field = Fields[number];

const cardForm = (take: 'right' | 'within') => {
  const field = (id: string, label: string, more: Partial<Field> = {}): Field => ({
    ...{ id, role: 'answer', label: { ja: label, en: id }, from: { label: [label], take } },
    ...more,
  });
  return formFrom({
    ...{ id: 'boat', version: 1, title: { ja: '舟の点検', en: 'Boats' } },
    vocabularies: { rating: { choices: [{ value: 'A' }, { value: 'B' }] } },
    blocks: [
      {
        ...{ id: 'programme', label: { ja: '事業', en: 'Programme' }, layout: 'labels', key: ['programme'] },
        fields: [
          field('programme', '事業名', { role: 'key', required: true }),
          field('department', '担当課', { type: 'department', role: 'plan' }),
          field('rating', '評価', { type: 'choice', vocabulary: 'rating' }),
          field('cost', '事業費', { type: 'number' }),
          field('status', '取組の状況'),
        ],
      },
    ],
  });
};

const APART = cardForm('right');
const WITHIN = cardForm('within');

const book = (...sheets: Omit<CellTable, 'name'>[]) => ({
  sheets: sheets.map((sheet, i) => gridFromCells({ name: `事業${i + 1}`, ...sheet })),
});

function told({ records }: Pick<Reading, 'records'>): Record<string, string>[] {
  return records.map(({ cells }) =>
    Object.fromEntries(
      Object.entries(cells)
        .filter(([, { value }]) => displayText(value) !== '')
        .map(([id, { address, value }]) => [id, `${address} ${displayText(value)}`]),
    ),
  );
}

const read = (cells: CellTable['cells'], form = APART) => told(fitForm(book({ cells }), form).reading);
const codes = (cells: CellTable['cells']) =>
  fitForm(book({ cells }), APART).reading.issues.map(({ code, address }) => `${code} ${address}`);

const TYPED = {
  A1: '事業名：まなび舟',
  A2: '担当課　こども課',
  C2: '評価： Ａ',
  A3: '事業費:1,200',
  A4: '取組の状況：毎月開いた。',
};

describe('a label and its value in one cell', () => {
  it('is read, behind a colon or a wide space, where the label stands nowhere by itself', () => {
    const values = {
      ...{ programme: 'A1 まなび舟', department: 'A2 こども課', rating: 'C2 Ａ' },
      ...{ cost: 'A3 1,200', status: 'A4 毎月開いた。' },
    };
    assert.deepEqual(read(TYPED), [values]);
  });

  it('is told, since the form has another cell for the value, and nothing of it is left over', () => {
    assert.deepEqual(
      codes(TYPED),
      ['A1', 'A2', 'C2', 'A3', 'A4'].map((at) => `label-within ${at}`),
    );
  });

  it('yields to the label that stands by itself', () => {
    const cells = { A1: '事業名', B1: 'まなび舟', A2: '評価', B2: 'B', A3: '評価：Ａ' };
    assert.deepEqual(read(cells), [{ programme: 'B1 まなび舟', rating: 'B2 B' }]);
    assert.ok(codes(cells).includes('text-unplaced A3'));
  });

  it('is none in the box of another label', () => {
    const cells = { A1: '事業名', B1: 'まなび舟', A2: '取組の状況', B2: '評価：Ａ' };
    assert.deepEqual(read(cells), [{ programme: 'B1 まなび舟', status: 'B2 評価：Ａ' }]);
  });

  for (const [why, text] of [
    ['prose in front of the colon', '今年度の評価：Ａ'],
    ['a year in front of it', '令和５年度評価：Ａ'],
    ['how to fill it in', '評価：ＡかＢを記入してください'],
    ['something that is none of the choices', '評価：別紙のとおり'],
    ['the words of a title', '事業名　シート'],
    ['two words of a sentence', '取組の状況　今年度　下半期'],
    ['a line of more', '評価：Ａ\n理由は別紙'],
  ] as const) {
    it(`is none where it is ${why}`, () => {
      const cells = { A1: '事業名', B1: 'まなび舟', A3: text };
      assert.deepEqual(read(cells), [{ programme: 'B1 まなび舟' }]);
      assert.ok(codes(cells).includes('text-unplaced A3'), 'it is told');
    });
  }

  it('may have others beside it in the cell, each with its own value', () => {
    for (const text of ['担当課：こども課　評価：Ａ', '担当課：こども課\n評価：Ａ', '担当課： こども課、評価：Ａ']) {
      const cells = { A1: '事業名', B1: 'まなび舟', A3: text };
      assert.deepEqual(read(cells), [{ programme: 'B1 まなび舟', department: 'A3 こども課', rating: 'A3 Ａ' }], text);
      assert.deepEqual(codes(cells), ['label-within A3', 'label-within A3']);
    }
  });

  it('is none among others where something else stands in front of them, or one of them comes twice', () => {
    for (const text of ['主担当課：こども課　評価：Ａ', '評価：Ａ　評価：Ｂ']) {
      const cells = { A1: '事業名', B1: 'まなび舟', A3: text };
      assert.deepEqual(read(cells), [{ programme: 'B1 まなび舟' }], text);
      assert.ok(codes(cells).includes('text-unplaced A3'), 'it is told');
    }
  });

  it('is not guessed at where it comes twice', () => {
    const cells = { A1: '事業名：まなび舟', A2: '評価：Ａ', A3: '評価：Ｂ' };
    assert.deepEqual(read(cells), [{ programme: 'A1 まなび舟' }]);
  });

  it('begins a record of its own where it is a name', () => {
    const cells = { A1: '事業名：まなび舟', A2: '評価：Ａ', A4: '事業名：あそび橋', A5: '評価：Ｂ' };
    assert.deepEqual(read(cells), [
      { programme: 'A1 まなび舟', rating: 'A2 Ａ' },
      { programme: 'A4 あそび橋', rating: 'A5 Ｂ' },
    ]);
  });

  it('is where the blank has label and box apart: the copy’s value is that box’s', () => {
    const card = { A1: '事業名', A2: '担当課', A3: '評価', A4: '事業費', A5: '取組の状況', A6: '作成の手引を読むこと' };
    const blank = book({ cells: { ...card, B1: 'まなび舟', B2: 'こども課' } }, { cells: { ...card, B1: 'あそび橋' } });
    const layout = layoutOf(blank, fitForm(blank, APART).reading);
    const one = { ...card, A1: '事業名：まなび舟', B2: 'こども課', A3: '評価：Ａ', B4: 1200 };
    const two = { ...card, B1: 'あそび橋', B3: 'B' };
    const reading = readAgainstBlank(layout, book({ cells: one }, { cells: two }));
    assert.deepEqual(told(reading!), [
      { programme: 'A1 まなび舟', department: 'B2 こども課', rating: 'A3 Ａ', cost: 'B4 1200' },
      { programme: 'B1 あそび橋', rating: 'B3 B' },
    ]);
  });

  it('lays a sheet beside the blank of which nothing but such labels is left', () => {
    const empty = book({ cells: { A1: '事業名', A2: '担当課', A3: '評価', A4: '事業費', A5: '取組の状況' } });
    const layout = layoutOf(empty, fitForm(empty, APART).reading);
    const reading = readAgainstBlank(layout, book({ cells: TYPED }));
    assert.deepEqual(told(reading!), read(TYPED));
  });
});

describe('a form that draws labels and values in one cell', () => {
  const DRAWN = {
    A1: '事業名：まなび舟',
    B1: '担当課：こども課',
    A2: '評価：',
    A3: '事業費：（　　　）',
    A4: '取組の状況',
  };
  const [record] = fitForm(book({ cells: DRAWN }), WITHIN).reading.records;

  it('is recognised by labels with something behind them, and says nothing of them', () => {
    const reading = recogniseForm(book({ cells: TYPED }), [WITHIN]);
    assert.equal(reading?.records.length, 1);
    assert.deepEqual(reading?.issues, []);
  });

  it('has a blank for each label with nothing behind it', () => {
    const shown = Object.entries(record!.cells).map(([id, { address, value }]) => `${id} ${address} ${value.kind}`);
    assert.deepEqual(shown, [
      ...['programme A1 value', 'department B1 value', 'rating A2 blank', 'cost A3 blank', 'status A4 blank'],
    ]);
  });

  const written = (id: string, text: string) => {
    const field = WITHIN.blocks[0]!.fields.find((one) => one.id === id)!;
    const at = { sheet: '事業1', field, cell: record!.cells[id]! };
    return contentsToWrite({ form: WITHIN, workbook: book({ cells: DRAWN }) }, at, textValue(text));
  };

  it('writes one value among others and loses none of what the same plan wrote', () => {
    const several = book({ cells: { A1: '事業名：まなび舟', A2: '担当課：（　　）　評価：Ａ', A3: '事業費：' } });
    const [one] = fitForm(several, WITHIN).reading.records;
    const put = (id: string, text: string, earlier: ReadonlyMap<string, string>) => {
      const field = WITHIN.blocks[0]!.fields.find((other) => other.id === id)!;
      const at = { sheet: '事業1', field, cell: one!.cells[id]! };
      return contentsToWrite({ form: WITHIN, workbook: several }, at, textValue(text), earlier)![0]![1].text;
    };
    assert.equal(displayText(one!.cells['rating']!.value), 'Ａ');
    const first = put('department', 'こども課', new Map());
    assert.equal(first, '担当課：こども課　評価：Ａ');
    assert.equal(put('rating', 'B', new Map([['A2', first]])), '担当課：こども課　評価：B');
    assert.equal(put('rating', '', new Map([['A2', first]])), '担当課：こども課　評価：');
  });

  it('keeps the label where a value is written, whatever stood there', () => {
    const cell = (address: string, text: string) => [[address, { text, raw: text }]];
    assert.deepEqual(written('rating', 'A'), cell('A2', '評価：A'));
    assert.deepEqual(written('programme', 'まなび橋'), cell('A1', '事業名：まなび橋'));
    assert.deepEqual(written('cost', '1,200'), cell('A3', '事業費：1,200'));
    assert.deepEqual(written('status', '開いた'), cell('A4', '取組の状況：開いた'));
    assert.deepEqual(written('department', ''), cell('B1', '担当課：'));
  });
});
