import assert from 'node:assert/strict';
import { request, type IncomingMessage } from 'node:http';
import { addressOf } from '../../../core/protocol/endpoint.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { submissionsApi } from '../../../core/protocol/submissions.js';
import { samplesApi } from '../../../core/protocol/samples.js';
import { serviceApi, healthSchema } from '../../../core/protocol/service.js';
import { refused, startTestServer, type TestServer } from './running-server.js';
import { DATABASES } from '../../support/databases.js';

const SENT = { submissionId: '2f6b7c1e-51c7-4a44-9d39-6f5f1f3f0a10', fileName: 'a.xlsx' };

for (const database of DATABASES) {
  describe(`the server’s guards (${database.name})`, () => {
    let server: TestServer;
    const nowhere = { cycleId: '00000000-0000-0000-0000-000000000000' };

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(false, database);
    });
    after(() => server.stop());

    /** Node’s fetch does not let a caller choose the Host. */
    function call(path: string, headers: Record<string, string>, method = 'GET'): Promise<IncomingMessage> {
      return new Promise((done, fail) => {
        const own = { cookie: server.client.cookieHeader(), ...headers };
        const sent = request(server.url(path), { method, headers: own }, (response) => done(response.resume()));
        sent.on('error', fail).end();
      });
    }

    it('starts on an empty database and says that it is well', async () => {
      const response = await server.call(serviceApi.health);
      assert.equal(healthSchema.parse(await response.json()).status, 'ok');
      assert.deepEqual(await server.ask(samplesApi.list), { samples: [] });
    });

    it('says at the start whom it listens to', () => {
      assert.match(server.lines.join(''), /this machine only/);
    });

    for (const host of ['evil.example', 'evil.example:3080', '127.0.0.1.evil.example', 'localhost.evil.example']) {
      it(`refuses requests for the host 「${host}」`, async () => {
        assert.equal((await call(addressOf(cyclesApi.list), { host })).statusCode, 403);
      });
    }

    for (const host of ['localhost', 'localhost:3080', '127.0.0.1', '192.168.1.20:80', '[::1]:3080']) {
      it(`answers requests for ${host}, which no other site can take over`, async () => {
        assert.equal((await call(addressOf(cyclesApi.list), { host })).statusCode, 200);
      });
    }

    it('refuses what another site makes the browser send', async () => {
      const path = addressOf(submissionsApi.send, { params: nowhere, query: SENT });
      const host = new URL(server.url('')).host;
      for (const headers of [
        { origin: 'http://evil.example' },
        { origin: 'null' },
        { origin: `http://${host.split(':')[0]}:1` },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        assert.equal((await call(path, headers, 'POST')).statusCode, 403, JSON.stringify(headers));
      }
      const own = { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
      assert.notEqual((await call(path, own, 'POST')).statusCode, 403);
    });

    it('answers what does not exist with a problem in two languages', async () => {
      for (const path of [
        'api/nothing',
        addressOf(cyclesApi.progress, { params: nowhere }),
        addressOf(samplesApi.workbook, { params: { name: 'none.xlsx' } }),
        'assets/none.js',
      ]) {
        const problem = await refused(await server.fetch(path), 404);
        assert.equal(problem.code, 'not-found');
        assert.notEqual(problem.detail.ja, problem.detail.en);
      }
    });

    it('gives a broken path a problem, not a stack trace', async () => {
      const response = await server.fetch(`${addressOf(samplesApi.list)}/%E0%A4%A`);
      const problem = await refused(response, 400);
      assert.equal(problem.code, 'bad-request');
    });

    it('lets no script, style or frame in that is not its own', async () => {
      const response = await server.call(serviceApi.health);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'self'/);
      assert.match(policy, /style-src 'self' 'nonce-[^']+'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('x-powered-by'), null);
    });

    it('writes no file name into its log', async () => {
      const query = { fileName: '秘密.xlsx' };
      await server.call(submissionsApi.send, { params: { cycleId: 'x' }, query, body: Buffer.from('x') });
      assert.doesNotMatch(server.lines.join(''), /秘密|%E7%A7%98/);
    });
  });
}
