import assert from 'node:assert/strict';
import type { MemoryServer } from '../../core/sync/memory-server.js';
import { entryCells } from '../../support/evaluation-form.js';
import { Desk } from './desk.js';
import { startMemoryServer } from './memory-port.js';
import { onServer, previewIn, reportIn } from './sync-states.js';

describe('a sync that is interrupted', () => {
  let server: MemoryServer;
  let desk: Desk;
  let other: Desk;

  beforeEach(() => {
    server = startMemoryServer(entryCells());
    desk = new Desk(server);
    other = new Desk(server);
  });

  it('[W4] keeps edits in the workbook while the server is away, and the next sync carries them all', async () => {
    desk.port.away = true;
    desk.excel.type('D5', '相談を受けた');
    const failed = await desk.sync();
    assert.equal(failed.kind, 'failed');
    desk.excel.type('E5', 8);
    desk.openPane();
    desk.port.away = false;
    assert.equal(reportIn(await desk.sync()).saved, 2);
  });

  it('[S1] finishes a push whose answer was lost, with the same id and once', async () => {
    desk.excel.type('D5', '相談を受けた');
    desk.port.ways.push('answer-lost');
    const lost = await desk.sync();
    assert.deepEqual([lost.kind, lost.kind === 'failed' && lost.sent], ['failed', true]);
    desk.excel.type('D5', '相談を二回受けた');
    const report = reportIn(await desk.sync());
    assert.equal(desk.port.received[0], desk.port.received[1]);
    assert.deepEqual([report.saved, report.conflicts], [1, 0]);
    assert.equal(onServer(server, '福祉課', 'status'), '相談を二回受けた');
    assert.equal(server.history.length, 2);
  });

  it('[S1] finishes it after the pane was closed, too', async () => {
    desk.excel.type('A7', '花壇づくり');
    desk.excel.type('B7', '企画課');
    desk.excel.type('D7', '種をまいた');
    desk.port.ways.push('answer-lost');
    await desk.sync();
    desk.openPane();
    reportIn(await desk.sync());
    assert.equal(desk.port.received[0], desk.port.received[1]);
    assert.equal(server.delta(null).records.filter(({ key }) => key['programme'] === '花壇づくり').length, 1);
    assert.deepEqual(server.state.conflicts.list, []);
  });

  it('[S1] ends well when the workbook was closed before the cells were written', async () => {
    other.excel.type('D6', '枝を切った');
    await other.sync();
    desk.excel.type('D5', '相談を受けた');
    desk.excel.refusal = (moment) => {
      if (moment === 'write') throw new Error('closed');
    };
    assert.equal((await desk.sync()).kind, 'failed');
    desk.excel.refusal = () => undefined;
    desk.openPane();
    const report = reportIn(await desk.sync());
    assert.deepEqual([report.conflicts, report.waiting], [0, 0]);
    assert.equal(desk.excel.shown('D6'), '枝を切った');
    assert.deepEqual(previewIn(await desk.prepare()).push.edits, []);
  });

  it('[S1] ends well when the link could not be written after the cells', async () => {
    other.excel.type('D6', '枝を切った');
    await other.sync();
    desk.excel.refusal = (moment) => {
      if (moment === 'link') throw new Error('read-only');
    };
    assert.equal((await desk.sync()).kind, 'failed');
    desk.excel.refusal = () => undefined;
    desk.openPane();
    reportIn(await desk.sync());
    assert.deepEqual(previewIn(await desk.prepare()).push.edits, []);
    assert.equal(onServer(server, '公園・緑地課', 'status'), '枝を切った');
  });

  it('does not start twice', async () => {
    desk.excel.type('D5', '相談を受けた');
    await Promise.all([desk.prepare(), desk.prepare()]);
    await Promise.all([desk.session.confirm(), desk.session.confirm()]);
    assert.equal(desk.port.received.length, 1);
    assert.deepEqual(desk.states, ['preparing', 'preview', 'sending', 'writing', 'done']);
  });

  it('can be cancelled at the preview, and before the answer', async () => {
    desk.excel.type('D5', '相談を受けた');
    await desk.prepare();
    desk.session.cancel();
    assert.deepEqual(desk.session.state, { kind: 'cancelled', sent: false });
    assert.equal(await desk.session.confirm(), undefined);
    desk.port.meanwhile = () => desk.session.cancel();
    await desk.sync();
    assert.deepEqual(desk.session.state, { kind: 'cancelled', sent: true });
    desk.port.meanwhile = () => undefined;
    reportIn(await desk.sync());
    assert.equal(server.history.length, 1);
    assert.equal(desk.link()?.revision, 1);
  });

  it('is not cancelled any more once the server has it', async () => {
    desk.excel.type('D5', '相談を受けた');
    desk.excel.meanwhile = (moment) => moment === 'write' && desk.session.cancel();
    reportIn(await desk.sync());
  });
});
