/**
 * The whole way: a workbook as the server hands it out, the real office.js above the simulated Excel, and the real server
 * over HTTP.
 */
import assert from 'node:assert/strict';
import { serverClient } from '../../../addin/server/client.js';
import { conflictsIn, conflictMarks } from '../../../addin/session/conflicts.js';
import { departmentWork, returnMarks } from '../../../addin/session/department-work.js';
import { previousCycle, previousRows } from '../../../addin/session/previous-year.js';
import { belongingOf, formOf, linkFinding, ownRecords } from '../../../addin/session/standing.js';
import type { Form } from '../../../core/form/form.js';
import { fitForm } from '../../../core/reader/read-form.js';
import type { CycleDto } from '../../../core/protocol/console.js';
import type { FormRecord } from '../../../core/record/record.js';
import { displayText } from '../../../core/record/value.js';
import { readSampleForm } from '../../../server/sample/sample-city.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { openExcelHost } from '../../support/excel-host/excel-host.js';
import { startTestServer, type TestServer } from '../../server/api/running-server.js';
import { surroundingsOf, Worker } from './worker.js';

describe('a sync with the real server', () => {
  let server: TestServer;
  let cycle: CycleDto;
  let form: Form;
  let 図書館: Worker;
  let 取りまとめ: Worker;

  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    await (await startTestServer(true)).stop();
  });
  beforeEach(async () => {
    server = await startTestServer(true);
    [cycle, form] = [await server.cycleOf(2025), await readSampleForm()];
    const staff = await server.sampleUser('toshokan');
    const address = server.url('').replace(/\/$/, '');
    const { departments } = await serverClient({ address }, surroundingsOf(server.client, address)).departments(
      cycle.id,
    );
    const { id } = departments.find(({ name }) => name === '図書館')!;
    const bytes = await server.bytes(`api/cycles/${cycle.id}/departments/${id}/workbook.xlsx`);
    const workbook = await readWorkbook(bytes);
    図書館 = new Worker(staff, address, openExcelHost(workbook), form, cycle);
    取りまとめ = new Worker(server.client, address, openExcelHost(workbook), form, cycle);
  });
  afterEach(() => server.stop());

  it('knows the workbook, its cycle and whose rows are whose', async () => {
    const workbook = await 図書館.port.read();
    const finding = linkFinding(await 図書館.port.readLink());
    const { reading } = fitForm(workbook, form);
    const belonging = belongingOf(finding, reading, 図書館.server.address, await 図書館.server.cycles());
    assert.deepEqual(belonging, { kind: 'found', cycle, byLink: true });
    assert.equal(formOf([form], finding, cycle), form);
    const own = ownRecords(form, cycle.fiscalYear, reading.records, await 図書館.server.me());
    assert.ok(own.length > 0 && own.length < reading.records.length);
  });

  it('has nothing to say of a workbook that was just handed out', async () => {
    const report = await 図書館.sync();
    assert.deepEqual([report.saved, report.written, report.unwritten, report.waiting], [0, 0, [], 0]);
  });

  it('brings what a department typed into the coordinator’s workbook', async () => {
    const [row] = await 図書館.own('図書館');
    図書館.type(row!, 'achievement', '夜間も開館した');
    assert.equal((await 図書館.sync()).saved, 1);
    const report = await 取りまとめ.sync();
    assert.deepEqual([report.written, report.unwritten], [1, []]);
    assert.equal(取りまとめ.shown(row!, 'achievement'), '夜間も開館した');
    assert.deepEqual((await 図書館.sync()).written, 0);
  });

  it('[S1] takes a push once whose answer was lost', async () => {
    const [row] = await 図書館.own('図書館');
    図書館.type(row!, 'achievement', '夜間も開館した');
    await 図書館.prepare();
    図書館.lostAnswers = 1;
    const report = await 図書館.session.confirm();
    assert.deepEqual([report?.saved, report?.conflicts], [1, 0]);
    await 取りまとめ.sync();
    assert.equal(取りまとめ.shown(row!, 'achievement'), '夜間も開館した');
  });

  it('[S3] shows a conflict with who wrote what, and carries the decision into both workbooks', async () => {
    const [row] = await 図書館.own('図書館');
    取りまとめ.type(row!, 'achievement', '取りまとめの文');
    await 取りまとめ.sync();
    図書館.type(row!, 'achievement', '図書館の文');
    assert.equal((await 図書館.sync()).conflicts, 1);
    assert.equal(図書館.shown(row!, 'achievement'), '取りまとめの文');
    const [conflict] = conflictsIn(await 図書館.server.conflicts(cycle.id), (await 図書館.rows()).rows).filter(
      ({ record, address }) => record !== '' && address === row!.cells['achievement']!.address,
    );
    assert.ok(conflict);
    assert.equal(displayText(conflict.current), '取りまとめの文');
    assert.deepEqual(
      conflict.proposals.map(({ value }) => displayText(value)),
      ['図書館の文'],
    );
    assert.ok(conflict.proposals[0]!.author !== '');
    assert.equal(conflictMarks([conflict])[0]?.kind, 'conflict');
    await 図書館.decide(conflict, { kind: 'mine' });
    await 図書館.sync();
    await 取りまとめ.sync();
    assert.deepEqual(
      [図書館, 取りまとめ].map((worker) => worker.shown(row!, 'achievement')),
      ['図書館の文', '図書館の文'],
    );
  });

  it('[S5] sends what is one’s own and says why the rest was refused', async () => {
    const { rows } = await 図書館.rows();
    const foreign = [...rows.places.values()].find(
      ({ key, cells }) => !(key['department'] ?? '').includes('図書館') && cells['achievement']?.address,
    )!;
    const [own] = await 図書館.own('図書館');
    図書館.type(foreign, 'achievement', '他の課の欄');
    図書館.type(own!, 'achievement', '自分の欄');
    const report = await 図書館.sync();
    assert.deepEqual([report.saved, report.refused], [1, 1]);
    assert.match(report.preview.out.find(({ outcome }) => outcome === 'refused')?.reason?.ja ?? '', /他の課/);
    assert.equal(図書館.shown(foreign, 'achievement'), '他の課の欄');
  });

  it('[S6] submits, is returned with a reason pinned to a cell, and submits again', async () => {
    const [row] = await 図書館.own('図書館');
    図書館.type(row!, 'achievement', '夜間も開館した');
    await 図書館.sync();
    const { rows } = await 図書館.rows();
    const own = new Set((await 図書館.server.me()).departments.map(({ id }) => id));
    const work = async () => (await departmentWork(図書館.server, cycle.id, own, rows))[0]!;
    assert.deepEqual((await work()).department.state, 'editing');
    await 図書館.take('submit', await work());
    図書館.type(row!, 'achievement', '提出の後');
    assert.equal((await 図書館.sync()).refused, 1);
    const place = ({ sheet, cells }: FormRecord) => `${sheet}!${cells['achievement']?.address}`;
    const [record] = [...rows.places].find(([, one]) => place(one) === place(row!))!;
    const reasons = [{ record, field: 'achievement', text: '回数も書いてください' }];
    await 取りまとめ.take('return', await work(), reasons);
    const returned = await work();
    assert.deepEqual([returned.department.state, returned.steps], ['returned', ['submit']]);
    assert.deepEqual(returnMarks([returned]), [
      { sheet: row!.sheet, address: row!.cells['achievement']!.address, kind: 'returned' },
    ]);
    assert.equal((await 図書館.sync()).saved, 1);
  });

  it('shows last year beside this year', async () => {
    const previous = previousCycle(cycle, await 図書館.server.cycles());
    assert.equal(previous?.fiscalYear, 2024);
    const { reading } = fitForm(await 図書館.port.read(), form);
    const whole = await 図書館.server.pull(previous!.id, null);
    const rows = previousRows(form, { fiscalYear: 2024, whole, decisions: [] }, reading.records);
    assert.ok(rows.size > 0);
    assert.ok([...rows.values()].some(({ values }) => values.some(({ previous }) => previous.length > 0)));
  });
});
