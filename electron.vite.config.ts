import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { join } from 'node:path'
import type { Plugin } from 'vite'

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: { index: 'src/main/index.ts', 'chunk-worker': 'src/node/workers/chunk-worker.ts' },
        output: {
          // The worker has the same name as beside the command line, whose code starts it too.
          entryFileNames: ({ name }) => (name === 'index' ? 'index.js' : '[name].mjs'),
          chunkFileNames: '[name]-[hash].mjs',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can require nothing but electron, and only as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), relaxedPolicyWhileDeveloping()],
    server: { host: '127.0.0.1' },
    build: { minify: 'oxc', rolldownOptions: { input: join(import.meta.dirname, 'src/renderer/index.html') } },
  },
})

/**
 * Vite's development server puts scripts and styles into the page and talks over a web socket, all of which the page's
 * own policy forbids. The page that is shipped keeps its policy as it's written.
 */
function relaxedPolicyWhileDeveloping(): Plugin {
  return {
    name: 'rowsmith:relaxed-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
  }
}
