/**
 * A year begun from the one before.
 */
import assert from 'node:assert/strict';
import { cycleSchema, cyclesApi, type CycleDto } from '../../../../core/protocol/cycles.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { programmesApi } from '../../../../core/protocol/programmes.js';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { withNextYear } from '../../../../core/text/next-year.js';
import { fillWorkbook } from '../../../../server/sample/fill-workbook.js';
import { readAnswers, readSampleForm } from '../../../../server/sample/sample-city.js';
import { DATABASES } from '../../../support/databases.js';
import { refused, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`a year begun from the one before (${database.name})`, () => {
    let server: TestServer;
    let last: CycleDto;

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      last = await server.cycleOf(2025);
    });
    afterEach(() => server.stop());

    const paramsOf = ({ id: cycleId }: CycleDto) => ({ cycleId });
    const preview = () => server.ask(plansApi.previewNext, { params: paramsOf(last) });
    const begin = (body: object) => server.call(plansApi.beginNext, { params: paramsOf(last), body });
    const begun = async (body: object): Promise<CycleDto> => {
      const response = await begin(body);
      assert.equal(response.status, 201, await response.clone().text());
      return cycleSchema.parse(await response.json());
    };
    const workbookOf = async (cycle: CycleDto) =>
      new Uint8Array(await (await server.call(cyclesApi.blank, { params: paramsOf(cycle) })).arrayBuffer());

    it('shows what it would be: the deadline a year on, the rows, the answers that go, where the year is named', async () => {
      const next = await preview();
      assert.deepEqual(
        [next.plan, next.fiscalYear, next.deadline, next.isThere],
        [last.plan, 2026, '2027-05-15', false],
      );
      assert.ok(next.rows > 20 && next.answers > 0);
      assert.ok(next.labels.length > 0);
      assert.ok(next.labels.every(({ text, next: later }) => withNextYear(text, 2025) === later));
      assert.equal((await server.ask(cyclesApi.list)).cycles.length, 2);
    });

    it('has the rows of last year, also those that were added, and nobody’s answers', async () => {
      const client = new CycleClient(server.client, last.id);
      const { to } = await client.whole();
      const key = { no: '901', programme: '移動図書館の巡回', department: '図書館' };
      await client.push({ formVersion: 1, baseRevision: to, added: [{ block: 'programme', key, cells: {} }] });
      const cycle = await begun({ deadline: '2027-05-15' });
      assert.deepEqual(
        [cycle.fiscalYear, cycle.deadline, cycle.form, cycle.untouched],
        [2026, '2027-05-15', last.form, true],
      );
      const { departments } = await server.ask(cyclesApi.progress, { params: paramsOf(cycle) });
      assert.deepEqual([...new Set(departments.map(({ filled }) => filled))], [0]);
      const { records } = await new CycleClient(server.client, cycle.id).whole();
      assert.ok(records.some(({ key: { programme } }) => programme === '移動図書館の巡回'));
      const { previous, proposals, added, removed } = await server.ask(programmesApi.list, { params: paramsOf(cycle) });
      assert.deepEqual([previous?.cycleId, proposals, added, removed], [last.id, [], [], []]);
    });

    it('names its own year, and takes in a copy of its blank', async () => {
      const cycle = await begun({});
      const bytes = await workbookOf(cycle);
      const { fiscalYear, answers } = await server.ask(plansApi.preview, { query: {}, body: new Blob([bytes]) });
      assert.deepEqual([fiscalYear, answers.answers], [2026, 0]);
      await takesIn(cycle, bytes);
    });

    it('keeps the year that is written in it where the coordinator wants that; its copies are taken in all the same', async () => {
      const cycle = await begun({ relabel: false });
      const bytes = await workbookOf(cycle);
      const { fiscalYear } = await server.ask(plansApi.preview, { query: {}, body: new Blob([bytes]) });
      assert.equal(fiscalYear, 2025);
      await takesIn(cycle, bytes);
    });

    const takesIn = async (cycle: CycleDto, bytes: Uint8Array) => {
      const answers = await readAnswers(2025);
      const filled = await fillWorkbook(bytes, await readSampleForm(), { department: '図書館', answers });
      const query = { submissionId: '2f6b7c1e-51c7-4a44-9d39-000000000001', fileName: '図書館.xlsx' };
      const sent = await server.call(submissionsApi.send, { params: paramsOf(cycle), query, body: filled });
      assert.equal(sent.status, 200, await sent.clone().text());
      const { departments } = await server.ask(cyclesApi.progress, { params: paramsOf(cycle) });
      assert.deepEqual(
        departments.filter(({ filled: some }) => some > 0).map(({ name }) => name),
        ['図書館'],
      );
    };

    it('is begun once', async () => {
      await begun({});
      assert.equal((await preview()).isThere, true);
      assert.equal((await refused(await begin({}), 409)).code, 'conflict');
    });
  });
}
