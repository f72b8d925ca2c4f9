import assert from 'node:assert/strict';
import { DATABASES } from '../support/databases.js';
import { describeReport, runChaos } from './chaos.js';

const SEED = '4';
/** On each database. */
const OPERATIONS = 2600;

for (const database of DATABASES) {
  describe(`a cycle under chaos (${database.name})`, () => {
    it(`[S1] [S2] [S3] [S4] [S6] survives ${OPERATIONS} operations with nothing lost, invented or counted twice`, async function (this: Mocha.Context) {
      this.timeout(600_000);
      const own = await database.create();
      try {
        const report = await runChaos({ databaseUrl: own.url, operations: OPERATIONS, seed: SEED });
        assert.equal(report.findings.length, 0, describeReport(report, SEED));
        process.stdout.write(`${describeReport(report, SEED)}\n`);
      } finally {
        await own.remove();
      }
    });
  });
}
