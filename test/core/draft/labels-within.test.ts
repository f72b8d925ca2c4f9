/**
 * A draft from cards that are drawn with label and value in one cell: 事業名：まなび舟.
 */
import assert from 'node:assert/strict';
import type { CellTable } from '../../support/cell-table.js';
import { corrected, draftOf, readingOf, row, rowsOf } from './drafted.js';

const card = (programme: string, department: string, rating: string, cost: string): CellTable['cells'] => ({
  A1: '令和6年度　事業評価カード',
  ...{ A2: `事業名：${programme}`, C2: `担当課：${department}` },
  ...{ A3: `評価：${rating}`, C3: `事業費：${cost}` },
});
const CARDS = [
  card('まなび舟', 'こども課', 'Ａ', '1,200'),
  card('あそび橋', '公園課', 'Ｂ', '300'),
  card('ふれあい塔', 'こども課', 'Ａ', ''),
];
const sheets = (cells: readonly CellTable['cells'][]) => cells.map((own, i) => ({ name: `事業${i + 1}`, cells: own }));
const shown = (draft: ReturnType<typeof draftOf>) =>
  draft.blocks[0]!.fields.map(({ id, type, role, from }) => `${id} ${type ?? 'text'} ${role} ${JSON.stringify(from)}`);

describe('cards with label and value in one cell, drafted', () => {
  it('have each label with its value within it, in the order of the sheet, also where one is still blank', () => {
    assert.deepEqual(shown(draftOf(sheets(CARDS))), [
      'programme text key {"label":["事業名"],"take":"within"}',
      'department department plan {"label":["担当課"],"take":"within"}',
      'rating choice answer {"label":["評価"],"take":"within"}',
      'budget number plan {"label":["事業費"],"take":"within"}',
    ]);
  });

  it('are read with the draft as they stand, with nothing to say about it', () => {
    const reading = readingOf(sheets(CARDS), corrected(draftOf(sheets(CARDS)), []));
    assert.deepEqual(rowsOf(reading, 'sheet', ['programme', 'department', 'rating', 'budget']), [
      ['まなび舟', 'こども課', 'Ａ', '1,200'],
      ['あそび橋', '公園課', 'Ｂ', '300'],
      ['ふれあい塔', 'こども課', 'Ａ', ''],
    ]);
    assert.deepEqual(reading.issues, []);
  });

  it('may have open places, which are no values', () => {
    const open = CARDS.map((_, i) => card(`事業${'甲乙丙'.charAt(i)}`, 'こども課', '（　　）', '（　　）円'));
    const draft = draftOf(sheets(open));
    assert.ok(shown(draft).includes('budget number answer {"label":["事業費"],"take":"within"}'));
    const reading = readingOf(sheets(open), corrected(draft, []));
    assert.deepEqual(rowsOf(reading, 'sheet', ['rating', 'budget'])[0], ['', '']);
  });

  it('may have boxes beside other labels and a table under them', () => {
    const more = { A4: '取組の状況', B4: '毎月開いた', ...row('A6', ['指標', '単位', '目標値', '実績値']) };
    const cells = CARDS.map((own) => ({ ...own, ...more, ...row('A7', ['回数', '回', 12, 11]) }));
    const draft = draftOf(sheets(cells));
    assert.ok(shown(draft).some((line) => line.includes('{"label":["取組の状況"],"take":"right"}')));
    assert.deepEqual(draft.blocks[1]!.key, ['programme', 'indicator']);
  });

  it('are none where a sheet with a table says who filled it in', () => {
    const table = { ...row('A3', ['事業名', '事業内容', '実績']), ...row('A4', ['苗の配布', '春に配る', '配った']) };
    const cells = {
      A1: '令和6年度　評価一覧',
      C1: '担当課：こども課',
      ...table,
      ...row('A5', ['花壇', '植える', '植えた']),
    };
    const draft = draftOf(sheets([cells]));
    assert.equal(draft.respondent, '担当課：{department}');
    assert.deepEqual(
      draft.blocks.map(({ layout }) => layout),
      ['table'],
    );
  });
});
