/**
 * A server whose database says nothing any more: everybody is told to try again in time, also those who wait for their
 * turn, and it goes on when the database is back.
 */
import assert from 'node:assert/strict';
import { pino } from 'pino';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { samplesApi } from '../../../core/protocol/samples.js';
import { serviceApi } from '../../../core/protocol/service.js';
import { sessionApi } from '../../../core/protocol/session.js';
import { startServer, type RunningServer } from '../../../server/serve.js';
import { POSTGRESQL, type OwnDatabase } from '../../support/databases.js';
import { PASSWORD_COST, sampleCity } from '../../support/sample-city.js';
import { silentProxy, type SilentProxy } from '../../support/silent-proxy.js';
import { Client, sampleClient } from './client.js';
import { refused } from './running-server.js';

const PATIENCE = { connection: 500, lock: 500, statement: 700, silence: 900, idle: 30_000 };
/** As long as anybody may wait. */
const LONGEST_MS = 10_000;

describe('a server whose PostgreSQL says nothing any more', () => {
  let own: OwnDatabase;
  let way: SilentProxy;
  let server: RunningServer;

  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    own = await sampleCity(POSTGRESQL);
    way = await silentProxy(own.url);
    const logger = pino({ level: 'silent' });
    const options = { port: 0, databaseUrl: way.url, sample: true, logger, strict: true, passwordCost: PASSWORD_COST };
    server = await startServer({ ...options, storePatience: PATIENCE });
  });
  after(async () => {
    await server.close();
    await way.close();
    await own.remove();
  });

  it('tells sixty people to try again and when, is alive and not ready, and goes on', async function () {
    this.timeout(60_000);
    const client = await sampleClient(() => server.url, 'torimatome');
    const stranger = new Client(() => server.url);
    assert.equal((await stranger.call(serviceApi.ready)).status, 200);
    const begun = performance.now();
    way.fallSilent();
    const asking = Array.from({ length: 60 }, (_, n) =>
      client.call(n % 3 === 0 ? sessionApi.options : n % 3 === 1 ? cyclesApi.list : samplesApi.list),
    );
    assert.equal((await stranger.call(serviceApi.health)).status, 200);
    for (const response of await Promise.all(asking)) {
      assert.ok(Number(response.headers.get('retry-after')) > 0);
      assert.equal((await refused(response, 503)).code, 'try-again');
    }
    const took = performance.now() - begun;
    assert.ok(took < LONGEST_MS, `${took} ms`);
    // What was found a moment ago holds for a moment.
    let ready = await stranger.call(serviceApi.ready);
    while (ready.status === 200) ready = await stranger.call(serviceApi.ready);
    assert.ok((await refused(ready, 503)).reason);
    way.recover();
    assert.equal((await client.call(cyclesApi.list)).status, 200);
  });

  it('ends within ten seconds all the same', async function () {
    this.timeout(60_000);
    way.fallSilent();
    const begun = performance.now();
    await server.close();
    const took = performance.now() - begun;
    assert.ok(took < LONGEST_MS, `${took} ms`);
    way.recover();
    server = await startServer({ port: 0, databaseUrl: own.url, sample: false, logger: pino({ level: 'silent' }) });
  });
});
