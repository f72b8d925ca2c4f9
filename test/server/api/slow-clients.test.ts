/**
 * Clients that take their time: requests that never end, streams that nobody reads.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { addressOf } from '../../../core/protocol/endpoint.js';
import { sessionApi } from '../../../core/protocol/session.js';
import express from 'express';
import { pino } from 'pino';
import { USUAL_PACE } from '../../../server/api/routing/body-pace.js';
import type { ServerEvent } from '../../../server/api/routing/content.js';
import { sendEvents } from '../../../server/api/routing/event-stream.js';
import { PATIENCE, startServer, type RunningServer } from '../../../server/serve.js';
import { SQLITE, type OwnDatabase } from '../../support/databases.js';

describe('requests that do not arrive', () => {
  const patience = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
  let own: OwnDatabase;
  let server: RunningServer;

  before(async () => {
    own = await SQLITE.create();
    const logger = pino({ level: 'silent' });
    server = await startServer({ port: 0, databaseUrl: own.url, sample: false, logger, passwordCost: 8, patience });
  });
  after(async () => {
    await server.close();
    await own.remove();
  });

  /** What comes back until the server hangs up. */
  const answerTo = async (text: string): Promise<string> => {
    const { port, host } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(text.replace('HOST', host));
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };

  it('are given up where the head does not end', async () => {
    assert.match(
      await answerTo(`GET /${addressOf(sessionApi.options)} HTTP/1.1\r\nHost: HOST\r\nX-More: `),
      /^HTTP\/1\.1 408 /,
    );
  });

  it('are given up where the body does not end', async () => {
    const head = `POST /${addressOf(sessionApi.begin)} HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 100`;
    assert.match(await answerTo(`${head}\r\n\r\n{"municipalityId":`), /^HTTP\/1\.1 408 /);
  });

  it('are waited for as long as a large workbook over a slow line needs, their heads for less', () => {
    const minute = 60_000;
    assert.ok(PATIENCE.requestTimeout >= 5 * minute && PATIENCE.requestTimeout <= 10 * minute);
    assert.ok(PATIENCE.headersTimeout <= minute / 2 && PATIENCE.connectionsCheckingInterval <= minute / 2);
  });
});

describe('bodies that drip', () => {
  const pace = { window: 200, bytes: 20 };
  let own: OwnDatabase;
  let server: RunningServer;

  before(async () => {
    own = await SQLITE.create();
    const logger = pino({ level: 'silent' });
    server = await startServer({ port: 0, databaseUrl: own.url, sample: false, logger, passwordCost: 8, pace });
  });
  after(async () => {
    await server.close();
    await own.remove();
  });

  /** Sends a body of so many bytes piece by piece. @returns what comes back until the server hangs up */
  async function drip(length: number, piece: number, everyMs: number): Promise<string> {
    const { port, host } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    // The server hangs up in the middle.
    socket.on('error', () => undefined);
    const head = [`POST /${addressOf(sessionApi.begin)} HTTP/1.1`, `Host: ${host}`, 'Connection: close'];
    const about = ['Content-Type: application/json', `Content-Length: ${length}`];
    socket.write([...head, ...about, '', ''].join('\r\n'));
    const text = JSON.stringify({ loginName: 'a' }).padEnd(length);
    let sent = 0;
    const timer = setInterval(() => {
      if (sent < length && piece > 0) socket.write(text.slice(sent, (sent += piece)));
    }, everyMs);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    await once(socket, 'close');
    clearInterval(timer);
    return Buffer.concat(chunks).toString();
  }

  it('are ended, and it is said why', async () => {
    for (const [piece, everyMs] of [
      [1, 50],
      [0, 50],
    ] as const) {
      const answer = await drip(10_000, piece, everyMs);
      assert.match(answer, /^HTTP\/1\.1 408 /);
      assert.match(answer, /"code":"too-slow"/);
      assert.match(answer, /もう一度送信してください/);
      assert.match(answer, /^connection: close\r$/im);
    }
  });

  it('are refused at once where a stranger says that they are too large', async () => {
    const begun = performance.now();
    const answer = await drip(5_000_000, 1, 50);
    assert.match(answer, /^HTTP\/1\.1 413 /);
    assert.ok(performance.now() - begun < pace.window);
  });

  it('are waited for where they are slow, but come', async () => {
    // What was sent is not what is wanted, and was read to its end.
    assert.match(await drip(400, 20, 50), /^HTTP\/1\.1 400 /);
  });

  it('of a large workbook over a slow line are far from being too slow', () => {
    const kilobytesASecond = USUAL_PACE.bytes / USUAL_PACE.window;
    assert.ok(kilobytesASecond <= 2 && USUAL_PACE.window >= 5_000 && USUAL_PACE.window <= 10_000);
  });
});

describe('streams of events that nobody reads', () => {
  const EVENTS = 2_000;
  const EVENT_BYTES = 64 * 1024;

  /** A server that tells far more than a connection holds, to a client that takes nothing of it. */
  async function unread(signal: AbortSignal, heartbeatMs: number) {
    let taken = 0;
    async function* events(): AsyncGenerator<ServerEvent<unknown>> {
      while (!signal.aborted && taken < EVENTS) {
        taken++;
        await new Promise((done) => setImmediate(done));
        yield { event: 'cycle', data: 'x'.repeat(EVENT_BYTES) };
      }
    }
    let most = 0;
    let response: ServerResponse | undefined;
    const app = express().get('/', (_request, own) => {
      response = own;
      const write = own.write.bind(own);
      own.write = (...args: [chunk: unknown]) => {
        const more = write(...args);
        most = Math.max(most, own.writableLength);
        return more;
      };
      return sendEvents(events(), own, signal, heartbeatMs);
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    const arrived = once(server, 'request');
    await once(server, 'listening');
    const socket: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await arrived;
    await once(response!, 'close');
    const closed = once(server, 'close');
    server.close();
    socket.destroy();
    await closed;
    return { taken, most };
  }

  it('do not grow the server’s memory, and are dropped', async () => {
    const { taken, most } = await unread(new AbortController().signal, 50);
    assert.ok(taken < EVENTS, `${taken} events`);
    assert.ok(most < 4 * EVENT_BYTES, `${most} bytes wait`);
  });
});
