import { defineConfig } from 'vitest/config';
import { madeUpProviders } from '../made-up.mts';
import { KillersFirst, Memory } from './order.mjs';
import { warmPool } from './warm-pool.mjs';

/** What scripts/mutation.mjs asks for. */
const tests = (process.env.MUTATION_TESTS ?? 'core node fixtures').split(' ');

/** The tests that run the engine in this very process, but for those that go through a great many cases. */
export default defineConfig({
  plugins: [
    madeUpProviders,
    {
      name: 'warm-pool',
      configureVitest: ({ project }) => {
        // Stryker's runner asks for threads by their name
        Object.assign(project.config, { pool: warmPool.name, poolRunner: warmPool });
      },
    },
  ],
  test: {
    // Stryker has a clock of its own
    testTimeout: 600_000,
    hookTimeout: 600_000,
    isolate: false,
    include: tests.map((name) => `test/${name}{,*,/**/*}.test.ts`),
    exclude: [
      '**/node_modules/**',
      'test/core/{growth,truncated}.test.ts',
      'test/core/artefact/{agreement,mutants}.test.ts',
      'test/core/assist/half-typed.test.ts',
      'test/core/setup/plan.test.ts',
      'test/core/syntax/{mutants,oracle,properties}.test.ts',
    ],
    setupFiles: ['test/mutation/warm.ts'],
    reporters: [new Memory()],
    sequence: { sequencer: KillersFirst },
  },
});
