import { departmentsApi } from '../../../../core/protocol/departments.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { formsApi } from '../../../../core/protocol/forms.js';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { NO_EDITS } from '../../../../core/grid/edit.js';
import { formatLink } from '../../../../core/link/link.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { displayText } from '../../../../core/record/value.js';
import { readSampleForm } from '../../../../server/sample/sample-city.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { writeLinkPart } from '../../../../server/xlsx/patch/link-part.js';
import { patchWorkbook } from '../../../../server/xlsx/patch/patch-workbook.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, recordsOf, textOf } from '../cycle-client.js';

const NAME = '図書館.xlsx';

for (const database of DATABASES) {
  describe(`a workbook that is handed out (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: CycleClient;
    let coordinator: CycleClient;
    /** Two records of 図書館. */
    let first: string;
    let second: string;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      coordinator = new CycleClient(server.client, cycle.id);
      [first, second] = recordsOf(await library.whole(), '図書館').map(({ id }) => id) as [string, string];
    });
    afterEach(() => server.stop());

    const handOut = async () => {
      const department = await library.departmentId('図書館');
      return server.handedOut(cycle, department);
    };
    const read = async (bytes: Uint8Array) => {
      const form = await readSampleForm();
      return readForm(bytes, [form], form.id);
    };
    /** Types into the first of 図書館's rows; into the second where told so. */
    const typed = async (bytes: Uint8Array, field: string, text: string, row = 0) => {
      const { records } = await read(bytes);
      const record = records.filter((one) => displayText(one.cells['department']?.value) === '図書館')[row]!;
      const { sheet, cells } = record;
      const change = { sheet, address: cells[field]!.address, content: { text, raw: text } };
      return patchWorkbook(bytes, { ...NO_EDITS, cells: [change] });
    };
    const upload = async (bytes: Uint8Array) => accepted(await server.send(cycle, NAME, bytes));

    it('[I2] carries its link: where it belongs, the base revision, and each record with its id and base values', async () => {
      const { link } = await read(await handOut());
      const whole = await library.whole();
      assert.deepEqual(
        [link?.plan, link?.fiscalYear, link?.form, link?.formVersion, link?.revision],
        [cycle.plan, 2025, cycle.form.id, cycle.form.version, whole.to],
      );
      assert.deepEqual(new Set(link?.records.map(({ id }) => id)), new Set(whole.records.map(({ id }) => id)));
      assert.equal(new URL(link!.server).host, new URL(server.url('')).host);
    });

    it('[I2] says nothing as long as nobody touches it, whatever happens meanwhile', async () => {
      const workbook = await handOut();
      await coordinator.write(first, 'rating', 'A');
      const answer = await upload(workbook);
      assert.deepEqual([answer.saved, answer.conflicts, answer.refused], [[], [], []]);
      assert.equal(textOf(await library.whole(), first, 'rating'), 'A');
    });

    it('[I2] merges with the base that it carries: what it shows was never its writer’s word', async () => {
      await coordinator.write(first, 'achievement', '図書館が前に書いた文');
      const workbook = await typed(await handOut(), 'rating', 'A');
      await coordinator.write(first, 'achievement', '書き改めた文');
      const answer = await upload(workbook);
      assert.deepEqual(
        answer.saved.map(({ field, text }) => [field, text]),
        [['rating', 'A']],
      );
      assert.deepEqual(answer.conflicts, []);
      assert.equal(textOf(await library.whole(), first, 'achievement'), '書き改めた文');
    });

    it('[I3] merges as well when only the revision number is left of the link', async () => {
      await coordinator.write(first, 'achievement', '図書館が前に書いた文');
      const given = await handOut();
      const { link } = await read(given);
      const poor = await writeLinkPart(given, formatLink({ ...link!, records: [] }));
      await coordinator.write(first, 'achievement', '書き改めた文');
      const answer = await upload(await typed(poor, 'rating', 'A'));
      assert.deepEqual(
        answer.saved.map(({ field, text }) => [field, text]),
        [['rating', 'A']],
      );
      assert.equal(textOf(await library.whole(), first, 'achievement'), '書き改めた文');
    });

    it('[I3] finds its records by their keys where the link is lost', async () => {
      const lost = await writeLinkPart(await typed(await handOut(), 'rating', 'A'), undefined);
      const answer = await upload(lost);
      assert.deepEqual(
        answer.saved.map(({ field }) => field),
        ['rating'],
      );
      assert.equal(textOf(await library.whole(), first, 'rating'), 'A');
    });

    it('[C7] empties a cell that was emptied in it', async () => {
      await coordinator.write(first, 'achievement', '図書館が前に書いた文');
      const answer = await upload(await typed(await handOut(), 'achievement', ''));
      assert.deepEqual(
        answer.saved.map(({ field, text }) => [field, text]),
        [['achievement', '']],
      );
      assert.equal(textOf(await library.whole(), first, 'achievement'), '');
      const { revisions } = await library.history(first, 'achievement');
      assert.deepEqual(
        revisions.map(({ value }) => value.kind),
        ['value', 'blank'],
      );
      assert.ok(answer.issues.every(({ code }) => code !== 'blank-kept'));
    });

    it('[I3] [C7] keeps the answer, and tells of it, where a cell is blank and the link that would say why is lost', async () => {
      await coordinator.write(first, 'achievement', '図書館が前に書いた文');
      const lost = await writeLinkPart(await typed(await handOut(), 'achievement', ''), undefined);
      const answer = await upload(lost);
      assert.deepEqual([answer.saved, answer.conflicts, answer.refused], [[], [], []]);
      assert.equal(textOf(await library.whole(), first, 'achievement'), '図書館が前に書いた文');
      const { records } = await read(lost);
      const { sheet, cells } = records.find((one) => displayText(one.cells['department']?.value) === '図書館')!;
      assert.deepEqual(
        answer.issues.filter(({ code }) => code === 'blank-kept').map((one) => [one.sheet, one.address, one.evidence]),
        [[sheet, cells['achievement']!.address, [NAME, cells['achievement']!.address]]],
      );
    });

    it('[C5] conflicts a cell that somebody else has changed meanwhile', async () => {
      const workbook = await typed(await handOut(), 'rating', 'A');
      await coordinator.write(first, 'rating', 'B');
      const answer = await upload(workbook);
      assert.deepEqual(
        answer.conflicts.map(({ field, base, values }) => [field, base, values.map(({ text }) => text)]),
        [['rating', '未評価', ['B', 'A']]],
      );
    });

    it('[C8] flags a field of a tie whose other field somebody else has filled in meanwhile; it is no conflict', async () => {
      const workbook = await typed(await handOut(), 'result', '120');
      await coordinator.write(first, 'rating', 'B');
      const answer = await upload(workbook);
      assert.deepEqual([answer.saved.map(({ field }) => field), answer.conflicts], [['result'], []]);
      const [review] = answer.issues.filter(({ code }) => code === 'tie-review');
      assert.equal(review?.evidence?.length, 2);
    });

    it('[E1] does not bring a deleted record back by showing its row, with or without the link', async () => {
      const before = await handOut();
      const { to } = await library.whole();
      await library.push({ formVersion: 1, baseRevision: to, deleted: [{ record: { id: first } }] });
      const isThere = async () => (await library.whole()).records.some(({ id }) => id === first);
      assert.equal(await isThere(), false);
      await upload(await typed(await handOut(), 'rating', 'A', 1));
      assert.equal(await isThere(), false, 'handed out after the deletion');
      await upload(before);
      assert.equal(await isThere(), false, 'handed out before it');
      await upload(await server.blank(cycle));
      assert.equal(await isThere(), false, 'the blank form');
      assert.equal(textOf(await library.whole(), second, 'rating'), 'A');
    });

    it('[E1] keeps deleted records out of progress, table and report', async () => {
      await library.push({
        ...{ formVersion: 1, baseRevision: (await library.whole()).to },
        edits: [edit(first, 'achievement', '消える前に書いた文')],
      });
      const { to } = await library.whole();
      await library.push({ formVersion: 1, baseRevision: to, deleted: [{ record: { id: first } }] });
      const report = await read(await server.report(cycle));
      const texts = report.records.flatMap(({ cells }) => Object.values(cells).map(({ value }) => displayText(value)));
      assert.ok(!texts.includes('消える前に書いた文'));
      const { departments } = await server.progress(cycle);
      assert.equal(departments.find(({ name }) => name === '図書館')?.entries, 1);
    });

    it('[E2] brings a deleted record back, in conflict, where a copy made before the deletion edits it', async () => {
      const before = await handOut();
      const { to } = await library.whole();
      await library.push({ formVersion: 1, baseRevision: to, deleted: [{ record: { id: first } }] });
      await upload(await typed(before, 'rating', 'A'));
      assert.equal(textOf(await library.whole(), first, 'rating'), 'A');
      const { conflicts } = await library.conflicts();
      assert.deepEqual(
        conflicts.filter(({ record }) => record === first).map(({ kind }) => kind),
        ['deletion'],
      );
    });

    it('[E5] keeps an edit of a field that a new version of the form has dropped, as a conflict', async () => {
      const workbook = await typed(await handOut(), 'direction', '拡充');
      const { document } = await readSampleForm();
      const version = document.version + 1;
      const blocks = document.blocks.map((block) => ({
        ...block,
        fields: block.fields.filter(({ id }) => id !== 'direction'),
        ties: block.ties.filter((tie) => !tie.includes('direction')),
      }));
      const registered = await server.client.call(formsApi.register, { body: { ...document, version, blocks } });
      assert.equal(registered.status, 204);
      const changed = await server.call(plansApi.setForm, { params: library.params, body: { version } });
      assert.equal(changed.status, 200);
      await upload(workbook);
      const { conflicts } = await library.conflicts();
      const [kept] = conflicts.filter(({ kind }) => kind === 'form');
      assert.deepEqual([kept?.record, kept?.field], [first, 'direction']);
      assert.deepEqual(
        kept?.proposals.map(({ value }) => displayText(value)),
        ['拡充'],
      );
    });

    it('[S5] knows the departments that a new version of its form has, as soon as the cycle is taken over to it', async () => {
      const { document } = await readSampleForm();
      const version = document.version + 1;
      const departments = [...document.departments, { name: '読書推進室', aliases: ['読書室'], from: 2025 }];
      const names = async () => (await server.client.ask(departmentsApi.list)).departments.map(({ name }) => name);
      const before = await names();
      const registered = await server.client.call(formsApi.register, { body: { ...document, version, departments } });
      assert.equal(registered.status, 204);
      assert.deepEqual(await names(), before, 'as long as no cycle is on it');
      const changed = await server.call(plansApi.setForm, { params: library.params, body: { version } });
      assert.equal(changed.status, 200);
      assert.deepEqual(new Set(await names()), new Set([...before, '読書推進室']));
      await library.write(first, 'rating', 'A');
      assert.equal(textOf(await library.whole(), first, 'rating'), 'A');
    });

    it('[S1] is taken in once, however often it arrives at the same moment', async () => {
      const workbook = await typed(await handOut(), 'rating', 'A');
      const id = randomUUID();
      const answers = await Promise.all(Array.from({ length: 4 }, () => server.send(cycle, NAME, workbook, id)));
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      assert.equal(new Set(texts).size, 1);
      assert.equal((await library.history(first, 'rating')).revisions.length, 1);
    });
  });
}
