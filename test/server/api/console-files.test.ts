import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { consoleFiles } from '../../../server/api/console-files.js';
import { secureHeaders } from '../../../server/api/secure-headers.js';
import { temporaryFolder } from '../store/sample-data.js';

describe('the console’s files', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Server;
  let url: string;

  before(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'assets'));
    await writeFile(join(folder.path, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
    await writeFile(join(folder.path, 'assets', 'index-abc.js'), 'export {}');
    const app = express().use(secureHeaders(), consoleFiles(folder.path));
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

  it('lets browsers keep what has a fingerprint in its name', async () => {
    const response = await fetch(`${url}assets/index-abc.js`);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.match(response.headers.get('content-type') ?? '', /javascript/);
  });
});
