import { defineConfig } from 'vite'

/**
 * The command line and its workers, without Electron.
 *
 * Everything is bundled into few files, because resolving hundreds of modules is most of a cold start; what is imported
 * dynamically becomes a file of its own that only its users load. Packages that carry native code, or start workers by
 * a path of their own, stay where npm put them.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: 'warn',
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3', '@duckdb/node-api', 'piscina'] },
  build: {
    ssr: true,
    outDir: 'out/headless',
    emptyOutDir: true,
    target: 'node24',
    // Names stay whole, so that a stack trace in a bug report can be read.
    minify: false,
    rolldownOptions: {
      input: { rowsmith: 'src/headless/rowsmith.ts', 'chunk-worker': 'src/node/workers/chunk-worker.ts' },
      output: {
        format: 'esm',
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        // All files lie in one folder, so that "./chunk-worker.mjs" means the same seen from each of them.
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
      },
    },
  },
})
