import { defineConfig } from 'vitest/config';
import { HANGS } from './test/helpers/hangs.ts';

const all = (...folders: readonly string[]) => folders.map((folder) => `test/${folder}/**/*.test.ts`);

/** Tests of functions that keep no state and start no program share one module graph in each worker. */
const PURE = all('model', 'deltas', 'policy', 'reporters', 'detectors');
/** The same with git, whose start costs the more, the more memory its parent holds: these share small workers. */
const GIT = [...all('sources'), 'test/policy/merge-baseline.test.ts', 'test/reporters/github/patch.test.ts'];

export default defineConfig({
  test: {
    testTimeout: HANGS,
    hookTimeout: HANGS,
    pool: 'forks',
    maxWorkers: 2,
    // Keeps transformed modules in node_modules between runs and files: each test file would transform them again.
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, exclude: GIT, isolate: false } },
      { extends: true, test: { name: 'git', include: GIT, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: [...PURE, ...GIT] } },
    ],
  },
});
