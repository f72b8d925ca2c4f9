import assert from 'node:assert/strict';
import { gridFromCells, type CellTable } from '../../support/cell-table.js';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { fitForm, recogniseForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';

function readingOf(...tables: Partial<CellTable>[]) {
  const sheets = tables.map((table, i) =>
    gridFromCells({ name: `シート${i + 1}`, merges: ENTRY_MERGES, cells: entryCells(), ...table }),
  );
  return fitForm({ sheets }, EVALUATION_FORM).reading;
}

/** Records as short lines: programme/department/status@address. */
function lines(reading: ReturnType<typeof readingOf>): string[] {
  return reading.records.map(({ cells }) => {
    const text = (id: string) => displayText(cells[id]?.value);
    return `${text('programme')}/${text('department')}/${text('status')}@${cells['status']?.address ?? ''}`;
  });
}

const PLAIN = [
  '広場の開設/企画課/週に三回開いた@D4',
  '広場の開設/福祉課/相談員を置いた@D5',
  '樹木の手入れ/公園・緑地課/@D6',
];

describe('reading a workbook with a form', () => {
  it('gives each row a record, with merged cells repeated under the address of their first cell', () => {
    const reading = readingOf({});
    assert.deepEqual(lines(reading), PLAIN);
    assert.equal(reading.records[1]!.cells['programme']!.address, 'A4');
    assert.deepEqual(reading.records[1]!.key, {
      section: '(1)居場所づくり',
      programme: '広場の開設',
      department: '福祉課',
    });
    assert.deepEqual(reading.issues, []);
  });

  it('finds the fiscal year in a header and leaves an empty answering department empty', () => {
    const reading = readingOf({});
    assert.equal(reading.fiscalYear, 2024);
    assert.equal(reading.department, '');
    assert.equal(readingOf({ cells: entryCells({ E1: '回答課：（　福祉課　）' }) }).department, '福祉課');
  });

  it('reads cells left blank instead of merged', () => {
    assert.deepEqual(lines(readingOf({ merges: [] })), PLAIN);
  });

  it('finds columns in another order, with others between them, and headers in other spellings', () => {
    const cells = {
      ...{
        A1: '(1)居場所づくり',
        A3: '備考',
        B3: '評価\n区分',
        C3: '所　管　課',
        D3: '事業の名称',
        E3: '取組状況（令和６年度）',
      },
      ...{ B4: '達成', C4: '企画課', D4: '広場の開設', E4: '週に三回開いた' },
    };
    const reading = readingOf({ cells, merges: [] });
    assert.deepEqual(lines(reading), ['広場の開設/企画課/週に三回開いた@E4']);
    assert.deepEqual(
      reading.issues.map(({ code, address }) => [code, address]),
      [
        ['column-missing', '3:3'],
        ['column-missing', '3:3'],
        ['column-unplaced', 'A3'],
      ],
    );
  });

  it('goes on under a header that is repeated after a page break', () => {
    const header = { A7: '事業名', B7: '担当課', C7: '内容', D7: '取組状況', E7: '件数', F7: '評価区分' };
    const cells = entryCells({ ...header, A8: '絵本の配布', B8: '企画課', D8: '配布した' });
    assert.deepEqual(lines(readingOf({ cells })), [...PLAIN, '絵本の配布/企画課/配布した@D8']);
  });

  it('takes over the heading of the sheet before where a table goes on', () => {
    const reading = readingOf({}, { cells: entryCells({ A1: null }) });
    assert.equal(reading.records.at(-1)!.key['section'], '(1)居場所づくり');
  });

  it('reads two tables side by side', () => {
    const right = { H3: '事業名', I3: '担当課', J3: '内容', K3: '取組状況', L3: '件数', M3: '評価区分' };
    const cells = entryCells({ ...right, H4: '絵本の配布', I4: '企画課', K4: '配布した' });
    assert.ok(lines(readingOf({ cells })).includes('絵本の配布/企画課/配布した@K4'));
    assert.equal(readingOf({ cells }).records.length, 4);
  });

  it('passes over notes and sums, and says so', () => {
    const reading = readingOf({ cells: entryCells({ A7: '※ 件数は延べ数', A8: '合計', E8: 15 }) });
    assert.deepEqual(lines(reading), PLAIN);
    assert.deepEqual(
      reading.issues.map(({ code, address }) => [code, address]),
      [
        ['note-row', 'A7'],
        ['note-row', 'A8'],
      ],
    );
  });

  it('reports a row that it cannot place, with its address', () => {
    const reading = readingOf({ merges: [], cells: entryCells({ D9: '迷子の文' }) });
    assert.deepEqual(
      reading.issues.map(({ code, address, evidence }) => [code, address, evidence]),
      [['row-unplaced', 'D9', ['迷子の文']]],
    );
  });

  it('[C7] reads an error value as unreadable, never as text', () => {
    const cells = { ...entryCells(), E4: { text: '#REF!', raw: '#REF!', error: '#REF!' } };
    const reading = readingOf({ cells });
    assert.equal(reading.records[0]!.cells['count']!.value.kind, 'unreadable');
    assert.deepEqual(
      reading.issues.map(({ code, address }) => [code, address]),
      [['cell-error', 'E4']],
    );
  });

  it('[C7] a column that is not there is absent, a blank cell is blank', () => {
    const reading = readingOf({ cells: entryCells({ E3: null }) });
    assert.equal(reading.records[0]!.cells['count'], undefined);
    assert.deepEqual(readingOf({}).records[2]!.cells['count']!.value, { kind: 'blank' });
  });

  it('reads rows that a blank form leaves to be filled in under a merged programme', () => {
    const cells = entryCells({ B5: '福祉課', D4: '', D5: '', E4: null, E5: null, F4: '', F5: '' });
    assert.equal(readingOf({ cells }).records.length, 3);
  });

  it('recognises no form in a workbook that has none', () => {
    const sheets = [gridFromCells({ name: '予算', cells: { A1: '款', B1: '項', C1: '金額', A2: '民生費', C2: 100 } })];
    assert.equal(recogniseForm({ sheets }, [...BUILT_IN_FORMS, EVALUATION_FORM]), undefined);
  });
});

describe('headings that tell rows apart', () => {
  it('are told where they are nowhere in the workbook', () => {
    const without = gridFromCells({ name: '評価表', cells: entryCells({ A1: null }), merges: ENTRY_MERGES });
    const { issues } = fitForm({ sheets: [without] }, EVALUATION_FORM).reading;
    const told = issues.filter(({ code }) => code === 'heading-missing');
    assert.deepEqual(
      told.map(({ address, block }) => [address, block]),
      [['4:6', 'entry']],
    );
    assert.match(told[0]?.message.ja ?? '', /「施策」の見出しがこのシートにありません/u);
  });

  it('are not where some rows stand under one', () => {
    const grid = gridFromCells({ name: '評価表', cells: entryCells({}), merges: ENTRY_MERGES });
    const { issues } = fitForm({ sheets: [grid] }, EVALUATION_FORM).reading;
    assert.ok(issues.every(({ code }) => code !== 'heading-missing'));
  });
});
