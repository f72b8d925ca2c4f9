import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { pino } from 'pino';
import { paneSettings } from '../../../server/addin/pane-settings.js';
import { addinFiles } from '../../../server/api/addin-files.js';
import { secureHeaders } from '../../../server/api/secure-headers.js';
import { answerProblems } from '../../../server/api/problems.js';
import { workbenchFiles } from '../../../server/api/workbench-files.js';
import { temporaryFolder } from '../store/sample-data.js';
import { refused } from './running-server.js';

const PAGE =
  '<script src="./office/office.js"></script><meta property="csp-nonce" nonce="__CSP_NONCE__"><div id="root"></div>';

describe('the task pane’s files', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Server | undefined;

  before(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'code'));
    await Promise.all([
      ...['taskpane.html', 'index.html', 'pane.html'].map((name) => writeFile(join(folder.path, name), PAGE)),
      writeFile(join(folder.path, 'icon-32.png'), 'png'),
      writeFile(join(folder.path, 'code', 'pane-abc.js'), 'export {}'),
    ]);
  });
  after(() => folder.remove());
  afterEach(async () => {
    await new Promise((done) => (server ? server.close(done) : done(undefined)));
    server = undefined;
  });

  async function serve(options: Parameters<typeof paneSettings>[0] = {}, publicUrl?: string): Promise<string> {
    const files = addinFiles(folder.path, publicUrl, paneSettings(options, {}));
    const app = express().use(
      secureHeaders(),
      files,
      workbenchFiles(folder.path),
      answerProblems(pino({ level: 'silent' })),
    );
    const own = createServer(app).listen(0, '127.0.0.1');
    server = own;
    await new Promise((done) => own.once('listening', done));
    return `http://127.0.0.1:${(own.address() as AddressInfo).port}/`;
  }

  async function page(url: string, name = 'addin/taskpane.html') {
    const response = await fetch(`${url}${name}`);
    assert.equal(response.status, 200);
    const directives = (response.headers.get('content-security-policy') ?? '').split(';').map((one) => one.trim());
    const directive = (wanted: string) =>
      directives
        .find((one) => one.startsWith(`${wanted} `))
        ?.split(' ')
        .slice(1);
    return { text: await response.text(), directives, directive, headers: response.headers };
  }

  it('let Excel on the web have the pane in a frame, and nobody else', async () => {
    const { directive, headers, directives } = await page(await serve());
    const ancestors = directive('frame-ancestors') ?? [];
    for (const host of [
      "'self'",
      'https://*.officeapps.live.com',
      'https://*.sharepoint.com',
      'https://*.office.com',
    ]) {
      assert.ok(ancestors.includes(host), host);
    }
    assert.ok(!ancestors.some((host) => ['*', 'https:', "'none'"].includes(host)));
    assert.equal(headers.get('x-frame-options'), null);
    assert.equal(directives.filter((one) => one.startsWith('frame-ancestors')).length, 1);
    assert.ok(directives.includes("default-src 'self'"));
  });

  it('keep the workbench’s pages in frames of this server alone', async () => {
    const url = await serve();
    for (const name of ['workbench/index.html', 'workbench/pane.html']) {
      const { directive, headers } = await page(url, name);
      assert.deepEqual(directive('frame-ancestors'), ["'self'"]);
      assert.equal(headers.get('x-frame-options'), 'SAMEORIGIN');
    }
  });

  it('let an Office Online Server of the city’s own have it, too', async () => {
    const { directive } = await page(await serve({ excelHosts: ['https://office.example.lg.jp/'] }));
    assert.ok(directive('frame-ancestors')?.includes('https://office.example.lg.jp'));
  });

  it('bring office.js along, so that no other host is asked for anything', async () => {
    const { text, directive } = await page(await serve());
    assert.match(text, /src="\.\/office\/office\.js"/);
    assert.equal(directive('script-src'), undefined);
    assert.doesNotMatch(text, /https?:/);
  });

  it('take office.js from Microsoft where that is set, and allow that host alone', async () => {
    const url = await serve({ officeJs: 'microsoft' });
    const { text, directive } = await page(url);
    assert.match(text, /src="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"/);
    assert.deepEqual(directive('script-src'), ["'self'", 'https://appsforoffice.microsoft.com']);
    const bench = await page(url, 'workbench/pane.html');
    assert.match(bench.text, /src="\.\/office\/office\.js"/);
    assert.equal(bench.directive('script-src'), undefined);
  });

  it('carry the number of their policy', async () => {
    const { text, directive } = await page(await serve({ officeJs: 'microsoft' }));
    const [, nonce] = /nonce="([^"]+)"/.exec(text) ?? [];
    assert.ok(directive('style-src')?.includes(`'nonce-${nonce}'`));
  });

  it('let Excel on the web show the icons', async () => {
    const url = await serve();
    const icon = await fetch(`${url}addin/icon-32.png`);
    assert.equal(icon.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.doesNotMatch(icon.headers.get('cache-control') ?? '', /no-store|no-cache/);
    const code = await fetch(`${url}addin/code/pane-abc.js`);
    assert.equal(code.headers.get('cross-origin-resource-policy'), 'same-origin');
  });

  it('have a manifest of this installation', async () => {
    const response = await fetch(`${await serve({}, 'https://torimatome.example.lg.jp/')}manifest.xml`);
    assert.match(response.headers.get('content-type') ?? '', /xml/);
    assert.match(await response.text(), /"https:\/\/torimatome\.example\.lg\.jp\/addin\/taskpane\.html"/);
    await new Promise((done) => server!.close(done));
    const local = await serve();
    assert.ok((await (await fetch(`${local}manifest.xml`)).text()).includes(`"${local}addin/taskpane.html"`));
  });

  it('have none where Excel would not load it, and say why', async () => {
    const problem = await refused(await fetch(`${await serve({}, 'http://torimatome.local/')}manifest.xml`), 400);
    assert.match(problem.detail.ja, /https/);
  });
});

describe('the settings of the task pane', () => {
  it('come from the command line before the environment', () => {
    const environment = { TORIMATOME_OFFICE_JS: 'microsoft', TORIMATOME_EXCEL_HOSTS: 'https://a.test  https://b.test' };
    assert.deepEqual(paneSettings({}, {}), { officeJs: 'installation', excelHosts: [] });
    assert.deepEqual(paneSettings({}, environment), {
      ...{ officeJs: 'microsoft', excelHosts: ['https://a.test', 'https://b.test'] },
    });
    assert.deepEqual(paneSettings({ officeJs: 'installation', excelHosts: ['http://c.test:81'] }, environment), {
      ...{ officeJs: 'installation', excelHosts: ['http://c.test:81'] },
    });
  });

  for (const host of ['office', 'https://office.test/owa', 'https://a.test; script-src *', 'https://*', '*']) {
    it(`refuse 「${host}」 as a host of Excel`, () => {
      assert.throws(() => paneSettings({ excelHosts: [host] }, {}), /settings-invalid/);
    });
  }

  it('refuse another source of office.js', () => {
    assert.throws(() => paneSettings({}, { TORIMATOME_OFFICE_JS: 'cdn' }), /settings-invalid/);
  });
});
