import assert from 'node:assert/strict';
import { displayText, textValue } from '../../../core/record/value.js';
import { pushOf, startCopy, takeAnswer, type LocalCopy } from '../../../core/sync/local-copy.js';
import type { Writer } from '../../../core/sync/write-rights.js';
import { keyOf } from '../merge/entries.js';
import { FORM, MemoryServer, row } from './memory-server.js';
import { addLocally, deleteRecord, discardRefused, writeCell } from '../../support/local-edits.js';

const 福祉課: Writer = { source: '福祉課 佐藤', departments: ['福祉課'] };

describe('somebody’s copy of a cycle', () => {
  let server: MemoryServer;
  let mine: string;
  let submissions = 0;

  beforeEach(() => {
    server = new MemoryServer([row('福祉課', { content: '開く' }), row('企画課', { content: '開く' })]);
    mine = server.idOf('福祉課');
  });

  const start = () => startCopy(FORM, server.delta(null));
  const write = (copy: LocalCopy, text: string, field = 'status') => writeCell(copy, mine, field, textValue(text));
  const exchange = (sent: LocalCopy, writer?: Writer) =>
    server.sync(`s${++submissions}`, pushOf(FORM, sent), sent.revision, writer);
  const sync = (copy: LocalCopy, writer?: Writer): LocalCopy => {
    const { push, delta } = exchange(copy, writer);
    return takeAnswer(copy, copy, push, delta);
  };
  const shown = (copy: LocalCopy, field = 'status') => displayText(copy.records.get(mine)?.values[field]);

  it('pushes what was changed and nothing else', () => {
    const { edits, baseRevision } = pushOf(FORM, write(start(), '置いた'));
    assert.deepEqual([baseRevision, edits.length, edits[0]?.field], [0, 1, 'status']);
  });

  it('has nothing to say after a sync', () => {
    const copy = sync(write(start(), '置いた'));
    assert.deepEqual([copy.revision, pushOf(FORM, copy).edits], [1, []]);
  });

  it('[C3] takes what others saved', () => {
    const copy = start();
    sync(write(start(), '置いた'));
    assert.equal(shown(sync(copy)), '置いた');
  });

  it('[S3] shows what stands where it was in conflict', () => {
    const copy = write(start(), '乙');
    sync(write(start(), '甲'));
    assert.equal(shown(sync(copy)), '甲');
    assert.equal(server.state.conflicts.size, 1);
  });

  it('[W1] keeps what was typed while the answer was on its way, and sends it next', () => {
    const sent = write(start(), '初め');
    const { push, delta } = exchange(sent);
    const copy = takeAnswer(write(sent, '後で'), sent, push, delta);
    assert.equal(shown(copy), '後で');
    assert.equal(shown(sync(copy)), '後で');
    assert.equal(server.text(mine, 'status'), '後で');
    assert.equal(server.state.conflicts.size, 0);
  });

  it('[W1] [C5] what was typed over somebody’s unseen change is a conflict, not a loss', () => {
    const sent = start();
    sync(write(start(), '甲'));
    const { push, delta } = exchange(sent);
    const copy = takeAnswer(write(sent, '乙'), sent, push, delta);
    assert.equal(shown(copy), '乙');
    assert.equal(shown(sync(copy)), '甲');
    assert.equal(server.state.conflicts.list[0]?.values[1]?.text, '乙');
  });

  it('[W1] keeps what was typed into a row that was being added', () => {
    const key = keyOf('福祉課', '新規');
    const sent = addLocally(start(), { block: 'entry', key, values: { status: textValue('初め') } });
    const { push, delta } = exchange(sent);
    const typed = { ...sent, added: [{ block: 'entry', key, values: { status: textValue('後で') } }] };
    const copy = takeAnswer(typed, sent, push, delta);
    assert.deepEqual(copy.added, []);
    sync(copy);
    assert.equal(server.text(server.idOf('福祉課', '新規'), 'status'), '後で');
  });

  it('[S5] keeps a refused value until its writer gives it up', () => {
    const foreign = server.idOf('企画課');
    const copy = sync(writeCell(start(), foreign, 'status', textValue('書いた')), 福祉課);
    assert.equal(displayText(copy.records.get(foreign)?.values['status']), '書いた');
    assert.equal(displayText(discardRefused(copy).records.get(foreign)?.values['status']), '');
  });

  it('[E2] keeps a deleted record as long as it holds what the server never saw', () => {
    const sent = start();
    sync(deleteRecord(start(), mine));
    const { push, delta } = exchange(sent);
    const copy = takeAnswer(write(sent, '書きかけ'), sent, push, delta);
    assert.equal(copy.records.get(mine)?.lost, true);
    assert.equal(discardRefused(copy).records.has(mine), false);
  });

  it('[S1] an answer that comes later brings what happened meanwhile', () => {
    const sent = write(start(), '甲');
    const push = pushOf(FORM, sent);
    server.sync('lost', push, 0);
    sync(writeCell(start(), mine, 'count', textValue('3')));
    const again = server.sync('lost', push, 0);
    const copy = takeAnswer(sent, sent, again.push, again.delta);
    assert.deepEqual([shown(copy), shown(copy, 'count'), copy.revision], ['甲', '3', 2]);
    assert.equal(server.history.filter(({ field }) => field === 'status').length, 1);
  });
});
