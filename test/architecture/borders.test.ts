import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"\s]+)['"]/g;

interface Import {
  readonly file: string;
  readonly target: string;
}

/** Every import of a folder's sources: relative ones as paths in the repository, packages by name. */
function importsOf(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
    .flatMap((name) => {
      const file = join(folder, name);
      const text = readFileSync(join(ROOT, file), 'utf8');
      return [...text.matchAll(IMPORT)].map(([, target = '']) => ({
        file,
        target: target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target,
      }));
    });
}

function offenders(folder: string, forbidden: (target: string, file: string) => boolean): string[] {
  return importsOf(folder)
    .filter(({ target, file }) => forbidden(target, file))
    .map(({ file, target }) => `${file} → ${target}`);
}

describe('the borders of the architecture', () => {
  it('core depends on zod, a formatter of numbers and itself alone', () => {
    const allowed = (target: string) => target === 'zod' || target === 'numfmt' || target.startsWith('core/');
    assert.deepEqual(
      offenders('core', (target) => !allowed(target)),
      [],
    );
  });

  it('addin never imports server, and server never imports addin', () => {
    assert.deepEqual(
      offenders('addin', (target) => target.startsWith('server/')),
      [],
    );
    assert.deepEqual(
      offenders('server', (target) => target.startsWith('addin/')),
      [],
    );
  });

  it('Prisma is used inside server/store only', () => {
    const usesPrisma = (target: string, file: string) =>
      (target.startsWith('@prisma/') || target.includes('store/generated')) && !file.startsWith('server/store/');
    assert.deepEqual(offenders('server', usesPrisma), []);
  });

  it('every route of the API is declared: only the frame and the console’s files mount anything on Express', () => {
    const frame = /^server\/api\/(routing\/|app|console-files|guard-requests|problems|workbook-response)/;
    assert.deepEqual(
      offenders('server/api', (target, file) => target === 'express' && !frame.test(file)),
      [],
    );
  });

  it('the console knows the server only by its protocol', () => {
    const reaches = (target: string) => target.startsWith('server/') && !target.startsWith('server/console/');
    assert.deepEqual(offenders('server/console', reaches), []);
  });
});
