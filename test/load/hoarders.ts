/**
 * `npm run load:hoarders`: what those cost who send and never end, or send far too much, in numbers: 300 connections of
 * strangers whose bodies drip, 60 uploads of one viewer at once, six strangers who post brackets. Meanwhile somebody asks
 * whether the server is well, and for the table of a cycle.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { XLSX } from '../../core/protocol/content.js';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { addressOf } from '../../core/protocol/endpoint.js';
import { serviceApi } from '../../core/protocol/service.js';
import { sessionApi } from '../../core/protocol/session.js';
import { workbenchApi } from '../../core/protocol/workbench.js';
import { sampleClient, type Client } from '../server/api/client.js';
import { SQLITE } from '../support/databases.js';
import { sampleCity } from '../support/sample-city.js';

const CHILD = fileURLToPath(new URL('../server/api/serve-child.js', import.meta.url));
const STRANGERS = 300;
const UPLOADS = 60;
const UPLOAD_BYTES = 30 * 1024 * 1024 - 1;
const POSTERS = 6;
const POSTING_MS = 10_000;
const IDLE_MS = 5_000;

/** What came of what was sent: answers by their status, or how a connection ended. */
type Outcome = ReadonlyMap<string, number>;

function countOf(results: readonly string[]): Outcome {
  const counts = new Map<string, number>();
  for (const result of results) counts.set(result, (counts.get(result) ?? 0) + 1);
  return counts;
}

/** Sends all but the end of what it says that it sends, and then a byte now and then. */
async function drip(base: string, length: number): Promise<string> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const head = [`POST /${addressOf(sessionApi.begin)} HTTP/1.1`, `Host: ${hostname}`, 'Content-Type: application/json'];
  socket.write([...head, `Content-Length: ${length}`, '', '{"loginName":"'].join('\r\n'));
  socket.write('a'.repeat(Math.min(length, 16 * 1024) - 1024));
  const timer = setInterval(() => socket.write('a'), 500);
  let answer = '';
  socket.on('data', (bytes) => (answer += String(bytes)));
  await once(socket, 'close');
  clearInterval(timer);
  return /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'closed';
}

async function upload(base: string, viewer: Client, body: Buffer): Promise<string> {
  const headers = { 'content-type': XLSX, 'content-length': body.length, cookie: viewer.cookieHeader() };
  const sent = request(base + addressOf(workbenchApi.describe), { method: 'POST', headers, agent: false });
  sent.end(body);
  try {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    return String(response.statusCode);
  } catch {
    return 'closed';
  } finally {
    sent.on('error', () => undefined);
  }
}

const SCENARIOS: Readonly<Record<string, (base: string, viewer: Client) => Promise<Outcome>>> = {
  '300 strangers, 16 KB each that drip': async (base) =>
    countOf(await Promise.all(Array.from({ length: STRANGERS }, () => drip(base, 16 * 1024)))),
  '300 strangers, 5 MB each that drip': async (base) =>
    countOf(await Promise.all(Array.from({ length: STRANGERS }, () => drip(base, 5 * 1024 * 1024)))),
  '60 uploads of a viewer, 30 MB each': async (base, viewer) => {
    const body = Buffer.alloc(UPLOAD_BYTES);
    return countOf(await Promise.all(Array.from({ length: UPLOADS }, () => upload(base, viewer, body))));
  },
  '6 strangers who post brackets for ten seconds': async (base) => {
    const until = performance.now() + POSTING_MS;
    const results: string[] = [];
    const post = async () => {
      const [url, headers] = [base + addressOf(sessionApi.begin), { 'content-type': 'application/json' }];
      while (performance.now() < until) {
        const response = await fetch(url, { method: 'POST', headers, body: '['.repeat(16 * 1024) });
        await response.arrayBuffer();
        results.push(String(response.status));
      }
    };
    await Promise.all(Array.from({ length: POSTERS }, post));
    return countOf(results);
  },
};

for (const [what, run] of Object.entries(SCENARIOS)) {
  const own = await sampleCity(SQLITE);
  const child = fork(CHILD, [own.url], { execArgv: [] });
  const [base] = (await once(child, 'message')) as [string];
  const [asking, viewer] = [await sampleClient(() => base, 'torimatome'), await sampleClient(() => base, 'kaigi')];
  const { cycles } = await asking.ask(cyclesApi.list);
  const cycleId = cycles[0]?.id ?? '';
  const atRest = await memoryOf(child.pid);
  const idle = await timesUntil(pause(IDLE_MS), asking, cycleId);
  const begun = performance.now();
  const outcome = run(base, viewer);
  const times = await timesUntil(outcome, asking, cycleId);
  const counts = [...(await outcome)].map(([result, count]) => `${result}: ${count}`).join(', ');
  process.stdout.write(
    `${what}: over after ${((performance.now() - begun) / 1000).toFixed(1)} s (${counts}); memory ${atRest} MB, at most ` +
      `${await memoryOf(child.pid)} MB; others ${describe(times)} (before: ${describe(idle)})\n`,
  );
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  await own.remove();
}
process.exit(0);

/** How long somebody waits who asks again and again. */
async function timesUntil(end: Promise<unknown>, asking: Client, cycleId: string): Promise<readonly number[]> {
  const state = { over: false };
  const ended = end.finally(() => (state.over = true));
  const times: number[] = [];
  while (!state.over) {
    const asked = performance.now();
    for (const response of [
      await asking.call(serviceApi.health),
      await asking.call(cyclesApi.table, { params: { cycleId } }),
    ]) {
      await response.arrayBuffer();
      if (response.status !== 200) times.push(Infinity);
    }
    times.push((performance.now() - asked) / 2);
    await pause(20);
  }
  await ended;
  return times.sort((a, b) => a - b);
}

function describe(times: readonly number[]): string {
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms`;
}

/** The most that a process has had, in megabytes. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
}
