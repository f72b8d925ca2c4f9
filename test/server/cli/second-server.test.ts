/**
 * A second server on the same data, and commands beside a server: who may, who may not, and what they are told.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sessionApi } from '../../../core/protocol/session.js';
import { foundCity, type City } from '../../support/city/city.js';
import { startServerProcess, type ServerProcess } from '../../support/city/server-process.js';
import { DATABASES, SQLITE, type OwnDatabase } from '../../support/databases.js';
import { Client } from '../api/client.js';
import { temporaryFolder } from '../store/sample-data.js';

const COMMAND = fileURLToPath(new URL('../../../../server/cli/torimatome.js', import.meta.url));

async function torimatome(url: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: url };
  const child = spawn(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = (await gone) as [number | null];
  return { status, stdout, stderr };
}

for (const database of DATABASES) {
  describe(`beside a server (${database.name})`, () => {
    let own: OwnDatabase;
    let city: City;
    let server: ServerProcess;
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await database.createWithTables();
      city = await foundCity(own.url, { departments: 1, rowsEach: 1 });
      server = await startServerProcess(own.url);
      folder = await temporaryFolder();
    });
    after(async () => {
      await server.kill();
      await own.remove();
      await folder.remove();
    });

    it('backups are made and users are helped', async () => {
      const file = join(folder.path, 'city.zip');
      const made = await torimatome(own.url, 'backup', file);
      assert.deepEqual([made.status, made.stderr], [0, '']);
      const helped = await torimatome(own.url, 'user', 'link', 'admin');
      assert.deepEqual([helped.status, helped.stderr], [0, '']);
      assert.equal((await new Client(() => server.url, city.coordinator).call(sessionApi.me)).status, 200);
    });

    it('nothing is restored or mended, and it is said what to do first', async () => {
      const file = join(folder.path, 'other.zip');
      assert.equal((await torimatome(own.url, 'backup', file)).status, 0);
      for (const args of [['repair'], ['restore', file]]) {
        const { status, stdout, stderr } = await torimatome(own.url, ...args);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, /サーバーを終了してから.*Stop the server and try again.*\[database-unavailable\]\n$/);
        assert.equal(stderr.trim().split('\n').length, 1);
      }
    });

    it('things are mended when it has ended', async () => {
      await server.stop();
      const { status, stderr } = await torimatome(own.url, 'repair');
      assert.deepEqual([status, stderr], [0, '']);
      server = await startServerProcess(own.url);
    });

    if (database === SQLITE) {
      it('no second one is started: where the first is, and what to do', async () => {
        const { status, stdout, stderr } = await torimatome(own.url, 'serve', '--port', '0');
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(
          stderr,
          /ほかのサーバーが使っています.*is used by another server.*--data\. \[database-unavailable\]\n$/,
        );
        assert.ok(stderr.includes(`プロセス ${server.pid}`) && stderr.includes(server.url), stderr);
        assert.equal((await new Client(() => server.url, city.coordinator).call(sessionApi.me)).status, 200);
      });

      it('another one is started when the first was killed, and the file keeps to its owner', async () => {
        await server.kill();
        server = await startServerProcess(own.url);
        assert.equal((await new Client(() => server.url, city.coordinator).call(sessionApi.me)).status, 200);
        await server.stop();
        assert.deepEqual(server.errors, []);
        const left = await readdir(dirname(fileURLToPath(own.url)));
        assert.ok(!left.includes('torimatome.db-server.json'), left.join());
        server = await startServerProcess(own.url);
      });
    } else {
      it('a second one works on the same database', async () => {
        const second = await startServerProcess(own.url);
        assert.equal((await new Client(() => second.url, city.coordinator).call(sessionApi.me)).status, 200);
        await second.stop();
        assert.deepEqual(second.errors, []);
      });
    }
  });
}
