/**
 * A city of sixty departments: the workbooks for all of them in one zip, and all of them coming back at once. The server is
 * a process of its own, whose memory can be told; times are printed, and held with wide bounds.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import type { Form } from '../../../../core/form/form.js';
import { NO_EDITS } from '../../../../core/grid/edit.js';
import { formsApi } from '../../../../core/protocol/forms.js';
import { handingOutApi } from '../../../../core/protocol/handing-out.js';
import { accountApi } from '../../../../core/protocol/own-account.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { isAsked, submissionsApi } from '../../../../core/protocol/submissions.js';
import { workflowApi } from '../../../../core/protocol/workflow.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { patchWorkbook } from '../../../../server/xlsx/patch/patch-workbook.js';
import { ANSWERS, cityForm, cityWorkbook, FISCAL_YEAR } from '../../../support/city/city-form.js';
import { startServerProcess, type ServerProcess } from '../../../support/city/server-process.js';
import { Client } from '../../api/client.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';

const DEPARTMENTS = 60;
const ROWS_EACH = 10;
const MB = 1024 * 1024;
/** As many as the console has under way at a time. */
const AT_ONCE = 3;
/** The server reads and writes workbooks in threads, each of which has some of it. */
const MOST_MEMORY = 900 * MB;

describe('sixty departments', () => {
  let founded: TestServer;
  let running: ServerProcess;
  let client: Client;
  let form: Form;
  let cycleId: string;
  let departments: readonly { readonly id: string; readonly name: string }[];
  let books: ReadonlyMap<string, Uint8Array>;
  const measured: string[] = [];

  before(async function () {
    this.timeout(180_000);
    founded = await startTestServer(false);
    form = cityForm(DEPARTMENTS);
    await founded.ask(formsApi.register, { body: form.document });
    const query = { plan: '若草町の計画', fiscalYear: FISCAL_YEAR, form: form.id, fileName: '進捗管理表.xlsx' };
    const blank = await cityWorkbook({ departments: DEPARTMENTS, rowsEach: ROWS_EACH });
    ({ id: cycleId } = await founded.ask(plansApi.begin, { query, body: new Blob([blank]) }));
    ({ departments } = await founded.ask(workflowApi.departments, { params: { cycleId } }));
    const { secret } = await founded.ask(accountApi.makeToken, { body: { name: '試験', days: 1 } });
    await founded.close();
    running = await startServerProcess(founded.databaseUrl);
    client = new Client(() => running.url, secret);
  });
  after(async () => {
    await running?.stop();
    await founded?.stop();
    process.stdout.write(measured.map((line) => `      ${line}\n`).join(''));
  });

  async function timed<T>(what: string, work: () => Promise<T>): Promise<{ value: T; ms: number }> {
    const begun = performance.now();
    const value = await work();
    const ms = performance.now() - begun;
    const peak = await running.peakMemory();
    measured.push(`${what}: ${(ms / 1000).toFixed(1)} s, at most ${Math.round((peak ?? 0) / MB)} MB so far`);
    return { value, ms };
  }

  async function archiveOf(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
    const query = { departments: ids.join(','), earlier: 'sheet' as const };
    const { content } = await client.ask(handingOutApi.archive, { params: { cycleId }, query });
    const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(await content.arrayBuffer())));
    const files = new Map<string, Uint8Array>();
    for (const entry of await reader.getEntries()) {
      if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
    }
    await reader.close();
    return files;
  }

  it('have a workbook each in one zip, which takes as long as there are departments, and no more memory for it', async function () {
    this.timeout(300_000);
    const ids = departments.map(({ id }) => id);
    await timed('the first workbook', () => archiveOf(ids.slice(0, 1)));
    const few = await timed('15 workbooks in a zip', () => archiveOf(ids.slice(0, 15)));
    const before = (await running.peakMemory()) ?? 0;
    const all = await timed(`${DEPARTMENTS} workbooks in a zip`, () => archiveOf(ids));
    books = all.value;
    assert.equal(books.size, DEPARTMENTS);
    assert.ok(all.ms < few.ms * 4 * 3 + 2000, measured.join('\n'));
    assert.ok(((await running.peakMemory()) ?? 0) - before < 200 * MB, measured.join('\n'));
  });

  it('send them back all at once: looked at first, taken in then, and nothing is missing', async function () {
    this.timeout(600_000);
    const sent = await Promise.all(
      [...books].map(async ([name, bytes]) => ({ name, bytes: await filled(name, bytes) })),
    );
    await timed(`${DEPARTMENTS} workbooks looked at`, () =>
      inTurns(sent, async ({ name, bytes }) => {
        const query = { fileName: name };
        const found = await client.ask(submissionsApi.preview, { params: { cycleId }, query, body: new Blob([bytes]) });
        assert.ok(!isAsked(found));
      }),
    );
    await timed(`${DEPARTMENTS} workbooks taken in`, () =>
      inTurns(sent, async ({ name, bytes }) => {
        const query = { submissionId: randomUUID(), fileName: name };
        const taken = await client.ask(submissionsApi.send, { params: { cycleId }, query, body: new Blob([bytes]) });
        assert.ok(!isAsked(taken));
        assert.deepEqual([taken.saved.length, taken.refused], [ROWS_EACH * ANSWERS.length, []], name);
        assert.deepEqual(taken.conflicts, []);
      }),
    );
    const standing = await client.ask(workflowApi.standing, { params: { cycleId } });
    assert.deepEqual(
      standing.departments.map(({ entries, filled: answered }) => [entries, answered]),
      departments.map(() => [ROWS_EACH, ROWS_EACH]),
    );
    assert.ok(((await running.peakMemory()) ?? 0) < MOST_MEMORY, measured.join('\n'));
    assert.deepEqual(running.errors, []);
  });

  /** As its department fills it in. */
  async function filled(name: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    const { records } = await readForm(bytes, [form], form.id);
    const cells = records
      .filter(({ key }) => name.endsWith(`_${key['department']}.xlsx`))
      .flatMap(({ sheet, key, cells: of }) =>
        ANSWERS.map((field) => {
          const text = textFor(field, key['programme'] ?? '');
          return { sheet, address: of[field]!.address, content: { text, raw: field === 'count' ? 12 : text } };
        }),
      );
    assert.equal(cells.length, ROWS_EACH * ANSWERS.length);
    return new Uint8Array(await patchWorkbook(bytes, { ...NO_EDITS, cells }));
  }
});

function textFor(field: (typeof ANSWERS)[number], programme: string): string {
  if (field === 'count') return '12';
  return field === 'rating' ? '達成' : `${programme}に取り組んだ。`;
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of waiting) await work(one);
    }),
  );
}
