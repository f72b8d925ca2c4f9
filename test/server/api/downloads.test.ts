import assert from 'node:assert/strict';
import { XLSX } from '../../../core/protocol/content.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { startTestServer, type TestServer } from './running-server.js';
import { samplesApi } from '../../../core/protocol/samples.js';
import { DATABASES } from '../../support/databases.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';

for (const database of DATABASES) {
  describe(`downloads (${database.name})`, () => {
    let server: TestServer;

    before(async function () {
      this.timeout(60_000);
      server = await startTestServer(true, database);
    });
    after(() => server.stop());

    it('carry their Japanese file names', async () => {
      const cycle = await server.cycleOf(2025);
      const response = await server.call(cyclesApi.report, { params: { cycleId: cycle.id } });
      const disposition = response.headers.get('content-disposition') ?? '';
      const [, name] = /filename\*=UTF-8''(\S+)/.exec(disposition) ?? [];
      assert.equal(decodeURIComponent(name ?? ''), '取りまとめ_令和7年度_事業進捗管理票.xlsx');
      assert.equal(response.headers.get('content-type'), XLSX);
    });

    it('are workbooks that can be read: blank form, report and every sample', async () => {
      const cycle = await server.cycleOf(2025);
      const { samples } = await server.ask(samplesApi.list);
      const books = [server.blank(cycle), server.report(cycle), ...samples.map(({ name }) => server.sample(name))];
      for (const bytes of books) assert.equal((await readWorkbook(await bytes)).sheets.length, 5);
      assert.ok(samples.every(({ cycleId }) => cycleId === cycle.id));
    });
  });
}
