import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openStore } from '../../../server/store/open-store.js';
import { SQLITE, type OwnDatabase } from '../../support/databases.js';

describe('the files of a SQLite database', () => {
  let own: OwnDatabase;
  let file: string;
  beforeEach(async () => {
    own = await SQLITE.create();
    file = join(dirname(fileURLToPath(own.url)), 'data', 'torimatome.db');
  });
  afterEach(() => own.remove());

  const open = () => openStore(pathToFileURL(file).href);
  const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
  const modes = async () => {
    const folder = dirname(file);
    const names = await readdir(folder);
    return new Set(await Promise.all(names.map((name) => modeOf(join(folder, name)))));
  };

  it('are made for their owner alone, and so is the folder', async () => {
    const store = await open();
    assert.deepEqual(store.narrowed, []);
    assert.ok((await readdir(dirname(file))).length > 1, 'the write-ahead log stands beside it');
    assert.deepEqual([...(await modes())], [0o600]);
    assert.equal(await modeOf(dirname(file)), 0o700);
    await store.close();
  });

  it('are closed to others when they were open to them, with a word about each', async () => {
    await (await open()).close();
    const backup = join(dirname(file), 'before.zip');
    await writeFile(backup, '');
    await chmod(file, 0o644);
    await chmod(backup, 0o640);
    await chmod(dirname(file), 0o755);
    const store = await open();
    assert.deepEqual(store.narrowed.map((path) => basename(path)).sort(), ['before.zip', 'data', 'torimatome.db']);
    assert.deepEqual([...(await modes())], [0o600]);
    assert.equal(await modeOf(dirname(file)), 0o700);
    await store.close();
  });

  it('leave a folder alone that holds other things', async () => {
    await mkdir(dirname(file));
    await chmod(dirname(file), 0o755);
    await writeFile(join(dirname(file), 'letter.txt'), '');
    await chmod(join(dirname(file), 'letter.txt'), 0o644);
    await (await open()).close();
    assert.equal(await modeOf(file), 0o600);
    assert.equal(await modeOf(dirname(file)), 0o755);
    assert.equal(await modeOf(join(dirname(file), 'letter.txt')), 0o644);
  });
});
