/**
 * `torimatome serve` that is told to stop, as a service manager or somebody at the keyboard does, whatever is going on.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { XLSX } from '../../../core/protocol/content.js';
import { addressOf } from '../../../core/protocol/endpoint.js';
import { sessionApi } from '../../../core/protocol/session.js';
import { submissionsApi } from '../../../core/protocol/submissions.js';
import { syncApi } from '../../../core/protocol/sync.js';
import { workbenchApi } from '../../../core/protocol/workbench.js';
import { foundCity, type City } from '../../support/city/city.js';
import { startServerProcess, type ServerProcess } from '../../support/city/server-process.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { HOSTILE } from '../../support/hostile-workbooks.js';
import { Client } from '../api/client.js';

const LONGEST_MS = 10_000;

// Windows has no signals.
for (const database of process.platform === 'win32' ? [] : DATABASES) {
  describe(`a server that is told to stop (${database.name})`, () => {
    let own: OwnDatabase;
    let city: City;
    let server: ServerProcess;
    const sockets: Socket[] = [];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await database.createWithTables();
      city = await foundCity(own.url, { departments: 2, rowsEach: 2 });
    });
    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startServerProcess(own.url);
    });
    afterEach(async () => {
      for (const socket of sockets.splice(0)) socket.destroy();
      await server.kill();
    });
    after(() => own.remove());

    /** An upload of which a byte comes now and then. */
    async function drippingUpload(): Promise<Socket> {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname);
      sockets.push(socket);
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      const query = { submissionId: '2f6b7c1e-51c7-4a44-9d39-6f5f1f3f0a10', fileName: 'a.xlsx' };
      const path = addressOf(submissionsApi.send, { params: { cycleId: city.cycleId }, query });
      const head = [
        `POST /${path} HTTP/1.1`,
        `Host: ${hostname}`,
        `Authorization: Bearer ${city.coordinator}`,
        `Content-Type: ${XLSX}`,
        'Content-Length: 1000000',
      ];
      socket.write([...head, '', ''].join('\r\n'));
      const timer = setInterval(() => socket.write('P'), 100);
      socket.once('close', () => clearInterval(timer));
      return socket;
    }

    it('ends within ten seconds, with an upload that drips, a stream of events and a thread at work', async function () {
      this.timeout(60_000);
      const client = new Client(() => server.url, city.coordinator);
      const upload = await drippingUpload();
      const stream = await client.call(syncApi.events, { params: { cycleId: city.cycleId } });
      assert.equal(stream.status, 200);
      const streamed = stream.text();
      const body = new Blob([new Uint8Array(HOSTILE['cells']!())]);
      const working = client.call(workbenchApi.describe, { body }).then(
        ({ status }) => status,
        () => 'broken off',
      );
      // Whoever asks after them is answered after they have arrived.
      assert.equal((await client.call(sessionApi.me)).status, 200);
      const begun = performance.now();
      const gone = once(upload, 'close');
      server.signal('SIGTERM');
      assert.equal(await server.ended, 0);
      const took = performance.now() - begun;
      assert.ok(took < LONGEST_MS, `${took} ms`);
      await gone;
      await streamed;
      // Given up with a problem, done, or broken off where it was not even there yet.
      assert.ok([200, 413, 503, 'broken off'].includes(await working), String(await working));
      assert.deepEqual(server.errors, []);
      // Nothing is left of it that keeps the next one from starting.
      server = await startServerProcess(own.url);
      assert.equal((await new Client(() => server.url, city.coordinator).call(sessionApi.me)).status, 200);
    });

    it('ends at once when it is told twice', async function () {
      this.timeout(60_000);
      const upload = await drippingUpload();
      const client = new Client(() => server.url, city.coordinator);
      assert.equal((await client.call(sessionApi.me)).status, 200);
      const begun = performance.now();
      server.signal('SIGINT');
      // It has heard it when it takes no more.
      while (await isLetIn(server.url));
      server.signal('SIGINT');
      assert.equal(await server.ended, 2);
      assert.ok(performance.now() - begun < 3_500);
      upload.destroy();
    });
  });
}

async function isLetIn(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
