import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { compressed } from '../../../server/api/compressed.js';
import { consoleFiles } from '../../../server/api/console-files.js';
import { secureHeaders } from '../../../server/api/secure-headers.js';
import { temporaryFolder } from '../store/sample-data.js';

const PACKED = 'export const packed = true;';
/** With what a replacement would take for something else. */
const ANSWERS = '{"plan":"$& $1 __CSP_NONCE__"}';

describe('the console’s files', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Server;
  let url: string;

  before(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'assets'));
    await writeFile(
      join(folder.path, 'index.html'),
      '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script id="first">__FIRST_ANSWERS__</script>',
    );
    const packed = join(folder.path, 'assets', 'packed-abc.js');
    await writeFile(packed, PACKED);
    await writeFile(`${packed}.br`, brotliCompressSync(PACKED));
    await writeFile(`${packed}.gz`, gzipSync(PACKED));
    await writeFile(join(folder.path, 'assets', 'index-abc.js'), 'export {}');
    const app = express().use(
      secureHeaders(),
      compressed(),
      consoleFiles(folder.path, () => Promise.resolve(ANSWERS)),
    );
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(async () => {
    await new Promise((done) => server.close(done));
    await folder.remove();
  });

  it('gives the page a new number each time, the same as its policy', async () => {
    const numbers = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(url);
        const [, nonce] = /nonce="([^"]+)"/.exec(await response.text()) ?? [];
        assert.ok(response.headers.get('content-security-policy')?.includes(`'nonce-${nonce}'`));
        assert.equal(response.headers.get('cache-control'), 'no-store');
        return nonce;
      }),
    );
    assert.notEqual(numbers[0], numbers[1]);
  });

  it('hands out code as it was packed when it was built, to whoever can unpack it', async () => {
    for (const [accepted, given] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await fetch(`${url}assets/packed-abc.js`, { headers: { 'accept-encoding': accepted } });
      assert.equal(response.headers.get('content-encoding'), given);
      assert.equal(await response.text(), PACKED);
      assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
      assert.match(response.headers.get('cache-control') ?? '', /immutable/);
      if (given !== null) assert.match(response.headers.get('vary') ?? '', /accept-encoding/i);
    }
  });

  it('puts into the page what it would ask for first, whatever stands in it', async () => {
    const page = await (await fetch(url)).text();
    assert.equal(/id="first">(.*)</.exec(page)?.[1], ANSWERS);
  });

  it('lets browsers keep what has a fingerprint in its name', async () => {
    const response = await fetch(`${url}assets/index-abc.js`);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.match(response.headers.get('content-type') ?? '', /javascript/);
  });
});
