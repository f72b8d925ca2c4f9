import assert from 'node:assert/strict';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells } from '../../../support/cell-table.js';
import { formFrom } from '../../../../core/form/form.js';
import { ENTRY_MERGES, entryCells, EVALUATION_DOCUMENT, EVALUATION_FORM } from '../../../support/evaluation-form.js';
import { PROGRESS_CELLS, PROGRESS_FORM, PROGRESS_MERGES } from '../../../support/progress-form.js';

type Cells = Record<string, string | number | null>;

function readingOf(changes: Cells, merges: readonly string[] = ENTRY_MERGES) {
  const grid = gridFromCells({ name: '評価表', cells: entryCells(changes), merges });
  return fitForm({ sheets: [grid] }, EVALUATION_FORM).reading;
}

function names({ records }: ReturnType<typeof readingOf>): string[] {
  return records.map(({ cells }) => displayText(cells['programme']?.value));
}

function told({ issues }: ReturnType<typeof readingOf>, code: string): string[] {
  return issues.filter((issue) => issue.code === code).map(({ address }) => address);
}

/** A table in which nothing but a name is given. */
const PLAIN_FORM = formFrom({
  ...{ id: 'plain', version: 1, title: { ja: '点検表', en: 'Review' } },
  departments: EVALUATION_DOCUMENT.departments,
  blocks: [
    {
      ...{ id: 'entry', label: { ja: '事業', en: 'Programme' }, layout: 'table', key: ['programme'] },
      fields: [
        ...[
          {
            ...{ id: 'programme', label: { ja: '事業名', en: 'Programme' }, role: 'key' as const, required: true },
            from: { column: ['事業名'] },
          },
        ],
        { ...{ id: 'content', label: { ja: '内容', en: 'Content' }, role: 'plan' }, from: { column: ['内容'] } },
        { ...{ id: 'count', label: { ja: '件数', en: 'Count' }, role: 'answer' }, from: { column: ['件数'] } },
      ],
    },
  ],
});

function plain(changes: Cells) {
  const cells = {
    A2: '事業名',
    B2: '内容',
    C2: '件数',
    A3: '苗の配布',
    B3: '配る',
    C3: 4,
    A4: '花壇の世話',
    B4: '植える',
  };
  return gridFromCells({ name: '表', cells: { ...cells, ...changes } });
}

const PLAIN = ['広場の開設', '広場の開設', '樹木の手入れ'];

