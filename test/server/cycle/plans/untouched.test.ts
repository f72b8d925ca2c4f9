/**
 * Until something is sent in for a year, its blank workbook can be replaced and the year be deleted.
 */
import assert from 'node:assert/strict';
import { auditApi } from '../../../../core/protocol/audit.js';
import { cycleSchema, cyclesApi, type CycleDto } from '../../../../core/protocol/cycles.js';
import { departmentsApi } from '../../../../core/protocol/departments.js';
import { formsApi } from '../../../../core/protocol/forms.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { programmesApi } from '../../../../core/protocol/programmes.js';
import { toldApi } from '../../../../core/protocol/told.js';
import { readSampleForm, readSampleWorkbook } from '../../../../server/sample/sample-city.js';
import { DATABASES } from '../../../support/databases.js';
import { refused, startTestServer, type TestServer } from '../../api/running-server.js';
import { makeUser } from '../../accounts/people.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

const PLAN = '若草町の計画';

for (const database of DATABASES) {
  describe(`a year for which nothing was sent in (${database.name})`, () => {
    let server: TestServer;
    let blank: Uint8Array;
    let other: Uint8Array;
    let cycle: CycleDto;
    let client: CycleClient;

    before(async () => {
      blank = await readSampleWorkbook('blank-2025.xlsx');
      other = await readSampleWorkbook('rearranged-2025.xlsx');
    });
    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      assert.equal((await server.call(formsApi.register, { body: await readSampleForm() })).status, 204);
      cycle = await begin(2025);
      client = new CycleClient(server.client, cycle.id);
    });
    afterEach(() => server.stop());

    const begin = async (fiscalYear: number, body = blank): Promise<CycleDto> => {
      const query = { plan: PLAN, form: 'aobano-progress', fileName: '管理票.xlsx', fiscalYear };
      return cycleSchema.parse(await (await server.call(plansApi.begin, { query, body })).json());
    };
    const replace = (body: Uint8Array, on = cycle) => {
      const query = { fileName: '直した管理票.xlsx', answers: 'empty' };
      return server.call(plansApi.replaceBlank, { params: { cycleId: on.id }, query, body });
    };
    const remove = (plan = PLAN, on = cycle) =>
      server.call(plansApi.remove, { params: { cycleId: on.id }, query: { plan } });
    const cycles = async () => (await server.ask(cyclesApi.list)).cycles.filter(({ plan }) => plan === PLAN);
    const lastAudit = async () => {
      const administrator = await server.sampleUser('johosys');
      const { action, subject, detail } = (
        await administrator.ask(auditApi.list, { query: { about: 'evaluation', limit: 1 } })
      ).events[0]!;
      return { action, subject, detail };
    };
    const sendSomething = async () => {
      const [record] = recordsOf(await client.whole(), '図書館');
      await client.write(record!.id, 'result', '12');
    };

    it('gets another blank; rows that both have keep their ids', async () => {
      const before = await client.whole();
      const response = await replace(other);
      assert.equal(response.status, 200);
      assert.equal(cycleSchema.parse(await response.json()).untouched, true);
      const after = await client.whole();
      const ids = new Set(before.records.map(({ id }) => id));
      assert.ok(after.records.some(({ id }) => ids.has(id)));
      const download = await server.call(cyclesApi.blank, { params: { cycleId: cycle.id } });
      assert.match(decodeURIComponent(download.headers.get('content-disposition') ?? ''), /直した管理票\.xlsx/);
      const detail = { fileName: '直した管理票.xlsx', fileNameBefore: '管理票.xlsx' };
      const subject = { kind: 'cycle', id: cycle.id };
      assert.deepEqual(await lastAudit(), { action: 'cycle.change-blank', subject, detail });
    });

    it('goes on as any year afterwards: what is sent in is saved, and copies of the old blank are taken for what they are', async () => {
      assert.equal((await replace(other)).status, 200);
      await sendSomething();
      const { revisions } = await client.history(recordsOf(await client.whole(), '図書館')[0]!.id, 'result');
      assert.equal(revisions.length, 1);
    });

    it('tells a copy that was made before that it has to be fetched anew', async () => {
      const { to } = await client.whole();
      assert.equal((await replace(other)).status, 200);
      const { code, detail } = await refused(await client.send(null, undefined, to), 409);
      assert.equal(code, 'stale');
      assert.match(detail.ja, /様式が差し替えられました/);
    });

    it('keeps what it had where the new workbook is none, or not on its form', async () => {
      assert.equal((await refused(await replace(Buffer.from('memo')), 422)).code, 'not-a-workbook');
      assert.deepEqual(await cycles(), [cycle]);
    });

    it('is deleted by whoever enters its plan’s name, with its rows, what was decided and what was said of them', async () => {
      const next = await begin(2026);
      const [old] = recordsOf(await client.whole(), '図書館');
      const decisions = [{ status: 'ended', previous: [old!.id] }];
      const params = { cycleId: next.id };
      assert.equal((await server.call(programmesApi.decide, { params, body: { decisions } })).status, 200);
      const statements = [{ kind: 'department', written: 'としょかん', name: '図書館' }];
      const told = await server.call(toldApi.tell, { params: { cycleId: cycle.id }, body: { statements } });
      assert.equal(told.status, 200);
      const wrong = await refused(await remove('若草町'), 409);
      assert.match(wrong.detail.ja, /削除するのは「若草町の計画」です/);
      assert.equal((await remove()).status, 204);
      assert.deepEqual(
        (await cycles()).map(({ id }) => id),
        [next.id],
      );
      const detail = { plan: PLAN, fiscalYear: '2025', form: 'aobano-progress', fileName: '管理票.xlsx' };
      assert.deepEqual(await lastAudit(), { action: 'cycle.delete', subject: { kind: 'cycle', id: cycle.id }, detail });
      assert.equal((await server.call(cyclesApi.table, { params: { cycleId: cycle.id } })).status, 404);
      assert.equal((await remove(PLAN, next)).status, 204);
      // The name is free again.
      assert.equal((await begin(2025)).plan, PLAN);
    });

    describe('and the departments that it alone brought into the register', () => {
      const register = async () => (await server.ask(departmentsApi.list)).departments;
      const has = async (name: string) => (await register()).some((one) => one.name === name);
      let own: CycleDto;

      beforeEach(async () => {
        const form = await readSampleForm();
        const departments = [...form.departments, { name: '港湾課', aliases: [] }, { name: '灯台課', aliases: [] }];
        const document = { ...form.document, version: 7, departments };
        assert.equal((await server.call(formsApi.register, { body: document })).status, 204);
        const query = { plan: '港の計画', form: form.id, version: 7, fileName: '管理票.xlsx', fiscalYear: 2025 };
        own = cycleSchema.parse(await (await server.call(plansApi.begin, { query, body: blank })).json());
        assert.ok(await has('港湾課'));
      });

      it('go with it; those that others have, too, stay', async () => {
        const before = (await register()).length;
        assert.equal((await remove('港の計画', own)).status, 204);
        assert.deepEqual([await has('港湾課'), await has('灯台課'), await has('図書館')], [false, false, true]);
        assert.equal((await register()).length, before - 2);
      });

      it('stay where another year names them, too', async () => {
        const query = { plan: '別の計画', form: own.form.id, version: 7, fileName: '管理票.xlsx', fiscalYear: 2025 };
        assert.equal((await server.call(plansApi.begin, { query, body: blank })).status, 201);
        assert.equal((await remove('港の計画', own)).status, 204);
        assert.equal(await has('港湾課'), true);
      });

      it('stay where a person belongs to one, or its name was corrected', async () => {
        const administrator = await server.sampleUser('johosys');
        const idOf = async (name: string) => (await register()).find((one) => one.name === name)!.id;
        await makeUser(administrator, { loginName: 'minato', role: 'staff', departmentIds: [await idOf('港湾課')] });
        const params = { departmentId: await idOf('灯台課') };
        await server.ask(departmentsApi.rename, { params, body: { name: '航路課' } });
        assert.equal((await remove('港の計画', own)).status, 204);
        assert.deepEqual([await has('港湾課'), await has('航路課')], [true, true]);
      });
    });

    it('is neither replaced nor deleted once something was sent in, and says why', async () => {
      await sendSomething();
      assert.equal((await cycles())[0]?.untouched, false);
      const replaced = await refused(await replace(other), 409);
      assert.match(replaced.detail.ja, /すでに届いたものがあるため、様式を差し替えられません/);
      const removed = await refused(await remove(), 409);
      assert.match(removed.detail.ja, /すでに届いたものがあるため、削除できません/);
      assert.equal(recordsOf(await client.whole(), '図書館').length > 0, true);
    });
  });
}
