/**
 * Reading a division's file against the blank that it was made from: what stands where the blank has a header is that
 * header, and a row that stands where the blank has a programme is that programme.
 */
import assert from 'node:assert/strict';
import { formFrom } from '../../../../core/form/form.js';
import type { Workbook } from '../../../../core/grid/grid.js';
import { layoutOf } from '../../../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../../../core/reader/blank/read-against-blank.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import type { Reading } from '../../../../core/reader/reading.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromRows } from '../../../support/grid-from-rows.js';

const FORM = formFrom({
  id: 'walks',
  version: 1,
  title: { ja: '散歩道の点検', en: 'Walks' },
  vocabularies: { rating: { choices: [{ value: '良い' }, { value: '直す' }] } },
  blocks: [
    {
      id: 'walk',
      label: { ja: '道', en: 'Walk' },
      layout: 'table',
      key: ['walk'],
      fields: [
        { id: 'walk', label: { ja: '道の名', en: 'Walk' }, role: 'key', required: true, from: { column: ['道の名'] } },
        { id: 'length', label: { ja: '長さ', en: 'Length' }, role: 'plan', from: { column: ['長さ'] } },
        { id: 'state', label: { ja: '状態', en: 'State' }, role: 'answer', from: { column: ['状態'] } },
        {
          id: 'rating',
          label: { ja: '判定', en: 'Rating' },
          role: 'answer',
          type: 'choice',
          vocabulary: 'rating',
          from: { column: ['判定'] },
        },
      ],
    },
  ],
});

const BLANK_ROWS = [
  ['散歩道の点検'],
  ['道の名', '長さ', '状態', '判定'],
  ['土手の道', '二キロメートル', '', ''],
  ['林の小道', '八百メートル', '', ''],
  ['池の周り', '一周四百メートル', '', ''],
];

function book(...sheets: readonly (readonly [name: string, rows: readonly (readonly string[])[]])[]): Workbook {
  return { sheets: sheets.map(([name, rows]) => gridFromRows(name, rows)) };
}

const blankBook = book(['点検', BLANK_ROWS]);
const blank = layoutOf(blankBook, fitForm(blankBook, FORM).reading);

function read(workbook: Workbook): Reading {
  const reading = readAgainstBlank(blank, workbook);
  assert.ok(reading);
  return reading;
}

function shown({ records }: Reading): Record<string, string>[] {
  return records.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, displayText(value)])),
  );
}

/** Without the title, which is no field's. */
function codes({ issues }: Reading): string[] {
  return issues.filter(({ code }) => code !== 'text-unplaced').map(({ code, address }) => `${code} ${address}`);
}

const ANSWERED = [
  { walk: '土手の道', length: '二キロメートル', state: '草が伸びている', rating: '直す' },
  { walk: '林の小道', length: '八百メートル', state: 'よく歩かれている', rating: '良い' },
  { walk: '池の周り', length: '一周四百メートル', state: '柵が古い', rating: '直す' },
];
const answeredRows = (header: readonly string[]) => [
  ['散歩道の点検'],
  header,
  ...ANSWERED.map(({ walk, length, state, rating }) => [walk, length, state, rating]),
];

