/**
 * A cycle whose blank has one sheet, to be filled in for any programme: every file brings its own, and all of them are in the
 * report.
 */
import assert from 'node:assert/strict';
import { cyclesApi, type CycleDto } from '../../../../core/protocol/cycles.js';
import { formsApi } from '../../../../core/protocol/forms.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { displayText } from '../../../../core/record/value.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { programmeBook } from '../../../support/programme-sheets/book.js';
import { SHEETS_DOCUMENT, SHEETS_FORM } from '../../../support/programme-sheets/form.js';
import { GARDEN, pairsInARow, VISITS, type ProgrammeAnswers } from '../../../support/programme-sheets/sheets.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';

const BENCH: ProgrammeAnswers = { ...GARDEN, programme: 'ベンチの修理', status: '五つ直した。', indicators: [] };

for (const database of DATABASES) {
  describe(`a cycle with a sheet for each programme (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(false, database);
      assert.equal((await server.call(formsApi.register, { body: SHEETS_DOCUMENT })).status, 204);
      const names = { form: SHEETS_FORM.id, formVersion: '1', plan: '若草町の計画', fiscalYear: '2024' };
      const blank = await programmeBook(pairsInARow('様式', {}));
      const query = { ...names, fileName: '評価シート.xlsx' };
      const begun = await server.call(plansApi.begin, { query, body: Buffer.from(blank) });
      assert.ok(begun.ok, await begun.clone().text());
      cycle = (await server.ask(cyclesApi.list)).cycles[0]!;
    });
    afterEach(() => server.stop());

    const send = async (name: string, ...answers: readonly ProgrammeAnswers[]) => {
      const sheets = answers.map((one, i) => pairsInARow(i === 0 ? '様式' : `様式 (${i + 1})`, one));
      return accepted(await server.send(cycle, name, await programmeBook(...sheets)));
    };
    const reported = async () => {
      const { records } = await readForm(await server.report(cycle), [SHEETS_FORM], SHEETS_FORM.id);
      return records
        .filter(({ block }) => block === 'programme')
        .map(({ sheet, cells }) => `${sheet}: ${displayText(cells['status']?.value)}`);
    };

    it('takes every file’s programme in, and no file takes another’s away [E1]', async () => {
      await send('公園課_花壇.xlsx', GARDEN);
      await send('公園課_ベンチ.xlsx', BENCH);
      const answer = await send('障がい福祉課.xlsx', VISITS);
      assert.deepEqual([answer.conflicts, answer.refused], [[], []]);
      assert.deepEqual(await reported(), [
        `花壇の手入れ: ${GARDEN.status}`,
        `ベンチの修理: ${BENCH.status}`,
        `声かけ訪問: ${VISITS.status}`,
      ]);
    });

    it('takes a corrected file as the correction of its own programme [I4]', async () => {
      await send('公園課_花壇.xlsx', GARDEN);
      await send('公園課_ベンチ.xlsx', BENCH);
      const answer = await send('公園課_花壇_修正.xlsx', { ...GARDEN, status: '夏にも植え替えた。' });
      assert.deepEqual([answer.conflicts, answer.refused], [[], []]);
      assert.deepEqual(await reported(), ['花壇の手入れ: 夏にも植え替えた。', `ベンチの修理: ${BENCH.status}`]);
    });

    it('changes nothing when its own report is sent in again', async () => {
      await send('公園課.xlsx', GARDEN, BENCH);
      const answer = await accepted(await server.send(cycle, '報告書.xlsx', await server.report(cycle)));
      assert.deepEqual([answer.saved, answer.conflicts, answer.refused], [[], [], []]);
    });
  });
}
