/**
 * What a person said once of a form's copies, used where they are read: with a blank and without.
 */
import assert from 'node:assert/strict';
import type { Workbook } from '../../../../core/grid/grid.js';
import { layoutOf } from '../../../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../../../core/reader/blank/read-against-blank.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import type { Reading } from '../../../../core/reader/reading.js';
import { fitTold } from '../../../../core/reader/told/read-told.js';
import { NOTHING_TOLD, type Told } from '../../../../core/reader/told/told.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells } from '../../../support/cell-table.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../../support/evaluation-form.js';

type Changes = Parameters<typeof entryCells>[0];

function book(...sheets: readonly Changes[]): Workbook {
  return {
    sheets: sheets.map((changes, i) =>
      gridFromCells({ name: `表${i + 1}`, cells: entryCells(changes), merges: ENTRY_MERGES }),
    ),
  };
}

const blankBook = book({ D4: null, E4: null, F4: null, D5: null, E5: null, F5: null });
const blank = layoutOf(blankBook, fitForm(blankBook, EVALUATION_FORM).reading);

const WAYS: Readonly<Record<string, (workbook: Workbook, told: Told) => Reading>> = {
  'without a blank': (workbook, told) => fitTold(workbook, EVALUATION_FORM, told).reading,
  'against its blank': (workbook, told) => {
    const reading = readAgainstBlank(blank, workbook, told);
    assert.ok(reading);
    return reading;
  },
};

function column(header: string, field: string | null): Told {
  return { ...NOTHING_TOLD, columns: [{ block: 'entry', header, field }] };
}

function values({ records }: Reading, field: string): (string | undefined)[] {
  return records.map(({ cells }) => cells[field] && displayText(cells[field].value));
}

function codes({ issues }: Reading): string[] {
  return issues.map(({ code, sheet, address }) => `${code} ${sheet}!${address}`);
}

/** The rating under another header, with too few values to tell it by, and a memo beside it. */
const TWO_UNKNOWN: Changes = {
  ...{ F3: '区分け', F4: '達成', F5: '継続', F6: null },
  ...{ G3: '課内メモ', G4: '済み', G5: '済み', G6: '来月' },
};

