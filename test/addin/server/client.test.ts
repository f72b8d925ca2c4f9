import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { paneConnection, serverClient } from '../../../addin/server/client.js';
import type { Access, Surroundings } from '../../../view/server/connection.js';
import type { ServerPort } from '../../../addin/session/server-port.js';
import { ServerProblem, type ServerTrouble } from '../../../view/server/server-problem.js';
import { textValue } from '../../../core/record/value.js';
import { addressOf } from '../../../core/protocol/endpoint.js';
import { syncApi, type CycleEvent } from '../../../core/protocol/sync.js';
import { pushSchema } from '../../../core/sync/push.js';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const DELTA = { from: 3, to: 3, records: [], cells: [], deleted: [], conflicts: [], departments: [] };
const SUBMISSION = {
  submissionId: '00000000-0000-4000-8000-000000000001',
  since: 3,
  push: pushSchema.parse({
    ...{ formVersion: 1, baseRevision: 3 },
    edits: [{ record: { id: 'r1' }, field: 'status', value: textValue('置いた') }],
  }),
};

function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

function problem(status: number, code: string, headers: Record<string, string> = {}, about: object = {}): Answer {
  const body = { type: 'about:blank', title: code, status, code, detail: { ja: `${code}です`, en: code }, ...about };
  return json(status, body, { 'content-type': 'application/problem+json', ...headers });
}

const synced = json(200, { push: null, delta: DELTA });

