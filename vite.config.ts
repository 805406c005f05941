import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Builds only what runs in the browser. Nothing is inlined as a `data:` address, because the content security policy
 * takes fonts and scripts from our own address alone.
 */
export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  base: '/assets/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: 'dist',
    assetsDir: '.',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    // The chart library is one large chunk, loaded only when a reader reaches for a chart.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        page: fileURLToPath(new URL('web/page.ts', import.meta.url)),
        main: fileURLToPath(new URL('web/styles/main.css', import.meta.url)),
      },
    },
  },
});
