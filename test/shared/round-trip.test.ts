/**
 * The cities' workbooks, made blank and filled in again: every record comes back as it was, and nothing else of the
 * workbook changes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import type { FormRecord } from '../../core/record/record.js';
import { openPackage } from '../../server/xlsx/package.js';
import { blankForm, consolidated, recordsIn } from '../support/round-trip.js';
import { expected, workbookNames, workbookPath } from './shared-files.js';

/** Leaves and line ends as a person typed them, nothing of how the reader found them. */
function shown(records: readonly FormRecord[]) {
  return records.map(({ block, sheet, key, cells }) => {
    const values = Object.entries(cells).map(([id, { value, address, whole }]) => [id, value, address, whole]);
    return { block, sheet, key, values };
  });
}

describe('the cities’ workbooks, made blank and filled in again', () => {
  for (const name of [...workbookNames(), ...workbookNames('ogori-r3-dept')]) {
    it(`${name} comes back record by record, and only its sheets were touched`, async () => {
      const form = BUILT_IN_FORMS.find(({ id }) => id === expected(name).form)!;
      const before = new Uint8Array(readFileSync(workbookPath(name)));
      const records = await recordsIn(before, form);
      const blank = await blankForm(before, form);
      const { bytes, issues, conflicts } = await consolidated(blank, form, [records]);
      assert.deepEqual([issues, conflicts], [[], 0]);
      assert.deepEqual(shown(await recordsIn(bytes, form)), shown(records));
      const [old, now] = await Promise.all([openPackage(before), openPackage(bytes)]);
      assert.deepEqual(now.names, old.names);
      for (const part of old.names) {
        if (!part.includes('worksheets/')) assert.deepEqual(await now.read(part), await old.read(part), part);
      }
    });

    it(`${name} written into itself changes no byte`, async () => {
      const form = BUILT_IN_FORMS.find(({ id }) => id === expected(name).form)!;
      const before = new Uint8Array(readFileSync(workbookPath(name)));
      const { bytes } = await consolidated(before, form, [await recordsIn(before, form)]);
      const [old, now] = await Promise.all([openPackage(before), openPackage(bytes)]);
      for (const part of old.names) assert.deepEqual(await now.read(part), await old.read(part), part);
    });
  }
});
