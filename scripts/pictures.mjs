/**
 * Takes the pictures of the guide anew: docs/pictures, on the way of the browser test that goes through two seasons, and of
 * what that does not pass. To be built first. None may be larger than 150 KB.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 150_000;

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs', 'pictures');
const env = { ...process.env, PICTURES: pictures };
const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
const browser = join(root, 'dist', 'test', 'browser');
const specs = [join(browser, 'two-seasons', 'two-seasons.browser.js'), join(browser, 'guide-pictures.js')];
const { status } = spawnSync(process.execPath, [mocha, '--no-config', '--timeout', '60000', ...specs], {
  stdio: 'inherit',
  env,
});
const large = readdirSync(pictures).filter((name) => statSync(join(pictures, name)).size > LARGEST);
if (large.length > 0) console.error(`larger than 150 KB: ${large.join(', ')}`);
process.exit(large.length > 0 ? 1 : (status ?? 1));
