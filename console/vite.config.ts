/**
 * Builds the coordinator console into dist/pages/console. Styles get the mark that the server replaces by its nonce; assets
 * get fingerprints; nothing is inlined, so that the strict content security policy holds.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

type Output = Exclude<Rolldown.RolldownOptions['output'], undefined | readonly unknown[]>;
type CodeSplittingGroup = NonNullable<Exclude<Output['codeSplitting'], boolean | undefined>['groups']>[number];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What is shown while the console's own code is on the way is before it, and apart from it. */
function opening(): Plugin {
  return {
    name: 'opening',
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { bundle = {} }) => {
        const built = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === 'opening');
        const src = `./${built?.fileName ?? 'opening/opening.ts'}`;
        return [{ tag: 'script', attrs: { type: 'module', src }, injectTo: 'head-prepend' }];
      },
    },
  };
}

const OPENING = here('opening/opening.ts');
const MAIN = here('main.tsx');

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** A module and all that come with it at once. */
function withItsImports(id: string, modules: Modules, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) withItsImports(imported, modules, seen);
  return seen;
}

/** Those of the pages themselves stay by themselves. */
const isPage = (id: string) => id === OPENING || id === MAIN;

/**
 * What the first view needs comes in few files, since over a slow line each is a wait of its own; libraries apart from the
 * console's code, because they change seldom and browsers keep them. What comes late is left to be split by itself. What
 * belongs to several is in the one with the highest priority.
 */
const FIRST_FILES: CodeSplittingGroup[] = [
  {
    priority: 3,
    debugName: 'opening-parts',
    name: (id, modules) => (!isPage(id) && withItsImports(OPENING, modules).has(id) ? 'opening-parts' : null),
  },
  { priority: 2, name: 'libraries', tags: ['$initial'], test: /node_modules|view.page.without-eval/ },
  { priority: 1, name: 'console', tags: ['$initial'], test: (id) => !isPage(id) },
];

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react(), opening()],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': 'http://127.0.0.1:3080' } },
  build: {
    outDir: here('../dist/pages/console'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: { index: here('index.html'), opening: OPENING },
      output: { codeSplitting: { groups: FIRST_FILES } },
    },
  },
});
