import assert from 'node:assert/strict';
import { isExampleSheet } from '../../../core/reader/example-sheets.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { gridFromCells } from '../../support/cell-table.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';

const named = (name: string) => isExampleSheet(gridFromCells({ name, cells: { A1: '題' } }));

describe('a sheet that shows how to fill in the form (F1)', () => {
  for (const name of [
    '記入例',
    '【記載例】',
    '作成要領',
    '記入の手引き',
    '調書の書き方',
    '記入上の注意',
    '凡例',
    '例',
    '点検表（例）',
  ]) {
    it(`is called 「${name}」`, () => assert.ok(named(name)));
  }

  for (const name of ['調書', '事業説明会', '要領改正の評価', '注意喚起', '事例', '例規']) {
    it(`is not called 「${name}」`, () => assert.ok(!named(name)));
  }

  it('gives no records though it has the form’s header, and is told', () => {
    const form = gridFromCells({ name: '評価表', cells: entryCells(), merges: ENTRY_MERGES });
    const sample = gridFromCells({ name: '作成要領', cells: entryCells({ A4: '花壇の世話' }), merges: ENTRY_MERGES });
    const { records, issues } = fitForm({ sheets: [sample, form] }, EVALUATION_FORM).reading;
    assert.deepEqual([...new Set(records.map(({ sheet }) => sheet))], ['評価表']);
    assert.ok(issues.some(({ code, sheet }) => code === 'sheet-example' && sheet === '作成要領'));
  });

  it('says so in its title, in whatever place', () => {
    for (const title of ['【記入例】令和６年度点検表', '令和６年度点検表（例）', '点検表　記入例', '記入例：点検表']) {
      assert.ok(isExampleSheet(gridFromCells({ name: '様式2', cells: { A1: title, A3: '事業名' } })), title);
    }
    for (const title of ['記入例は別のシートを見てください', '※記入例を参考に書く', '点検表']) {
      assert.ok(!isExampleSheet(gridFromCells({ name: '様式2', cells: { A1: title, A3: '事業名' } })), title);
    }
  });

  it('is none for a sample row under its header', () => {
    const cells = { A1: '事業名', B1: '担当課', C1: '評価', A2: '苗の配布（例）', B2: '福祉課', A3: '花壇の世話' };
    assert.ok(!isExampleSheet(gridFromCells({ name: '様式', cells })));
  });

  it('may be called anything, where all of its names are to be put in', () => {
    const form = gridFromCells({ name: '評価表', cells: entryCells(), merges: ENTRY_MERGES });
    const cells = entryCells({ A4: '○○事業', A6: '（例）○○の手入れ', D4: '○回開いた' });
    const { records } = fitForm(
      { sheets: [gridFromCells({ name: 'Sheet1', cells, merges: ENTRY_MERGES }), form] },
      EVALUATION_FORM,
    ).reading;
    assert.deepEqual([...new Set(records.map(({ sheet }) => sheet))], ['評価表']);
  });
});
