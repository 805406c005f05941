import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/store/postgres-cluster.ts'],
    // See scripts/launch.mjs: without this a test process ends by itself once in a while.
    execArgv: Number(process.versions.node.split('.')[0]) >= 22 ? ['--wasm-wrapper-tiering-budget=1000000000'] : [],
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
