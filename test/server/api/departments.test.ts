import assert from 'node:assert/strict';
import { auditSchema, departmentSchema, departmentsSchema, madeUserSchema } from '../../../core/protocol/accounts.js';
import { cycleSchema } from '../../../core/protocol/console.js';
import { readSampleForm, readSampleWorkbook } from '../../../server/sample/sample-city.js';
import { DATABASES } from '../../support/databases.js';
import type { Client } from './client.js';
import { refused, startTestServer, XLSX, type TestServer } from './running-server.js';

for (const database of DATABASES) {
  describe(`the register of departments (${database.name})`, () => {
    let server: TestServer;
    let administrator: Client;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      administrator = await server.sampleUser('johosys');
    });
    after(() => server.stop());

    const register = async () => (await server.get('api/departments', departmentsSchema)).departments;
    const add = (name: string) => server.client.done('POST', 'api/departments', { name }, departmentSchema);

    it('takes a department in behind the others, for people to belong to and for the audit to know', async () => {
      const before = await register();
      const added = await add(' 市民図書館準備室 ');
      assert.deepEqual(await register(), [...before, { id: added.id, name: '市民図書館準備室' }]);
      const user = { loginName: 'junbi', displayName: '準備 担当', role: 'staff', departmentIds: [added.id] };
      await administrator.done('POST', 'api/users', user, madeUserSchema);
      const { events } = await administrator.get('api/audit', auditSchema);
      const { subject, detail } = events.find(({ action }) => action === 'department.add')!;
      assert.deepEqual([subject, detail], [{ kind: 'department', id: added.id }, { name: '市民図書館準備室' }]);
    });

    it('corrects a name, and has each once', async () => {
      const { id } = await add('青少年かつどう課');
      const path = `api/departments/${id}`;
      await server.client.done('PUT', path, { name: '青少年活動課' }, departmentSchema);
      assert.equal((await register()).find((one) => one.id === id)?.name, '青少年活動課');
      const taken = await server.client.call('PUT', path, { name: '図書館' });
      assert.match((await refused(taken, 409)).detail.ja, /「図書館」は、すでに登録/);
      assert.equal(
        (await refused(await server.client.call('POST', 'api/departments', { name: '図書館' }), 409)).code,
        'conflict',
      );
    });

    it('has the departments that a blank names, where its form has no register', async () => {
      const form = { ...(await readSampleForm()).document, id: 'without-register', departments: [] };
      assert.equal((await server.client.call('POST', 'api/forms', form)).status, 204);
      const names = { plan: '名簿のない計画', fileName: '管理票.xlsx', form: form.id, fiscalYear: '2025' };
      const begun = await server.client.fetch(`api/cycles?${new URLSearchParams(names).toString()}`, {
        method: 'POST',
        headers: { 'content-type': XLSX },
        body: Buffer.from(await readSampleWorkbook('blank-2025.xlsx')),
      });
      assert.equal(begun.status, 201);
      cycleSchema.parse(await begun.json());
      const known = (await register()).map(({ name }) => name);
      assert.ok(known.includes('図書館'));
      assert.equal(new Set(known).size, known.length);
    });
  });
}
