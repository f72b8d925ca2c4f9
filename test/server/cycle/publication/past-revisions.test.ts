import assert from 'node:assert/strict';
import { publicationApi, type PublicationFormat } from '../../../../core/protocol/publication.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { publicationSchema, type Publication } from '../../../../core/publication/publication.js';
import { DATABASES } from '../../../support/databases.js';
import type { Client } from '../../api/client.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, problem, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`the report of a revision of the past (${database.name})`, () => {
    let server: TestServer;
    let library: CycleClient;
    let coordinator: CycleClient;
    let cycleId: string;
    let departmentId: string;
    let rows: readonly string[];
    /** As each was made when it was the present one. */
    const asItWas = new Map<number, Publication>();

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycleId = (await server.cycleOf(2025)).id;
      library = new CycleClient(await server.sampleUser('toshokan'), cycleId);
      coordinator = new CycleClient(server.client, cycleId);
      departmentId = await library.departmentId('図書館');
      rows = recordsOf(await library.whole(), '図書館').map(({ id }) => id);
    });
    after(() => server.stop());

    const bytesOf = async (client: Client, format: PublicationFormat, revision?: number) => {
      const query = { format, ...(revision === undefined ? {} : { revision }) };
      const { content } = await client.ask(publicationApi.make, { params: { cycleId }, query });
      return Buffer.from(await content.arrayBuffer());
    };
    const published = async (revision?: number) =>
      publicationSchema.parse(JSON.parse((await bytesOf(server.client, 'json', revision)).toString('utf8')));
    const note = async () => {
      const publication = await published();
      asItWas.set(publication.about.revision, publication);
      return publication;
    };
    const rowOf = ({ blocks }: Publication, id: string) =>
      blocks.flatMap((block) => block.rows).find((row) => row.id === id);

    it('is what it was when it was the present one, whatever came after', async () => {
      const [first = '', second = ''] = rows;
      const base = (await note()).about.revision;
      await library.write(first, 'achievement', '読み聞かせの会を12回ひらいた');
      await note();
      await coordinator.push({
        formVersion: 1,
        baseRevision: base,
        edits: [edit(first, 'achievement', '11回と報告する')],
      });
      assert.equal((await note()).open.conflicts.length, 1);
      const [conflict] = (await coordinator.conflicts()).conflicts;
      assert.ok(conflict);
      const { to } = await coordinator.whole();
      await coordinator.decided(conflict.id, to, { resolution: 'theirs' });
      assert.equal((await note()).open.conflicts.length, 0);
      await coordinator.push({
        formVersion: 1,
        baseRevision: (await coordinator.whole()).to,
        edits: [],
        deleted: [{ record: { id: second } }],
      });
      assert.equal(rowOf(await note(), second), undefined);
      await library.stepped(departmentId, 'submit', (await coordinator.whole()).to);
      await note();
      await coordinator.stepped(departmentId, 'accept', (await coordinator.whole()).to);
      const last = await note();
      for (const [revision, then] of asItWas) {
        const now = await published(revision);
        const isSuperseded = revision !== last.about.revision;
        assert.deepEqual(now, { ...then, open: { ...then.open, isSuperseded } }, `revision ${revision}`);
      }
      assert.equal(asItWas.size, 7);
    });

    it('has the same bytes each time that it is made, in every format', async () => {
      const revision = [...asItWas.keys()][2];
      for (const format of ['csv', 'json', 'xlsx', 'zip'] as const) {
        const made = await bytesOf(server.client, format, revision);
        assert.ok(made.equals(await bytesOf(server.client, format, revision)), format);
      }
    });

    it('is none for a revision that there is not yet, and says which is the last', async () => {
      const response = await coordinator.call(publicationApi.make, { query: { format: 'csv', revision: 100_000 } });
      const told = await problem(response);
      assert.equal(told.code, 'not-found');
      assert.match(told.detail.ja, /最新は第\d+版です/u);
    });

    it('lists the revisions with what made them, and nobody’s name', async () => {
      const viewer = await server.sampleUser('kaigi');
      const { last, revisions } = await viewer.ask(publicationApi.revisions, { params: { cycleId } });
      assert.equal(last, Math.max(...asItWas.keys()));
      assert.deepEqual(
        revisions.slice(0, 3).map(({ kind, department, step }) => [kind, department, step]),
        [
          ['workflow', '図書館', 'accept'],
          ['workflow', '図書館', 'submit'],
          ['edits', '', ''],
        ],
      );
    });

    it('is given to a viewer when it is final, and not before', async () => {
      const viewer = new CycleClient(await server.sampleUser('kaigi'), cycleId);
      const refused = await problem(await viewer.call(publicationApi.make, { query: { format: 'json' } }));
      assert.equal(refused.code, 'forbidden');
      const { departments } = await coordinator.departments();
      for (const { id, state } of departments) {
        if (state === 'accepted') continue;
        if (state !== 'submitted') await coordinator.stepped(id, 'submit', (await coordinator.whole()).to);
        await coordinator.stepped(id, 'accept', (await coordinator.whole()).to);
      }
      await server.client.ask(plansApi.setState, { params: { cycleId }, body: { state: 'closed' } });
      const { about, open } = await viewer.client.ask(publicationApi.overview, { params: { cycleId } });
      assert.equal(about.state, 'final');
      assert.deepEqual(open.departments, []);
      assert.equal((await bytesOf(viewer.client, 'zip')).subarray(0, 2).toString(), 'PK');
      const earlier = { format: 'json', revision: about.revision - 1 } as const;
      assert.equal((await problem(await viewer.call(publicationApi.make, { query: earlier }))).code, 'forbidden');
    });
  });
}