for (const [way, read] of Object.entries(WAYS)) {
  describe(`what was told of a form’s copies, read ${way}`, () => {
    it('reads a column as the field that somebody said it is, and says so where it was used', () => {
      const reading = read(book(TWO_UNKNOWN), column('区分け', 'rating'));
      assert.deepEqual(values(reading, 'rating'), ['達成', '継続', '']);
      const [issue] = reading.issues.filter(({ code }) => code === 'column-told');
      assert.deepEqual([issue?.address, issue?.block, issue?.evidence], ['F3', 'entry', ['区分け']]);
      assert.match(issue?.message.ja ?? '', /「区分け」の列を「評価区分」として/);
    });

    it('compares the header as headers are: without width, white space, brackets and notes', () => {
      const reading = read(book({ ...TWO_UNKNOWN, F3: ' 区　分け\n※選ぶ' }), column('区分け（記入）', 'rating'));
      assert.deepEqual(values(reading, 'rating'), ['達成', '継続', '']);
    });

    it('reads the column on every sheet and under every header that comes again', () => {
      const again = { A8: '事業名', B8: '担当課', C8: '内容', D8: '取組状況', E8: '件数', F8: '区分け' };
      const more = { A9: '絵本の配布', B9: '企画課', C9: '絵本を配る', D9: '配った', F9: '達成' };
      const reading = read(book({ ...TWO_UNKNOWN, ...again, ...more }), column('区分け', 'rating'));
      assert.deepEqual(values(reading, 'rating'), ['達成', '継続', '', '達成']);
    });

    it('passes over a column that was told to be none of the form’s, wherever it stands', () => {
      const reading = read(book({ G3: '課内メモ', G4: '済み' }), column('課内メモ', null));
      assert.deepEqual(values(reading, 'rating'), ['達成', '継続', '']);
      assert.deepEqual(codes(reading), ['column-told 表1!G3']);
    });

    it('does not read a column told to be none, even where its header is a word for a field', () => {
      const reading = read(book({ F3: '評価' }), column('評価', null));
      assert.deepEqual(values(reading, 'rating'), [undefined, undefined, undefined]);
    });

    it('uses it for neither of two columns with the same header, unless the blank tells which it is', () => {
      const reading = read(book({ ...TWO_UNKNOWN, G3: '区分け' }), column('区分け', 'rating'));
      const isKnown = way === 'against its blank';
      assert.equal(codes(reading).includes('header-restored 表1!F3'), isKnown);
      const expected = isKnown ? ['達成', '継続', ''] : [undefined, undefined, undefined];
      assert.deepEqual(values(reading, 'rating'), expected);
      assert.ok(codes(reading).includes('told-unused 表1!F3'));
    });

    it('leaves the form’s own header in its right where the told one stands beside it', () => {
      const reading = read(book({ G3: '区分け', G4: '未実施' }), column('区分け', 'rating'));
      assert.deepEqual(values(reading, 'rating'), ['達成', '継続', '']);
      assert.ok(codes(reading).includes('told-unused 表1!G3'));
    });

    it('takes a word of an answer for no header', () => {
      const reading = read(book({ D4: '区分け' }), column('区分け', 'rating'));
      assert.deepEqual(values(reading, 'status'), ['区分け', '相談員を置いた', '']);
      assert.deepEqual(codes(reading), []);
    });

    it('[I3] gives a row the key of the programme that it was told to be', () => {
      const row = (programme: string) => ({ section: '(1)居場所づくり', programme, department: '公園・緑地課' });
      const rows = [{ block: 'entry', written: row('緑の世話'), key: row('樹木の手入れ') }];
      const reading = read(book({ A6: '緑の世話' }), { ...NOTHING_TOLD, rows });
      assert.equal(reading.records[2]?.key['programme'], '樹木の手入れ');
      assert.ok(codes(reading).includes('row-told 表1!B6'));
    });

    it('[I3] takes no row for another that is there itself', () => {
      const row = (programme: string, department: string) => ({ section: '(1)居場所づくり', programme, department });
      const written = row('樹木の手入れ', '公園・緑地課');
      const rows = [{ block: 'entry', written, key: row('広場の開設', '企画課') }];
      const reading = read(book({}), { ...NOTHING_TOLD, rows });
      assert.equal(reading.records[2]?.key['programme'], '樹木の手入れ');
      assert.ok(codes(reading).includes('told-unused 表1!B6'));
    });

    it('passes over a row that was told to be none of the form’s', () => {
      const written = { section: '(1)居場所づくり', programme: '樹木の手入れ', department: '公園・緑地課' };
      const reading = read(book({}), { ...NOTHING_TOLD, rows: [{ block: 'entry', written, key: null }] });
      assert.equal(reading.records.length, 2);
      assert.ok(codes(reading).includes('row-told 表1!B6'));
    });

    it('[E3] leaves a row that was told to be one of its own as it is, whatever the blank has in its place', () => {
      const written = { section: '(1)居場所づくり', programme: '緑の世話', department: '公園・緑地課' };
      const reading = read(book({ A6: '緑の世話' }), {
        ...NOTHING_TOLD,
        rows: [{ block: 'entry', written, key: written }],
      });
      assert.equal(reading.records[2]?.key['programme'], '緑の世話');
      assert.ok(!codes(reading).some((code) => code.startsWith('row-')));
    });

    it('[R30] leaves a name that was told to be none of the register’s as it is written', () => {
      const departments = [{ written: '福祉推進室', name: null }];
      const reading = read(book({ B5: '福祉推進室' }), { ...NOTHING_TOLD, departments });
      assert.deepEqual(values(reading, 'department'), ['企画課', '福祉推進室', '公園・緑地課']);
    });

    it('[R30] reads a name as the department that it was told to be, in cells, keys and as the one that answers', () => {
      const departments = [{ written: '福祉推進室', name: '福祉課' }];
      const reading = read(book({ B5: '福祉推進室', E1: '回答課：（　福祉推進室　）' }), {
        ...NOTHING_TOLD,
        departments,
      });
      assert.equal(reading.department, '福祉課');
      assert.deepEqual(values(reading, 'department'), ['企画課', '福祉課', '公園・緑地課']);
      assert.equal(reading.records[1]?.key['department'], '福祉課');
      assert.deepEqual(codes(reading), ['department-told 表1!B5', 'department-told !']);
    });

    it('[R30] leaves a name that the register has', () => {
      const departments = [{ written: '企画課', name: '福祉課' }];
      assert.deepEqual(codes(read(book({}), { ...NOTHING_TOLD, departments })), []);
    });
  });
}
