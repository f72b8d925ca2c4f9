/**
 * Generates the database clients into server/store/generated, one for each database; npm runs it after an installation
 * (`prepare`). It needs no network. The models are shared by all databases, and Prisma wants them beside the datasource,
 * so they are copied there (ignored by git).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');

for (const database of ['sqlite', 'postgresql']) {
  const copy = new URL(`${database}/models`, import.meta.url);
  rmSync(copy, { recursive: true, force: true });
  cpSync(new URL('models', import.meta.url), copy, { recursive: true });
  const generate = [prisma, 'generate', '--no-hints', '--schema', `prisma/${database}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, generate, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}\nThe client for ${database} could not be generated.\n`);
    process.exit(status ?? 1);
  }
}
