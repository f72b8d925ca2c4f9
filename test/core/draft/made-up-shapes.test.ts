import assert from 'node:assert/strict';
import { formFrom, type Form } from '../../../core/form/form.js';
import { checkReading } from '../../../core/check/check-reading.js';
import { corrected, draftOf, readingOf, rowsOf, type Edit } from './drafted.js';
import { BLOCKS, LABEL_SHEETS, OUTLINE, SIDE_BY_SIDE } from './made-up-shapes.js';

function shape(form: Form) {
  return form.blocks.map(({ id, layout, per, key }) => ({ id, layout, per, key }));
}

function fieldsOf(form: Form, block: string) {
  return form.blocks.find(({ id }) => id === block)!.fields.map(({ id, type, role }) => [id, type, role]);
}

describe('a workbook with a block of rows for each programme, drafted', () => {
  // Nothing in this draft needs to be corrected.
  const EDITS: readonly Edit[] = [];
  const draft = draftOf(BLOCKS);

  it('tells what is said once a programme from what is said of each indicator', () => {
    const form = formFrom(draft);
    assert.deepEqual(shape(form), [
      { id: 'programme', layout: 'table', per: 'key', key: ['programme'] },
      { id: 'indicator', layout: 'table', per: 'row', key: ['programme', 'indicator'] },
    ]);
    assert.deepEqual(fieldsOf(form, 'programme'), [
      ['programme', 'text', 'key'],
      ['department', 'department', 'plan'],
      ['status', 'text', 'answer'],
      ['issues', 'text', 'answer'],
    ]);
    assert.deepEqual(fieldsOf(form, 'indicator'), [
      ['programme', 'text', 'key'],
      ['indicator', 'text', 'key'],
      ['previousActual', 'number', 'plan'],
      ['actual', 'number', 'answer'],
    ]);
  });

  it('reads every programme and every indicator', () => {
    const reading = readingOf(BLOCKS, corrected(draft, EDITS));
    assert.equal(reading.fiscalYear, 2023);
    assert.deepEqual(rowsOf(reading, 'programme', ['programme', 'department', 'status', 'issues']), [
      [
        '放課後の見守り',
        'まなび課',
        '新たに二校で開設し、見守りの担い手を地域から募った。',
        '担い手の高齢化が進んでいる。',
      ],
      ['読み聞かせの会', '図書館課', '全ての分館で毎月開いた。', '乳児向けの会の希望が多い。'],
      ['子ども食堂への支援', 'ふくし課', '備品の購入費を補助した。', ''],
    ]);
    assert.deepEqual(rowsOf(reading, 'indicator', ['programme', 'indicator', 'previousActual', 'actual']), [
      ['放課後の見守り', '開設した学校の数', '12', '14'],
      ['放課後の見守り', '登録した児童の数', '410', '462'],
      ['読み聞かせの会', '開催した回数', '48', '50'],
      ['子ども食堂への支援', '支援した団体の数', '5', '9'],
      ['子ども食堂への支援', '延べ利用者数', '1500', '2730'],
      ['子ども食堂への支援', '寄附された食品の量', '900', '1120'],
    ]);
    assert.deepEqual(reading.issues, []);
  });
});

describe('a workbook with a sheet of labelled cells for each programme, drafted', () => {
  const EDITS: readonly Edit[] = [['blocks[0].fields[3].id', 'ordinance']];
  const draft = draftOf(LABEL_SHEETS);

  it('finds labels with values beside them and boxes beneath their titles', () => {
    const form = formFrom(draft);
    assert.deepEqual(shape(form), [{ id: 'sheet', layout: 'labels', per: 'row', key: ['no', 'programme'] }]);
    assert.deepEqual(fieldsOf(corrected(draft, EDITS), 'sheet'), [
      ['no', 'text', 'key'],
      ['department', 'department', 'plan'],
      ['programme', 'text', 'key'],
      ['ordinance', 'text', 'plan'],
      ['budget', 'number', 'plan'],
      ['date', 'date', 'answer'],
      ['rating', 'choice', 'answer'],
      ['status', 'text', 'answer'],
      ['nextSteps', 'text', 'answer'],
    ]);
    assert.deepEqual(form.vocabularies['rating']!.unset, ['未選択']);
  });

  it('is least sure of the label that is no word of the glossary', () => {
    const [least] = [...draft.blocks[0]!.fields].sort((a, b) => a.draft!.sure - b.draft!.sure);
    assert.equal(least!.label.ja, '根拠とする条例');
  });

  it('reads every sheet', () => {
    const reading = readingOf(LABEL_SHEETS, corrected(draft, EDITS));
    assert.equal(reading.fiscalYear, 2022);
    assert.deepEqual(
      rowsOf(reading, 'sheet', ['no', 'programme', 'department', 'ordinance', 'budget', 'date', 'rating']),
      [
        ['101', '産後の家事支援', '健康づくり課', '産後の家事支援に関する要綱', '2,400', '令和5年4月3日', 'Ａ'],
        ['102', '病児の預かり', '保育課', '病児の預かりに関する要綱', '5,150', '令和5年4月10日', 'Ｂ'],
        [
          '205',
          '多子世帯の学用品補助',
          '学校支援課',
          '多子世帯の学用品補助に関する要綱',
          '980',
          '令和5年4月12日',
          '未選択',
        ],
      ],
    );
    assert.match(rowsOf(reading, 'sheet', ['nextSteps'])[2]![0]!, /^周知の方法/);
    assert.deepEqual(
      checkReading(reading).map(({ code, sheet, address }) => [code, sheet, address]),
      [['choice-unset', 'シート205', 'B7']],
    );
  });
});

