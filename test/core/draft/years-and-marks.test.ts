/**
 * Drafts of workbooks with years side by side and with choices that are made by a mark: what the form language says of
 * them, the draft says, and it reads what stands there.
 */
import assert from 'node:assert/strict';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import type { CellTable } from '../../support/cell-table.js';
import { draftOf, row, sheet, workbookOf } from './drafted.js';

type Row = Parameters<typeof row>[1];

const NAMES = ['花壇の手入れ', '池の清掃', '苗木の配布', '遊具の点検', '案内板の更新'];

/** A title, the rows of a header and a row for each name. */
function table(headers: readonly Row[], rest: (i: number) => Row, merges: readonly string[] = []): CellTable[] {
  const cells = [
    { A1: 'みどり市　令和６年度　公園事業評価表' },
    ...headers.map((header, i) => row(`A${3 + i}`, header)),
    ...NAMES.map((name, i) => row(`A${3 + headers.length + i}`, [i + 1, name, ...rest(i)])),
  ];
  return sheet(Object.assign({}, ...cells) as CellTable['cells'], { merges });
}

function read(draft: FormInput, sheets: readonly CellTable[], ids: readonly string[]): string[][] {
  const { reading, share } = fitForm(workbookOf(sheets), formFrom(draft));
  assert.equal(share, 1, 'everything that the draft names is there');
  const doubtful = reading.issues.filter(({ severity }) => severity !== 'info');
  assert.deepEqual(
    doubtful.map(({ code }) => code),
    [],
  );
  return reading.records.map(({ cells }) => ids.map((id) => displayText(cells[id]?.value)));
}

const fieldsOf = (draft: FormInput) => draft.blocks[0]!.fields;

describe('a draft of years side by side', () => {
  const GROUPS = [
    ['番号', '事業名', '令和５年度', null, '令和６年度', null],
    [null, null, '目標', '実績', '目標', '実績'],
  ];
  const MERGES = ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3'];
  const years = table(GROUPS, (i) => [10 + i, 20 + i, 30 + i, 40 + i], MERGES);

  it('counts the years of groups from the workbook’s own', () => {
    const sources = fieldsOf(draftOf(years))
      .slice(2)
      .map(({ from }) => from);
    assert.deepEqual(sources, [
      { column: ['目標'], year: 'cycle-1' },
      { column: ['実績'], year: 'cycle-1' },
      { column: ['目標'], year: 'cycle' },
      { column: ['実績'], year: 'cycle' },
    ]);
  });

  it('reads each year’s columns with it, and next year’s', () => {
    const draft = draftOf(years);
    const ids = fieldsOf(draft)
      .slice(2)
      .map(({ id }) => id);
    assert.deepEqual(read(draft, years, ids)[0], ['10', '20', '30', '40']);
    const moved = JSON.parse(
      JSON.stringify(years)
        .replace(/令和６年度/gu, '令和７年度')
        .replace(/令和５年度/gu, '令和６年度'),
    ) as CellTable[];
    assert.deepEqual(read(draft, moved, ids)[1], ['11', '21', '31', '41']);
  });

  it('tells groups within a year by their own words', () => {
    const headers = [
      ['番号', '事業名', '令和５年度', null, null, null, '令和６年度', null, null, null],
      [null, null, '来園者', null, '配布数', null, '来園者', null, '配布数', null],
      [null, null, '目標', '実績', '目標', '実績', '目標', '実績', '目標', '実績'],
    ];
    const merges = ['A3:A5', 'B3:B5', 'C3:F3', 'G3:J3', 'C4:D4', 'E4:F4', 'G4:H4', 'I4:J4'];
    const sheets = table(headers, (i) => [10, 20, 30, 40, 50, 60, 70, 80].map((figure) => figure + i), merges);
    const draft = draftOf(sheets);
    const own = fieldsOf(draft).slice(2);
    assert.deepEqual(own.at(-1)?.from, { column: ['実績'], year: 'cycle', under: ['配布数'] });
    const ids = own.map(({ id }) => id);
    assert.deepEqual(read(draft, sheets, ids)[0], ['10', '20', '30', '40', '50', '60', '70', '80']);
  });
});

