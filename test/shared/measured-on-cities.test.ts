import assert from 'node:assert/strict';
import { readMeasured } from '../support/checks-document.js';
import { measureCities } from './measured-on-cities.js';

describe('what docs/CHECKS.md says of how often the checks are right on the cities’ documents', () => {
  it('is what they are now (otherwise: node dist/test/shared/write-measured.js)', async function () {
    this.timeout(120_000);
    assert.deepEqual(await measureCities(), readMeasured().cities);
  });
});
