import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkContent } from '../../core/check/content/check-content.js';
import { blockOf } from '../../core/form/form.js';
import { withValue, type FormRecord } from '../../core/record/record.js';
import { openPackage, rewritePackage } from '../../server/xlsx/package.js';
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

/** How words are read, behind them in brackets, as people write it for whoever may not know. */
const READINGS: Readonly<Record<string, string>> = {
  令和: 'れいわ',
  年度: 'ねんど',
  事業: 'じぎょう',
  相談: 'そうだん',
  実施: 'じっし',
  増加: 'ぞうか',
  減少: 'げんしょう',
  利用者: 'りようしゃ',
  参加者: 'さんかしゃ',
  児童: 'じどう',
  保護者: 'ほごしゃ',
  目標: 'もくひょう',
  達成: 'たっせい',
  検討: 'けんとう',
  予定: 'よてい',
  講座: 'こうざ',
};
const KNOWN = new RegExp(Object.keys(READINGS).join('|'), 'gu');

const withReadings: Layout = (text, at) =>
  text.replace(KNOWN, (word) => {
    const [open, close] = at(2) === 0 ? '（）' : '()';
    return at(3) === 0 ? `${word}${open}${READINGS[word]}${close}` : word;
  });

/** What nobody sees is not read. */
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
  'readings in brackets': withReadings,
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

/** Above the words of some cells, as Excel keeps it with their texts. */
async function withFurigana(bytes: Uint8Array, at: (length: number) => number): Promise<Uint8Array> {
  const pkg = await openPackage(bytes);
  const above = '<rPh sb="0" eb="2"><t>ゾウカ12ケン</t></rPh><phoneticPr fontId="1"/>';
  const parts = pkg.names.filter((name) => /worksheets\/sheet\d+\.xml$|sharedStrings\.xml$/.test(name));
  const written = new Map<string, Uint8Array>();
  for (const name of parts) {
    const xml = new TextDecoder().decode(await pkg.read(name));
    const more = xml.replace(/<\/t><\/(is|si)>/g, (end, of: string) => (at(2) === 0 ? `</t>${above}</${of}>` : end));
    written.set(name, new TextEncoder().encode(more));
  }
  return rewritePackage(bytes, written);
}

describe('[R03–R48] spaces, line breaks, width, furigana and what nobody sees change no finding', () => {
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

    it(`in ${place}: furigana above the words`, async function () {
      this.timeout(120_000);
      const before = found(await readReport(place));
      await fc.assert(
        fc.asyncProperty(fc.string({ minLength: 4 }), async (seed) => {
          const random = new Random(seed);
          const report = await readReport(place, (bytes) => withFurigana(bytes, (length) => random.below(length)));
          assert.deepEqual(found(report), before);
        }),
        { numRuns: 1, endOnFailure: true },
      );
    });
  }
});
