/**
 * Takes the pictures of the guide anew: docs/pictures, on the way of the browser test that goes through two seasons. To be
 * built first.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const env = { ...process.env, PICTURES: join(root, 'docs', 'pictures') };
const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
const spec = join(root, 'dist', 'test', 'browser', 'two-seasons', 'two-seasons.browser.js');
const { status } = spawnSync(process.execPath, [mocha, '--no-config', '--timeout', '60000', spec], {
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
