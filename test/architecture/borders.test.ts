import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"\s]+)['"]/g;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isPackage: boolean;
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
        isPackage: !target.startsWith('.'),
      }));
    });
}

function offenders(folder: string, forbidden: (one: Import) => boolean): string[] {
  return importsOf(folder)
    .filter(forbidden)
    .map(({ file, target }) => `${file} → ${target}`);
}

describe('the borders of the architecture', () => {
  /** What a house may import beside packages: itself, and these. */
  const HOUSES: Readonly<Record<string, readonly string[]>> = {
    core: [],
    view: ['core'],
    'excel-host': ['core'],
    addin: ['core', 'view'],
    console: ['core', 'view'],
    workbench: ['core', 'view', 'excel-host'],
    server: ['core'],
  };
  for (const [house, neighbours] of Object.entries(HOUSES)) {
    it(`${house} imports ${['itself', ...neighbours].join(', ')} and no other house`, () => {
      const open = [house, ...neighbours].map((name) => `${name}/`);
      const trespasses = ({ target, isPackage }: Import) => !isPackage && !open.some((one) => target.startsWith(one));
      assert.deepEqual(offenders(house, trespasses), []);
    });
  }

  /** Houses that run anywhere, and the packages that they may use. */
  const PACKAGES: Readonly<Record<string, readonly string[]>> = { core: ['zod', 'numfmt'], 'excel-host': ['zod'] };
  for (const [house, packages] of Object.entries(PACKAGES)) {
    it(`${house} uses ${packages.join(' and ')} and no other package`, () => {
      const strange = ({ target, isPackage }: Import) => isPackage && !packages.includes(target);
      assert.deepEqual(offenders(house, strange), []);
    });
  }

  it('Prisma is used inside server/store only', () => {
    const usesPrisma = ({ target, file }: Import) =>
      (target.startsWith('@prisma/') || target.includes('store/generated')) && !file.startsWith('server/store/');
    assert.deepEqual(offenders('server', usesPrisma), []);
  });

  it('every route of the API is declared: only the frame and the pages’ files mount anything on Express', () => {
    const frame =
      /^server\/api\/(routing\/|app|addin-files|console-files|workbench-files|page|secure-headers|guard-requests|problems|workbook-response)/;
    assert.deepEqual(
      offenders('server/api', ({ target, file }) => target === 'express' && !frame.test(file)),
      [],
    );
  });
});
