import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { placeOfUrl } from '../../../server/store/database-url.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES, SQLITE, type OwnDatabase } from '../../support/databases.js';
import { sampleCity } from '../api/running-server.js';
import { contentsOf } from '../backup/contents.js';
import { temporaryFolder } from '../store/sample-data.js';

const COMMAND = fileURLToPath(new URL('../../../../server/cli/torimatome.js', import.meta.url));

function start(url: string | undefined, args: readonly string[]) {
  // Without a value it is as if it were not set.
  const env = { ...process.env, DATABASE_URL: url };
  return spawn(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function torimatome(url: string | undefined, ...args: string[]) {
  const child = start(url, args);
  const gone = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = (await gone) as [number | null];
  return { status, stdout, stderr };
}

const backedUp = z.strictObject({
  file: z.string(),
  bytes: z.int(),
  createdAt: z.iso.datetime(),
  rows: z.int(),
  leftOut: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int(), sha256: z.string() })),
});
const restored = z.strictObject({
  file: z.string(),
  createdAt: z.iso.datetime(),
  rows: z.int(),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int() })),
});

for (const database of DATABASES) {
  describe(`torimatome backup and restore on ${database.name}`, () => {
    let city: OwnDatabase;
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      [folder, city] = [await temporaryFolder(), await sampleCity(database)];
    });
    after(async () => {
      await city.remove();
      await folder.remove();
    });

    it('take a city from DATABASE_URL to another place while it is in use, and say what they did as JSON', async function () {
      this.timeout(60_000);
      const file = join(folder.path, 'city.zip');
      const inUse = await openStore(city.url);
      const made = await torimatome(city.url, 'backup', file, '--json');
      await inUse.close();
      assert.deepEqual([made.status, made.stderr], [0, '']);
      const { bytes, rows, createdAt, tables, leftOut } = backedUp.parse(JSON.parse(made.stdout));
      assert.equal(bytes, (await stat(file)).size);
      assert.deepEqual(leftOut, ['OneTimeLink', 'Session']);
      const data = join(folder.path, 'moved');
      // An option counts more than the environment.
      const back = await torimatome(city.url, 'restore', file, '--data', data, '--json');
      assert.deepEqual([back.status, back.stderr], [0, '']);
      const counts = tables.map(({ name, rows: count }) => ({ name, rows: count }));
      assert.deepEqual(restored.parse(JSON.parse(back.stdout)), { file, createdAt, rows, tables: counts });
      assert.deepEqual(await contentsOf(`file:${join(data, 'torimatome.db')}`), await contentsOf(city.url));
    });

    it('say in a line, with exit code 2, why not: a file that is there, a database that is not empty', async function () {
      this.timeout(60_000);
      const file = join(folder.path, 'again.zip');
      await writeFile(file, 'mine');
      const taken = await torimatome(city.url, 'backup', file);
      assert.deepEqual([taken.status, taken.stdout], [2, '']);
      assert.match(taken.stderr, /^.*again\.zip: .*--force.*\[file-not-writable\]\n$/);
      assert.equal(await readFile(file, 'utf8'), 'mine');
      const forced = await torimatome(city.url, 'backup', file, '--force', '--lang', 'en');
      assert.equal(forced.status, 0);
      assert.match(forced.stdout, /^\d+ rows \(\d+ bytes\)\n→ .*again\.zip\n$/);
      const before = await contentsOf(city.url);
      const full = await torimatome(city.url, 'restore', file);
      assert.deepEqual([full.status, full.stdout], [2, '']);
      assert.match(
        full.stderr,
        /^戻す先のデータベース [^\n]*空のデータベース[^\n]*createdb[^\n]*\[database-not-empty\]\n$/,
      );
      // It is the database that has data, not the file.
      assert.equal(full.stderr.includes('again.zip'), false);
      assert.ok(full.stderr.includes(placeOfUrl(city.url)));
      assert.deepEqual(await contentsOf(city.url), before);
    });
  });
}

describe('torimatome backup', () => {
  it('names a database that is not there, and makes none', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'a.zip');
    const { status, stderr } = await torimatome(undefined, 'backup', file, '--data', join(folder.path, 'nothing'));
    assert.equal(status, 2);
    assert.match(stderr, /^[^\n]*nothing[^\n]*--data[^\n]*\[database-unavailable\]\n$/);
    assert.equal(stderr.includes('a.zip'), false);
    assert.deepEqual(await readdir(folder.path), []);
    await folder.remove();
  });

  it('that is stopped by the system or by Ctrl+C takes away what it has begun', async function () {
    // Windows has no signals.
    if (process.platform === 'win32') return;
    this.timeout(60_000);
    const [folder, city] = [await temporaryFolder(), await sampleCity(SQLITE)];
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const child = start(city.url, ['backup', join(folder.path, 'a.zip')]);
      const gone = once(child, 'exit');
      const begun = async () => (await readdir(folder.path)).length > 0;
      while (child.exitCode === null && !(await begun()));
      child.kill(signal);
      await gone;
      // It may have been quicker; then the file is whole.
      const left = await readdir(folder.path);
      assert.ok(left.length === 0 || (left.length === 1 && left[0] === 'a.zip'), left.join());
      await rm(join(folder.path, 'a.zip'), { force: true });
    }
    await city.remove();
    await folder.remove();
  });
});

describe('torimatome restore', () => {
  it('says of a file that is no backup that it is none, and makes no database', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'memo.zip');
    await writeFile(file, 'memo');
    const { status, stderr } = await torimatome(undefined, 'restore', file, '--data', join(folder.path, 'new'));
    assert.equal(status, 2);
    assert.match(stderr, /^[^\n]*memo\.zip: [^\n]*\[backup-invalid\]\n$/);
    assert.deepEqual(await readdir(folder.path), ['memo.zip']);
    await folder.remove();
  });
});
