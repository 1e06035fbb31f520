import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/browser/**', 'test/matrix/**', '**/node_modules/**'],
    testTimeout: 30_000,
    // the tests share no state: one set of modules serves all files of a worker
    pool: 'threads',
    isolate: false,
  },
});
