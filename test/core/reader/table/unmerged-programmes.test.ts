import assert from 'node:assert/strict';
import { formFrom, type FormInput } from '../../../../core/form/form.js';
import type { Issue } from '../../../../core/issue/issue.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells } from '../../../support/cell-table.js';

const label = (text: string) => ({ ja: text, en: text });

/** A programme over its indicators, with a grade and a text of its own, once for all of its rows. */
const DOCUMENT: FormInput = {
  id: 'test-graded',
  version: 1,
  title: label('試験用の指標評価'),
  contexts: [{ id: 'measure', template: '施策{n}*' }],
  vocabularies: { grade: { choices: [{ value: '◎' }, { value: '○' }, { value: '△' }] } },
  blocks: [
    {
      id: 'programme',
      label: label('事業'),
      layout: 'table',
      per: 'key',
      key: ['no', 'programme'],
      fields: [
        { id: 'no', label: label('番号'), role: 'key', from: { column: ['番号'] } },
        { id: 'programme', label: label('事業名'), role: 'key', required: true, from: { column: ['事業名'] } },
        { id: 'department', label: label('担当'), type: 'department', role: 'plan', from: { column: ['担当'] } },
        {
          id: 'grade',
          label: label('総合評価'),
          type: 'choice',
          vocabulary: 'grade',
          role: 'answer',
          from: { column: ['総合評価'] },
        },
        { id: 'view', label: label('評価の説明'), role: 'answer', from: { column: ['評価の説明'] } },
      ],
    },
    {
      id: 'indicator',
      label: label('指標'),
      layout: 'table',
      key: ['no', 'programme', 'indicator'],
      fields: [
        { id: 'no', label: label('番号'), role: 'key', fillDown: true, from: { column: ['番号'] } },
        {
          id: 'programme',
          label: label('事業名'),
          role: 'key',
          required: true,
          fillDown: true,
          from: { column: ['事業名'] },
        },
        { id: 'indicator', label: label('指標'), role: 'key', required: true, from: { column: ['指標'] } },
        { id: 'result', label: label('実績'), type: 'number', role: 'answer', from: { column: ['実績'] } },
      ],
    },
  ],
};

const FORM = formFrom(DOCUMENT);

const CELLS = {
  ...{ A2: '番号', B2: '事業名', C2: '担当', D2: '指標', E2: '実績', F2: '総合評価', G2: '評価の説明' },
  ...{ A3: '1', B3: '砂場の手入れ', C3: '公園課', D3: '砂を替えた数', E3: '12', F3: '○', G3: '予定どおり替えた。' },
  ...{ D4: '点検した数', E4: '30' },
  ...{ A5: '2', B5: '見守り', C5: '福祉課', D5: '見守った日', E5: '200', F5: '△', G5: '人が足りない。' },
};

function readingOf(changes: Readonly<Record<string, string | null>> = {}) {
  return fitForm({ sheets: [gridFromCells({ name: '評価', cells: { ...CELLS, ...changes } })] }, FORM).reading;
}

function lines({ records }: ReturnType<typeof readingOf>, block: string): string[] {
  return records
    .filter((record) => record.block === block)
    .map(({ cells }) =>
      Object.values(cells)
        .map(({ value }) => displayText(value).replaceAll('\n', '⏎'))
        .join('/'),
    );
}

function told({ issues }: ReturnType<typeof readingOf>, code: Issue['code']) {
  return issues.filter((issue) => issue.code === code).map(({ address, evidence }) => [address, ...evidence]);
}

const PROGRAMMES = ['1/砂場の手入れ/公園課/○/予定どおり替えた。', '2/見守り/福祉課/△/人が足りない。'];
const INDICATORS = ['1/砂場の手入れ/砂を替えた数/12', '1/砂場の手入れ/点検した数/30', '2/見守り/見守った日/200'];

describe('cells of a programme that somebody took apart (F1)', () => {
  it('are one where they are blank below', () => assert.deepEqual(lines(readingOf(), 'programme'), PROGRAMMES));

  it('are one where they are repeated', () => {
    const reading = readingOf({ A4: '1', B4: '砂場の手入れ', C4: '公園課', F4: '○', G4: '予定どおり 替えた。' });
    assert.deepEqual(lines(reading, 'programme'), PROGRAMMES);
    assert.deepEqual(told(reading, 'value-second'), []);
  });

  it('are one text where it goes on in the next row', () => {
    const reading = readingOf({ G4: '来年は石も除く。' });
    assert.equal(lines(reading, 'programme')[0], '1/砂場の手入れ/公園課/○/予定どおり替えた。⏎来年は石も除く。');
    assert.equal(reading.records[0]?.cells['view']?.address, 'G3,G4');
    assert.deepEqual(told(reading, 'value-second'), []);
  });

  it('have their value below where the first of them is blank', () => {
    const reading = readingOf({ F3: null, F4: '◎' });
    assert.equal(lines(reading, 'programme')[0], '1/砂場の手入れ/公園課/◎/予定どおり替えた。');
    assert.equal(reading.records[0]?.cells['grade']?.address, 'F4');
  });

  it('are told where there is another grade or department below: the first one counts', () => {
    const reading = readingOf({ C4: '福祉課', F4: '◎' });
    assert.deepEqual(lines(reading, 'programme'), PROGRAMMES);
    assert.deepEqual(told(reading, 'value-second'), [
      ['C4', '福祉課', '公園課'],
      ['F4', '◎', '○'],
    ]);
  });

  it('are told where a text stands further down: it may be a remark under the table', () => {
    const reading = readingOf({ G7: '要確認' });
    assert.deepEqual(lines(reading, 'programme'), PROGRAMMES);
    assert.deepEqual(told(reading, 'value-second'), [['G7', '要確認', '人が足りない。']]);
  });
});

describe('〃 (F1)', () => {
  for (const mark of ['〃', '々', ' 〃 ', '″', '同上', '（同上）']) {
    it(`repeats what stands above: ${mark}`, () => {
      const reading = readingOf({ A4: mark, B4: mark, C4: mark });
      assert.deepEqual(lines(reading, 'programme'), PROGRAMMES);
      assert.deepEqual(lines(reading, 'indicator'), INDICATORS);
      assert.deepEqual(told(reading, 'value-second'), []);
    });
  }

  it('under a division repeats the division', () => {
    assert.equal(lines(readingOf({ C5: '〃' }), 'programme')[1], '2/見守り/公園課/△/人が足りない。');
  });

  it('is no name where nothing stands above it', () => {
    const reading = readingOf({ A3: null, B3: '〃', A4: '1', B4: '砂場の手入れ' });
    assert.equal(lines(reading, 'programme')[0]?.startsWith('1/砂場の手入れ'), true);
    assert.ok(reading.records.every(({ key }) => key['programme'] !== '〃'));
    assert.deepEqual(told(reading, 'row-unplaced')[0], ['B3', '〃', '公園課', '○']);
  });

  it('does not reach over a heading', () => {
    const reading = readingOf({
      A5: '施策２　見守る',
      B5: null,
      C5: null,
      D5: null,
      E5: null,
      F5: null,
      G5: null,
      B6: '〃',
      D6: '日数',
    });
    assert.deepEqual(lines(reading, 'indicator'), INDICATORS.slice(0, 2));
  });

  it('stays in an answer as it is written', () => {
    assert.equal(lines(readingOf({ G5: '同上' }), 'programme')[1], '2/見守り/福祉課/△/同上');
  });

  it('in a name is part of it', () => {
    assert.equal(lines(readingOf({ B5: '人々' }), 'programme')[1], '2/人々/福祉課/△/人が足りない。');
  });
});
