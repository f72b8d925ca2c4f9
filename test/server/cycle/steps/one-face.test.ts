/**
 * What somebody sees of a value is what everybody gets of it, on every way in and out (decision 30).
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { NO_EDITS } from '../../../../core/grid/edit.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import type { PushAnswerDto } from '../../../../core/protocol/sync.js';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { BLANK, displayText, type FieldValue } from '../../../../core/record/value.js';
import { parseNumber } from '../../../../core/text/number.js';
import { readSampleForm } from '../../../../server/sample/sample-city.js';
import { openStore } from '../../../../server/store/open-store.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { patchWorkbook } from '../../../../server/xlsx/patch/patch-workbook.js';
import { openPackage, rewritePackage } from '../../../../server/xlsx/package.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

const MARK = '目印';
type Raw = string | number | boolean | null;
const value = (text: string, raw: Raw): FieldValue => ({ kind: 'value', text, raw });

for (const database of DATABASES) {
  describe(`the one face of a value (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: CycleClient;
    let record: string;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      record = recordsOf(await library.whole(), '図書館')[0]!.id;
    });
    after(() => server.stop());

    const push = async (values: Record<string, FieldValue>): Promise<PushAnswerDto> => {
      const { to } = await library.whole();
      const edits = Object.entries(values).map(([field, given]) => ({ record: { id: record }, field, value: given }));
      return library.push({ formVersion: 1, baseRevision: to, edits });
    };
    const stored = async (field: string) =>
      (await library.whole()).records.find(({ id }) => id === record)?.values[field] ?? BLANK;
    const inReport = async (field: string) => {
      const key = JSON.stringify((await library.whole()).records.find(({ id }) => id === record)?.key);
      const { records } = await readForm(await server.report(cycle), [await readSampleForm()]);
      const row = records.find((one) => JSON.stringify(one.key) === key);
      return row?.cells[field]?.value ?? BLANK;
    };

    it('[S2] refuses a number that is shown as another one, says why, and saves the rest', async () => {
      const hostile = [value('5', 999_999), value('2026年3月', 5), value('NaN', 5), value('5', 1e308), value('5', -5)];
      for (const [i, given] of hostile.entries()) {
        const before = await stored('result');
        const { cells } = await push({ result: given, achievement: value(`記入${i}`, null) });
        const told = cells.map(({ field, outcome, reason }) => [field, outcome, reason?.code]);
        assert.deepEqual(
          told.sort(),
          [
            ['achievement', 'saved', undefined],
            ['result', 'refused', 'number-differs'],
          ].sort(),
        );
        const reason = cells.find(({ field }) => field === 'result')?.reason?.message;
        assert.match(reason?.ja ?? '', /食い違っています/);
        assert.match(reason?.en ?? '', /shows another number/);
        assert.deepEqual(await stored('result'), before);
      }
    });

    it('takes the text that is seen where another text or nothing is behind it, and nothing where nobody sees it', async () => {
      await push({ result: value('7', '999999'), achievement: value('見えるもの', '別のもの') });
      assert.deepEqual(await stored('achievement'), value('見えるもの', '見えるもの'));
      assert.equal(displayText(await inReport('achievement')), '見えるもの');
      assert.equal(displayText(await inReport('result')), '7');
      await push({ result: value('', 999_999), achievement: value('\u200b', true) });
      assert.deepEqual([await stored('result'), await stored('achievement')], [BLANK, BLANK]);
      assert.deepEqual([await inReport('result'), await inReport('achievement')], [BLANK, BLANK]);
    });

    it('shows in the report, whatever number was accepted, the text that the table shows, and never another number', async function () {
      this.timeout(120_000);
      const numbers = fc.oneof(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.double({ min: -999, max: 999, noNaN: true }),
      );
      const texts = fc.oneof(
        numbers.map(String),
        numbers.map((number) => number.toLocaleString('ja-JP')),
        numbers.map((number) => `${Math.round(number * 100)}%`),
        fc.constantFrom('5', '５', '△5', '(5)', '5人', '達成', '2026年3月', '1E+05', '-'),
      );
      const same = numbers.map((number): FieldValue => value(String(number), number));
      const any = fc.tuple(texts, numbers).map(([text, number]): FieldValue => value(text, number));
      await fc.assert(
        fc.asyncProperty(fc.oneof(same, any), async (given) => {
          const [cell] = (await push({ result: given })).cells;
          if (cell?.outcome === 'refused') return;
          const [shown, written] = [await stored('result'), await inReport('result')];
          assert.equal(displayText(shown), displayText(given));
          const [told, held] = [parseNumber(displayText(shown)), written.kind === 'value' ? written.raw : null];
          if (typeof held !== 'number' || told === undefined) {
            assert.equal(displayText(written), displayText(shown));
          } else assert.ok(Math.abs(told - held) <= 0.5 * Math.max(1, Math.abs(told) * 1e-3), `${told}, ${held}`);
        }),
        { seed: 20_261_130, numRuns: 25 },
      );
    });

    it('[S7] refuses the cell of a workbook whose format shows another number, in the preview and when it is sent', async () => {
      await push({ result: value('12', 12) });
      const form = await readSampleForm();
      const blank = await server.blank(cycle);
      const row = (await readForm(blank, [form])).records.find(
        ({ cells }) => displayText(cells['department']?.value) === '図書館',
      )!;
      const { address } = row.cells['result']!;
      const bytes = await falsified(blank, row.sheet, address);
      const query = { fileName: '図書館.xlsx' };
      const preview = await library.call(submissionsApi.preview, { query, body: Buffer.from(bytes) });
      const sent = await library.call(submissionsApi.send, {
        query: { ...query, submissionId: randomUUID() },
        body: Buffer.from(bytes),
      });
      for (const response of [preview, sent]) {
        const { saved, refused, issues } = await accepted(response);
        assert.deepEqual(
          [saved, refused.map(({ field, reason }) => [field, reason.code])],
          [[], [['result', 'number-differs']]],
        );
        assert.ok(issues.some((issue) => issue.code === 'number-differs' && issue.address === address));
      }
      assert.deepEqual(await stored('result'), value('12', 12));
    });

    it('refuses such a decision of a conflict', async () => {
      const { to } = await library.whole();
      const coordinator = new CycleClient(server.client, cycle.id);
      const edits = (text: string) => [{ record: { id: record }, field: 'result', value: value(text, Number(text)) }];
      await library.push({ formVersion: 1, baseRevision: to, edits: edits('31') });
      await coordinator.push({ formVersion: 1, baseRevision: to, edits: edits('32') });
      const { conflicts, revision } = await coordinator.conflicts();
      const conflict = conflicts.find((one) => one.record === record && one.field === 'result')!;
      const decision = { resolution: 'edited', value: value('5', 999_999) } as const;
      const response = await coordinator.decide(conflict.id, revision, decision);
      assert.ok(response.status >= 400 && response.status < 500, String(response.status));
      assert.deepEqual(await stored('result'), value('31', 31));
    });

    it('gives what everybody has seen of a value that was stored with two faces, also after a restore', async () => {
      const store = await openStore(server.databaseUrl);
      const { municipality } = await server.client.me();
      const where = { municipalityId: municipality.id, recordId: record, field: 'result' };
      await store.client.cell.updateMany({ where, data: { text: '5', raw: '999999' } });
      await store.close();
      await server.restart();
      assert.deepEqual(await stored('result'), value('5', '5'));
      assert.equal(displayText(await inReport('result')), '5');
    });
  });
}

/** The workbook with 999999 in a cell, in a format that shows 5 for everything. */
async function falsified(blank: Uint8Array, sheet: string, address: string): Promise<Uint8Array> {
  const cells = [{ sheet, address, content: { text: MARK, raw: MARK } }];
  const bytes = await patchWorkbook(blank, { ...NO_EDITS, cells });
  const pkg = await openPackage(bytes);
  const changes = new Map<string, Uint8Array>();
  const xmlOf = async (name: string) => Buffer.from(await pkg.read(name)).toString('utf8');
  const styles = await xmlOf('xl/styles.xml');
  const [whole = '', formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const style = formats.match(/<xf /g)!.length;
  const more = styles
    .replace(whole, whole.replace('</cellXfs>', '<xf numFmtId="200"/></cellXfs>'))
    .replace('</numFmts>', '<numFmt numFmtId="200" formatCode="&quot;5&quot;"/></numFmts>');
  changes.set('xl/styles.xml', Buffer.from(more));
  for (const name of pkg.names.filter((one) => one.includes('worksheets/sheet'))) {
    const xml = await xmlOf(name);
    const cell = new RegExp(`<c r="${address}"[^>]*>(?:(?!</c>).)*${MARK}.*?</c>`, 's').exec(xml)?.[0];
    if (cell === undefined) continue;
    changes.set(name, Buffer.from(xml.replace(cell, `<c r="${address}" s="${style}"><v>999999</v></c>`)));
  }
  assert.equal(changes.size, 2);
  return rewritePackage(bytes, changes);
}
