import assert from 'node:assert/strict';
import { formFrom, type FormInput } from '../../../../core/form/form.js';
import type { Issue } from '../../../../core/issue/issue.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells } from '../../../support/cell-table.js';

const label = (text: string) => ({ ja: text, en: text });

/** Two tables one under the other, which have a field of the same name. */
const DOCUMENT: FormInput = {
  id: 'test-two-tables',
  version: 1,
  title: label('試験用の報告'),
  vocabularies: { grade: { choices: [{ value: 'ａ' }, { value: 'ｂ' }] } },
  blocks: [
    {
      id: 'work',
      label: label('事業'),
      layout: 'table',
      key: ['work'],
      fields: [
        { id: 'work', label: label('事業の名称'), role: 'key', required: true, from: { column: ['事業の名称'] } },
        {
          id: 'department',
          label: label('受持ち課'),
          type: 'department',
          role: 'plan',
          from: { column: ['受持ち課'] },
        },
        {
          id: 'grade',
          label: label('度合い'),
          type: 'choice',
          vocabulary: 'grade',
          role: 'answer',
          from: { column: ['度合い'] },
        },
      ],
    },
    {
      id: 'meeting',
      label: label('会議'),
      layout: 'table',
      key: ['meeting'],
      fields: [
        { id: 'meeting', label: label('会議の名称'), role: 'key', required: true, from: { column: ['会議の名称'] } },
        { id: 'department', label: label('開く課'), type: 'department', role: 'plan', from: { column: ['開く課'] } },
        { id: 'planned', label: label('予定の回数'), type: 'number', role: 'plan', from: { column: ['予定の回数'] } },
        { id: 'held', label: label('開いた回数'), type: 'number', role: 'answer', from: { column: ['開いた回数'] } },
        { id: 'topic', label: label('話題'), role: 'answer', from: { column: ['話題'] } },
      ],
    },
  ],
};

const FORM = formFrom(DOCUMENT);

const CELLS = {
  ...{ A1: '事業の名称', B1: '受持ち課', C1: '度合い' },
  ...{ A2: '読書会', B2: 'まなび課', C2: 'ａ', A3: '浜の掃除', B3: 'みなと課', C3: 'ｂ' },
  A5: '表２　会議',
  ...{ A6: '会議の名称', B6: '開く課', C6: '予定の回数', D6: '開いた回数', E6: '話題' },
  ...{ A7: '子ども会議', B7: 'まなび課', C7: '4', D7: '3', E7: '遊び場', A8: '浜の集い', B8: 'みなと課', C8: '2' },
};

function readingOf(changes: Readonly<Record<string, string | null>>) {
  return fitForm({ sheets: [gridFromCells({ name: '報告', cells: { ...CELLS, ...changes } })] }, FORM).reading;
}

function names({ records }: ReturnType<typeof readingOf>): string[] {
  return records.map(({ block, cells }) => `${block} ${displayText(cells[block]?.value)}`);
}

function told({ issues }: ReturnType<typeof readingOf>, code: Issue['code']): string[] {
  return issues.filter((issue) => issue.code === code).map(({ address }) => address);
}

const WORKS = ['work 読書会', 'work 浜の掃除'];

describe('a table under another (F1, F2)', () => {
  it('leaves its title out of the table above, though both have a field of one name', () => {
    assert.deepEqual(names(readingOf({})), [...WORKS, 'meeting 子ども会議', 'meeting 浜の集い']);
  });

  it('whose naming column has an unknown header is not read, and is no part of the one above', () => {
    const reading = readingOf({ A6: '集まり' });
    assert.deepEqual(names(reading), WORKS);
    assert.deepEqual(told(reading, 'table-nameless'), ['6:6']);
    assert.deepEqual(told(reading, 'text-unplaced'), ['A5:E8']);
  });

  it('is told on a sheet of its own, too', () => {
    const alone = {
      A1: '集まり',
      B1: '開く課',
      C1: '予定の回数',
      D1: '開いた回数',
      E1: '話題',
      A2: '子ども会議',
      B2: 'まなび課',
    };
    const sheets = [gridFromCells({ name: '報告', cells: CELLS }), gridFromCells({ name: '別紙', cells: alone })];
    const { issues } = fitForm({ sheets }, FORM).reading;
    assert.deepEqual(
      issues.filter(({ sheet }) => sheet === '別紙').map(({ code }) => code),
      ['sheet-unplaced', 'table-nameless'],
    );
  });

  it('that lost its header is not read where its values are not what the columns above ask for', () => {
    const gone = { A6: null, B6: null, C6: null, D6: null, E6: null };
    const rows = {
      A6: '子ども会議',
      B6: '4',
      C6: '遊び場',
      A7: '浜の集い',
      B7: '2',
      C7: '掃除',
      A8: null,
      B8: null,
      C8: null,
    };
    const reading = readingOf({ ...gone, ...rows, D7: null, E7: null });
    assert.deepEqual(names(reading), WORKS);
    assert.deepEqual(told(reading, 'table-unknown'), ['5:7']);
  });

  it('is read on where its values are', () => {
    const gone = { A6: null, B6: null, C6: null, D6: null, E6: null, D7: null, E7: null };
    const reading = readingOf({ ...gone, A6: '花壇', B6: 'まなび課', C6: 'ａ', C7: 'ｂ', C8: 'ａ' });
    assert.deepEqual(names(reading).slice(3), ['work 花壇', 'work 子ども会議', 'work 浜の集い']);
    assert.deepEqual(told(reading, 'table-unknown'), []);
  });

  it('goes on behind a blank row without a title, whatever is in it', () => {
    const reading = readingOf({ A4: null, A5: '花壇', B5: '3', C5: '未定' });
    assert.ok(names(reading).includes('work 花壇'));
  });
});
