/**
 * A form version that no year is on can be withdrawn: it is not offered any more, what is on it already goes on, and it
 * comes back as it was.
 */
import assert from 'node:assert/strict';
import type { FormDocument } from '../../../../core/form/form-schema.js';
import { BUILT_IN_FORMS } from '../../../../core/forms/built-in.js';
import { auditApi } from '../../../../core/protocol/audit.js';
import { cycleSchema } from '../../../../core/protocol/cycles.js';
import { departmentsApi } from '../../../../core/protocol/departments.js';
import { formsApi } from '../../../../core/protocol/forms.js';
import { cyclePreviewSchema, plansApi } from '../../../../core/protocol/plans.js';
import { readSampleForm, readSampleWorkbook } from '../../../../server/sample/sample-city.js';
import { DATABASES } from '../../../support/databases.js';
import type { Client } from '../../api/client.js';
import { accepted, refused, startTestServer, type TestServer } from '../../api/running-server.js';

for (const database of DATABASES) {
  describe(`withdrawing a form (${database.name})`, () => {
    let server: TestServer;
    let administrator: Client;
    let document: FormDocument;
    let blank: Uint8Array;
    /** The sample city's years are on version 1. */
    let id: string;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      administrator = await server.sampleUser('johosys');
      ({ document } = await readSampleForm());
      blank = await readSampleWorkbook('blank-2025.xlsx');
      id = document.id;
    });
    after(() => server.stop());

    const register = async (version: number, changes: Partial<FormDocument> = {}) =>
      assert.equal((await server.call(formsApi.register, { body: { ...document, ...changes, version } })).status, 204);
    const withdraw = (version: number, formId = id) => server.call(formsApi.withdraw, { params: { formId, version } });
    const withdrawn = async (version: number, formId = id) =>
      assert.equal((await withdraw(version, formId)).status, 204);
    const versions = async () => {
      const listed = await server.ask(formsApi.list);
      const of = (forms: readonly { id: string; version: number }[]) =>
        forms.filter((form) => form.id === id).map(({ version }) => version);
      return { offered: of(listed.forms), withdrawn: of(listed.withdrawn) };
    };
    const begin = (plan: string, formVersion?: number) => {
      const query = { plan, fiscalYear: 2025, form: id, fileName: '管理票.xlsx' };
      return server.call(plansApi.begin, {
        query: { ...query, ...(formVersion === undefined ? {} : { formVersion }) },
        body: blank,
      });
    };
    const audited = async () => {
      const { events } = await administrator.ask(auditApi.list, { query: { limit: 500 } });
      const own = events.filter(({ subject }) => subject?.kind === 'form' && subject.id === id);
      return own.map(({ action, detail }) => `${action} ${String(detail['version'])}`).reverse();
    };

    it('takes it out of every choice: the list, recognising, beginning a year, taking a year over', async () => {
      await register(2);
      await withdrawn(2);
      assert.deepEqual(await versions(), { offered: [1], withdrawn: [2] });
      const looked = await server.call(plansApi.preview, { body: blank });
      assert.equal(cyclePreviewSchema.parse(await looked.json()).form.version, 1);
      assert.equal((await refused(await begin('別の計画', 2), 422)).code, 'form-unknown');
      const { id: cycleId } = await server.cycleOf(2025);
      const taken = await server.call(plansApi.setForm, { params: { cycleId }, body: { version: 2 } });
      assert.equal((await refused(taken, 422)).code, 'form-unknown');
      const begun = await begin('版を言わない計画');
      assert.equal(cycleSchema.parse(await begun.json()).form.version, 1);
    });

    it('keeps its document for whoever has a workbook on it, and brings it back when that is registered again', async () => {
      const kept = await server.ask(formsApi.document, { params: { formId: id, version: 2 } });
      assert.deepEqual({ ...kept, version: 1 }, document);
      await register(2);
      assert.deepEqual(await versions(), { offered: [2, 1], withdrawn: [] });
    });

    it('still refuses another content under a version that was withdrawn', async () => {
      await withdrawn(2);
      const other = { ...document, version: 2, title: { ja: '別の様式', en: 'Another' } };
      assert.equal((await refused(await server.call(formsApi.register, { body: other }), 409)).code, 'conflict');
      assert.deepEqual(await versions(), { offered: [1], withdrawn: [2] });
    });

    it('says who withdrew it and who brought it back, once each', async () => {
      await withdrawn(2);
      await register(2);
      await register(2);
      await withdrawn(2);
      await withdrawn(2);
      const round = ['form.register 2', 'form.withdraw 2'];
      assert.deepEqual(await audited(), [...round, ...round, ...round]);
    });

    it('refuses one that a year is on, also a closed one, and names the plan and the year', async () => {
      const { id: cycleId } = await server.cycleOf(2024);
      await server.call(plansApi.setState, { params: { cycleId }, body: { state: 'closed' } });
      const problem = await refused(await withdraw(1), 409);
      assert.equal(problem.code, 'conflict');
      assert.match(problem.detail.ja, /「第３期あおばの子ども・若者計画」の2025年度.*2024年度.*取り下げられません/);
      assert.match(problem.detail.en, /for fiscal year 2025.*for fiscal year 2024.*cannot be withdrawn/);
      assert.deepEqual((await versions()).offered, [1]);
    });

    it('names five years and counts the others', async () => {
      for (const plan of ['計画甲', '計画乙', '計画丙', '計画丁']) assert.equal((await begin(plan, 1)).status, 201);
      const problem = await refused(await withdraw(1), 409);
      assert.match(problem.detail.ja, /ほか\d+件/);
      assert.match(problem.detail.en, /and \d+ more/);
    });

    it('does not know one that nobody took into use', async () => {
      const [own] = BUILT_IN_FORMS;
      for (const response of [await withdraw(99), await withdraw(own!.version, own!.id)]) {
        assert.equal((await refused(response, 422)).code, 'form-unknown');
      }
    });

    it('leaves one of the product’s own what it was before it was taken into use', async () => {
      const [{ id: formId, version, document: own }] = BUILT_IN_FORMS as [(typeof BUILT_IN_FORMS)[number]];
      const stateOf = async () => {
        const { forms, withdrawn: gone } = await server.ask(formsApi.list);
        return [forms.find((form) => form.id === formId && form.version === version)?.inUse, gone.length];
      };
      const before = await stateOf();
      assert.equal((await server.call(formsApi.register, { body: own })).status, 204);
      assert.deepEqual(await stateOf(), [true, before[1]]);
      await withdrawn(version, formId);
      assert.deepEqual(await stateOf(), before);
    });

    it('goes on taking workbooks on a version that a year was on before', async () => {
      await register(3);
      const cycle = await server.cycleOf(2025);
      const { departments } = await server.ask(departmentsApi.list);
      const library = departments.find(({ name }) => name === '図書館')!;
      const take = (version: number) =>
        server.ask(plansApi.setForm, { params: { cycleId: cycle.id }, body: { version } });
      await take(3);
      const handedOut = await server.handedOut(cycle, library.id);
      await take(1);
      await withdrawn(3);
      await accepted(await server.send(cycle, '図書館.xlsx', handedOut));
    });

    it('never ends with a year on a version that is withdrawn, whoever comes first', async function () {
      this.timeout(60_000);
      for (let version = 10; version < 16; version++) {
        await register(version);
        const [gone, begun] = await Promise.all([withdraw(version), begin(`計画${version}`, version)]);
        const { offered } = await versions();
        assert.ok([204, 409].includes(gone.status) && [201, 422].includes(begun.status));
        assert.equal(offered.includes(version), begun.status === 201, `version ${version}`);
      }
    });

    it('does not count the spellings of its departments: only the forms of open years do', async () => {
      const { departments } = await server.ask(departmentsApi.list);
      await register(20, { departments: [{ name: '宇宙課', aliases: ['宇宙'] }] });
      assert.deepEqual((await server.ask(departmentsApi.list)).departments, departments);
      await withdrawn(20);
      assert.deepEqual((await server.ask(departmentsApi.list)).departments, departments);
    });
  });
}