describe('rows of a table that are none of its records (F1)', () => {
  it('are samples, by a word in front of the name or as the name', () => {
    for (const name of ['（例）苗の配布', '例：苗の配布', '【記入例】苗の配布', '例', '○○○○事業']) {
      const reading = readingOf({ A7: name, B7: '福祉課', C7: '配る', D7: '○回配った' });
      assert.deepEqual([names(reading), told(reading, 'row-example')], [PLAIN, ['A7']], name);
    }
  });

  it('are samples in whatever way they say so', () => {
    const named = [
      '例　苗の配布',
      '例→苗の配布',
      '※例',
      '見本',
      '【見本】苗の配布',
      '（サンプル）苗の配布',
      'ex) 苗の配布',
    ];
    for (const name of named) {
      const reading = readingOf({ A7: name, B7: '福祉課', C7: '配る' });
      assert.deepEqual([names(reading), told(reading, 'row-example')], [PLAIN, ['A7']], name);
    }
    const beside = readingOf({ A7: '苗の配布', B7: '福祉課', C7: '配る', G7: '←記入例' });
    assert.deepEqual([names(beside), told(beside, 'row-example')], [PLAIN, ['A7']]);
  });

  it('are samples in all rows that a mark in front of them is merged over', () => {
    const cells = { A1: '', B1: '事業名', C1: '担当課', D1: '内容', E1: '取組状況', F1: '件数', G1: '評価区分' };
    const sample = { A2: '例', B2: '苗の配布', C2: '福祉課', B3: '種の配布', C3: '福祉課' };
    const grid = gridFromCells({
      name: '表',
      cells: { ...cells, ...sample, B4: '花壇の世話', C4: '企画課' },
      merges: ['A2:A3'],
    });
    const { reading } = fitForm({ sheets: [grid] }, EVALUATION_FORM);
    assert.deepEqual([names(reading), told(reading, 'row-example')], [['花壇の世話'], ['B2', 'B3']]);
  });

  it('are no samples with a name that only begins with the character', () => {
    const reading = readingOf({
      A7: '例規の整備',
      B7: '福祉課',
      A8: '事例集の作成',
      B8: '福祉課',
      A9: '見本市の開催',
      B9: '企画課',
    });
    assert.deepEqual(names(reading), [...PLAIN, '例規の整備', '事例集の作成', '見本市の開催']);
  });

  it('are the numbers of the columns, and what is calculated from them', () => {
    for (const [a, b, c, d] of [
      ['①', '②', '③', '②／①'],
      ['（1）', '（2）', '（3）', '（4）'],
    ]) {
      const reading = readingOf({ A7: a ?? null, B7: b ?? null, C7: c ?? null, D7: d ?? null });
      assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, ['A7']], a);
    }
  });

  it('are no column numbers where something else stands beside two of them', () => {
    const reading = readingOf({ A7: '①', B7: '②', C7: '広場を開く' });
    assert.deepEqual(told(reading, 'note-row'), []);
  });

  it('are notes of who filled the table in', () => {
    for (const name of ['記入　福祉課　田所', '作成者：田所', '問合せ先 企画課']) {
      const reading = readingOf({ A7: name });
      assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, ['A7']], name);
    }
    assert.deepEqual(names(readingOf({ A7: '記入例集の配布', B7: '福祉課' })), [...PLAIN, '記入例集の配布']);
  });

  it('are all rows of a sample, and none of them goes on with what stands above', () => {
    const reading = readingOf({ A4: '（例）広場の開設' });
    assert.deepEqual([names(reading), told(reading, 'row-example')], [['樹木の手入れ'], ['A4', 'B5']]);
  });

  it('are the rows of an example table further down', () => {
    const example = {
      ...{ A9: '【記入例】', A10: '事業名', B10: '担当課', C10: '内容', D10: '取組状況', E10: '件数', F10: '評価区分' },
      ...{ A11: '花壇の世話', B11: '企画課', D11: '水をやった' },
    };
    const reading = readingOf(example);
    assert.deepEqual(names(reading), PLAIN);
    assert.ok(told(reading, 'row-example').includes('11:11'));
  });

  it('are titles over a group of rows, which neither take the rows in nor give them their values', () => {
    const moved = { B6: null, C6: null, A7: '樹木の手入れ', B7: '公園・緑地課' };
    for (const [title, merges] of [
      ['■緑の施策', ENTRY_MERGES],
      ['【緑の施策】', ENTRY_MERGES],
      ['緑の施策', [...ENTRY_MERGES, 'A6:F6']],
    ] as const) {
      const reading = readingOf({ ...moved, A6: title }, merges);
      assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, ['A6']], title);
      assert.equal(displayText(reading.records.at(-1)?.cells['content']?.value), '');
    }
  });

  it('end a programme of several rows', () => {
    const cells = { ...PROGRESS_CELLS, A11: '【森の取組】', C12: '歩いた数', F12: '5' };
    const grid = gridFromCells({ name: '進捗', cells, merges: [...PROGRESS_MERGES, 'A11:F11'] });
    const { records } = fitForm({ sheets: [grid] }, PROGRESS_FORM).reading;
    const last = records.filter(({ block }) => block === 'programme').at(-1);
    assert.deepEqual(last?.rows, [8, 10]);
  });

  it('are not those beside which somebody wrote 計 or 平均', () => {
    const reading = readingOf({ G4: '計', H5: '平均', G6: '合計' });
    assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, []]);
  });

  it('are sums that say so where the name stands, or in front of it', () => {
    const reading = readingOf({ A7: '小計', E7: 15, D8: '合計', E8: 15 });
    assert.deepEqual([names(reading), told(reading, 'note-row')], [PLAIN, ['A7', 'D8']]);
  });

  it('are sums of something, and units, where a name is all that names a row', () => {
    const rows = [
      ...['施策１　小計', '施策１計', '企画課計', '基本目標２合計', '【小計】', '小計①', '全体平均', '見守り　計'],
      ...['（単位：件）', '単位'],
    ];
    for (const name of rows) {
      const reading = fitForm({ sheets: [plain({ A5: name, C5: 9 })] }, PLAIN_FORM).reading;
      assert.deepEqual([names(reading), told(reading, 'note-row')], [['苗の配布', '花壇の世話'], ['A5']], name);
    }
    for (const name of ['家計の相談', '会計', '統計', '利用者数合計', '利用者数平均', '単位認定の相談']) {
      const reading = fitForm({ sheets: [plain({ A5: name, C5: 9 })] }, PLAIN_FORM).reading;
      assert.deepEqual(names(reading), ['苗の配布', '花壇の世話', name], name);
    }
  });

  it('are titles that say whose rows follow', () => {
    for (const name of ['企画課', '母子保健係', 'こども未来課', '＜緑の係＞']) {
      const reading = fitForm({ sheets: [plain({ A5: name, A6: '水やり', B6: 'する' })] }, PLAIN_FORM).reading;
      assert.deepEqual(
        [names(reading), told(reading, 'note-row')],
        [['苗の配布', '花壇の世話', '水やり'], ['A5']],
        name,
      );
    }
    const reading = fitForm({ sheets: [plain({ A5: '地域との関係', A6: '日課' })] }, PLAIN_FORM).reading;
    assert.deepEqual(names(reading), ['苗の配布', '花壇の世話', '地域との関係', '日課']);
  });

  it('are not rows beside which somebody reckons, whatever names them', () => {
    const numbered = formFrom({
      ...{ id: 'numbers', version: 1, title: { ja: '番号', en: 'Numbers' } },
      blocks: [
        {
          ...{ id: 'entry', label: { ja: '行', en: 'Row' }, layout: 'table', key: ['no'] },
          fields: [
            ...[
              {
                id: 'no',
                label: { ja: '番号', en: 'No.' },
                role: 'key' as const,
                required: true,
                from: { column: ['番号'] },
              },
            ],
            ...[
              { id: 'count', label: { ja: '件数', en: 'Count' }, role: 'answer' as const, from: { column: ['件数'] } },
            ],
          ],
        },
      ],
    });
    const cells = {
      ...{ B1: '番号', C1: '件数', B2: 1, C2: 5, D2: '平均', E2: 4, B3: 2, C3: 6, D3: '計' },
      ...{ A4: '合計', B4: 3, C4: 7, B5: '計', C5: 18 },
    };
    const { reading } = fitForm({ sheets: [gridFromCells({ name: '表', cells })] }, numbered);
    assert.deepEqual(
      [reading.records.map(({ key }) => key['no']), told(reading, 'note-row')],
      [['1', '2', '3'], ['B5']],
    );
    // The second row of a name that is not merged.
    const below = readingOf({ A4: '広場の開設', A5: '', G5: '平均', H5: 4 }, []);
    assert.deepEqual(names(below), PLAIN);
  });

  it('are headers that come again under a word that nobody knows', () => {
    const again = { A7: '本年度の取組', B7: '担当課', C7: '内容', D7: '様子', E7: '件数', F7: '評価区分' };
    const reading = readingOf({ ...again, A8: '苗の配布', B8: '福祉課', D8: '配った' });
    assert.deepEqual([names(reading), told(reading, 'note-row')], [[...PLAIN, '苗の配布'], ['A7']]);
  });
});
