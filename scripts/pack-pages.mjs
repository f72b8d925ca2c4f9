/**
 * Packs the built pages' code beside itself (`.br`, `.gz`), as well as it goes: the server hands it out as it is. Files that
 * are packed already are left.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const PAGES = join(import.meta.dirname, '..', 'dist', 'pages');
/** Smaller ones fit into one packet as they are. */
const LEAST = 1024;

for (const name of readdirSync(PAGES, { recursive: true, encoding: 'utf8' })) {
  const path = join(PAGES, name);
  if (!/\.(js|css|svg)$/.test(name) || statSync(path).size < LEAST) continue;
  if (existsSync(`${path}.gz`) && statSync(`${path}.gz`).mtimeMs >= statSync(path).mtimeMs) continue;
  const bytes = readFileSync(path);
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
