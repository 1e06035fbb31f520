import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { builtTests } from './test/engine.mts';
import { madeUpProviders } from './test/made-up.mts';
import { slowPatterns as slow } from './test/projects.mts';

/** Need an editor, a browser or DCloud's compiler, and have runners of their own. */
const elsewhere = ['test/vscode/**', 'test/browser/**', 'test/matrix/**', '**/node_modules/**'];

/** Go through so many cases that they take a while. */
const thorough = [
  'test/core/artefact/{agreement,inspect}.test.ts',
  'test/core/{budget,capped,edits}.test.ts',
  'test/core/assist/half-typed.test.ts',
  'test/core/engine/{events,fork,suppressions,workspace}.test.ts',
  'test/core/logs/log-reader.test.ts',
  'test/core/providers/contract.test.ts',
  'test/core/providers/easemob-push/migration.test.ts',
  'test/core/providers/{tencent-push,unipush}/setup.test.ts',
  'test/core/schema/validators.test.ts',
  'test/core/setup/{answers,app-vue,cases,files-there,half-made,instance,judged,line-ends,logins,made-up}.test.ts',
  'test/core/setup/{plan,questions,read-once,refusals,screens,shapes,style}.test.ts',
  'test/core/syntax/{enclosing,oracle,properties}.test.ts',
  'test/docs/rules.test.ts',
  'test/editor/{artefact,fix-all,stale-edits}.test.ts',
  'test/pages/setup.test.ts',
  'test/precision/precision.test.ts',
  'test/snippets.test.ts',
  'test/texts/{conventions,packed}.test.ts',
];

const shared = {
  testTimeout: 30_000,
  hookTimeout: 120_000,
  // the tests share no state: one set of modules serves all files of a worker
  pool: 'threads',
  isolate: false,
} as const;

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        plugins: [builtTests, madeUpProviders],
        test: {
          ...shared,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...elsewhere, ...slow, ...thorough],
          globalSetup: 'test/schemas.ts',
        },
      },
      {
        plugins: [builtTests, madeUpProviders],
        test: {
          ...shared,
          name: 'thorough',
          testTimeout: 120_000,
          include: thorough,
          globalSetup: 'test/built.ts',
        },
      },
      {
        plugins: [builtTests, madeUpProviders],
        test: {
          ...shared,
          name: 'slow',
          // ends what hangs; how long a run takes is the machine's affair
          testTimeout: 120_000,
          include: slow,
          exclude: elsewhere,
          globalSetup: 'test/built.ts',
        },
      },
    ],
  },
});
