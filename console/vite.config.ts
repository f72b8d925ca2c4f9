/**
 * Builds the coordinator console into dist/pages/console. Styles get the mark that the server replaces by its nonce; assets
 * get fingerprints; nothing is inlined, so that the strict content security policy holds.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every page needs, and what has to be said before any schema is made. */
const FOR_EVERY_PAGE = new RegExp(
  [
    'view/page/without-eval',
    'node_modules/(react|react-dom|scheduler|zod|tabster|keyborg|stylis|rtl-css-js|@tanstack|@griffel|@floating-ui)/',
    'node_modules/@fluentui/(tokens|keyboard-keys)/',
    'node_modules/@fluentui/react-(theme|provider|shared-contexts|utilities|jsx-runtime|context-selector|tabster|aria)/',
    'node_modules/@fluentui/react-(button|menu|positioning|portal|motion|motion-components-preview|icons|select|field)/',
    'node_modules/@fluentui/react-(label|input|link|message-bar|spinner|divider)/',
  ].join('|'),
);

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': 'http://127.0.0.1:3080' } },
  build: {
    outDir: fileURLToPath(new URL('../dist/pages/console', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    // What every page needs and what changes seldom is kept by browsers when the console is updated.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'libraries', test: FOR_EVERY_PAGE }] } } },
  },
});
