import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HOUSES } from '../support/import-graph.js';
import { importCircles, importGraph, importsOf, ROOT, type Import } from '../support/import-graph.js';

function offenders(house: string, forbidden: (one: Import) => boolean): string[] {
  return importsOf(house)
    .filter(forbidden)
    .map(({ file, target }) => `${file} → ${target}`);
}

describe('the borders of the architecture', () => {
  /** What a house may import beside packages: itself, and these. */
  const NEIGHBOURS: Record<(typeof HOUSES)[number], readonly string[]> = {
    core: [],
    view: ['core'],
    'excel-host': ['core'],
    addin: ['core', 'view'],
    console: ['core', 'view'],
    workbench: ['core', 'view', 'excel-host'],
    server: ['core'],
  };
  for (const [house, neighbours] of Object.entries(NEIGHBOURS)) {
    it(`${house} imports ${['itself', ...neighbours].join(', ')} and no other house`, () => {
      const open = [house, ...neighbours].map((name) => `${name}/`);
      const trespasses = ({ target, isPackage }: Import) => !isPackage && !open.some((one) => target.startsWith(one));
      assert.deepEqual(offenders(house, trespasses), []);
    });
  }

  /** The rooms of a screen that show something: each stands above the rooms that all of them use, and beside the others. */
  const ROOMS: Readonly<Record<string, readonly string[]>> = {
    console: [
      'account',
      'answering',
      'arrivals',
      'conflicts',
      'departments',
      'handing-out',
      'plans',
      'programmes',
      'send',
      'status',
      'table',
      'users',
    ],
    addin: ['check', 'previous', 'settings', 'submission', 'sync', 'this-workbook'],
  };
  /** The rooms that put them together. */
  const TOPS = ['console/screen', 'addin/pane'];
  for (const [house, rooms] of Object.entries(ROOMS)) {
    it(`no room of ${house} imports another one that shows something`, () => {
      const shown = rooms.map((room) => `${house}/${room}/`);
      const isBeside = ({ file, target }: Import) => {
        const isTop = TOPS.some((top) => file.startsWith(`${top}/`));
        const room = [...shown, ...TOPS.map((top) => `${top}/`)].find((one) => target.startsWith(one));
        const isEntry = file.split('/').length === 2;
        return room !== undefined && !isTop && !isEntry && !file.startsWith(room);
      };
      assert.deepEqual(offenders(house, isBeside), []);
    });
  }

  /** Houses that run anywhere, and the packages that they may use. */
  const PACKAGES: Readonly<Record<string, readonly string[]>> = {
    core: ['zod', 'tinyqueue', 'node-diff3'],
    'excel-host': ['zod'],
  };
  for (const [house, packages] of Object.entries(PACKAGES)) {
    it(`${house} uses ${packages.join(' and ')} and no other package`, () => {
      const strange = ({ target, isPackage }: Import) => isPackage && !packages.includes(target);
      assert.deepEqual(offenders(house, strange), []);
    });
  }

  it('of the simulated Excel the workbench uses its face and its model, and neither its objects nor its wire', () => {
    const goesInside = ({ target }: Import) => /^excel-host\/(objects|wire)\//.test(target);
    assert.deepEqual(offenders('workbench', goesInside), []);
  });

  it('Prisma is used inside server/store only', () => {
    const usesPrisma = ({ target, file }: Import) =>
      (target.startsWith('@prisma/') || target.includes('store/generated')) && !file.startsWith('server/store/');
    assert.deepEqual(offenders('server', usesPrisma), []);
  });

  it('the two databases have a folder each in the store, with the same files', () => {
    const filesOf = (dialect: string) => readdirSync(join(ROOT, 'server/store', dialect)).sort();
    assert.deepEqual(filesOf('sqlite'), filesOf('postgresql'));
  });

  it('nothing outside of those folders knows a driver, or a database by its name', () => {
    const houses = /^server\/store\/(sqlite|postgresql|generated)\//;
    const usesDriver = ({ target, file }: Import) =>
      /^(pg|@libsql\/.*|@prisma\/adapter-.*)$/.test(target) && !houses.test(file);
    assert.deepEqual(offenders('server', usesDriver), []);
    const naming = readdirSync(join(ROOT, 'server'), { recursive: true, encoding: 'utf8' })
      .map((name) => `server/${name}`)
      .filter((name) => name.endsWith('.ts') && !houses.test(name))
      .filter((name) => /['"`](sqlite|postgresql)['"`]/.test(readFileSync(join(ROOT, name), 'utf8')));
    // A URL is where it begins.
    assert.deepEqual(naming, ['server/store/database-url.ts']);
  });

  it('every route of the API is declared: only the frame and the pages’ files mount anything on Express', () => {
    const frame =
      /^server\/api\/(routing\/|app|addin-files|built-files|console-files|first-answers|workbench-files|page|secure-headers|compressed|guard-requests|problems|workbook-response)/;
    assert.deepEqual(
      offenders('server/api', ({ target, file }) => target === 'express' && !frame.test(file)),
      [],
    );
  });

  it('the reader does not lean on drafting, which stands on it', () => {
    const leans = ({ file, target }: Import) => file.startsWith('core/reader/') && target.startsWith('core/draft/');
    assert.deepEqual(offenders('core', leans), []);
  });

  it('no files import each other in a circle', () => {
    assert.deepEqual(importCircles(importGraph()), []);
  });
});
