import assert from 'node:assert/strict';
import { DATABASES } from '../support/databases.js';
import { describeReport, runChaos, type ChaosReport } from './chaos.js';

const SEED = '4';
/** On each database. */
const OPERATIONS = 2600;
const LONGEST_MS = 1_800_000;

describe('a cycle under chaos', () => {
  /** By the database's name. They wait for their servers most of the time, so that both are run at once. */
  const runs = new Map<string, Promise<ChaosReport>>();

  before(() => {
    for (const database of DATABASES) {
      const report = run(database);
      // It is its own test that fails.
      report.catch(() => undefined);
      runs.set(database.name, report);
    }
  });

  for (const { name } of DATABASES) {
    it(`[S1] [S2] [S3] [S4] [S6] survives ${OPERATIONS} operations on ${name} with nothing lost, invented or counted twice`, async function (this: Mocha.Context) {
      this.timeout(LONGEST_MS);
      const report = await runs.get(name)!;
      assert.equal(report.findings.length, 0, describeReport(report));
      process.stdout.write(`${describeReport(report)}\n`);
    });
  }
});

async function run(database: (typeof DATABASES)[number]): Promise<ChaosReport> {
  const own = await database.create();
  try {
    return await runChaos({ databaseUrl: own.url, operations: OPERATIONS, seed: SEED });
  } finally {
    await own.remove();
  }
}
