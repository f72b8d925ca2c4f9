/**
 * Builds the workbench into dist/pages/workbench: its own page, and the task pane's page with the simulated Excel in it.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: here('../dist/pages/workbench'),
    emptyOutDir: true,
    assetsDir: 'code',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: ['index.html', 'pane.html'].map(here) },
  },
});
