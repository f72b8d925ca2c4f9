import assert from 'node:assert/strict';
import { checkReading } from '../../../core/check/check-reading.js';
import { formFrom } from '../../../core/form/form.js';
import { displayText, textValue } from '../../../core/record/value.js';
import type { Writer } from '../../../core/sync/write-rights.js';
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';
import { FORM, MemoryServer, push, row } from './memory-server.js';
import { baseOf, edit, outcomes, 福祉課 } from './pushed.js';

describe('a push taken into the table', () => {
  let server: MemoryServer;

  beforeEach(() => {
    server = new MemoryServer([row('企画課', { content: '開く' }), row('福祉課', { content: '開く' })]);
  });

  it('[C2] [S2] saves what the sender alone changed, and says so of every cell', () => {
    const result = server.apply(
      push({ edits: [edit('福祉課', 'status', '', '置いた'), edit('福祉課', 'count', '', '3')] }),
    );
    assert.deepEqual(outcomes(result), [
      ['status', 'saved'],
      ['count', 'saved'],
    ]);
    assert.equal(server.text(server.idOf('福祉課'), 'status'), '置いた');
    assert.equal(result.state.revision, 1);
  });

  it('[C1] [C6] takes another spelling of the base for no change', () => {
    server.apply(push({ edits: [edit('福祉課', 'rating', '', '継続')] }));
    const again = server.apply(push({ baseRevision: 1, edits: [edit('福祉課', 'rating', '継続', '③継 続')] }));
    assert.deepEqual(outcomes(again), [['rating', 'unchanged']]);
    assert.equal(again.state.revision, 1);
  });

  it('[C3] leaves alone what is not in the push', () => {
    server.apply(push({ edits: [edit('福祉課', 'status', '', '置いた')] }));
    server.apply(push({ edits: [edit('福祉課', 'count', '', '3')] }));
    assert.equal(server.text(server.idOf('福祉課'), 'status'), '置いた');
  });

  it('[C4] takes the same change twice for one', () => {
    server.apply(push({ edits: [edit('福祉課', 'count', '', '3')] }), 福祉課);
    const second = server.apply(push({ edits: [edit('福祉課', 'count', '', '３')] }));
    assert.deepEqual(outcomes(second), [['count', 'unchanged']]);
    assert.equal(second.state.conflicts.size, 0);
    assert.equal(server.text(server.idOf('福祉課'), 'count'), '3');
  });

  it('[C9] [S4] a layout gives way to a content and is for the history, with no conflict', () => {
    server.apply(push({ edits: [edit('福祉課', 'status', '', '年3回')] }), 福祉課);
    server.apply(push({ baseRevision: 1, edits: [edit('福祉課', 'status', '年3回', '年4回')] }), 福祉課);
    const late = server.apply(push({ baseRevision: 1, edits: [edit('福祉課', 'status', '年3回', '年 ３ 回')] }));
    assert.deepEqual(outcomes(late), [['status', 'unchanged']]);
    assert.equal(displayText(late.cells[0]!.current), '年4回');
    assert.deepEqual([late.state.conflicts.size, late.state.revision], [0, 3]);
    assert.deepEqual(
      late.yielded.map(({ field, value }) => [field, displayText(value)]),
      [['status', '年 ３ 回']],
    );
    assert.deepEqual(
      late.issues.map(({ code, evidence }) => [code, evidence]),
      [['layout-yielded', ['取りまとめ', '年 ３ 回']]],
    );
  });

  it('[C9] a content replaces a layout that came first, and its sender is told', () => {
    server.apply(push({ edits: [edit('福祉課', 'status', '', '年3回')] }), 福祉課);
    server.apply(push({ baseRevision: 1, edits: [edit('福祉課', 'status', '年3回', '年\n3回')] }), 福祉課);
    const late = server.apply(push({ baseRevision: 1, edits: [edit('福祉課', 'status', '年3回', '年4回')] }));
    assert.deepEqual(outcomes(late), [['status', 'saved']]);
    assert.equal(server.text(server.idOf('福祉課'), 'status'), '年4回');
    assert.deepEqual(
      late.issues.map(({ code, evidence }) => [code, evidence]),
      [['layout-yielded', [福祉課.source, '年\n3回']]],
    );
  });

  it('[C5] [S3] keeps the first of two versions, the other as a proposal with its base', () => {
    server.apply(push({ edits: [edit('福祉課', 'status', '', '甲')] }), 福祉課);
    const second = server.apply(
      push({ edits: [edit('福祉課', 'status', '', '乙'), edit('福祉課', 'count', '', '1')] }),
    );
    assert.deepEqual(outcomes(second), [
      ['status', 'conflict'],
      ['count', 'saved'],
    ]);
    assert.equal(displayText(second.cells[0]!.current), '甲');
    assert.deepEqual(
      second.proposed.map(({ field, value, base, kind }) => [field, displayText(value), displayText(base), kind]),
      [['status', '乙', '', 'values']],
    );
    assert.deepEqual(second.state.conflicts.list[0]!.values, [
      { text: '甲', source: '福祉課 佐藤' },
      { text: '乙', source: '取りまとめ' },
    ]);
  });

  it('[C7] clears a cell, and takes no error value', () => {
    server.apply(push({ edits: [edit('福祉課', 'status', '', '甲')] }));
    const result = server.apply(
      push({ edits: [edit('福祉課', 'status', '甲', ''), edit('福祉課', 'count', '', '#REF!')] }),
    );
    assert.deepEqual(outcomes(result), [
      ['count', 'refused', 'unreadable'],
      ['status', 'saved'],
    ]);
    assert.equal(server.text(server.idOf('福祉課'), 'status'), '');
  });

  it('[C8] flags a rating and its text from two people', () => {
    server.apply(push({ edits: [edit('福祉課', 'status', '', '置いた')] }), 福祉課);
    const result = server.apply(push({ edits: [edit('福祉課', 'rating', '', '継続')] }));
    assert.ok(result.issues.some(({ code }) => code === 'tie-review'));
  });

  it('[C6] checks what comes as it would in a workbook', () => {
    const { taken: records } = server.apply(push({ edits: [edit('福祉課', 'rating', '', '上々')] }));
    assert.deepEqual(
      checkReading({ form: FORM, fiscalYear: 2025, department: '', records, issues: [] }).map(({ code }) => code),
      ['choice-unknown'],
    );
  });

  it('[I1] finds a record by its id before its key', () => {
    const id = server.idOf('福祉課');
    const result = server.apply(push({ edits: [{ record: { id }, field: 'status', value: textValue('置いた') }] }));
    assert.equal(result.cells[0]?.id, id);
    assert.equal(server.text(id, 'status'), '置いた');
  });

  it('[I1] keeps ids apart where one of two rows under one key is deleted', () => {
    const twice = new MemoryServer([row('福祉課', { status: '一' }), row('福祉課', { status: '二' })]);
    const [first, second] = twice.state.table.rows.map(({ id }) => id);
    twice.apply(push({ deleted: [{ record: { id: first! }, base: baseOf(twice, first!) }] }));
    twice.apply(push({ baseRevision: 1, edits: [{ record: { id: second! }, field: 'count', value: textValue('2') }] }));
    assert.deepEqual([twice.text(first!, 'status'), twice.text(second!, 'status')], [undefined, '二']);
    assert.equal(twice.text(second!, 'count'), '2');
  });

  it('[I3] guesses nothing: a record that is not there is refused', () => {
    const result = server.apply(push({ edits: [edit('図書館', 'status', '', '甲')] }));
    assert.deepEqual(outcomes(result), [['status', 'refused', 'record-unknown']]);
    assert.equal(result.state, server.state);
  });

  it('[S5] refuses foreign cells one by one and saves the rest', () => {
    const edits = [edit('企画課', 'status', '', '書いた'), edit('福祉課', 'status', '', '置いた')];
    const result = server.apply(push({ edits }), 福祉課);
    assert.deepEqual(outcomes(result), [
      ['status', 'refused', 'foreign-department'],
      ['status', 'saved'],
    ]);
    assert.equal(server.text(server.idOf('企画課'), 'status'), '');
  });

  it('[S5] knows a department under its other names', () => {
    const writer: Writer = { source: '佐藤', departments: ['地域福祉課'] };
    assert.deepEqual(outcomes(server.apply(push({ edits: [edit('福祉課', 'count', '', '1')] }), writer)), [
      ['count', 'saved'],
    ]);
  });

  it('[S6] locks a department’s cells after it submitted, for everybody', () => {
    server.states = new Map([
      ['福祉課', 'submitted'],
      ['企画課', 'returned'],
    ]);
    const edits = [edit('福祉課', 'status', '', '置いた'), edit('企画課', 'status', '', '開いた')];
    const result = server.apply(push({ edits }));
    assert.deepEqual(
      result.cells.map(({ key, reason }) => [key['department'], reason]),
      [
        ['福祉課', 'locked'],
        ['企画課', undefined],
      ],
    );
  });

  it('[S2] refuses a cell of 40,000 characters and the form’s own, and nothing else', () => {
    const edits = [
      edit('福祉課', 'status', '', 'あ'.repeat(40_000)),
      edit('福祉課', 'content', '開く', '閉じる'),
      edit('福祉課', 'department', '福祉課', '企画課'),
      edit('福祉課', 'nothing', '', '甲'),
      edit('福祉課', 'count', '', '3'),
    ];
    assert.deepEqual(outcomes(server.apply(push({ edits }))).toSorted(), [
      ['content', 'refused', 'given-by-form'],
      ['count', 'saved'],
      ['department', 'refused', 'key-field'],
      ['nothing', 'refused', 'field-unknown'],
      ['status', 'refused', 'too-long'],
    ]);
  });

  it('[S2] takes the first of two changes of one cell', () => {
    const edits = [edit('福祉課', 'status', '', '甲'), edit('福祉課', 'status', '', '乙')];
    assert.deepEqual(outcomes(server.apply(push({ edits }))), [
      ['status', 'refused', 'named-twice'],
      ['status', 'saved'],
    ]);
    assert.equal(server.text(server.idOf('福祉課'), 'status'), '甲');
  });

  it('[S1] leaves the state as it was where nothing is taken', () => {
    const before = server.state;
    server.apply(push({ edits: [edit('企画課', 'status', '', '書いた')] }), 福祉課);
    assert.equal(server.state, before);
  });

  it('[E5] keeps an edit of a field that the form no longer has as a conflict', () => {
    const document = structuredClone(EVALUATION_DOCUMENT);
    document.version = 2;
    document.blocks[0]!.fields = document.blocks[0]!.fields.filter(({ id }) => id !== 'count');
    const present = new MemoryServer([row('福祉課')], formFrom(document));
    const edits = [edit('福祉課', 'count', '', '3'), edit('福祉課', 'status', '', '置いた')];
    const result = present.apply(push({ edits }), 福祉課, FORM);
    assert.deepEqual(outcomes(result), [
      ['count', 'conflict'],
      ['status', 'saved'],
    ]);
    assert.deepEqual(
      result.state.conflicts.list.map(({ kind, field, values }) => [kind, field, values[1]?.text]),
      [['form', 'count', '3']],
    );
    assert.deepEqual(
      result.proposed.map(({ kind, field }) => [kind, field]),
      [['form', 'count']],
    );
  });
});
