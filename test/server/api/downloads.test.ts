import assert from 'node:assert/strict';
import { XLSX } from '../../../core/protocol/content.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { cutOffAnswers } from '../../../core/check/cut-off.js';
import { NO_EDITS } from '../../../core/grid/edit.js';
import { displayText } from '../../../core/record/value.js';
import { readSampleForm } from '../../../server/sample/sample-city.js';
import { readForm } from '../../../server/workbook/read-form.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { accepted, bytesOf, startTestServer, type TestServer } from './running-server.js';
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

    it('[S7] say which answers do not fit on paper, and have rows that are high enough where that is wanted', async () => {
      const cycle = await server.cycleOf(2025);
      const form = await readSampleForm();
      const target = { params: { cycleId: cycle.id } };
      const isCutOff = ({ code }: { readonly code: string }) => code === 'text-cut-off';
      const before = (await server.ask(cyclesApi.reportIssues, target)).issues.filter(isCutOff);
      const sofar = await readForm(await server.report(cycle), [form], form.id);
      const row = sofar.records.find(({ cells }) => cells['achievement']?.value.kind === 'blank')!;
      const { address } = row.cells['achievement']!;
      const text = '利用者の声を聞きながら進めた。'.repeat(40);
      const edit = { sheet: row.sheet, address, content: { text, raw: text } };
      const sent = await patchWorkbook(await server.blank(cycle), { ...NO_EDITS, cells: [edit] });
      const taken = await accepted(await server.send(cycle, '長い回答.xlsx', sent));
      assert.ok(
        taken.issues.some((issue) => isCutOff(issue) && issue.address === address),
        'told to whoever sends it',
      );
      const { issues } = await server.ask(cyclesApi.reportIssues, target);
      assert.equal(issues.filter(isCutOff).length, before.length + 1);
      const grown = await bytesOf(server.ask(cyclesApi.report, { ...target, query: { rows: 'grow' } }));
      const read = await readForm(grown, [form], form.id);
      assert.deepEqual(cutOffAnswers(read.workbook, read), []);
      assert.ok(
        read.records.some(({ cells }) => Object.values(cells).some(({ value }) => displayText(value) === text)),
      );
    });
  });
}
