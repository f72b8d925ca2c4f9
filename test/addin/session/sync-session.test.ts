import assert from 'node:assert/strict';
import { displayText } from '../../../core/record/value.js';
import type { Writer } from '../../../core/sync/write-rights.js';
import type { MemoryServer } from '../../core/sync/memory-server.js';
import { entryCells } from '../../support/evaluation-form.js';
import { Desk, handedOut } from './desk.js';
import { startMemoryServer } from './memory-port.js';
import { onServer, previewIn, reportIn } from './sync-states.js';

const 福祉課: Writer = { source: '福祉課 佐藤', departments: ['福祉課'] };

describe('a sync of the open workbook', () => {
  let server: MemoryServer;
  let desk: Desk;
  let other: Desk;

  beforeEach(() => {
    server = startMemoryServer(entryCells());
    desk = new Desk(server);
    other = new Desk(server);
  });

  it('has nothing to do where nothing was changed', async () => {
    const { out, in: incoming, push } = previewIn(await desk.prepare());
    assert.deepEqual([out, incoming, push.edits], [[], [], []]);
    const report = reportIn((await desk.session.confirm(), desk.session.state));
    assert.deepEqual([report.saved, report.written, server.state.revision], [0, 0, 0]);
  });

  it('shows what goes out and what comes in before anything is written', async () => {
    other.excel.type('D6', '枝を切った');
    await other.sync();
    desk.excel.type('D5', '相談を受けた');
    const before = { ...desk.excel.cells };
    const preview = previewIn(await desk.prepare());
    assert.deepEqual(
      preview.out.map(({ address, outcome, value }) => [address, outcome, displayText(value)]),
      [['D5', 'saved', '相談を受けた']],
    );
    assert.deepEqual(
      preview.in.map(({ address, from, to }) => [address, displayText(from), displayText(to)]),
      [['D6', '', '枝を切った']],
    );
    assert.deepEqual(desk.excel.cells, before);
    assert.equal(onServer(server, '福祉課', 'status'), '相談員を置いた');
  });

  it('sends what was changed, writes what others changed, and moves the link on', async () => {
    other.excel.type('D6', '枝を切った');
    await other.sync();
    desk.excel.type('D5', '相談を受けた');
    const report = reportIn(await desk.sync());
    assert.deepEqual([report.saved, report.written, report.waiting, report.revision], [1, 1, 0, 2]);
    assert.equal(desk.excel.shown('D6'), '枝を切った');
    assert.equal(onServer(server, '福祉課', 'status'), '相談を受けた');
    assert.equal(desk.link()?.revision, 2);
    assert.deepEqual(desk.states, ['preparing', 'preview', 'sending', 'writing', 'done']);
  });

  it('[W2] writes no cell that says the same in another spelling', async () => {
    other.excel.type('F6', '継続実施');
    await other.sync();
    desk.excel.type('F6', '継続');
    await desk.sync();
    assert.equal(desk.excel.shown('F6'), '継続');
    assert.equal(desk.excel.writes, 0);
  });

  it('[W1] leaves a cell alone that was typed into while the answer was on its way', async () => {
    other.excel.type('D6', '枝を切った');
    await other.sync();
    desk.port.meanwhile = () => desk.excel.type('D6', '水をやった');
    const report = reportIn(await desk.sync());
    assert.equal(desk.excel.shown('D6'), '水をやった');
    assert.equal(report.waiting, 1);
    desk.port.meanwhile = () => undefined;
    const [edit] = previewIn(await desk.prepare()).out;
    assert.deepEqual([edit?.outcome, displayText(edit?.base)], ['conflict', '']);
  });

  it('[W1] sends what was typed over its own value with the next sync', async () => {
    desk.excel.type('D5', '初め');
    desk.port.meanwhile = () => desk.excel.type('D5', '後で');
    await desk.sync();
    desk.port.meanwhile = () => undefined;
    assert.equal(onServer(server, '福祉課', 'status'), '初め');
    const report = reportIn(await desk.sync());
    assert.deepEqual([report.saved, report.conflicts], [1, 0]);
    assert.equal(onServer(server, '福祉課', 'status'), '後で');
  });

  it('[W1] does not overwrite what is typed between the last look and the writing', async () => {
    other.excel.type('D6', '枝を切った');
    await other.sync();
    desk.excel.meanwhile = (moment) => moment === 'write' && desk.excel.type('D6', '水をやった');
    const report = reportIn(await desk.sync());
    assert.equal(desk.excel.shown('D6'), '水をやった');
    assert.deepEqual(
      report.unwritten.map(({ write, result }) => [write.address, result]),
      [['D6', 'changed-meanwhile']],
    );
    desk.excel.meanwhile = () => undefined;
    const next = reportIn(await desk.sync());
    assert.equal(next.conflicts, 1);
    assert.equal(server.state.conflicts.size, 1);
  });

  it('[W1] writes into the row that is meant when rows were inserted meanwhile', async () => {
    other.excel.type('D6', '枝を切った');
    await other.sync();
    desk.port.meanwhile = () => {
      const { cells } = desk.excel;
      for (const column of 'ABCDEF') {
        cells[`${column}7`] = cells[`${column}6`] ?? null;
        cells[`${column}6`] = null;
      }
    };
    await desk.sync();
    assert.deepEqual([desk.excel.shown('D6'), desk.excel.shown('D7')], ['', '枝を切った']);
  });

  it('[C5] shows a conflict before it is made, and what stands afterwards', async () => {
    other.excel.type('D5', '甲');
    await other.sync();
    desk.excel.type('D5', '乙');
    const [edit] = previewIn(await desk.prepare()).out;
    assert.deepEqual([edit?.outcome, displayText(edit?.current)], ['conflict', '甲']);
    await desk.session.confirm();
    assert.equal(desk.excel.shown('D5'), '甲');
    assert.equal(server.state.conflicts.list[0]?.values[1]?.text, '乙');
  });

  it('[S5] says of a refused cell why, leaves it as typed, and sends the rest', async () => {
    const staff = new Desk(server, { writer: 福祉課 });
    staff.excel.type('D6', '書いた');
    staff.excel.type('D5', '相談を受けた');
    const preview = previewIn(await staff.prepare());
    assert.match(preview.out.find(({ address }) => address === 'D6')?.reason?.ja ?? '', /他の課/);
    await staff.session.confirm();
    assert.equal(staff.excel.shown('D6'), '書いた');
    assert.equal(onServer(server, '福祉課', 'status'), '相談を受けた');
    assert.equal(onServer(server, '公園・緑地課', 'status'), '');
  });

  it('[W3] names cells that are protected, writes the rest, and takes their old value for no edit', async () => {
    other.excel.type('D6', '枝を切った');
    other.excel.type('F6', '達成');
    await other.sync();
    desk.excel.locked.add('D6');
    const report = reportIn(await desk.sync());
    assert.deepEqual(
      report.unwritten.map(({ write, result }) => [write.address, result]),
      [['D6', 'protected']],
    );
    assert.equal(desk.excel.shown('F6'), '達成');
    assert.deepEqual(previewIn(await desk.prepare()).push.edits, []);
    desk.excel.locked.clear();
    await desk.session.confirm();
    assert.equal(desk.excel.shown('D6'), '枝を切った');
  });

  it('[E1] takes a row that is missing for no deletion', async () => {
    for (const column of 'ABCDEF') desk.excel.type(`${column}6`, null);
    const { push } = previewIn(await desk.prepare());
    assert.deepEqual([push.deleted, push.edits], [[], []]);
    await desk.session.confirm();
    assert.equal(server.state.table.records.length, 3);
  });

  it('[E1] does not bring a record back whose row is still there after others deleted it', async () => {
    desk.deletions = new Set([server.delta(null).records.at(-1)!.id]);
    await desk.sync();
    assert.equal(server.state.table.records.length, 2);
    desk.deletions = new Set();
    const own = previewIn(await desk.prepare());
    assert.deepEqual([own.push.added, own.push.edits, own.push.deleted], [[], [], []]);
    const theirs = previewIn(await other.prepare());
    assert.deepEqual(
      theirs.deletedThere.map(({ key }) => key['department']),
      ['公園・緑地課'],
    );
    await other.session.confirm();
    assert.deepEqual(previewIn(await other.prepare()).push.added, []);
    assert.equal(server.state.table.records.length, 2);
  });

  it('[E3] gives a row that was added an id, and others hear of it', async () => {
    desk.excel.type('A7', '花壇づくり');
    desk.excel.type('B7', '企画課');
    desk.excel.type('D7', '種をまいた');
    const preview = previewIn(await desk.prepare());
    assert.deepEqual(
      preview.added.map(({ key }) => key['programme']),
      ['花壇づくり'],
    );
    await desk.session.confirm();
    assert.deepEqual(previewIn(await desk.prepare()).push.added, []);
    desk.excel.type('D7', '種を二回まいた');
    reportIn((await desk.prepare(), await desk.session.confirm(), desk.session.state));
    assert.deepEqual(
      previewIn(await other.prepare()).missingHere.map(({ key }) => key['programme']),
      ['花壇づくり'],
    );
    const added = server.delta(null).records.find(({ key }) => key['programme'] === '花壇づくり');
    assert.equal(displayText(added?.values['status']), '種を二回まいた');
  });

  describe('whose link is lost or damaged', () => {
    for (const [name, link] of [
      ['lost', undefined],
      ['damaged', '{"server":'],
    ] as const) {
      it(`[I3] finds the records by their keys (${name})`, async () => {
        other.excel.type('D6', '枝を切った');
        await other.sync();
        desk.excel.link = link;
        desk.excel.type('D5', '相談を受けた');
        const preview = previewIn(await desk.prepare());
        assert.deepEqual(
          preview.out.map(({ address }) => address),
          ['D5'],
        );
        assert.deepEqual(
          preview.in.map(({ address }) => address),
          ['D6'],
        );
        await desk.session.confirm();
        assert.equal(desk.link()?.records.length, 3);
        assert.deepEqual(previewIn(await desk.prepare()).push.edits, []);
      });
    }

    it('[I3] takes a choice that nobody has made for no opinion', async () => {
      other.excel.type('F5', '継続');
      await other.sync();
      desk.excel.link = undefined;
      desk.excel.type('F5', '未選択');
      assert.deepEqual(previewIn(await desk.prepare()).push.edits, []);
      await desk.session.confirm();
      assert.equal(onServer(server, '福祉課', 'rating'), '継続');
      assert.equal(desk.excel.shown('F5'), '継続');
      assert.deepEqual(previewIn(await desk.prepare()).push.edits, []);
    });

    it('[I3] takes an empty cell for no opinion', async () => {
      desk.excel.link = undefined;
      desk.excel.type('D5', null);
      await desk.sync();
      assert.equal(onServer(server, '福祉課', 'status'), '相談員を置いた');
      assert.equal(desk.excel.shown('D5'), '相談員を置いた');
    });
  });

  it('[I2] names in the link what the workbook is a part of', async () => {
    desk.excel.type('D5', '相談を受けた');
    await desk.sync();
    const link = desk.link();
    assert.deepEqual(
      [link?.plan, link?.fiscalYear, link?.form, link?.revision],
      ['子ども計画', 2024, 'test-evaluation', 1],
    );
    assert.equal(handedOut(server), desk.excel.link);
  });

  it('a coordinator’s workbook becomes the merged report', async () => {
    const third = new Desk(server);
    other.excel.type('D5', '相談を受けた');
    await other.sync();
    third.excel.type('D6', '枝を切った');
    await third.sync();
    await desk.sync();
    assert.deepEqual([desk.excel.shown('D5'), desk.excel.shown('D6')], ['相談を受けた', '枝を切った']);
  });
});
