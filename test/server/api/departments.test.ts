import assert from 'node:assert/strict';
import { plansApi } from '../../../core/protocol/plans.js';
import { auditApi } from '../../../core/protocol/audit.js';
import { departmentsApi } from '../../../core/protocol/departments.js';
import { readSampleForm, readSampleWorkbook } from '../../../server/sample/sample-city.js';
import { DATABASES } from '../../support/databases.js';
import type { Client } from './client.js';
import { refused, startTestServer, type TestServer } from './running-server.js';
import { usersApi } from '../../../core/protocol/users.js';
import { formsApi } from '../../../core/protocol/forms.js';

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

    const register = async () => (await server.ask(departmentsApi.list)).departments;
    const add = (name: string) => server.client.ask(departmentsApi.add, { body: { name } });

    it('takes a department in behind the others, for people to belong to and for the audit to know', async () => {
      const before = await register();
      const added = await add(' 市民図書館準備室 ');
      assert.deepEqual(await register(), [
        ...before,
        { id: added.id, name: '市民図書館準備室', from: null, until: null, successors: [] },
      ]);
      const person = { loginName: 'junbi', displayName: '準備 担当' };
      await administrator.ask(usersApi.make, { body: { ...person, role: 'staff', departmentIds: [added.id] } });
      const { events } = await administrator.ask(auditApi.list);
      const { subject, detail } = events.find(({ action }) => action === 'department.add')!;
      assert.deepEqual([subject, detail], [{ kind: 'department', id: added.id }, { name: '市民図書館準備室' }]);
    });

    it('corrects a name, and has each once', async () => {
      const { id } = await add('青少年かつどう課');
      const params = { departmentId: id };
      await server.ask(departmentsApi.rename, { params, body: { name: '青少年活動課' } });
      assert.equal((await register()).find((one) => one.id === id)?.name, '青少年活動課');
      const taken = await server.call(departmentsApi.rename, { params, body: { name: '図書館' } });
      assert.match((await refused(taken, 409)).detail.ja, /「図書館」は、すでに登録/);
      assert.equal(
        (await refused(await server.client.call(departmentsApi.add, { body: { name: '図書館' } }), 409)).code,
        'conflict',
      );
    });

    it('has the departments that a blank names, where its form has no register', async () => {
      const form = { ...(await readSampleForm()).document, id: 'without-register', departments: [] };
      assert.equal((await server.client.call(formsApi.register, { body: form })).status, 204);
      const names = { plan: '名簿のない計画', fileName: '管理票.xlsx', form: form.id, fiscalYear: 2025 };
      await server.ask(plansApi.begin, { query: names, body: new Blob([await readSampleWorkbook('blank-2025.xlsx')]) });
      const known = (await register()).map(({ name }) => name);
      assert.ok(known.includes('図書館'));
      assert.equal(new Set(known).size, known.length);
    });
  });
}
