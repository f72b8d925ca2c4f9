import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import { OpenStreams } from '../../../server/accounts/open-streams.js';
import type { Caller } from '../../../server/accounts/caller.js';
import { answerProblems } from '../../../server/api/problems.js';
import { json } from '../../../core/protocol/content.js';
import { endpoint } from '../../../core/protocol/endpoint.js';
import { mountRoutes } from '../../../server/api/routing/mount-routes.js';
import { serve } from '../../../server/api/routing/route.js';
import { Problem } from '../../../core/problem/problem.js';
import { Turns } from '../../../server/turns.js';
import { refused } from './running-server.js';

const CALLER: Caller = {
  actor: { userId: 'u', municipalityId: 'm', role: 'viewer', departmentIds: [] },
  ...{ loginName: 'kaigi', displayName: '会議 担当', municipality: '若草町', departments: [] },
  by: { kind: 'token', id: 't', isFresh: false },
  owesSecondFactor: false,
};

describe('a server on which more is asked than it can do', () => {
  it('serves some, lets some wait, tells the others to try again and when, and is well', async () => {
    let finish = () => {};
    const finished = new Promise<void>((go) => (finish = go));
    const trial = { summary: { ja: '試し', en: 'Trial' }, answer: json(z.string()) };
    const routes = [
      serve(endpoint('get', '/api/slow', trial), {
        access: 'signed-in',
        handle: async () => {
          await finished;
          return 'done';
        },
      }),
      serve(endpoint('get', '/api/well', trial), {
        access: 'everyone',
        handle: () => 'well',
      }),
    ];
    const app = express();
    const turns = new Turns(1, 1, { ja: '混み合っています。', en: 'Busy.' });
    const closing = new AbortController().signal;
    const identify = () => Promise.resolve(CALLER);
    app.use(mountRoutes(routes, { identify, streams: new OpenStreams(), closing, strict: true, turns }));
    app.use(answerProblems(pino({ level: 'silent' })));
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const get = (path: string) =>
      fetch(`http://127.0.0.1:${port}/api/${path}`, { headers: { authorization: 'Bearer x' } });
    // Whichever come first: one is served, one waits, the third is answered at once.
    const answers = [get('slow'), get('slow'), get('slow')];
    const first = await Promise.race(answers);
    assert.equal((await refused(first, 429)).code, 'too-many-requests');
    assert.ok(Number(first.headers.get('retry-after')) > 0);
    assert.equal((await get('well')).status, 200);
    finish();
    assert.deepEqual((await Promise.all(answers)).map(({ status }) => status).sort(), [200, 200, 429]);
    assert.equal((await get('slow')).status, 200);
    server.close();
    server.closeAllConnections();
  });
});

describe('those who wait for their turn', () => {
  it('are told to try again when nobody gets done any more, and not before', async () => {
    const turns = new Turns(1, 10, { ja: '混み合っています。', en: 'Busy.' }, 300);
    let finish = () => {};
    const finished = new Promise<void>((go) => (finish = go));
    const stuck = turns.take(() => finished);
    const begun = performance.now();
    await assert.rejects(
      turns.take(() => Promise.resolve()),
      (error: unknown) =>
        error instanceof Problem &&
        error.code === 'try-again' &&
        error.retryAfter !== undefined &&
        error.reason === 'busy',
    );
    assert.ok(performance.now() - begun >= 290);
    finish();
    await stuck;
    // One after the other they take longer than that, but all the time somebody gets done.
    const pace = () => new Promise<void>((go) => setTimeout(go, 100));
    await Promise.all(Array.from({ length: 8 }, () => turns.take(pace)));
    assert.equal(await turns.take(() => Promise.resolve('next')), 'next');
  });
});
