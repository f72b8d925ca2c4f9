import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';

const ROOT = resolve(import.meta.dirname, '../../..');
const MANIFEST = join(ROOT, 'manifest.xml');

describe('the manifest', () => {
  it('is read by Office’s own tool', async () => {
    const info = await OfficeAddinManifest.readManifestFile(MANIFEST);
    assert.equal(info.officeAppType, 'TaskPaneApp');
    assert.equal(info.displayName, '取りまとめ');
    assert.equal(info.defaultLocale, 'ja-JP');
    assert.deepEqual(info.hosts, ['Workbook']);
    assert.equal(info.permissions, 'ReadWriteDocument');
  });

  it('names one installation, and only files that the build has', () => {
    const text = readFileSync(MANIFEST, 'utf8');
    const addresses = [...text.matchAll(/"(https:[^"]+)"/g)].map(([, address]) => new URL(address!));
    assert.deepEqual([...new Set(addresses.map(({ origin }) => origin))], ['https://localhost:3000']);
    for (const { pathname } of addresses.filter(({ pathname }) => pathname !== '/')) {
      const name = pathname.replace('/addin/', '');
      assert.ok(existsSync(join(ROOT, name.endsWith('.png') ? 'addin/assets' : 'addin', name)), pathname);
    }
  });

  it('has one pane, under the name by which Excel opens it with a workbook', () => {
    const text = readFileSync(MANIFEST, 'utf8');
    const panes = [...text.matchAll(/<TaskpaneId>([^<]+)</g)].map(([, id]) => id);
    assert.deepEqual(new Set(panes), new Set(['Office.AutoShowTaskpaneWithDocument']));
  });

  it('says everything in Japanese and in English', () => {
    const text = readFileSync(MANIFEST, 'utf8');
    const strings = [...text.matchAll(/<bt:String id="([^"]+)"[^>]*>([\s\S]*?)<\/bt:String>/g)];
    assert.equal(strings.length, 9);
    for (const [, id, inside] of strings) assert.match(inside!, /<bt:Override Locale="en-US"/, id!);
  });

  it('has every icon in the size it says', () => {
    const text = readFileSync(MANIFEST, 'utf8');
    const images = [...text.matchAll(/\/addin\/((?:icon|check)-(\d+)\.png)/g)];
    for (const [, name, size] of images) {
      const png = readFileSync(join(ROOT, 'addin/assets', name!));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Number(size), Number(size)], name!);
    }
  });
});
