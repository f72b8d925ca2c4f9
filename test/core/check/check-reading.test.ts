import assert from 'node:assert/strict';
import { formFrom } from '../../../core/form/form.js';
import { checkReading } from '../../../core/check/check-reading.js';
import type { GridCell } from '../../../core/grid/grid.js';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';

type Changes = Record<string, GridCell | string | number | null>;

function issuesOf(changes: Changes, merges = ENTRY_MERGES) {
  const grid = gridFromCells({ name: '表', merges, cells: { ...entryCells(), ...changes } });
  return checkReading(fitForm({ sheets: [grid] }, EVALUATION_FORM).reading);
}

/** Codes with addresses, for issues of one kind of interest. */
function found(changes: Changes, merges = ENTRY_MERGES): string[] {
  return issuesOf(changes, merges).map(({ code, address }) => `${code} ${address}`);
}

const COMPLETE = { D6: '剪定した', F6: '継続' };

describe('checking a reading', () => {
  it('finds nothing in a complete sheet', () => assert.deepEqual(found(COMPLETE), []));

  it('[R02] asks for required answers that are blank or still 未選択', () => {
    assert.deepEqual(found({ ...COMPLETE, D6: '', F6: '未選択' }), ['required-blank D6', 'choice-unset F6']);
  });

  it('[R02] asks a department only for its own answers', () => {
    assert.deepEqual(found({ E1: '回答課：福祉課' }), []);
    assert.deepEqual(found({ E1: '回答課：公園・緑地課' }), ['required-blank D6', 'required-blank F6']);
  });

  it('[R01] accepts other spellings of a choice and says what it read', () => {
    const [issue] = issuesOf({ ...COMPLETE, F4: '③継続' });
    assert.equal(issue?.code, 'choice-normalised');
    assert.equal(issue?.severity, 'info');
    assert.match(issue?.message.ja ?? '', /「継続」/);
    assert.deepEqual(issue?.evidence, ['③継続']);
  });

  it('[R01] refuses what is no choice and names the choices', () => {
    const [issue] = issuesOf({ ...COMPLETE, F4: '順調' });
    assert.equal(issue?.code, 'choice-unknown');
    assert.match(issue?.message.ja ?? '', /達成・継続・未実施/);
  });

  it('[R30] names a department that the register does not have, and what it may be', () => {
    const [issue] = issuesOf({ ...COMPLETE, B6: '公園緑地課' });
    assert.equal(issue?.code, 'department-unknown');
    assert.match(issue?.message.ja ?? '', /公園・緑地課/);
    assert.deepEqual(found({ ...COMPLETE, B5: '地域福祉課' }), []);
  });

  it('[R30] leaves names alone where the register is another city’s, and says so', () => {
    const elsewhere = { ...COMPLETE, B4: '総務室', B5: '学び推進室', B6: '土木室' };
    assert.deepEqual(found(elsewhere), ['register-differs ']);
  });

  it('[F3] reports a figure that is none, and takes full-width figures', () => {
    assert.deepEqual(found({ ...COMPLETE, E4: '多数' }), ['number-unreadable E4']);
    assert.deepEqual(found({ ...COMPLETE, E4: '１，２００' }), []);
  });

  it('[E3] reports a row that stands twice, and where the other is', () => {
    const twice = { ...COMPLETE, A7: '樹木の手入れ', B7: '公園・緑地課', D7: '剪定した', F7: '継続' };
    const [issue] = issuesOf(twice);
    assert.equal(issue?.code, 'record-duplicate');
    assert.equal(issue?.address, 'B7');
    assert.match(issue?.message.ja ?? '', /表!B6/);
  });

  it('[F4] reports a text longer than a cell can hold', () => {
    assert.deepEqual(found({ ...COMPLETE, D6: 'あ'.repeat(32_768) }), ['text-too-long D6']);
  });

  it('[C6] reports a figure that shows another number than it holds, in any field, also beside others that are fine', () => {
    for (const address of ['D6', 'E4', 'F6']) {
      const cell = { text: '5', raw: 999_999 };
      const [issue] = issuesOf({ ...COMPLETE, [address]: cell });
      assert.deepEqual([issue?.code, issue?.address, issue?.severity], ['number-differs', address, 'error']);
      assert.match(issue?.message.ja ?? '', /表示は「5」ですが、セルに入っている数値は999999です/);
      assert.match(issue?.message.en ?? '', /shows "5" and holds 999999/);
    }
    assert.deepEqual(found({ ...COMPLETE, E4: { text: '1.2千人', raw: 1234 } }), []);
  });

  it('says what is wrong with a merged cell once', () => {
    assert.deepEqual(found({ ...COMPLETE, F4: '順調', F5: null }, [...ENTRY_MERGES, 'F4:F5']), ['choice-unknown F4']);
  });

  it('[F3] tells a figure of which Excel made a day', () => {
    const day = { text: '2024/5/20', raw: 45432 };
    assert.deepEqual(found({ ...COMPLETE, E4: day }), ['number-unreadable E4']);
  });

  it('[F3] tells an answer that says nothing but that it is the one above', () => {
    for (const text of ['同上', '〃']) assert.deepEqual(found({ ...COMPLETE, D5: text }), ['answer-ditto D5'], text);
    assert.deepEqual(found({ ...COMPLETE, D5: '同上の団体と続けた' }), []);
  });

  it('[F3] tells a date that is none, and a day of the week that is another one', () => {
    const { document } = EVALUATION_FORM;
    const dated = formFrom({
      ...document,
      blocks: document.blocks.map((block) => ({
        ...block,
        fields: block.fields.map((field) => (field.id === 'count' ? { ...field, type: 'date' as const } : field)),
      })),
    });
    const told = (text: string) => {
      const grid = gridFromCells({ name: '表', merges: ENTRY_MERGES, cells: entryCells({ ...COMPLETE, E4: text }) });
      return checkReading(fitForm({ sheets: [grid] }, dated).reading).filter(({ address }) => address === 'E4');
    };
    assert.deepEqual(told('令和6年4月10日（水）'), []);
    assert.deepEqual(
      told('4月中旬').map(({ code, severity }) => [code, severity]),
      [['date-unreadable', 'error']],
    );
    const [issue] = told('令和6年4月10日（木）');
    assert.deepEqual([issue?.code, issue?.severity], ['date-weekday', 'warning']);
    assert.match(issue?.message.ja ?? '', /2024\/04\/10は水曜日/);
  });
});