describe('a workbook that is an outline, drafted', () => {
  const EDITS: readonly Edit[] = [['blocks[1].id', 'ongoing']];
  const draft = draftOf(OUTLINE);

  it('finds the parts under their headings, and the levels of their marks', () => {
    const form = corrected(draft, EDITS);
    assert.deepEqual(shape(form), [
      { id: 'item', layout: 'outline', per: 'row', key: ['no', 'heading'] },
      { id: 'ongoing', layout: 'outline', per: 'row', key: ['no', 'heading'] },
    ]);
    assert.deepEqual(form.blocks[0]!.levels, [{ marks: ['{n}.'] }, { marks: ['・'] }]);
    assert.deepEqual(
      form.contexts.map(({ template }) => template),
      ['重点的な取組', '継続して行う取組'],
    );
  });

  it('reads every line', () => {
    const reading = readingOf(OUTLINE, corrected(draft, EDITS));
    assert.equal(reading.fiscalYear, 2025);
    assert.deepEqual(rowsOf(reading, 'item', ['no', 'heading', 'text']), [
      ['1.', '相談の窓口を一つにする', '予約の受付を共通にする'],
      ['1.', '相談の窓口を一つにする', '職員が各地区に出向く'],
      ['2.', '居場所を増やす', '空き店舗を借りる'],
      ['2.', '居場所を増やす', '中高生に運営を任せる'],
      ['2.', '居場所を増やす', '夜間も開く'],
    ]);
    assert.equal(rowsOf(reading, 'ongoing', ['text']).length, 3);
    assert.deepEqual(reading.issues, []);
  });
});

describe('a workbook with tables side by side and another below, drafted', () => {
  const EDITS: readonly Edit[] = [
    ['blocks[1].fields[3].id', 'satisfaction'],
    ['blocks[1].fields[3].label', { ja: '満足度', en: 'Satisfaction' }],
  ];
  const draft = draftOf(SIDE_BY_SIDE);

  it('takes tables of one kind for one block, and another kind for another', () => {
    const form = corrected(draft, EDITS);
    assert.deepEqual(shape(form), [
      { id: 'programme', layout: 'table', per: 'row', key: ['measure', 'no', 'programme'] },
      { id: 'facility', layout: 'table', per: 'row', key: ['facility'] },
    ]);
    assert.deepEqual(fieldsOf(form, 'facility'), [
      ['facility', 'text', 'key'],
      ['capacity', 'number', 'plan'],
      ['users', 'number', 'answer'],
      ['satisfaction', 'number', 'answer'],
    ]);
  });

  it('reads the rows of all, each under its own heading', () => {
    const reading = readingOf(SIDE_BY_SIDE, corrected(draft, EDITS));
    assert.deepEqual(rowsOf(reading, 'programme', ['measure', 'no', 'programme', 'department', 'rating']), [
      ['施策1　居場所', '1', '児童館の開館時間の延長', '子ども課', '◎'],
      ['施策1　居場所', '2', '公園の木陰づくり', '緑地課', '○'],
      ['施策1　居場所', '3', '校庭の開放', '学務課', '○'],
      ['施策2　相談', '1', '夜間の電話相談', '相談室', '△'],
      ['施策2　相談', '2', '訪問による相談', '相談室', '○'],
    ]);
    assert.deepEqual(rowsOf(reading, 'facility', ['facility', 'capacity', 'users', 'satisfaction']), [
      ['北児童館', '60', '5210', '4.1'],
      ['南児童館', '80', '7344', '3.9'],
      ['学びの家', '25', '1180', '4.6'],
    ]);
  });
});
