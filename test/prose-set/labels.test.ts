import assert from 'node:assert/strict';
import type { FormRecord } from '../../core/record/record.js';
import { placesOf, truthOf } from './labels.js';
import { PLACES, readReport, UNSEEN } from './reports.js';

const textsOf = (records: readonly FormRecord[]) =>
  records
    .flatMap(({ cells }) => Object.values(cells))
    .flatMap(({ value }) => (value.kind === 'value' ? [value.text] : []));

describe('the labels of the reports with labelled passages', () => {
  for (const place of [...PLACES, ...UNSEEN]) {
    it(`point in ${place} at cells that the form reads, and quote what stands in the report`, async function () {
      this.timeout(60_000);
      const { reading, previous } = await readReport(place);
      const { violations, traps, either } = await truthOf(place);
      const addresses = new Set(
        reading.records.flatMap(({ sheet, cells }) => Object.values(cells).map(({ address }) => `${sheet}!${address}`)),
      );
      const texts = [...textsOf(reading.records), ...textsOf(previous)].map(plain);
      for (const label of [...violations, ...traps, ...either]) {
        for (const cell of placesOf(label)) assert.ok(addresses.has(cell), `${place}: no field at ${cell}`);
        for (const words of label.evidence.map(plain)) {
          assert.ok(
            texts.some((text) => text.includes(words)),
            `${place}: nowhere in the report: ${words}`,
          );
        }
      }
    });
  }
});

/** A figure with its format（1,080）is the same figure without. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s,]/gu, '');
}
