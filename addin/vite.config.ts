/**
 * Builds the task pane into dist/pages/addin. Office.js comes along from its package, unmodified, so that the pane works
 * in a network without internet: its loader, the parts for Excel on the web, Windows and Mac, and their texts.
 */
import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const OFFICE_FOLDER = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
const OFFICE_FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'en-us/office_strings.js',
  'ja-jp/office_strings.js',
];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('../dist/pages/addin');

function officeJs(): Plugin {
  return {
    name: 'office-js',
    // After what is shown meanwhile, and before the pane's own code, which comes when the page is read.
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: './office/office.js' }, injectTo: 'body' }],
    configureServer: ({ middlewares }) => {
      middlewares.use('/office/', (request, response, next) => {
        const name = OFFICE_FILES.find((file) => request.url?.split('?')[0] === `/${file}`);
        if (name === undefined) return next();
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        createReadStream(join(OFFICE_FOLDER, name)).pipe(response);
      });
    },
    closeBundle: () => {
      for (const file of OFFICE_FILES) {
        const target = join(OUT, 'office', file);
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(join(OFFICE_FOLDER, file), target);
      }
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('assets'),
  plugins: [react(), officeJs()],
  server: { proxy: { '/api': 'http://127.0.0.1:3080' } },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    assetsDir: 'code',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: here('taskpane.html'),
      // What changes seldom is kept by the browser inside Excel when the pane is updated.
      output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] } },
    },
  },
});