describe('reading a copy against its blank', () => {
  it('reads a header that was renamed as what the blank has there, and says so', () => {
    const reading = read(book(['点検', answeredRows(['道の名', '長さ', '見たこと', '判定'])]));
    assert.deepEqual(shown(reading), ANSWERED);
    assert.deepEqual(codes(reading), ['header-restored C2']);
    assert.deepEqual(reading.issues[0]?.evidence, ['見たこと', '状態']);
  });

  it('reads a table whose answers have no header any more', () => {
    const reading = read(book(['点検', answeredRows(['道の名', '長さ'])]));
    assert.deepEqual(shown(reading), ANSWERED);
    assert.deepEqual(codes(reading), ['header-restored C2', 'header-restored D2']);
  });

  it('knows a header that was renamed though it comes again as it was further down', () => {
    const again = ['道の名', '長さ', '状態', '判定'];
    const [title = [], header = [], ...rows] = answeredRows(['道の名', '長さ', '記入欄A', '判定']);
    const reading = read(book(['点検', [title, header, ...rows, again, ['丘の道', '', '新しい', '良い']]]));
    assert.deepEqual(shown(reading).slice(0, 3), ANSWERED);
    assert.deepEqual(codes(reading), ['header-restored C2']);
  });

  it('finds the columns behind one that was put in front', () => {
    const rows = answeredRows(['道の名', '長さ', '見たこと', '判定']).map((row, i) => [i === 1 ? '済' : '✓', ...row]);
    const reading = read(book(['点検', rows]));
    assert.deepEqual(shown(reading), ANSWERED);
    assert.ok(codes(reading).includes('header-restored D2'));
  });

  it('leaves a column out where two may be meant, and names both', () => {
    const rows = answeredRows(['道の名', '長さ', '見たこと', '判定']).map((row, i) => [
      ...row.slice(0, 2),
      i === 1 ? '課内の確認' : i > 1 ? '済み' : '',
      ...row.slice(2),
    ]);
    const reading = read(book(['点検', rows]));
    assert.ok(shown(reading).every((record) => !('state' in record)));
    assert.ok(codes(reading).includes('column-missing 2:2'));
    const unplaced = reading.issues.filter(({ code }) => code === 'column-unplaced');
    assert.deepEqual(
      unplaced.map(({ evidence }) => evidence[0]),
      ['課内の確認', '見たこと'],
    );
  });

  it('[I1] takes a row whose name somebody decorated for the row that it is', () => {
    const rows = answeredRows(['道の名', '長さ', '状態', '判定']);
    const reading = read(
      book(['点検', rows.map((row) => (row[0] === '林の小道' ? ['＜重点＞林の小道', ...row.slice(1)] : row))]),
    );
    assert.deepEqual(
      reading.records.map(({ key }) => key['walk']),
      ['土手の道', '林の小道', '池の周り'],
    );
    assert.equal(displayText(reading.records[1]?.cells['walk']?.value), '＜重点＞林の小道');
    assert.deepEqual(codes(reading), ['row-restored A4']);
    assert.deepEqual(reading.issues[0]?.evidence, ['＜重点＞林の小道', '林の小道']);
  });

  it('takes an added row for a row of its own', () => {
    const rows = answeredRows(['道の名', '長さ', '見たこと', '判定']);
    const reading = read(
      book(['点検', [...rows.slice(0, 4), ['坂の上', '', '新しく開いた', '良い'], ...rows.slice(4)]]),
    );
    assert.deepEqual(
      reading.records.map(({ key }) => key['walk']),
      ['土手の道', '林の小道', '坂の上', '池の周り'],
    );
    assert.equal(displayText(reading.records[2]?.cells['state']?.value), '新しく開いた');
  });

  it('follows rows that were moved and a sheet that was renamed', () => {
    const rows = answeredRows(['道の名', '長さ', '見たこと', '判定']);
    const reading = read(book(['提出用', [rows[0]!, rows[1]!, rows[4]!, rows[2]!, rows[3]!]]));
    assert.deepEqual(shown(reading), [ANSWERED[2], ANSWERED[0], ANSWERED[1]]);
  });

  it('gives no records from a sheet that the blank does not have, and says so', () => {
    const example = [
      ['道の名', '長さ', '状態', '判定'],
      ['○○の道', '一キロメートル', 'ここに様子を書く', '良い'],
    ];
    const reading = read(book(['作り方', example], ['点検', answeredRows(['道の名', '長さ', '状態', '判定'])]));
    assert.deepEqual(shown(reading), ANSWERED);
    assert.deepEqual(codes(reading), ['sheet-unplaced A1:D2']);
  });

  it('does not take last year’s column for this year’s whose header is gone', () => {
    const rows = answeredRows(['道の名', '長さ', '', '判定']).map((row, i) => [
      ...row.slice(0, 2),
      i === 1 ? '状態（令和2年度）' : i > 1 ? '去年の様子' : '',
      ...row.slice(2),
    ]);
    const reading = read(book(['点検', rows]));
    assert.deepEqual(shown(reading), ANSWERED);
  });

  it('asks rather than take last year’s column where nothing tells which one is this year’s', () => {
    const rows = answeredRows(['道の名', '長さ', '状態', '判定']).map((row, i) => {
      if (i === 0) return row;
      const [walk = '', length = '', state = '', rating = ''] = row;
      return i === 1 ? [rating, '状態（令和2年度）', walk, '', ''] : [rating, '去年の様子', walk, length, state];
    });
    const reading = read(book(['点検', rows]));
    assert.ok(shown(reading).every((record) => !('state' in record)));
    assert.ok(codes(reading).includes('column-missing 2:2'));
  });

  it('reads a table whose header row is gone by the columns of the blank, and says so', () => {
    const reading = read(book(['点検', answeredRows([]).filter((row) => row.length > 0)]));
    assert.deepEqual(shown(reading), ANSWERED);
    assert.deepEqual(codes(reading), ['table-continued 2:4']);
  });

  it('takes neither of two columns whose values changed places under their headers, and names both', () => {
    const rows = answeredRows(['道の名', '長さ', '判定', '状態']).map((row, i) =>
      i === 1 ? ['道の名', '長さ', '状態', '判定'] : [row[0] ?? '', row[1] ?? '', row[3] ?? '', row[2] ?? ''],
    );
    const reading = read(book(['点検', rows]));
    assert.deepEqual(
      shown(reading),
      ANSWERED.map(({ walk, length }) => ({ walk, length })),
    );
    assert.deepEqual(codes(reading), ['columns-swapped D3:D5,C3:C5']);
  });

  it('takes neither what the form gives nor the answer where the two changed places, and names both', () => {
    const rows = answeredRows(['道の名', '長さ', '状態', '判定']).map((row, i) =>
      i < 2 ? row : [row[0] ?? '', row[2] ?? '', row[1] ?? '', row[3] ?? ''],
    );
    const reading = read(book(['点検', rows]));
    assert.deepEqual(
      shown(reading),
      ANSWERED.map(({ walk, rating }) => ({ walk, rating })),
    );
    assert.deepEqual(codes(reading), ['columns-swapped B3:B5,C3:C5']);
  });

  it('knows the one column left over where others were moved, and says so', () => {
    const rows = answeredRows(['道の名', '長さ', '', '判定']).map((row) =>
      [row[0], row[3], row[1], row[2]].map(String),
    );
    const reading = read(book(['点検', rows.map((row, i) => (i === 0 ? ['散歩道の点検'] : row))]));
    assert.deepEqual(shown(reading), ANSWERED);
    assert.deepEqual(codes(reading), ['header-restored D2']);
  });

  it('asks where more than one column is left over', () => {
    const rows = answeredRows(['道の名', '長さ', '見たこと', '判定']).map((row, i) =>
      i === 0 ? row : [row[0] ?? '', row[3] ?? '', i === 1 ? '課内の控え' : '済み', row[1] ?? '', row[2] ?? ''],
    );
    const reading = read(book(['点検', rows]));
    assert.ok(shown(reading).every((record) => !('state' in record)));
    assert.ok(codes(reading).includes('column-missing 2:2'));
  });

  it('[I1] takes no row for one in whose place it stands and with which it has nothing in common', () => {
    const rows = answeredRows(['道の名', '長さ', '状態', '判定']);
    const reading = read(book(['点検', [...rows.slice(0, 4), ['丘の上の広場', '', '新しく開いた', '良い']]]));
    assert.deepEqual(
      reading.records.map(({ key }) => key['walk']),
      ['土手の道', '林の小道', '丘の上の広場'],
    );
  });

  it('reads a division’s rows of a table that stand on a sheet of their own', () => {
    const [title = [], header = [], first = [], second = []] = answeredRows(['道の名', '長さ', '', '判定']);
    const reading = read(book(['点検', [title, header, first]], ['別紙', [header, second]]));
    assert.deepEqual(shown(reading), ANSWERED.slice(0, 2));
  });

  it('is none of its business where nothing of the blank is there', () => {
    assert.equal(
      readAgainstBlank(
        blank,
        book([
          '名簿',
          [
            ['氏名', '住所'],
            ['山田', '青葉台'],
          ],
        ]),
      ),
      undefined,
    );
  });

  describe('a column that lost its header', () => {
    const HEADERS = ['道の名', '長さ', '', '判定'];
    const inFront = (header: string, note: string) => {
      const rows = BLANK_ROWS.slice(2).map((row) => [note, ...row]);
      return book(['点検', [['', '散歩道の点検'], [header, ...HEADERS], ...rows]]);
    };

    it('is the one in its place that is still blank, and not one that somebody put in', () => {
      for (const copy of [inFront('', '要確認'), inFront('係のメモ', '要確認')]) {
        const { records } = read(copy);
        assert.deepEqual(
          records.map(({ cells }) => [cells['state']?.address, displayText(cells['state']?.value)]),
          [
            ['D3', ''],
            ['D4', ''],
            ['D5', ''],
          ],
        );
      }
    });
  });
});
