/**
 * Puts this package's own command among those that `npx` finds. npm links the commands of dependencies only; without
 * this, `npx torimatome` in a fresh checkout would have to install the package into itself first.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const target = join('..', '..', 'server', 'cli', 'torimatome.js');

mkdirSync(bin, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(join(bin, 'torimatome.cmd'), `@node "%~dp0\\${target}" %*\r\n`);
} else {
  const link = join(bin, 'torimatome');
  rmSync(link, { force: true });
  symlinkSync(target, link);
  chmodSync(join(root, 'server', 'cli', 'torimatome.js'), 0o755);
}
