import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The browser's part: a small entry for every page and one for the studio, the live chart as a piece of its own, one style sheet with its fonts. */
export default defineConfig({
  root: at('web'),
  base: '/assets/',
  publicDir: at('web/public'),
  // The live chart is vega-embed over the runtime alone: a third of the bytes (web/vega/runtime.js says why).
  resolve: {
    alias: [
      { find: /^vega$/, replacement: at('web/vega/runtime.js') },
      { find: /^vega-lite$/, replacement: at('web/vega/compiled-on-the-server.js') },
      { find: /^vega-(themes|tooltip)$/, replacement: at('web/vega/left-out.js') },
    ],
  },
  build: {
    outDir: at('web/dist'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    target: 'es2022',
    // A font inside the style sheet would need data: in the policy, and is loaded even when it is not used.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: [
        at('web/page.ts'),
        at('web/embed.ts'),
        at('web/studio.ts'),
        at('web/styles/main.css'),
        at('web/styles/studio.css'),
      ],
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
