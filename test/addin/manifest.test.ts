import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { manifestOf } from '../../server/addin/manifest.js';
import { productVersion } from '../../server/product-version.js';
import { Problem } from '../../core/problem/problem.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const MANIFEST = join(ROOT, 'manifest.xml');
const COMMAND = join(ROOT, 'server/cli/torimatome.js');
const OWN = 'https://torimatome.example.lg.jp/';
const SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found!);
const idOf = (text: string) => all(text, /<Id>([^<]+)<\/Id>/g)[0];

describe('the manifest', () => {
  const text = readFileSync(MANIFEST, 'utf8');

  it('is read by Office’s own tool', async () => {
    const info = await OfficeAddinManifest.readManifestFile(MANIFEST);
    assert.equal(info.officeAppType, 'TaskPaneApp');
    assert.equal(info.displayName, '取りまとめ');
    assert.equal(info.defaultLocale, 'ja-JP');
    assert.deepEqual(info.hosts, ['Workbook']);
    assert.equal(info.permissions, 'ReadWriteDocument');
  });

  it('names one installation, and only files that the build has', () => {
    const addresses = all(text, /"(https:[^"]+)"/g).map((address) => new URL(address));
    assert.deepEqual([...new Set(addresses.map(({ origin }) => origin))], ['https://localhost:3000']);
    for (const { pathname } of addresses.filter((address) => address.pathname !== '/')) {
      const name = pathname.replace('/addin/', '');
      assert.ok(existsSync(join(ROOT, name.endsWith('.png') ? 'addin/assets' : 'addin', name)), pathname);
    }
  });

  it('has one pane, under the name by which Excel opens it with a workbook', () => {
    const panes = all(text, /<TaskpaneId>([^<]+)</g);
    assert.deepEqual(new Set(panes), new Set(['Office.AutoShowTaskpaneWithDocument']));
  });

  it('has a button on the ribbon for each thing that people come for', () => {
    const labels = all(text, /<Control [^>]*>\s*<Label resid="([^"]+)"/g);
    const says = new Map(
      [...text.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]+)"/g)].map(([, id, ja]) => [id!, ja!]),
    );
    assert.deepEqual(
      labels.map((id) => says.get(id)),
      ['パネル', '点検', '同期', '提出', '前年度と比較'],
    );
    assert.equal(says.get('group.label'), '取りまとめ');
  });

  it('resolves every name, and names nothing that is not used', () => {
    const used = new Set(all(text, /resid="([^"]+)"/g));
    const named = all(text, /<bt:(?:Image|Url|String) id="([^"]+)"/g);
    assert.equal(new Set(named).size, named.length);
    assert.deepEqual(new Set(named), used);
  });

  it('says everything in Japanese and in English, no longer than Office lets it', () => {
    const strings = [...text.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]+)"[^>]*>([\s\S]*?)<\/bt:String>/g)];
    assert.equal(strings.length, 1 + 5 * 3 + 2);
    for (const [, id, ja, inside] of strings) {
      const [en = ''] = all(inside!, /<bt:Override Locale="en-US" Value="([^"]+)"/g);
      assert.notEqual(en, '', id);
      const longest = id!.endsWith('.text') ? 250 : 125;
      assert.ok(Math.max(ja!.length, en.length) <= longest, id);
    }
  });

  it('has every icon in every size, and of the size it says', () => {
    const icons = all(text, /<Icon>([\s\S]*?)<\/Icon>/g);
    assert.equal(icons.length, 6);
    for (const icon of icons) {
      const images = [...icon.matchAll(/size="(\d+)" resid="\w+\.(\d+)"/g)];
      assert.deepEqual(
        images.map(([, size]) => size),
        SIZES,
      );
      for (const [, size, named] of images) assert.equal(size, named);
    }
    for (const [, id, name, size] of text.matchAll(/<bt:Image id="([^"]+)" [^>]*\/addin\/(\w+-(\d+)\.png)/g)) {
      const png = readFileSync(join(ROOT, 'addin/assets', name!));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Number(size), Number(size)], name!);
      assert.equal(id, name!.replace('-', '.').replace('.png', ''));
    }
  });
});

