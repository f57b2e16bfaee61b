import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    maxWorkers: 2,
    // A test with this tag is skipped where its service is missing, and counts as failed where services are promised.
    tags: [{ name: 'service', description: 'Needs a database or another service on this machine.' }],
    projects: [
      // What is pure keeps nothing from file to file, so its files can share a worker and what it has loaded.
      { extends: true, test: { ...project('unit', 20), pool: 'threads', isolate: false } },
      { extends: true, test: { ...project('golden', 60), pool: 'threads', isolate: false } },
      { extends: true, test: { ...project('conformance', 60), pool: 'forks' } },
      { extends: true, test: { ...project('integration', 180), pool: 'forks' } },
    ],
  },
})

/** Tests lie in the folder of their project's name. The time is for hanging tests: it's far beyond what any needs. */
function project(name: string, timeoutSeconds: number) {
  return {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: timeoutSeconds * 1000,
  }
}
