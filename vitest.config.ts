import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: process.env.PALIMPSEST_LONG === '1' ? ['test/**/*.test.ts', 'test/**/*.long.ts'] : ['test/**/*.test.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
    globalSetup: ['test/build.ts'],
  },
});
