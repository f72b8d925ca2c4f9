/**
 * The add-in's manifest for one installation: the one of the repository with the installation's address, an id of its own
 * and the product's version. It knows nothing of requests and of files but the one that it begins with.
 */
import { readFile } from 'node:fs/promises';
import { v5 as uuidOf } from 'uuid';
import { Problem } from '../../core/problem/problem.js';
import { installedPath } from '../installed-path.js';
import { productVersion } from '../product-version.js';
import { wholeHost } from '../public-url.js';

/** Where the manifest of the repository says that the add-in is. */
const DEVELOPMENT = 'https://localhost:3000/';
/** Under which the ids of installations are made; never to be changed. */
const NAMESPACE = '9a1b6b0e-3b1c-4c56-8f5d-2f7a1f6e0c4d';
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The same address always gives the same id, so that a newer manifest updates the add-in; another address gives another
 * one, so that a city's trial and its real installation can stand side by side in one Excel.
 *
 * @param address where people reach the installation, of a whole host
 * @throws Problem `bad-request` for an address that Excel would not load an add-in from
 */
export async function manifestOf(address: string): Promise<string> {
  const url = addressOf(address);
  const template = await readFile(installedPath('manifest.xml'), 'utf8');
  return template
    .replace(/<!--[\s\S]*?-->\s*/, '')
    .replaceAll(DEVELOPMENT, url)
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${uuidOf(url, NAMESPACE)}</Id>`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${fourPartVersion()}</Version>`);
}

/** Excel loads an add-in by https alone; on this very machine http does for trying it out. */
function addressOf(text: string): string {
  const url = wholeHost(text);
  if (!url) throw notAnAddress(text);
  if (url.protocol === 'http:' && !LOCAL_HOSTS.has(url.hostname)) throw notSafe(url);
  return url.href;
}

function notAnAddress(text: string): Problem {
  return new Problem('bad-request', {
    ja: `「${text}」は利用者が開くアドレスではありません。https://torimatome.example.lg.jp のように、サーバーの名前まで指定してください。`,
    en: `"${text}" is not an address under which people reach a server. Give one such as https://torimatome.example.lg.jp, without a path.`,
  });
}

function notSafe({ origin, host }: URL): Problem {
  return new Problem('bad-request', {
    ja: `Excelは https のアドレスのアドインだけを読み込みます（${origin} は使えません）。サーバーの前に https のプロキシを置き、https://${host} のように指定してください。`,
    en: `Excel loads add-ins by https alone, not from ${origin}. Put an https proxy in front of the server and give its address, such as https://${host}.`,
  });
}

/** Office wants four numbers; what stands behind a hyphen has no place there. */
function fourPartVersion(): string {
  const [major = '0', minor = '0', patch = '0'] = productVersion()
    .replace(/[-+].*$/, '')
    .split('.');
  return [major, minor, patch, '0'].join('.');
}
