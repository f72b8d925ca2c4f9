/**
 * Loads the real office.js for Excel, unmodified, into a fresh realm of plain Node: a window that has no more than the
 * script looks at while it loads. Every realm is its own, so that no test sees another's state.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script, type Context } from 'node:vm';
import type { OfficeScript } from '../../../excel-host/connect.js';
import { officeLoader, type OfficeLoader } from '../../../excel-host/office-api.js';

export type ExcelApi = typeof Excel;

/** What the script leaves in its window, as far as tests and the host use it. */
export interface Realm extends OfficeScript {
  readonly Excel: ExcelApi;
  readonly Office: typeof Office;
  readonly OSF: OfficeLoader;
}

let compiled: Script | undefined;

/** Read and compiled once for all realms of a process. */
function officeScript(): Script {
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  compiled ??= new Script(readFileSync(file, 'utf8'), { filename: file });
  return compiled;
}

/** @returns a fresh realm's window with what office.js left there */
export function loadRealm(): Realm {
  const realm = createContext(Object.assign(bareWindow(), { OSF: officeLoader() }));
  officeScript().runInContext(realm);
  if (!realm['Excel']) throw new Error('office.js did not bring up Excel');
  // What the script left in its window is described by @types/office-js and by nothing that could be checked here.
  return realm as Context & Realm;
}

function bareWindow(): Record<string, unknown> {
  const nothing = () => undefined;
  const element = { setAttribute: nothing, appendChild: nothing };
  const none = () => [];
  const window: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, performance, Promise },
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', origin: 'https://localhost', search: '', hash: '' },
    document: {
      ...{ getElementsByTagName: none, querySelectorAll: none, addEventListener: nothing },
      createElement: () => element,
    },
    ...{ addEventListener: nothing, sessionStorage: null, name: '' },
  };
  return Object.assign(window, { window, self: window });
}
