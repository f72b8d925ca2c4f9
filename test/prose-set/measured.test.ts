import assert from 'node:assert/strict';
import { readMeasured } from '../support/checks-document.js';
import { measureReports } from './measured.js';

describe('what docs/CHECKS.md says of how often the checks are right', () => {
  it('is what they are now (otherwise: node dist/test/support/write-checks-document.js)', async function () {
    this.timeout(120_000);
    assert.deepEqual(await measureReports(), readMeasured().reports);
  });

  it('names a share of the changed texts that every check speaks of', () => {
    for (const [rule, { mutants, killed }] of Object.entries(readMeasured().reports)) {
      // Of one or two no share can be told.
      if (mutants >= FEWEST)
        assert.ok(killed >= mutants * LEAST_KILLED, `${rule}: ${killed} of ${mutants} changed texts`);
    }
  });
});

/** Where a total with its parts is told by the sum alone, a wrong one is no longer known for one. */
const LEAST_KILLED = 0.5;
const FEWEST = 3;
