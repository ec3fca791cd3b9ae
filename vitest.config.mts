import { defineConfig } from 'vitest/config';
import { HANGS } from './test/helpers/hangs.ts';

/** Tests of functions that keep no state and start no program share one module graph in each worker. */
const PURE = ['model', 'deltas', 'policy', 'sources', 'reporters', 'detectors'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: HANGS,
    hookTimeout: HANGS,
    pool: 'forks',
    maxWorkers: 2,
    // Keeps transformed modules in node_modules between runs and files: each test file would transform them again.
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
