/**
 * What npm runs after installing: generates the database client and builds everything. `npx torimatome` links this
 * package into npm's cache, for which npm runs this again; then there is nothing to build any more.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const built = join(import.meta.dirname, '..', 'dist', 'server', 'cli', 'main.js');

if (process.env.npm_command !== 'exec' || !existsSync(built)) {
  for (const script of ['generate', 'build']) {
    const { status } = spawnSync('npm', ['run', script], { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
