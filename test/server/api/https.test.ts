import assert from 'node:assert/strict';
import { pino } from 'pino';
import { linksApi } from '../../../core/protocol/one-time-links.js';
import { serviceApi } from '../../../core/protocol/service.js';
import { startServer } from '../../../server/serve.js';
import { SQLITE, type OwnDatabase } from '../../support/databases.js';
import { PASSWORD_COST } from '../../support/sample-city.js';
import { Client, PASSWORD, tokenOf } from './client.js';

describe('a server that people reach by https', () => {
  let own: OwnDatabase;
  beforeEach(async () => (own = await SQLITE.createWithTables()));
  afterEach(() => own.remove());

  async function answersAt(publicUrl: string | undefined) {
    const options = { port: 0, databaseUrl: own.url, sample: false, passwordCost: PASSWORD_COST };
    const logger = pino({ level: 'silent' });
    const server = await startServer({ ...options, logger, ...(publicUrl ? { publicUrl } : {}) });
    try {
      const client = new Client(() => server.url);
      const health = await client.call(serviceApi.health);
      const administrator = { municipality: '若草町', loginName: 'admin', displayName: '森 管理' };
      const token = tokenOf(server.firstLinks[0]!.url);
      const signedIn = await client.call(linksApi.use, { body: { token, password: PASSWORD, administrator } });
      assert.equal(signedIn.status, 200);
      return {
        hsts: health.headers.get('strict-transport-security'),
        cookies: signedIn.headers.getSetCookie(),
      };
    } finally {
      await server.close();
    }
  }

  it('says so to browsers for a year at least, and marks its cookies, also where no proxy says how it was reached', async () => {
    const { hsts, cookies } = await answersAt('https://torimatome.example.lg.jp');
    assert.match(hsts ?? '', /^max-age=63072000; includeSubDomains$/);
    assert.equal(cookies.length, 2);
    for (const cookie of cookies)
      assert.match(cookie, /^__Host-torimatome-.*; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
  });

  it('does neither inside a network that has plain http', async () => {
    for (const url of [undefined, 'http://torimatome.example.lg.jp']) {
      await own.remove();
      own = await SQLITE.createWithTables();
      const { hsts, cookies } = await answersAt(url);
      assert.equal(hsts, null);
      for (const cookie of cookies) assert.doesNotMatch(cookie, /Secure|__Host-/);
    }
  });
});
