import { defineConfig } from 'vitest/config';

/** Ends what hangs. No test is bounded by seconds: a busy machine must not fail one. */
const HANGS = 600_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: HANGS,
    hookTimeout: HANGS,
    pool: 'forks',
    maxWorkers: 2,
    // Keeps transformed modules in node_modules between runs and files: each test file would transform them again.
    experimental: { fsModuleCache: true },
  },
});
