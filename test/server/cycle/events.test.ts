import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { departmentsApi } from '../../../core/protocol/departments.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { sessionApi } from '../../../core/protocol/session.js';
import { usersApi, type UserChangeDto } from '../../../core/protocol/users.js';
import { plansApi } from '../../../core/protocol/plans.js';
import { reviewsApi } from '../../../core/protocol/reviews.js';
import { cycleEventSchema, syncApi, type CycleEvent } from '../../../core/protocol/sync.js';
import { sendEvents } from '../../../server/api/routing/event-stream.js';
import { startServer } from '../../../server/serve.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES, POSTGRESQL, SQLITE } from '../../support/databases.js';
import { sampleClient, type Client } from '../api/client.js';
import { inviteUser } from '../accounts/people.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';
import { sampleCity } from '../../support/sample-city.js';
import { CycleClient, edit, recordsOf } from './cycle-client.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: CycleEvent;
}

/** Reads server-sent events as a browser does. */
async function listen(client: Client, cycleId: string, lastEventId?: string) {
  const over = new AbortController();
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await client.call(syncApi.events, { params: { cycleId }, headers, signal: over.signal });
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
    /** Reads until the server ends it. */
    ended: async () => {
      while (!(await reader.read()).done);
    },
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
      const people = await Promise.all(['toshokan', 'gakko', 'kaigi'].map((name) => server.sampleUser(name)));
      const clients = people.flatMap((client) => Array.from({ length: 10 }, () => client));
      const many = await Promise.all(clients.map((client) => listen(client, cycleId)));
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

    it('tells that rows were ticked as looked at, at the revision that there is already', async () => {
      const { to: seenRevision } = await library.whole();
      const viewer = await listen(await server.sampleUser('kaigi'), cycleId, String(seenRevision));
      const body = { seenRevision, records: [record], looked: true };
      await server.ask(reviewsApi.tick, { params: { cycleId }, body });
      const { event, data } = await viewer.next();
      assert.deepEqual([event, data], ['cycle', { cycleId, revision: seenRevision, kind: 'review' }]);
      viewer.stop();
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

for (const database of DATABASES) {
  describe(`whose stream of events ends (${database.name})`, () => {
    let server: TestServer;
    let cycleId: string;
    let administrator: Client;
    let departments: readonly string[];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycleId = (await server.cycleOf(2025)).id;
      administrator = await server.administrator();
      departments = (await server.ask(departmentsApi.list)).departments.map(({ id }) => id);
    });
    after(() => server.stop());

    let number = 0;
    const person = async () => {
      const loginName = `listener${++number}`;
      const client = await inviteUser(administrator, server, { loginName, role: 'viewer' });
      return { loginName, client, userId: (await client.me()).userId };
    };
    const change = (userId: string, body: UserChangeDto) =>
      administrator.ask(usersApi.change, { params: { userId }, body });

    it('whoever signs out', async () => {
      const { client } = await person();
      const stream = await listen(client, cycleId);
      await client.ask(sessionApi.end);
      await stream.ended();
    });

    it('whoever is disabled, gets another role, other departments, or none any more', async () => {
      const staff = (departmentIds: string[]) => ({ membership: { role: 'staff' as const, departmentIds } });
      for (const [first, then] of [
        [{}, { disabled: true }],
        [{}, { membership: { role: 'coordinator', departmentIds: [] } }],
        [staff([departments[0]!]), staff([departments[1]!])],
        [{}, { membership: null }],
      ] as const satisfies (readonly [UserChangeDto, UserChangeDto])[]) {
        const { client, userId } = await person();
        await change(userId, first);
        const stream = await listen(client, cycleId);
        await change(userId, then);
        await stream.ended();
      }
    });

    it('whoever an administrator signs out, and whose token is revoked', async () => {
      const { client, userId } = await person();
      const { secret, token } = await client.ask(accountApi.makeToken, { body: { name: 'Excel', days: 1 } });
      const [page, pane] = [await listen(client, cycleId), await listen(server.program(secret), cycleId)];
      await client.ask(accountApi.revokeToken, { params: { tokenId: token.id } });
      await pane.ended();
      await administrator.ask(usersApi.signOut, { params: { userId } });
      await page.ended();
    });

    it('nobody else’s: others listen on', async () => {
      const [one, other] = [await person(), await person()];
      const stays = await listen(other.client, cycleId);
      await stays.next();
      const goes = await listen(one.client, cycleId);
      await change(one.userId, { disabled: true });
      await goes.ended();
      const library = new CycleClient(await server.sampleUser('toshokan'), cycleId);
      const whole = await library.whole();
      await library.write(recordsOf(whole, '図書館')[0]!.id, 'achievement', '続いている');
      assert.equal((await stays.next()).data.revision, whole.to + 1);
      stays.stop();
    });

    it('has no more than twelve for one person, whatever the session; the next is told so, and one that ends makes room', async () => {
      const { client } = await person();
      const { secret } = await client.ask(accountApi.makeToken, { body: { name: 'Excel', days: 1 } });
      const pane = server.program(secret);
      const streams = [];
      for (let i = 0; i < 12; i++) streams.push(await listen(i % 2 ? client : pane, cycleId));
      for (const caller of [client, pane]) {
        const response = await caller.call(syncApi.events, { params: { cycleId } });
        assert.equal((await refused(response, 429)).code, 'too-many-requests');
        assert.ok(Number(response.headers.get('retry-after')) > 0);
      }
      (await listen((await person()).client, cycleId)).stop();
      for (const { stop } of streams) stop();
      const room = async (): Promise<boolean> => {
        const over = new AbortController();
        const { status } = await client.call(syncApi.events, { params: { cycleId }, signal: over.signal });
        over.abort();
        return status === 200;
      };
      while (!(await room()));
    });
  });
}

describe('a stream of events that another process has to end', () => {
  it('ends when the session runs out, and listening does not keep it alive', async function (this: Mocha.Context) {
    this.timeout(60_000);
    const own = await sampleCity(SQLITE);
    const options = { port: 0, databaseUrl: own.url, sample: true, logger: pino({ level: 'silent' }), passwordCost: 8 };
    const server = await startServer({ ...options, streamsLookedAtMs: 20 });
    try {
      const client = await sampleClient(() => server.url, 'kaigi');
      const { cycles } = await client.ask(cyclesApi.list);
      const stream = await listen(client, cycles[0]!.id);
      const store = await openStore(own.url);
      const lastUsedAt = new Date(Date.now() - 3 * 60 * 60 * 1000);
      const { municipality, userId } = await client.me();
      const where = { municipalityId: municipality.id, userId };
      await store.client.session.updateMany({ where, data: { lastUsedAt } });
      await stream.ended();
      const rows = await store.client.session.findMany({ where });
      assert.deepEqual(new Set(rows.map((row) => row.lastUsedAt.getTime())), new Set([lastUsedAt.getTime()]));
      await store.close();
    } finally {
      await server.close();
      await own.remove();
    }
  });
});

describe('live events across server processes', () => {
  it('reach those who listen at another one, on PostgreSQL', async function (this: Mocha.Context) {
    this.timeout(60_000);
    const own = await sampleCity(POSTGRESQL);
    const options = { port: 0, databaseUrl: own.url, sample: true, logger: pino({ level: 'silent' }), passwordCost: 8 };
    const servers = [await startServer(options), await startServer(options)] as const;
    try {
      const [here, there] = await Promise.all(servers.map(({ url }) => sampleClient(() => url, 'torimatome')));
      const { cycles } = (await (await here!.call(cyclesApi.list)).json()) as { cycles: { id: string }[] };
      const cycleId = cycles[0]!.id;
      const writer = new CycleClient(here!, cycleId);
      const whole = await writer.whole();
      const listeners = [
        await listen(here!, cycleId, String(whole.to)),
        await listen(there!, cycleId, String(whole.to)),
      ];
      await writer.write(recordsOf(whole, '図書館')[0]!.id, 'rating', 'A');
      for (const listener of listeners) assert.equal((await listener.next()).data.revision, whole.to + 1);
      await here!.ask(plansApi.setState, { params: { cycleId }, body: { state: 'closed' } });
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
