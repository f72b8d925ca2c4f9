import assert from 'node:assert/strict';
import type { CycleDto } from '../../../../core/protocol/console.js';
import { departmentRowsSchema, standingSchema } from '../../../../core/protocol/standing.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`how far departments are on their way to submission (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let coordinator: CycleClient;
    let library: CycleClient;
    let id: string;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      coordinator = new CycleClient(server.client, cycle.id);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      id = await coordinator.departmentId('図書館');
    });
    after(() => server.stop());

    const standing = ({ client, path }: CycleClient) => client.get(`${path}/standing`, standingSchema);
    const rows = ({ client, path }: CycleClient) => client.get(`${path}/departments/${id}/rows`, departmentRowsSchema);
    const ofLibrary = async (reader: CycleClient) => {
      const { departments } = await standing(reader);
      return departments.find((one) => one.id === id)!;
    };

    it('names every department of the cycle, as the list of states does', async () => {
      const states = await coordinator.departments();
      const told = await standing(coordinator);
      assert.equal(told.revision, states.revision);
      const plain = told.departments.map(({ id, name, state, revision, acceptedRevision, steps }) => {
        return { id, name, state, revision, acceptedRevision, steps };
      });
      assert.deepEqual(plain, states.departments);
    });

    it('gives a department its own rows, and those alone, with the places of their cells', async () => {
      const own = recordsOf(await library.whole(), '図書館').map((record) => record.id);
      const told = await rows(library);
      assert.deepEqual(
        told.rows.map((row) => row.id),
        own,
      );
      for (const { cells } of told.rows) assert.ok(cells.every(({ address }) => /^[A-Z]+\d+/.test(address)));
    });

    it('counts what is missing until it is filled in, cell by cell', async () => {
      const { blank } = await rows(library);
      assert.ok(blank.length > 0);
      assert.equal((await ofLibrary(library)).blank, blank.length);
      const issue = blank.find(({ code }) => code === 'choice-unset') ?? blank[0]!;
      const row = (await rows(library)).rows.find((one) => one.id === issue.record)!;
      const cell = row.cells.find(({ address }) => address === issue.address)!;
      await library.write(row.id, cell.field, cell.field === 'rating' ? 'A' : '書きました');
      assert.equal((await ofLibrary(library)).blank, blank.length - 1);
      assert.equal((await rows(library)).blank.length, blank.length - 1);
    });

    it('counts what is in conflict, and says at which cell', async () => {
      const [first] = recordsOf(await library.whole(), '図書館');
      const before = (await ofLibrary(coordinator)).conflicts;
      const { to } = await library.whole();
      const push = (text: string) => {
        return { formVersion: 1, baseRevision: to, edits: [edit(first!.id, 'achievement', text)] };
      };
      await library.push(push('図書館の書いた実績'));
      await coordinator.push(push('取りまとめで直した実績'));
      assert.equal((await ofLibrary(coordinator)).conflicts, before + 1);
      const row = (await rows(coordinator)).rows.find((one) => one.id === first!.id)!;
      assert.ok(row.cells.find(({ field }) => field === 'achievement')!.conflicting);
    });

    it('[S6] says what was done last, by whom and with which note, to those who may see the history', async () => {
      const { to } = await library.whole();
      await library.stepped(id, 'submit', to, { note: 'ご確認ください' });
      const { last, state } = await ofLibrary(coordinator);
      assert.equal(state, 'submitted');
      assert.deepEqual([last?.step, last?.actor, last?.note], ['submit', '本田 文', 'ご確認ください']);
      assert.equal((await ofLibrary(library)).last?.note, 'ご確認ください');
      for (const reader of ['kaigi', 'gakko']) {
        const other = await ofLibrary(new CycleClient(await server.sampleUser(reader), cycle.id));
        assert.deepEqual([other.last?.step, other.last?.actor, other.last?.note], ['submit', '', '']);
      }
    });
  });
}
