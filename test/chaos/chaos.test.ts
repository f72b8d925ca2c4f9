import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SQLITE } from '../support/databases.js';
import { describeReport, runChaos } from './chaos.js';
import type { Message } from './network.js';

const SEED = '20261121';

describe('a cycle under chaos, in short', () => {
  it('[S1] [S4] comes to rest with everybody in agreement and nothing lost, through losses and kills', async function (this: Mocha.Context) {
    this.timeout(180_000);
    const own = await SQLITE.create();
    try {
      const report = await runChaos({ databaseUrl: own.url, operations: 400, seed: SEED });
      assert.equal(report.findings.length, 0, describeReport(report));
      assert.ok(report.kills > 0 && report.values > 50, describeReport(report));
    } finally {
      await own.remove();
    }
  });

  it('finds it when repetitions of a request do not carry its id', async function (this: Mocha.Context) {
    this.timeout(180_000);
    const own = await SQLITE.create();
    try {
      const report = await runChaos({ databaseUrl: own.url, operations: 250, seed: SEED, change: underAnotherId });
      // Whether a repetition also counted a value twice depends on who came between; that it had an answer of its own
      // does not.
      assert.ok(
        report.findings.some(({ check }) => check === 'acknowledged'),
        describeReport(report),
      );
    } finally {
      await own.remove();
    }
  });
});

/** As a client would that makes a new id for each try. */
function underAnotherId(message: Message, copy: number): Message {
  if (copy === 0) return message;
  const body =
    typeof message.body === 'string'
      ? message.body.replace(/"submissionId":"[^"]+"/, `"submissionId":"${randomUUID()}"`)
      : message.body;
  const path = message.path.replace(/submissionId=[^&]+/, `submissionId=${randomUUID()}`);
  return { ...message, path, ...(body === undefined ? {} : { body }) };
}
