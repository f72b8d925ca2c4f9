import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkContent } from '../../core/check/content/check-content.js';
import { blockOf } from '../../core/form/form.js';
import { withValue, type FormRecord } from '../../core/record/record.js';
import { Random } from '../support/mangle/random.js';
import { PLACES, readReport, type Report } from './reports.js';

/** What may be written otherwise without saying anything else. */
type Layout = (text: string, at: (length: number) => number) => string;

const wide: Layout = (text) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).replaceAll('　', ' ');
const narrow: Layout = (text) =>
  text.replace(/[！-～]/g, (one) => (one === '～' ? one : String.fromCharCode(one.charCodeAt(0) - 0xfee0)));

/** White space at some places, but never between two figures or within one: that would part what is one figure. */
const spaced =
  (space: string): Layout =>
  (text, at) => {
    const characters = [...text];
    const places = new Set(Array.from({ length: 1 + Math.floor(characters.length / 12) }, () => at(characters.length)));
    const isDigit = (one: string | undefined) => one !== undefined && /[\d０-９.,．，]/u.test(one);
    return characters
      .map((one, i) => (places.has(i) && !(isDigit(one) && isDigit(characters[i - 1])) ? space + one : one))
      .join('');
  };

/** Furigana is no part of a cell’s text; what else nobody sees is not read either. */
const unseen: Layout = (text, at) => {
  const place = at(text.length);
  return `${text.slice(0, place)}\u200b${text.slice(place)}`;
};

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'full width': wide,
  'half width': narrow,
  spaces: spaced('　'),
  'line breaks': spaced('\n'),
  'what nobody sees': unseen,
};

function laidOut({ form }: Report, record: FormRecord, layout: (text: string) => string): FormRecord {
  const { fields, key } = blockOf(form, record.block);
  const cells = { ...record.cells };
  for (const { id, type } of fields) {
    const cell = cells[id];
    if (type !== 'text' || key.includes(id) || cell?.value.kind !== 'value' || typeof cell.value.raw === 'number')
      continue;
    const text = layout(cell.value.text);
    cells[id] = withValue(cell, { kind: 'value', text, raw: text });
  }
  return { ...record, cells };
}

/** Messages quote as it is written; what is found where is what counts. */
const found = (report: Report) =>
  checkContent(report)
    .map(({ rule, sheet, address }) => `${rule} ${sheet} ${address}`)
    .sort();

describe('[R03–R48] spaces, line breaks, width and what nobody sees change no finding', () => {
  for (const place of PLACES) {
    for (const [name, layout] of Object.entries(LAYOUTS)) {
      it(`in ${place}: ${name}`, async function () {
        this.timeout(120_000);
        const report = await readReport(place);
        const before = found(report);
        fc.assert(
          fc.property(fc.string({ minLength: 4 }), (seed) => {
            const random = new Random(seed);
            const at = (length: number) => random.below(Math.max(1, length));
            const changed = (records: readonly FormRecord[]) =>
              records.map((record) => laidOut(report, record, (text) => layout(text, at)));
            assert.deepEqual(
              found({ ...report, records: changed(report.records), previous: changed(report.previous) }),
              before,
            );
          }),
          { numRuns: name.includes('width') ? 1 : 3, endOnFailure: true },
        );
      });
    }
  }
});
