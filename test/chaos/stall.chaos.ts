/**
 * Nobody can stop the others: two people send hostile and large workbooks on every route that takes any, while somebody
 * else asks whether the server is well and for the table of the cycle. It measures, so nothing else runs beside it.
 */
import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { plansApi } from '../../core/protocol/plans.js';
import { serviceApi } from '../../core/protocol/service.js';
import type { SavedWorkbook } from '../../core/protocol/saved-workbook.js';
import { submissionsApi } from '../../core/protocol/submissions.js';
import { workbenchApi } from '../../core/protocol/workbench.js';
import { sampleClient, type Client } from '../server/api/client.js';
import { SQLITE, type OwnDatabase } from '../support/databases.js';
import { HOSTILE } from '../support/hostile-workbooks.js';
import { sampleCity } from '../support/sample-city.js';

const CHILD = fileURLToPath(new URL('../server/api/serve-child.js', import.meta.url));
const BAR_MS = 200;
/** On a machine that is busy with other things an idle server is slow as well. */
const TIMES_IDLE = 4;
const MOST_MEMORY_MB = 1024;
const PAUSE_MS = 20;

/** What is right to answer: done, or refused with a reason. */
const CLEAR = new Set([200, 201, 409, 413, 422, 429, 503]);

/** Some hundred cells that were typed over. */
const CHANGES: SavedWorkbook = {
  cells: Array.from({ length: 300 }, (_, i) => ({
    sheet: '一覧',
    address: `C${i + 2}`,
    text: '直した',
    value: '直した',
  })),
  customXml: [],
  rules: [],
  unsaved: [],
};

type Sending = (client: Client, cycleId: string, body: Uint8Array) => Promise<Response>;

const ROUTES: Readonly<Record<string, Sending>> = {
  send: (client, cycleId, body) =>
    client.call(submissionsApi.send, {
      params: { cycleId },
      query: { submissionId: randomUUID(), fileName: '調書.xlsx' },
      body,
    }),
  'preview a submission': (client, cycleId, body) =>
    client.call(submissionsApi.preview, { params: { cycleId }, query: { fileName: '調書.xlsx' }, body }),
  'preview a cycle': (client, _, body) => client.call(plansApi.preview, { query: {}, body }),
  'begin a cycle': (client, _, body) =>
    client.call(plansApi.begin, {
      query: { plan: '計画', fiscalYear: 2031, form: 'aobano-progress', fileName: '様式.xlsx' },
      body,
    }),
  describe: (client, _, body) => client.call(workbenchApi.describe, { body }),
  save: (client, _, body) => client.call(workbenchApi.save, { body: { bytes: body, changes: CHANGES } }),
};

describe('a server under hostile workbooks', function () {
  this.timeout(900_000);
  let own: OwnDatabase;
  let child: ChildProcess;
  let base: string;

  before(async () => {
    own = await sampleCity(SQLITE);
    child = fork(CHILD, [own.url], { execArgv: [] });
    [base] = (await once(child, 'message')) as [string];
  });
  after(async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    await own.remove();
  });

  it('answers the others in time, refuses clearly, keeps within its memory and goes on', async () => {
    const [asking, first, second] = [
      await sampleClient(() => base, 'kaigi'),
      await sampleClient(() => base, 'torimatome'),
      await sampleClient(() => base, 'kosodate'),
    ];
    const { cycles } = await asking.ask(cyclesApi.list);
    const cycleId = cycles.find(({ fiscalYear }) => fiscalYear === 2025)?.id ?? '';
    const others = new Others(asking, cycleId);
    const idle = await others.askUntil(setTimeout(3_000));
    const sent: string[] = [];
    const send = async (client: Client) => {
      for (const [what, make] of Object.entries(HOSTILE)) {
        for (const [route, sending] of Object.entries(ROUTES)) {
          const begun = performance.now();
          const response = await sending(client, cycleId, make());
          const { byteLength: length } = await response.arrayBuffer();
          const ms = Math.round(performance.now() - begun);
          sent.push(`${what}, ${route}: ${response.status}, ${length} bytes, ${ms} ms`);
          // Who may not begin a cycle is refused as well.
          assert.ok(CLEAR.has(response.status) || response.status === 403, sent.at(-1));
        }
      }
    };
    const busy = await others.askUntil(Promise.all([send(first), send(second)]));
    const bar = Math.max(BAR_MS, TIMES_IDLE * idle.p99);
    const memory = await mostMemoryOf(child);
    process.stdout.write(
      `${[...sent, `others: p99 ${busy.p99} ms, at most ${busy.most} ms of ${busy.count} (idle: ${idle.p99} ms)`, `memory: ${memory} MB`].join('\n')}\n`,
    );
    assert.equal(child.exitCode, null);
    assert.equal((await asking.call(serviceApi.health)).status, 200);
    assert.ok(busy.p99 <= bar, `p99 ${busy.p99} ms, bar ${bar} ms`);
    assert.ok(memory <= MOST_MEMORY_MB, `${memory} MB`);
  });
});

/** Somebody who asks again and again. */
class Others {
  constructor(
    private readonly client: Client,
    private readonly cycleId: string,
  ) {}

  async askUntil(end: Promise<unknown>): Promise<{ p99: number; most: number; count: number }> {
    const times: number[] = [];
    const state = { over: false };
    const ended = end.finally(() => (state.over = true));
    // It is awaited below.
    ended.catch(() => undefined);
    for (let i = 0; !state.over; i++) {
      const begun = performance.now();
      const response =
        i % 2 === 0
          ? await this.client.call(serviceApi.health)
          : await this.client.call(cyclesApi.table, { params: { cycleId: this.cycleId } });
      await response.arrayBuffer();
      times.push(performance.now() - begun);
      assert.equal(response.status, 200);
      await setTimeout(PAUSE_MS);
    }
    await ended;
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
    return { p99: at(0.99), most: at(1), count: times.length };
  }
}

/** The most memory that a process has held, in megabytes; 0 where the system does not tell. */
async function mostMemoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
}
