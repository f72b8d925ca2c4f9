import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { cycleEventSchema, type CycleEvent } from '../../../core/protocol/sync.js';
import { sendEvents } from '../../../server/api/routing/event-stream.js';
import { startServer } from '../../../server/serve.js';
import { DATABASES, POSTGRESQL } from '../../support/databases.js';
import { sampleClient, type Client } from '../api/client.js';
import { startTestServer, type TestServer } from '../api/running-server.js';
import { sampleCity } from '../../support/sample-city.js';
import { CycleClient, edit, recordsOf } from './cycle-client.js';

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: CycleEvent;
}

/** Reads server-sent events as a browser does. */
async function listen(client: Client, cycleId: string, lastEventId?: string) {
  const over = new AbortController();
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await client.fetch(`api/cycles/${cycleId}/events`, { headers, signal: over.signal });
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    next: async (): Promise<Told> => {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const lines = text.slice(0, end).split('\n');
          text = text.slice(end + 2);
          const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
          const data = field('data');
          if (data === undefined) continue;
          return { id: field('id')!, event: field('event')!, data: cycleEventSchema.parse(JSON.parse(data)) };
        }
        const { value, done } = await reader.read();
        assert.ok(!done, 'the stream has ended');
        text += value;
      }
    },
    stop: () => over.abort(),
  };
}

for (const database of DATABASES) {
  describe(`live events (${database.name})`, () => {
    let server: TestServer;
    let cycleId: string;
    let library: CycleClient;
    let record: string;
    let start: number;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycleId = (await server.cycleOf(2025)).id;
      library = new CycleClient(await server.sampleUser('toshokan'), cycleId);
    });
    beforeEach(async () => {
      const whole = await library.whole();
      record = recordsOf(whole, '図書館')[0]!.id;
      start = whole.to;
    });
    after(() => server.stop());

    it('are told to many at once without a warning', async () => {
      const warnings: string[] = [];
      const note = ({ name }: Error) => void (name === 'DeprecationWarning' || warnings.push(name));
      process.on('warning', note);
      const many = await Promise.all(Array.from({ length: 30 }, () => listen(library.client, cycleId)));
      assert.deepEqual(
        (await Promise.all(many.map(({ next }) => next()))).map(({ data }) => data.revision),
        many.map(() => start),
      );
      for (const { stop } of many) stop();
      process.off('warning', note);
      assert.deepEqual(warnings, []);
    });

    it('begin with where the cycle is, and tell every change with its revision', async () => {
      const viewer = await listen(await server.sampleUser('kaigi'), cycleId);
      assert.deepEqual(await viewer.next(), {
        ...{ id: String(start), event: 'cycle' },
        data: { cycleId, revision: start, kind: 'cycle' },
      });
      await library.write(record, 'achievement', `第${start}回`);
      const department = await library.departmentId('図書館');
      await library.stepped(department, 'submit', start + 1);
      await new CycleClient(server.client, cycleId).stepped(department, 'reopen', start + 2);
      const told = [await viewer.next(), await viewer.next(), await viewer.next()];
      assert.deepEqual(
        told.map(({ id, event, data }) => [id, event, data.kind]),
        [
          [String(start + 1), 'cycle', 'edits'],
          [String(start + 2), 'workflow', 'workflow'],
          [String(start + 3), 'workflow', 'workflow'],
        ],
      );
      viewer.stop();
    });

    it('pass over what the client knows that connects again, and tell that there is something that it does not', async () => {
      const knows = await listen(await server.sampleUser('kaigi'), cycleId, String(start));
      const away = await listen(await server.sampleUser('kaigi'), cycleId, String(start - 1));
      assert.equal((await away.next()).id, String(start));
      await library.write(record, 'achievement', `第${start}回`);
      assert.equal((await knows.next()).id, String(start + 1));
      knows.stop();
      away.stop();
    });

    it('say nothing of what changed nothing, of other cycles, or of what was refused', async () => {
      const viewer = await listen(await server.sampleUser('kaigi'), cycleId, String(start));
      const other = new CycleClient(server.client, (await server.cycleOf(2024)).id);
      const theirs = recordsOf(await other.whole(), '図書館')[0]!.id;
      await other.write(theirs, 'achievement', `去年の第${start}回`);
      await library.preview({ formVersion: 1, baseRevision: start, edits: [edit(record, 'rating', 'B')] });
      await library.write('nowhere', 'rating', 'B');
      await library.write(record, 'achievement', `第${start}回`);
      assert.equal((await viewer.next()).id, String(start + 1));
      viewer.stop();
    });

    it('end when the server closes', async () => {
      const viewer = await listen(await server.sampleUser('kaigi'), cycleId);
      await viewer.next();
      const ended = assert.rejects(viewer.next());
      const begun = performance.now();
      await server.restart();
      await ended;
      assert.ok(performance.now() - begun < 10_000, 'connections that are not used any more are not waited for');
    });
  });
}

describe('live events across server processes', () => {
  it('reach those who listen at another one, on PostgreSQL', async function (this: Mocha.Context) {
    this.timeout(60_000);
    const own = await sampleCity(POSTGRESQL);
    const options = { port: 0, databaseUrl: own.url, sample: true, logger: pino({ level: 'silent' }), passwordCost: 8 };
    const servers = [await startServer(options), await startServer(options)] as const;
    try {
      const [here, there] = await Promise.all(servers.map(({ url }) => sampleClient(() => url, 'torimatome')));
      const { cycles } = (await (await here!.fetch('api/cycles')).json()) as { cycles: { id: string }[] };
      const cycleId = cycles[0]!.id;
      const writer = new CycleClient(here!, cycleId);
      const whole = await writer.whole();
      const listeners = [
        await listen(here!, cycleId, String(whole.to)),
        await listen(there!, cycleId, String(whole.to)),
      ];
      await writer.write(recordsOf(whole, '図書館')[0]!.id, 'rating', 'A');
      for (const listener of listeners) assert.equal((await listener.next()).data.revision, whole.to + 1);
      assert.ok((await here!.call('PUT', `${writer.path}/state`, { state: 'closed' })).ok);
      for (const listener of listeners) {
        assert.deepEqual((await listener.next()).data, { cycleId, revision: whole.to + 1, kind: 'cycle' });
        listener.stop();
      }
    } finally {
      await Promise.all(servers.map((server) => server.close()));
      await own.remove();
    }
  });
});

describe('a stream of events', () => {
  it('is kept alive by comments while nothing happens', async () => {
    const over = new AbortController();
    const app = express().get('/', (_request, response) => sendEvents(silence(over.signal), response, over.signal, 1));
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { value } = await response.body!.pipeThrough(new TextDecoderStream()).getReader().read();
    assert.match(value ?? '', /^: \n\n/);
    over.abort();
    server.close();
    await once(server, 'close');
  });
});

async function* silence(signal: AbortSignal): AsyncGenerator<never> {
  if (!signal.aborted) await once(signal, 'abort');
}
