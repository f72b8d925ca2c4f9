import assert from 'node:assert/strict';
import { cyclesApi } from '../../../../core/protocol/cycles.js';
import { formsApi } from '../../../../core/protocol/forms.js';
import { openMattersApi } from '../../../../core/protocol/open-matters.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { workflowApi } from '../../../../core/protocol/workflow.js';
import { DATABASES } from '../../../support/databases.js';
import type { Client } from '../../api/client.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, recordsOf, textOf } from '../cycle-client.js';
import { pathsThatTell } from './told-by-route.js';

const DRAFT = '館内の案内板を新しくした';
const OTHER = '分館の書架を入れ替えた';

for (const database of DATABASES) {
  describe(`a viewer and what nobody has submitted yet (${database.name})`, () => {
    let server: TestServer;
    let library: CycleClient;
    let viewer: CycleClient;
    let coordinator: CycleClient;
    let cycleId: string;
    let record: string;
    let departmentId: string;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycleId = (await server.cycleOf(2025)).id;
      library = new CycleClient(await server.sampleUser('toshokan'), cycleId);
      viewer = new CycleClient(await server.sampleUser('kaigi'), cycleId);
      coordinator = new CycleClient(server.client, cycleId);
      const whole = await library.whole();
      record = recordsOf(whole, '図書館')[0]!.id;
      departmentId = await library.departmentId('図書館');
      const push = (text: string) => {
        return { formVersion: 1, baseRevision: whole.to, edits: [edit(record, 'achievement', text)] };
      };
      await library.push(push(DRAFT));
      await coordinator.push(push(OTHER));
    });
    after(() => server.stop());

    const toldBy = (client: Client) =>
      pathsThatTell(server, client, { cycleId, departmentId, recordId: record, field: 'achievement' }, [DRAFT, OTHER]);
    const step = async (name: 'submit' | 'return' | 'reopen', by: CycleClient) => {
      return by.stepped(departmentId, name, (await coordinator.whole()).to);
    };
    const rowOf = async (client: CycleClient) => {
      const { blocks } = await client.client.ask(cyclesApi.table, { params: { cycleId } });
      return blocks.flatMap(({ records }) => records).find(({ id }) => id === record);
    };

    it('is told of it by no route, though everybody who works on the year is', async () => {
      assert.deepEqual(await toldBy(viewer.client), []);
      for (const loginName of ['toshokan', 'kosodate', 'torimatome', 'johosys']) {
        const paths = await toldBy(await server.sampleUser(loginName));
        assert.ok(
          paths.some((path) => path.endsWith('/table')),
          loginName,
        );
      }
    });

    it('is told that it is not shown, and neither of conflicts in it nor of what is missing', async () => {
      const row = await rowOf(viewer);
      assert.deepEqual(
        [row?.draft, row?.cells['achievement']?.text, row?.cells['achievement']?.conflicting],
        [true, '', undefined],
      );
      assert.deepEqual((await viewer.whole()).conflicts, []);
      assert.deepEqual((await viewer.conflicts()).conflicts, []);
      const rows = await viewer.client.ask(workflowApi.rows, { params: { cycleId, departmentId } });
      assert.deepEqual([rows.draft, rows.blank, rows.wrong], [true, [], []]);
      const { departments } = await viewer.client.ask(openMattersApi.list, {
        params: { cycleId },
        query: { departmentId },
      });
      assert.deepEqual(departments[0]?.matters, []);
    });

    it('sees as many are filled in as everybody else does', async () => {
      const numbers = async ({ client }: CycleClient) => {
        const { departments } = await client.ask(workflowApi.standing, { params: { cycleId } });
        return departments.map(({ name, entries, filled, blank, wrong, conflicts }) => {
          return [name, entries, filled, blank, wrong, conflicts];
        });
      };
      assert.deepEqual(await numbers(viewer), await numbers(coordinator));
    });

    it('sees it once it is submitted, also in a copy that was fetched before, and no longer once it is returned', async () => {
      const { to } = await viewer.whole();
      await step('submit', library);
      assert.deepEqual(
        [(await rowOf(viewer))?.draft, (await rowOf(viewer))?.cells['achievement']?.text],
        [undefined, DRAFT],
      );
      assert.equal(textOf(await viewer.since(to), record, 'achievement'), DRAFT);
      const paths = await toldBy(viewer.client);
      for (const end of ['/table', '/delta', '/report.xlsx', '/rows']) {
        assert.ok(
          paths.some((path) => path.endsWith(end)),
          end,
        );
      }
      await step('return', coordinator);
      assert.deepEqual(await toldBy(viewer.client), []);
    });

    it('sees everything of a year that is closed', async () => {
      const state = (to: 'open' | 'closed') =>
        server.client.call(plansApi.setState, { params: { cycleId }, body: { state: to } });
      assert.equal((await state('closed')).status, 200);
      assert.equal((await rowOf(viewer))?.cells['achievement']?.text, DRAFT);
      assert.equal((await state('open')).status, 200);
      assert.deepEqual(await toldBy(viewer.client), []);
    });

    it('sees it where the form says so', async () => {
      const { form } = await server.cycleOf(2025);
      const document = await server.client.ask(formsApi.document, {
        params: { formId: form.id, version: form.version },
      });
      const next = { ...document, version: document.version + 1, draftsShown: true };
      assert.equal((await server.client.call(formsApi.register, { body: next })).status, 204);
      const set = await server.client.call(plansApi.setForm, { params: { cycleId }, body: { version: next.version } });
      assert.equal(set.status, 200);
      assert.deepEqual(
        [(await rowOf(viewer))?.draft, (await rowOf(viewer))?.cells['achievement']?.text],
        [undefined, DRAFT],
      );
    });
  });
}
