import assert from 'node:assert/strict';
import { draftForm } from '../../../../core/draft/draft-form.js';
import { FORM_LIMITS } from '../../../../core/form/form-schema.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { formFrom } from '../../../../core/form/form.js';
import { workbookOf } from '../drafted.js';
import { blanks, department, drawn, grade, of, programme, rows, said, type DrawnWorkbook } from './drawn.js';
import { judgeDraft } from './judge-draft.js';
import { LONG_HEADERS } from './long-headers.js';
import { MORE_DRAWN } from './more-drawn.js';
import { OTHERS_DRAWN } from './others-drawn.js';
import { SHEETS_OF_BOXES } from './sheets-of-boxes.js';
import { TALL_HEADERS } from './tall-headers.js';
import { WIDE_AND_GRIDDED } from './wide-and-gridded.js';

const KINDS: readonly (readonly [string, readonly DrawnWorkbook[]])[] = [
  ['long headers', LONG_HEADERS],
  ['headers of several rows', TALL_HEADERS],
  ['wide tables, graph paper, and what stands beside a table', WIDE_AND_GRIDDED],
  ['one programme a sheet', SHEETS_OF_BOXES],
  ['check lists, headings, instructions', MORE_DRAWN],
  ['other hands', OTHERS_DRAWN],
];

describe('tables and cards as city halls draw them, drafted', () => {
  for (const [kind, workbooks] of KINDS) {
    describe(kind, () => {
      for (const shape of workbooks) {
        it(`${shape.name}: every record, every column by a field of its own, and nothing else`, () => {
          const workbook = workbookOf(shape.sheets);
          assert.deepEqual(judgeDraft(shape, workbook, draftForm(workbook, { id: 'drawn' })), []);
        });
      }
    });
  }
});

describe('a draft within what a form can hold', () => {
  const header = (count: number) => Array.from({ length: count }, (_, i) => `設問その${i + 1}の答え`);
  const wide = (count: number) =>
    workbookOf([
      drawn([
        ['番号', '事業名', ...header(count)],
        ...rows(5, (i) => [i + 1, programme(i), ...header(count).map(() => grade(i))]),
      ]),
    ]);

  it('says which columns it left out where there are more than a form may have', () => {
    const workbook = wide(240);
    const draft = draftForm(workbook, { id: 'wide' });
    assert.equal(draft.blocks[0]!.fields.length, FORM_LIMITS.fields);
    assert.match(draft.blocks[0]!.draft!.because, /右の42項目は外した/);
    assert.equal(fitForm(workbook, formFrom(draft)).reading.records.length, 5);
  });

  it('keeps a note short, however long the headers over each other are', () => {
    const long = (word: string) =>
      `${word}について、${'前年度の課題を踏まえて工夫した点や'.repeat(7)}得られた効果を記入してください。`;
    const workbook = workbookOf([
      drawn(
        [
          ['事業名', '担当課', long('成果'), null, '評価'],
          [null, null, long('窓口の改善'), long('広報の改善')],
          ...rows(6, (i) => [programme(i), department(i), said(i), said(i + 1), grade(i)]),
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
      ),
    ]);
    const draft = draftForm(workbook, { id: 'long' });
    assert.equal(draft.blocks[0]!.fields.length, 5);
    assert.ok(draft.blocks[0]!.fields.every((field) => field.draft!.because.length < FORM_LIMITS.text));
  });

  it('takes a list of very many choices for free text', () => {
    const choices = Array.from({ length: FORM_LIMITS.choices + 1 }, (_, i) => `地区${i}`);
    const table = drawn([['番号', '事業名', '地区'], ...rows(5, (i) => [i + 1, programme(i), choices[i] ?? ''])], {
      dropdowns: { 'C2:C6': choices },
    });
    const draft = draftForm(workbookOf([table]), { id: 'list' });
    assert.equal(draft.blocks[0]!.fields[2]!.type ?? 'text', 'text');
  });
});

describe('what is no label and no header in a draft', () => {
  const data = (cell: string): DrawnWorkbook['sheets'] => [
    drawn([
      [cell, ...blanks(3), cell],
      [],
      ['番号', '事業名', '担当課', '成果', '評価'],
      ...rows(5, (i) => [i + 1, programme(i), department(i), said(i), of(['A', 'B'], i)]),
    ]),
  ];
  for (const cell of [
    '副',
    '第１．０版',
    '（案）',
    '様式第３号',
    '※　裏面に続く',
    '令和６年度　評価',
    '取扱注意',
    '☑ 確認済',
    '別紙２',
    '事業評価調書',
  ])
    it(`${cell}, however it stands above a table`, () => {
      const draft = draftForm(workbookOf(data(cell)), { id: 'ours' });
      assert.deepEqual(
        draft.blocks.map(({ fields }) => fields.map(({ label }) => label.ja)),
        [['番号', '事業名', '担当課', '成果', '評価']],
      );
    });

  it('「副」, a version and boxes for approval above a card', () => {
    const card = drawn(
      [
        ['副', null, null, '第１．０版'],
        ['起案', '課長', '係長', '担当'],
        [],
        ['事業評価調書'],
        ...[
          ['事業名', programme(0)],
          ['担当課', department(0)],
        ],
        ...[
          ['願い', said(0)],
          ['成果', said(1)],
          ['評価', 'A'],
        ],
      ],
      { merges: ['A4:D4', 'B5:D5', 'B6:D6', 'B7:D7', 'B8:D8', 'B9:D9'] },
    );
    const draft = draftForm(workbookOf([card]), { id: 'ours' });
    assert.deepEqual(
      draft.blocks.map(({ fields }) => fields.map(({ label }) => label.ja)),
      [['事業名', '担当課', '願い', '成果', '評価']],
    );
  });
});