describe('the manifest of an installation', () => {
  it('names its address everywhere, and the version of the product', async () => {
    const text = await manifestOf('https://torimatome.example.lg.jp');
    assert.doesNotMatch(text, /localhost|<!--/);
    const addresses = all(text, /"(https?:[^"]+)"/g).filter((address) => !/microsoft\.com|w3\.org/.test(address));
    assert.ok(addresses.length > 40);
    for (const address of addresses) assert.ok(address.startsWith(OWN), address);
    assert.match(text, new RegExp(`<Version>${productVersion().replaceAll('.', '\\.')}\\.0</Version>`));
  });

  it('has an id that stays with the address, and is another one for another address', async () => {
    const id = idOf(await manifestOf(OWN));
    assert.equal(id, 'adaf89f3-6458-5f2c-a546-1c0fa7db6893');
    assert.equal(idOf(await manifestOf('https://TORIMATOME.example.lg.jp:443')), id);
    assert.notEqual(idOf(await manifestOf('https://torimatome-trial.example.lg.jp')), id);
    assert.notEqual(idOf(readFileSync(MANIFEST, 'utf8')), id);
  });

  it('is read by Office’s own tool', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'torimatome-'));
    try {
      const file = join(folder, 'manifest.xml');
      await writeFile(file, await manifestOf(OWN));
      const info = await OfficeAddinManifest.readManifestFile(file);
      assert.equal(info.defaultSettings?.sourceLocation, `${OWN}addin/taskpane.html`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  for (const address of ['http://localhost:3080', 'http://127.0.0.1:3080/', 'http://[::1]:3080']) {
    it(`is there for trying it out at ${address}`, async () => {
      assert.ok((await manifestOf(address)).includes(`"${new URL(address).href}addin/taskpane.html"`));
    });
  }

  for (const [address, says] of [
    ['http://torimatome.example.lg.jp', /https/],
    ['http://192.168.1.20:3080', /https/],
    ['torimatome.example.lg.jp', /アドレス/],
    ['https://example.lg.jp/torimatome/', /アドレス/],
    ['file:///tmp', /アドレス/],
  ] as const) {
    it(`is refused for ${address}, with a sentence`, async () => {
      await assert.rejects(manifestOf(address), (error) => error instanceof Problem && says.test(error.detail.ja));
    });
  }
});

describe('torimatome manifest', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'torimatome-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [COMMAND, 'manifest', ...args], { encoding: 'utf8', cwd: folder });

  it('prints the manifest', async () => {
    const { stdout, stderr, status } = run('--url', OWN);
    assert.deepEqual([status, stderr, stdout], [0, '', await manifestOf(OWN)]);
  });

  it('writes it into a file, and replaces none unasked', async () => {
    const first = run('--url', OWN, '-o', 'm.xml', '--json');
    assert.equal(first.status, 0, first.stderr);
    assert.deepEqual(JSON.parse(first.stdout), {
      ...{ id: idOf(await manifestOf(OWN)), version: `${productVersion()}.0`, output: 'm.xml' },
    });
    assert.equal(readFileSync(join(folder, 'm.xml'), 'utf8'), await manifestOf(OWN));
    const again = run('--url', OWN, '-o', 'm.xml');
    assert.equal(again.status, 2);
    assert.match(again.stderr, /--force/);
    assert.equal(run('--url', OWN, '-o', 'm.xml', '--force').status, 0);
  });

  it('says in one line why an address will not do', () => {
    const { status, stdout, stderr } = run('--url', 'http://torimatome.example.lg.jp');
    assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [2, '', 1]);
    assert.match(stderr, /https のプロキシ/);
  });
});
