/**
 * A division's file is a copy of the cycle's blank: it is read by what stood there, whatever its headers say now.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { formatAddress, parseAddress } from '../../../../core/grid/address.js';
import { NO_EDITS } from '../../../../core/grid/edit.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { displayText } from '../../../../core/record/value.js';
import { readSampleForm } from '../../../../server/sample/sample-city.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { patchWorkbook } from '../../../../server/xlsx/patch/patch-workbook.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

const ANSWER = '夏の間も毎週ひらいた。';

for (const database of DATABASES) {
  describe(`a copy that is sent in (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: CycleClient;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
    });
    after(() => server.stop());

    it('takes an answer whose header was renamed to what no form lists, and says what it was read as', async () => {
      const blank = await server.blank(cycle);
      const { records } = await readForm(blank, [await readSampleForm()]);
      const row = records.find(({ cells }) => displayText(cells['department']?.value) === '図書館')!;
      const { address } = row.cells['achievement']!;
      const header = headerOver(blank, row.sheet, address);
      const write = (at: string, text: string) => ({
        sheet: row.sheet,
        address: at,
        content: { text, raw: text },
      });
      const body = Buffer.from(
        await patchWorkbook(blank, {
          ...NO_EDITS,
          cells: [write(await header, '今年やったこと'), write(address, ANSWER)],
        }),
      );
      const query = { fileName: '図書館.xlsx' };
      for (const response of [
        await library.call(submissionsApi.preview, { query, body }),
        await library.call(submissionsApi.send, { query: { ...query, submissionId: randomUUID() }, body }),
      ]) {
        const { issues } = await accepted(response);
        const told = issues.find(({ code }) => code === 'header-restored');
        assert.deepEqual([told?.address, told?.evidence[0]], [await header, '今年やったこと']);
      }
      const [record] = recordsOf(await library.whole(), '図書館');
      assert.equal(displayText(record?.values['achievement']), ANSWER);
    });
  });
}

/** The cell of the nearest row above whose column's header says what the form says. */
async function headerOver(bytes: Uint8Array, sheet: string, address: string): Promise<string> {
  const { workbook } = await readForm(bytes, [await readSampleForm()]);
  const grid = workbook.sheets.find(({ name }) => name === sheet)!;
  const { row, column } = parseAddress(address)!;
  for (let above = row - 1; above > 0; above--) {
    if (grid.cell(above, column)?.text === '取組の成果') return formatAddress({ row: above, column });
  }
  throw new Error('no header');
}
