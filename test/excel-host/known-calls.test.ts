import assert from 'node:assert/strict';
import { KNOWN_CALLS } from '../support/excel-host/known-calls.js';
import { callsOfAddin } from '../support/excel-host/used-calls.js';

describe('the calls that the add-in uses', function () {
  // The compiler reads Office's types, nine megabytes of them.
  this.timeout(120_000);

  it('are all known to the simulated Excel', () => {
    const unknown = callsOfAddin().filter(({ type, member }) => !KNOWN_CALLS.get(type)?.has(member));
    assert.deepEqual(
      unknown.map(({ type, member, place }) => `${type}.${member} (${place})`),
      [],
    );
  });

  it('are found', () => {
    const names = callsOfAddin().map(({ type, member }) => `${type}.${member}`);
    for (const name of [
      'Range.values',
      'Worksheet.activate',
      'WorksheetCollection.getItemOrNullObject',
      'Range.rowIndex',
    ]) {
      assert.ok(names.includes(name), name);
    }
  });
});
