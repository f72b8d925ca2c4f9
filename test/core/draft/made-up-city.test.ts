import assert from 'node:assert/strict';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { checkReading } from '../../../core/check/check-reading.js';
import { corrected, draftOf, readingOf, rowsOf, type Edit } from './drafted.js';
import { CITY } from './made-up-city.js';

/** What a person corrects in the draft: its English title and the word by which the council knows the headings. */
const EDITS: readonly Edit[] = [
  ['title.en', 'Evaluation of programmes'],
  ['contexts[0].template', '施策{n}：*'],
];

const ENTRY = [
  ['measure', 'text', 'key'],
  ['code', 'text', 'key'],
  ['programme', 'text', 'key'],
  ['department', 'department', 'key'],
  ['target2023', 'number', 'plan'],
  ['target', 'number', 'plan'],
  ['actual2023', 'number', 'plan'],
  ['actual', 'number', 'answer'],
  ['rate', 'number', 'plan'],
  ['rating', 'choice', 'answer'],
  ['direction', 'choice', 'answer'],
  ['note', 'text', 'answer'],
];

describe('the workbook of a city that nobody has described, drafted', () => {
  let draft: FormInput;
  before(() => void (draft = draftOf(CITY)));

  it('satisfies the schema as it is', () => {
    assert.doesNotThrow(() => formFrom(draft));
  });

  it('finds every column, with its type and its role', () => {
    const form = formFrom(draft);
    assert.deepEqual(
      form.blocks.map(({ id, layout, key }) => [id, layout, key]),
      [['entry', 'table', ['measure', 'code', 'programme', 'department']]],
    );
    assert.deepEqual(
      form.blocks[0]!.fields.map(({ id, type, role }) => [id, type, role]),
      ENTRY,
    );
  });

  it('makes no answer of a column that is calculated', () => {
    const rate = draft.blocks[0]!.fields.find(({ id }) => id === 'rate')!;
    assert.equal(rate.role, 'plan');
    assert.match(rate.draft!.because, /数式/);
  });

  it('takes choices from the list of a cell, and from the values seen where there is none', () => {
    const words = (id: string) => draft.vocabularies![id]!.choices.map(({ value }) => value);
    assert.deepEqual(words('rating'), ['A', 'B', 'C', 'D']);
    assert.deepEqual(words('direction'), ['拡充', '継続', '縮小', '廃止']);
    const sure = (id: string) => draft.vocabularies![id]!.draft!.sure;
    assert.ok(sure('rating') > 0.9 && sure('direction') < 0.8);
  });

  it('takes the year from the title, the headings over the tables, and the departments', () => {
    assert.deepEqual(draft.fiscalYear, [{ template: 'そらまめ市こども計画*年度*評価*' }]);
    assert.deepEqual(draft.contexts, [{ id: 'measure', template: '施策{n}*' }]);
    assert.deepEqual(
      draft.departments!.map(({ name }) => name),
      ['こども家庭課', '保育課', '公園みどり課', '生涯学習課'],
    );
    assert.equal(draft.progressBy, 'department');
  });

  it('says of every part how sure it is, and why', () => {
    for (const { draft: note, fields } of draft.blocks) {
      for (const part of [note, ...fields.map((field) => field.draft)]) {
        assert.ok(part && part.sure > 0 && part.sure <= 1 && part.because !== '' && part.becauseEn !== '');
      }
    }
  });

  it('reads all its rows after fewer than ten edits', () => {
    assert.ok(EDITS.length < 10);
    const reading = readingOf(CITY, corrected(draft, EDITS));
    assert.equal(reading.fiscalYear, 2024);
    const fields = ['code', 'programme', 'department', 'target', 'actual', 'rate', 'rating', 'direction', 'note'];
    assert.deepEqual(rowsOf(reading, 'entry', fields), [
      ['A-01', '親子ひろばの開設', 'こども家庭課', '1,300', '1,365', '105%', 'A', '拡充', ''],
      ['A-01', '親子ひろばの開設', '保育課', '300', '246', '82%', 'C', '継続', ''],
      ['A-02', '家庭への訪問相談', 'こども家庭課', '90', '99', '110%', 'A', '継続', ''],
      ['A-03', '一時預かり', '保育課', '450', '270', '60%', 'C', '縮小', '受け入れ枠を見直した'],
      ['B-01', '遊び場の点検', '公園みどり課', '24', '24', '100%', 'A', '継続', ''],
      ['B-02', '夏休みの学習会', '生涯学習課', '12', '10', '83%', 'B', '継続', ''],
      ['C-01', '若者の居場所', '生涯学習課', '60', '54', '90%', 'B', '拡充', ''],
      ['C-02', '紙の広報物の配布', 'こども家庭課', '6', '2', '33%', 'D', '廃止', ''],
    ]);
    assert.deepEqual(rowsOf(reading, 'entry', ['target2023', 'actual2023'])[0], ['1,200', '1,180']);
    assert.equal(reading.records[0]!.cells['actual']!.address, 'G6');
  });

  it('leaves nothing wrong and nothing unplaced but the subtotal and the note', () => {
    const issues = checkReading(readingOf(CITY, corrected(draft, EDITS)));
    assert.deepEqual(
      issues.map(({ code, address }) => [code, address]),
      [
        ['note-row', 'A10'],
        ['note-row', 'A18'],
      ],
    );
  });

  it('reads next year’s workbook of the same form', () => {
    const next = CITY.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([address, cell]) => {
          const later: Record<string, string> = { R5: 'R6', R6: 'R7' };
          if (typeof cell !== 'string') return [address, cell];
          return [address, later[cell] ?? cell.replace('令和６年度', '令和７年度')];
        }),
      ),
    }));
    const reading = readingOf(next, corrected(draft, EDITS));
    assert.equal(reading.fiscalYear, 2025);
    assert.deepEqual(rowsOf(reading, 'entry', ['target', 'actual'])[0], ['1,300', '1,365']);
    assert.equal(reading.records.length, 8);
  });
});
