import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import { json } from '../../../core/protocol/content.js';
import { endpoint } from '../../../core/protocol/endpoint.js';
import { sessionApi } from '../../../core/protocol/session.js';
import type { Caller } from '../../../server/accounts/caller.js';
import { OpenStreams } from '../../../server/accounts/open-streams.js';
import { answerProblems } from '../../../server/api/problems.js';
import { BodyBudget } from '../../../server/api/routing/body-budget.js';
import { mountRoutes } from '../../../server/api/routing/mount-routes.js';
import { serve } from '../../../server/api/routing/route.js';
import { refused, startTestServer } from './running-server.js';

const callerOf = (userId: string): Caller => ({
  actor: { userId, municipalityId: 'm', role: 'viewer', departmentIds: [] },
  ...{ loginName: 'kaigi', displayName: '会議 担当', municipality: '若草町', departments: [] },
  by: { kind: 'token', id: 't', isFresh: false },
  owesSecondFactor: false,
});

describe('what may be sent at a time', () => {
  it('is 16 KB where nobody is signed in, and said so', async () => {
    const server = await startTestServer(false);
    const body = { municipalityId: 'm', loginName: 'a', password: '['.repeat(20_000) };
    const problem = await refused(await server.stranger().call(sessionApi.begin, { body }), 413);
    assert.equal(problem.code, 'too-large');
    assert.match(problem.detail.ja, /16KB/);
    await server.stop();
  });

  it('is so much of one person and so much of all, until it was answered', async () => {
    let finish = () => {};
    const finished = new Promise<void>((go) => (finish = go));
    const slow = endpoint('post', '/api/slow', {
      summary: { ja: '試し', en: 'Trial' },
      body: json(z.object({ t: z.string() })),
      answer: json(z.string()),
    });
    const handle = async () => {
      await finished;
      return 'done';
    };
    const app = express();
    app.use(
      mountRoutes([serve(slow, { access: 'signed-in', handle })], {
        identify: ({ bearer = '' }) => Promise.resolve(callerOf(bearer)),
        streams: new OpenStreams(),
        closing: new AbortController().signal,
        strict: true,
        budget: new BodyBudget({ ofOne: 100, ofAll: 150 }),
      }),
    );
    app.use(answerProblems(pino({ level: 'silent' })));
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const send = (who: string, length: number) =>
      fetch(`http://127.0.0.1:${port}/api/slow`, {
        method: 'POST',
        headers: { authorization: `Bearer ${who}`, 'content-type': 'application/json' },
        body: JSON.stringify({ t: 'a'.repeat(length - 8) }),
      });
    const first = send('a', 80);
    // Whichever of the two comes second is one too many.
    const second = send('a', 80);
    const problem = await refused(await Promise.race([first, second]), 429);
    assert.equal(problem.code, 'too-many-requests');
    const other = send('b', 60);
    assert.equal((await send('c', 60)).status, 429);
    finish();
    const statuses = (await Promise.all([first, second, other])).map(({ status }) => status).sort();
    assert.deepEqual(statuses, [200, 200, 429]);
    assert.equal((await send('c', 60)).status, 200);
    server.close();
    server.closeAllConnections();
  });
});