describe('a draft of choices that are made by a mark', () => {
  const TICKS = [
    ['番号', '事業名', '達成度', null, null, '所感'],
    [null, null, '達成', '概ね達成', '未達成', null],
  ];
  const MERGES = ['A3:A4', 'B3:B4', 'C3:E3', 'F3:F4'];
  const ticked = (i: number): Row => [0, 1, 2].map((column): Row[number] => (column === i % 3 ? '○' : null));
  const ticks = table(TICKS, (i) => [...ticked(i), '続ける。'], MERGES);
  const vocabulary = (draft: FormInput, name = '') => draft.vocabularies?.[name]?.choices.map(({ value }) => value);

  it('makes one field of tick columns, with the reason', () => {
    const draft = draftOf(ticks);
    const [field] = fieldsOf(draft).slice(2);
    assert.deepEqual(field?.from, { columns: 'choices', under: ['達成度'] });
    assert.deepEqual(vocabulary(draft, field?.vocabulary), ['達成', '概ね達成', '未達成']);
    assert.match(field?.draft?.because ?? '', /印だけで/u);
    assert.equal(fieldsOf(draft).length, 4);
    const all = read(draft, ticks, [field!.id]).map(([text]) => text);
    assert.deepEqual(all, ['達成', '概ね達成', '未達成', '達成', '概ね達成']);
  });

  it('leaves columns alone in which more than one is marked, or a figure', () => {
    const both = table(TICKS, () => ['○', '○', null, '続ける。'], MERGES);
    const figures = table(TICKS, (i) => [1, i % 2 === 0 ? 1 : null, null, '続ける。'], MERGES);
    for (const sheets of [both, figures]) {
      assert.ok(fieldsOf(draftOf(sheets)).every(({ from }) => !('columns' in from)));
    }
  });

  for (const [how, cells, words, chosen] of [
    ['boxes', ['☑継続　□見直し　□終了', '□継続　☑見直し　□終了'], ['継続', '見直し', '終了'], ['継続', '見直し']],
    ['brackets', ['有（○）　無（　）', '有（　）　無（○）'], ['有', '無'], ['有', '無']],
    ['circles', ['５・④・３・２・１', '５・４・③・２・１'], ['5', '4', '3', '2', '1'], ['4', '3']],
  ] as const) {
    it(`sees a list of choices of which one is marked by ${how}`, () => {
      const sheets = table([['番号', '事業名', '今後', '所感']], (i) => [cells[i % 2] ?? '', '続ける。']);
      const draft = draftOf(sheets);
      const field = fieldsOf(draft).find(({ from }) => 'choices' in from)!;
      assert.deepEqual(field.from, { column: ['今後'], choices: 'marked' });
      assert.deepEqual(vocabulary(draft, field.vocabulary), words);
      assert.match(field.draft?.because ?? '', /印で選ぶ欄/u);
      assert.deepEqual(
        read(draft, sheets, [field.id]).slice(0, 2),
        chosen.map((text) => [text]),
      );
    });
  }

  it('sees such a list beside a label', () => {
    const card = (name: string, list: string): CellTable => ({
      name,
      cells: {
        ...{ A1: '令和６年度　事業評価シート', A3: '事業名', B3: name, A4: '担当課', B4: '公園課' },
        A5: '評価',
        B5: list,
      },
    });
    const sheets = [card('花壇', '☑達成 □未達成'), card('池', '□達成 ☑未達成'), card('苗木', '☑達成 □未達成')];
    const draft = draftOf(sheets);
    const field = fieldsOf(draft).find(({ from }) => 'choices' in from)!;
    assert.deepEqual(field.from, { label: ['評価'], take: 'right', choices: 'marked' });
    assert.deepEqual(read(draft, sheets, [field.id]), [['達成'], ['未達成'], ['達成']]);
  });
});
