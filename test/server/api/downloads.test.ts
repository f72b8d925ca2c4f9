import assert from 'node:assert/strict';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { startTestServer, XLSX, type TestServer } from './running-server.js';
import { samplesSchema } from '../../../core/protocol/console.js';
import { DATABASES } from '../../support/databases.js';

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
      const response = await server.fetch(`api/cycles/${cycle.id}/report.xlsx`);
      const disposition = response.headers.get('content-disposition') ?? '';
      const [, name] = /filename\*=UTF-8''(\S+)/.exec(disposition) ?? [];
      assert.equal(decodeURIComponent(name ?? ''), '取りまとめ_令和7年度_事業進捗管理票.xlsx');
      assert.equal(response.headers.get('content-type'), XLSX);
    });

    it('are workbooks that can be read: blank form, report and every sample', async () => {
      const cycle = await server.cycleOf(2025);
      const { samples } = await server.get('api/samples', samplesSchema);
      const paths = samples.map(({ name }) => `api/samples/${encodeURIComponent(name)}`);
      for (const path of [`api/cycles/${cycle.id}/blank.xlsx`, `api/cycles/${cycle.id}/report.xlsx`, ...paths]) {
        const workbook = await readWorkbook(await server.bytes(path));
        assert.equal(workbook.sheets.length, 5, path);
      }
      assert.ok(samples.every(({ cycleId }) => cycleId === cycle.id));
    });
  });
}