/** A server that gives these answers, one after the other; time that passes as soon as somebody waits for it. */
describe('the client of the server', () => {
  let server: Server;
  let answers: Answer[];
  let requests: { method: string; path: string; body: string; headers: IncomingMessage['headers'] }[];
  let pauses: number[];
  let client: ServerPort;

  beforeEach(async () => {
    [answers, requests, pauses] = [[], [], []];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        requests.push({ method: request.method ?? '', path: request.url ?? '', body, headers: request.headers });
        (answers.shift() ?? problem(404, 'not-found'))(request, response, body);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    client = clientAt({ address: address(), token: 'geheim' });
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Pauses between attempts pass at once; no request is ever late. */
  function surroundings(changes: Partial<Surroundings> = {}): Surroundings {
    const later: Surroundings['later'] = (milliseconds, call) => {
      if (milliseconds >= 50_000) return () => undefined;
      pauses.push(milliseconds);
      const timer = setImmediate(call);
      return () => clearImmediate(timer);
    };
    return { fetch: (input, init) => fetch(input, init), later, isOffline: () => false, ...changes };
  }

  const clientAt = (access: Access, changes?: Partial<Surroundings>) =>
    serverClient(paneConnection(access, surroundings(changes)));

  const trouble = async (asking: Promise<unknown>): Promise<ServerTrouble> => {
    const error: unknown = await asking.then(
      () => assert.fail('answered'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof ServerProblem, String(error));
    assert.ok(error.detail.ja.length > 0 && error.detail.en.length > 0);
    return error.trouble;
  };

  it('sends the token, JSON and the protocol’s version', async () => {
    answers.push(synced);
    const { delta } = await client.sync('c/1', SUBMISSION);
    assert.equal(delta.to, 3);
    const [request] = requests;
    assert.deepEqual(
      [request?.method, request?.path],
      ['POST', `/${addressOf(syncApi.sync, { params: { cycleId: 'c/1' } })}`],
    );
    assert.equal(request?.headers.authorization, 'Bearer geheim');
    assert.deepEqual(Object.keys(JSON.parse(request?.body ?? '') as object).sort(), [
      ...['protocol', 'push', 'since', 'submissionId'],
    ]);
  });

  it('says in the server’s words what somebody has to see to there, at once; in its own that it is busy', async () => {
    const detailOf = async () => {
      const error: unknown = await client.sync('c', SUBMISSION).catch((reason: unknown) => reason);
      assert.ok(error instanceof ServerProblem && error.trouble === 'try-again');
      return error.detail.ja;
    };
    answers.push(problem(503, 'try-again', { 'retry-after': '30' }, { reason: 'full' }));
    assert.equal(await detailOf(), 'try-againです');
    assert.deepEqual(pauses, []);
    const busy = problem(503, 'try-again', { 'retry-after': '5' }, { reason: 'busy' });
    answers.push(busy, busy, busy);
    assert.match(await detailOf(), /入力した内容は残っています/);
    assert.deepEqual(pauses, [5_000, 5_000]);
    // A newer server may know more reasons.
    const other = problem(503, 'try-again', { 'retry-after': '30' }, { reason: 'eclipse' });
    answers.push(other);
    assert.match(await detailOf(), /入力した内容は残っています/);
  });

  it('[S1] tries again with the same submission, and waits as long as the server asks', async () => {
    answers.push((request) => request.socket.destroy(), problem(503, 'internal', { 'retry-after': '7' }), synced);
    await client.sync('c', SUBMISSION);
    assert.deepEqual(pauses, [1_000, 7_000]);
    assert.deepEqual(new Set(requests.map(({ body }) => (JSON.parse(body) as typeof SUBMISSION).submissionId)).size, 1);
    assert.equal(requests.length, 3);
  });

  it('gives up after three times', async () => {
    answers.push(...[1, 2, 3, 4].map(() => problem(502, 'internal')));
    assert.equal(await trouble(client.sync('c', SUBMISSION)), 'try-again');
    assert.equal(requests.length, 3);
  });

  it('does not try again what was refused, and passes on the server’s sentence', async () => {
    answers.push(problem(423, 'locked'));
    const error = await client.sync('c', SUBMISSION).catch((reason: unknown) => reason);
    assert.ok(error instanceof ServerProblem);
    assert.deepEqual([error.trouble, error.code, error.detail.ja], ['refused', 'locked', 'lockedです']);
    assert.equal(requests.length, 1);
  });

  it('tells kinds of trouble apart', async () => {
    const cases: [Answer, ServerTrouble][] = [
      [problem(401, 'unauthenticated'), 'signed-out'],
      [problem(422, 'protocol-mismatch'), 'page-too-old'],
      [problem(404, 'not-found'), 'server-too-old'],
      [json(200, { something: 'else' }), 'page-too-old'],
      [(_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>proxy</p>'), 'offline'],
    ];
    for (const [answer, expected] of cases) {
      answers.push(answer, answer, answer);
      assert.equal(await trouble(client.sync('c', SUBMISSION)), expected);
      answers.length = 0;
    }
  });

  it('[W4] is offline at once where the computer has no network', async () => {
    const away = clientAt({ address: address() }, { isOffline: () => true });
    assert.equal(await trouble(away.pull('c', null)), 'offline');
    assert.equal(requests.length, 0);
  });

  it('is offline where nobody listens', async () => {
    const nobody = clientAt({ address: 'http://127.0.0.1:9' });
    assert.equal(await trouble(nobody.pull('c', null)), 'offline');
  });

  it('names a certificate that is not to be trusted', async () => {
    const broken = Object.assign(new TypeError('fetch failed'), { cause: { code: 'CERT_HAS_EXPIRED' } });
    const odd = clientAt({ address: address() }, { fetch: () => Promise.reject(broken) });
    assert.equal(await trouble(odd.pull('c', null)), 'certificate');
  });

  it('does not wait for ever', async () => {
    answers.push(...[1, 2, 3].map(() => () => undefined));
    const later: Surroundings['later'] = (_milliseconds, call) => {
      const timer = setTimeout(call, 5);
      return () => clearTimeout(timer);
    };
    assert.equal(await trouble(clientAt({ address: address() }, { later }).pull('c', 3)), 'try-again');
  });

  it('ends when it is told to, with the teller’s reason', async () => {
    const over = new AbortController();
    answers.push(() => over.abort(new Error('cancelled')));
    await assert.rejects(client.sync('c', SUBMISSION, over.signal), /cancelled/);
    await assert.rejects(client.sync('c', SUBMISSION, over.signal), /cancelled/);
    assert.equal(requests.length, 1);
  });

  describe('hearing of changes', () => {
    const event = (revision: number): CycleEvent => ({ cycleId: 'c', revision, kind: 'edits' });
    const stream =
      (...pieces: string[]): Answer =>
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        for (const piece of pieces) response.write(piece);
        response.end();
      };
    const told = (revision: number) => `id: ${revision}\nevent: cycle\ndata: ${JSON.stringify(event(revision))}\n\n`;

    const hear = async (until: number): Promise<number[]> => {
      const over = new AbortController();
      const heard: number[] = [];
      await client.watch(
        'c',
        ({ revision }) => {
          heard.push(revision);
          if (revision === until) over.abort();
        },
        over.signal,
      );
      return heard;
    };

    it('follows the stream, in whatever pieces it comes, and connects again where it broke off', async () => {
      const text = told(4);
      answers.push(stream(': \n\n', text.slice(0, 20), text.slice(20), told(5)), stream(told(6)));
      assert.deepEqual(await hear(6), [4, 5, 6]);
      assert.equal(requests[1]?.headers['last-event-id'], '5');
    });

    it('asks now and then where no stream comes through', async () => {
      const asked = (to: number) => json(200, { ...DELTA, to });
      const noStream = problem(502, 'internal');
      answers.push(noStream, asked(3), noStream, asked(3), asked(4));
      assert.deepEqual(await hear(4), [3, 4]);
      const questions = requests.map(
        ({ path }) => path === `/${addressOf(syncApi.delta, { params: { cycleId: 'c' } })}`,
      );
      assert.deepEqual(
        questions.map((is, i) => (is || requests[i]!.path.includes('since=') ? 'question' : 'stream')),
        ['stream', 'question', 'stream', 'question', 'question'],
      );
    });

    it('comes back to the stream as soon as a server that was away is there again, however long it was', async () => {
      const away: Answer = (request) => request.socket.destroy();
      const longAway = Array.from({ length: 40 }, () => away);
      answers.push(stream(told(4)), ...longAway, stream(told(5)));
      // An answer to a question would be revision 3, which nobody hears of here.
      assert.deepEqual(await hear(5), [4, 5]);
      assert.ok(Math.max(...pauses) < 45_000, `waited ${Math.max(...pauses)} ms`);
    });
  });
});
