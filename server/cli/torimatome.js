#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../../dist/server/cli/main.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write(
    'まだ組み立てられていません。npm run build を実行してください。/ Not built yet: run npm run build.\n',
  );
  process.exitCode = 2;
}
