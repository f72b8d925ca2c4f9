import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../../../core/problem/problem.js';
import { openStore } from '../../../server/store/open-store.js';
import { POSTGRESQL } from '../../support/databases.js';
import { temporaryFolder } from './sample-data.js';

const COMMAND = new URL('../../../../server/cli/torimatome.js', import.meta.url).pathname;

/** What is said where a database cannot be opened. */
async function refusal(url: string): Promise<string> {
  try {
    await (await openStore(url)).close();
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.code, 'database-unavailable');
    const text = `${error.detail.ja}\n${error.detail.en}`;
    assert.doesNotMatch(text, /s3cret/);
    return text;
  }
  throw new Error('it was opened');
}

describe('a database that cannot be opened', () => {
  const URLS: [what: string, url: string, says: RegExp][] = [
    ['a URL of another kind', 'mysql://city:s3cret@localhost/city', /file: \(SQLite\) or postgres:/],
    ['no URL at all', 's3cret', /DATABASE_URL/],
    ['a slash in the password', 'postgres://city:a/s3cret@localhost/city', /%40/],
    ['a question mark in the password', 'postgres://city:5432?s3cret@localhost/city', /%40/],
    [
      'a server that is not there',
      'postgres://city:s3cret@127.0.0.1:1/aobano',
      /aobano at 127\.0\.0\.1:1 does not answer/,
    ],
    [
      'a host that does not exist',
      'postgres://city:s3cret@db.invalid/aobano',
      /aobano at db\.invalid:5432 does not answer/,
    ],
  ];
  for (const [what, url, says] of URLS) {
    it(`${what}: says what is wrong and what to do, without the password`, async () =>
      assert.match(await refusal(url), says));
  }

  it('a wrong password and a database that does not exist', async function () {
    this.timeout(60_000);
    const own = await POSTGRESQL.create();
    const wrong = new URL(own.url);
    wrong.password = 's3cret';
    assert.match(await refusal(wrong.href), /refused the user name or the password/);
    const missing = new URL(own.url);
    missing.pathname = '/nowhere';
    assert.match(await refusal(missing.href), /no database nowhere at 127\.0\.0\.1:\d+\. Make it with createdb/);
    await own.remove();
  });

  it('a file that is no database, a folder in its place, a file in the place of its folder', async () => {
    const folder = await temporaryFolder();
    const text = join(folder.path, 'text.db');
    await writeFile(text, 'これはデータベースではなく、それなりに長さのある文章です。'.repeat(20));
    const url = (path: string) => pathToFileURL(path).href;
    assert.match(await refusal(url(text)), /text\.db is no SQLite database/);
    assert.match(await refusal(url(folder.path)), /cannot be read and written/);
    assert.match(await refusal(url(join(text, 'city.db'))), /cannot be read and written/);
    await folder.remove();
  });

  it('ends `serve` with one sentence, exit 2, and no "unexpected"', () => {
    const env = { ...process.env, DATABASE_URL: 'postgres://city:s3cret@127.0.0.1:1/aobano' };
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'serve', '--port', '0'], {
      encoding: 'utf8',
      env,
    });
    assert.equal(status, 2);
    assert.match(stderr, /aobano at 127\.0\.0\.1:1 から応答がありません/);
    assert.doesNotMatch(stderr, /s3cret|Unexpected|予期しない/);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
});
