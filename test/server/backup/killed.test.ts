import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restoreBackup } from '../../../server/backup/restore-backup.js';
import { writeBackup } from '../../../server/backup/write-backup.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { temporaryFolder } from '../store/sample-data.js';
import { contentsOf, countRows } from './contents.js';
import { fillAtRandom } from './random-contents.js';

const CHILD = fileURLToPath(new URL('backup-child.js', import.meta.url));
const createdAt = new Date('2026-06-01T00:00:00Z');

/** Kills a backup or a restore at its nth step; true if it has not said that it is done. */
async function killAt(step: number, what: 'backup' | 'restore', url: string, file: string): Promise<boolean> {
  const child = fork(CHILD, [what, url, file], { execArgv: [] });
  const gone = once(child, 'exit');
  let steps = 0;
  let done = false;
  child.on('message', (message) => {
    if (message === 'done') done = true;
    else if (++steps === step) child.kill('SIGKILL');
  });
  await gone;
  return !done;
}

for (const database of DATABASES) {
  describe(`killed in the middle (${database.name})`, () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let full: OwnDatabase;
    let contents: Record<string, string[]>;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      folder = await temporaryFolder();
      full = await database.createWithTables();
      const store = await openStore(full.url);
      await fillAtRandom(store.client, 'killed', {
        Municipality: 1,
        Plan: 2,
        FormVersion: 2,
        Cycle: 3,
        Record: 1100,
        Submission: 1100,
      });
      await store.close();
      contents = await contentsOf(full.url);
    });
    after(async () => {
      await full.remove();
      await folder.remove();
    });

    it('a backup has left no file, or a whole one', async function () {
      this.timeout(120_000);
      const file = join(folder.path, 'killed.zip');
      let killed = 0;
      for (const step of [1, 8, 16]) {
        if (await killAt(step, 'backup', full.url, file)) killed++;
        if (!existsSync(file)) continue;
        const target = await database.create();
        await restoreBackup(target.url, file);
        assert.deepEqual(await contentsOf(target.url), contents);
        await target.remove();
        await rm(file);
      }
      assert.ok(killed >= 2, `killed ${killed} times`);
    });

    it('a restore has left an empty database, or the whole content', async function () {
      this.timeout(120_000);
      const file = join(folder.path, 'whole.zip');
      const { tables } = await writeBackup(full.url, file, { replace: true, createdAt });
      // One step for a batch, once to look and once to write.
      const steps = 2 * tables.reduce((sum, { rows }) => sum + Math.ceil(rows / 1000), 0);
      let killed = 0;
      for (const step of [1, steps / 2 + 1, steps - 1]) {
        const target = await database.create();
        if (await killAt(step, 'restore', target.url, file)) killed++;
        if ((await countRows(target.url)) === 0) {
          await restoreBackup(target.url, file);
        }
        assert.deepEqual(await contentsOf(target.url), contents);
        await target.remove();
      }
      assert.ok(killed >= 2, `killed ${killed} times`);
    });
  });
}
